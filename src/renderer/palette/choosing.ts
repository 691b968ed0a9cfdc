import { runCommand } from '../commands.ts'
import { focusSearch } from '../search/focus.ts'
import { quotedValue } from '../search/queryText.ts'
import { clearSearch, searchFor } from '../search/searching.ts'
import { narrow } from '../state/listing.ts'
import { showMemo, showNote } from '../state/view.ts'
import type { PaletteEntry, Target } from './entries.ts'
import { closeAndRun } from './paletteState.ts'

/** Does what an entry is for, with the palette closed and the focus where it was; nothing where it cannot be done now. */
export function choose({ target, refusal }: PaletteEntry): void {
  if (refusal === null) closeAndRun(() => follow(target))
}

function follow(target: Target): void {
  switch (target.kind) {
    case 'command':
      runCommand(target.id)
      break
    case 'note':
      void showNote(target.id).then(focusMiddle)
      break
    case 'memo':
      void showMemo(target.id).then(focusMiddle)
      break
    case 'actor':
      search(`speaker:${quotedValue(target.name)}`)
      break
    case 'tag':
      search(`tag:${quotedValue(target.tag)}`)
      break
    case 'search':
      search(target.query)
      break
    case 'collection':
      clearSearch()
      narrow({ by: 'collection', id: target.id })
      runCommand('go.library')
  }
}

/** Shows what a search finds, with the focus in its box, from where the arrow keys go through it. */
function search(query: string): void {
  searchFor(query)
  focusSearch()
}

/** Who chose a document by the keyboard goes on in it. */
function focusMiddle(): void {
  requestAnimationFrame(() => runCommand('go.reader'))
}
