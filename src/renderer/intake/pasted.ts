import { isLocked } from '../lock/locked.ts'
import { importOffered } from '../state/importing.ts'
import { say } from '../state/toasts.ts'
import { t } from '../strings.ts'
import { isField } from '../ui/isField.ts'
import { entriesOf, type Offer, offersOf } from './offers.ts'

/** Fewer words than this are no article: somebody pasted by mistake, or tries what it does. */
const fewestWords = 3

const cut = new Intl.Segmenter(undefined, { granularity: 'word' })

/** Imports what is pasted anywhere but in a field. @returns a function that stops listening */
export function listenForPaste(): () => void {
  const onPaste = (event: ClipboardEvent) => {
    if (event.defaultPrevented || event.clipboardData === null || isForField(event)) return
    event.preventDefault()
    importPasted(event.clipboardData)
  }
  document.addEventListener('paste', onPaste)
  return () => document.removeEventListener('paste', onPaste)
}

function isForField({ target }: Event): boolean {
  return (
    isLocked() || isField(target) || isField(document.activeElement) || document.querySelector('dialog[open]') !== null
  )
}

/**
 * Words that come with pictures of themselves, as word processors copy them, are the words. Otherwise files are imported as if
 * they had been dropped.
 */
function importPasted(data: DataTransfer): void {
  const entries = entriesOf(data)
  const words = wordsIn(data)
  const isPictured = [...data.files].every(({ type }) => type.startsWith('image/'))
  if (entries.length > 0 && !(words?.name.endsWith('.html') && isPictured)) {
    void importOffered(() => offersOf(entries))
  } else if (words !== null) {
    void importOffered(async () => ({ offers: [words], unreadable: [], isCut: false }))
  } else if (data.types.some((type) => type.startsWith('text/'))) {
    say(t.importing.tooShort)
  }
}

/** The words on the clipboard as a file, with their markup where they have any; `null` where they are too few. */
function wordsIn(data: DataTransfer): Offer | null {
  const html = data.getData('text/html')
  const plain = data.getData('text/plain')
  const shown = plain === '' ? (new DOMParser().parseFromString(html, 'text/html').body.textContent ?? '') : plain
  if (!hasWords(shown)) return null
  return html === '' ? file('Clipboard.txt', plain) : file('Clipboard.html', html)
}

function file(name: string, content: string): Offer {
  return { name, read: async () => new Blob([content]) }
}

/** Whether there are enough words, in any script: some put no space between them. */
function hasWords(text: string): boolean {
  let words = 0
  for (const { isWordLike } of cut.segment(text)) {
    if (isWordLike && ++words === fewestWords) return true
  }
  return false
}
