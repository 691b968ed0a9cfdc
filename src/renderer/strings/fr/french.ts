// All that the window needs to speak French: one file to load. It imports nothing that English needs too, which would be loaded apart then.
export { commandsFr } from '../../../shared/words/commandsFr.ts'
export { fr } from './fr.ts'
