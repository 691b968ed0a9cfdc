import { pretendElectron } from './identity.ts'

/** Loaded before the script when `ELECTRON_RUN_AS_NODE` is set: Node, with Electron's executable and version. */
pretendElectron()
