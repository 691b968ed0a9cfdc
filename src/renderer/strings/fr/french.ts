import { commandsFr } from '../../../shared/words/commandsFr.ts'
import { fr } from './fr.ts'

/** All that the window needs to speak French, to be loaded where it is spoken. */
export const french = { window: fr, commands: commandsFr }
