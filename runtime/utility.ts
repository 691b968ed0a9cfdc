import { EventEmitter } from 'node:events'
import { pretendElectron } from './identity.ts'

/** Loaded before the script of a utility process: Node, with Electron's version and `process.parentPort`. */
class ParentPort extends EventEmitter {
  constructor() {
    super()
    // Node keeps messages, as Electron does, until somebody listens.
    this.once('newListener', () => process.on('message', (data) => this.emit('message', { data, ports: [] })))
  }

  postMessage(message: unknown): void {
    process.send?.(message)
  }
}

pretendElectron()
Object.defineProperties(process, {
  parentPort: { value: new ParentPort(), enumerable: true },
  type: { value: 'utility', enumerable: true },
})
// It lives until it is ended or ends itself, and not longer than the application.
process.channel?.ref()
process.on('disconnect', () => process.exit())
