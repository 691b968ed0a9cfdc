import { fr as coreFr } from '../../../core/words/fr.ts'
import { commandsFr } from '../../../shared/words/commandsFr.ts'
import { fr } from './fr.ts'

/** All that the window needs to speak French, to be loaded where it is spoken. */
export const french = { core: coreFr, window: fr, commands: commandsFr }
