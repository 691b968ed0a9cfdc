import { registerHooks } from 'node:module'
import { pathToFileURL } from 'node:url'

const moduleUrl = pathToFileURL(`${import.meta.dirname}/electron.ts`).href
const names = new Set(['electron', 'electron/main', 'electron/common'])

/** Makes `electron` the stand-in's module, for `import` and `require` alike. */
export function provideElectron(): void {
  registerHooks({
    resolve(specifier, context, next) {
      return names.has(specifier) ? { url: moduleUrl, format: 'module', shortCircuit: true } : next(specifier, context)
    },
  })
}
