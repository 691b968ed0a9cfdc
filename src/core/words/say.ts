import { type CoreWords, en } from './en.ts'

/**
 * The words of errors, checks and reports, in the language that this process speaks: English, as the command line does always, unless the
 * window or the main process have it speak another one. They are looked up when something is said, never while code is loaded. What goes
 * into a document is not said here: it is English in every language of the interface.
 */
export let say: CoreWords = en

/** Has this process say another language's words. */
export function speakCore(words: CoreWords): void {
  say = words
}
