import { en, type NativeWords } from './en.ts'

/** The words outside the window, in the language of the interface; those of the command line are English always. */
export let native: NativeWords = en

export function speakNative(words: NativeWords): void {
  native = words
}
