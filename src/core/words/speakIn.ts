import { en } from './en.ts'
import { speakCore } from './say.ts'
import { speakSchemas } from './speakSchemas.ts'

/**
 * Has a process or worker say the words of core in a language, given as its tag (`say.language` of whoever asks it). Another language than
 * English is loaded when it is spoken.
 */
export async function speakIn(language: string): Promise<void> {
  speakSchemas(language)
  speakCore(language === 'fr' ? (await import('./fr.ts')).fr : en)
}
