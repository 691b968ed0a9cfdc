import { baseKeymap } from 'prosemirror-commands'
import { dropCursor } from 'prosemirror-dropcursor'
import { gapCursor } from 'prosemirror-gapcursor'
import { history } from 'prosemirror-history'
import { keymap } from 'prosemirror-keymap'
import type { Plugin } from 'prosemirror-state'
import { tableEditing } from 'prosemirror-tables'
import type { EditorContext } from './context.ts'
import { droppingPlugin } from './dropping.ts'
import { extensions } from './extensions.ts'
import { firstLetterPlugin } from './firstLetter.ts'
import { freshSelectionPlugin } from './freshSelection.ts'
import { guardPlugin } from './guard.ts'
import { hintsPlugin } from './hints.ts'
import { inputRulesPlugin } from './inputRules.ts'
import { memoKeys } from './keys.ts'
import { labelsPlugin } from './labels.ts'
import { pastingPlugin } from './pasting.ts'
import { pickerPlugin } from './picker.ts'
import { popupPlugin } from './popups.ts'

/** Changes that follow each other within this time are taken back together, in milliseconds. */
const burst = 1000

/** Everything the editor does beyond showing a document. Whoever answers a key first stands first. */
export function memoPlugins(context: EditorContext): Plugin[] {
  return [
    freshSelectionPlugin(),
    labelsPlugin(),
    popupPlugin(),
    pickerPlugin(context),
    guardPlugin(context),
    pastingPlugin(),
    droppingPlugin(),
    hintsPlugin(),
    inputRulesPlugin(),
    firstLetterPlugin(),
    keymap(memoKeys(context)),
    keymap(baseKeymap),
    history({ newGroupDelay: burst }),
    dropCursor({ color: false, class: 'drop-cursor', width: 3 }),
    gapCursor(),
    tableEditing(),
    ...extensions.map((make) => make()),
  ]
}
