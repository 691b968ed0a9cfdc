import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { safePreferences } from './safePreferences.ts'

/** Electron's security checklist (https://www.electronjs.org/docs/latest/tutorial/security), as far as the code alone shows it. */

const source = resolve(import.meta.dirname, '..')

/** The application's own code by file, without tests and without comments. */
const files = new Map(
  readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/u.test(name) && !/\.(?:test|fixture|d)\.|fixtures/u.test(name))
    .map((name) => [name.replaceAll('\\', '/'), withoutComments(readFileSync(join(source, name), 'utf8'))]),
)

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//gu, '').replace(/^\s*\/\/.*$/gmu, '')
}

/** The files in which something stands. */
function where(pattern: RegExp): string[] {
  return [...files].filter(([, code]) => pattern.test(code)).map(([name]) => name)
}

describe('the code', () => {
  it('makes every window sandboxed, isolated and without Node', () => {
    expect(safePreferences).toEqual({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: true,
    })
    expect(where(/new (?:BrowserWindow|BaseWindow|WebContentsView|BrowserView)\b/u).sort()).toEqual([
      'main/export/printPdf.ts',
      'main/guide.ts',
      'main/window.ts',
    ])
    for (const name of ['main/export/printPdf.ts', 'main/guide.ts', 'main/window.ts'])
      expect(files.get(name), name).toMatch(/webPreferences: (?:safePreferences,|\{[^}]*\.\.\.safePreferences,\s*\})/u)
    expect(where(/\b(?:sandbox|contextIsolation|nodeIntegration|webSecurity):/u)).toEqual(['main/safePreferences.ts'])
  })

  it('switches on nothing that loosens a window', () => {
    const loose =
      /allowRunningInsecureContent|experimentalFeatures|enableBlinkFeatures|disableBlinkFeatures|webviewTag|allowpopups|nodeIntegrationIn|enableRemoteModule|appendArgument|bypassCSP|allowServiceWorkers|no-sandbox|enableSandbox\(false/u
    expect(where(loose)).toEqual([])
    expect(where(/appendSwitch/u)).toEqual(['main/security.ts'])
    expect(files.get('main/security.ts')?.match(/appendSwitch\('[^']*'/gu)).toEqual([
      "appendSwitch('host-resolver-rules'",
    ])
  })

  it('loads no page but its own, and none from a file', () => {
    expect(where(/loadFile\(|file:\/\/|pathToFileURL/u)).toEqual([])
    expect(where(/\.loadURL\(/u).sort()).toEqual(['main/export/printPdf.ts', 'main/guide.ts', 'main/window.ts'])
  })

  it('opens an address with another program in one place, which asks first', () => {
    expect(where(/openExternal/u)).toEqual(['main/external.ts'])
    expect(files.get('main/external.ts')).toMatch(
      /showMessageBox[\s\S]*if \(response === 0\) return false[\s\S]*openExternal/u,
    )
  })

  it('knows a page of a development server only where it is not packaged', () => {
    expect(where(/ELECTRON_RENDERER_URL/u)).toEqual(['main/devServer.ts'])
    expect(files.get('main/devServer.ts')).toContain('app.isPackaged ? undefined')
  })

  it('gives the page the bridge alone', () => {
    expect(where(/exposeInMainWorld/u)).toEqual(['preload/index.ts'])
    expect(files.get('preload/index.ts')).not.toMatch(/exposeInMainWorld\([^)]*ipcRenderer/u)
    expect(where(/ipcMain\.(?:on|once|handleOnce)\b/u)).toEqual([])
    expect(where(/ipcMain\.handle\(/u)).toEqual(['main/ipc.ts'])
  })

  it('never makes markup or code of text in the page', () => {
    const made =
      /innerHTML\s*=|outerHTML\s*=|insertAdjacentHTML|document\.write|dangerouslySetInnerHTML|createContextualFragment|setHTML|parseHTMLUnsafe|\beval\(|new Function\(|srcdoc/u
    expect(where(made)).toEqual([])
    // What is pasted is parsed in a document that is never shown, and only read.
    expect(where(/DOMParser/u).filter((name) => name.startsWith('renderer/'))).toEqual([
      'renderer/intake/pasted.ts',
      'renderer/memo/editor/pasting.ts',
    ])
  })

  it('has no way to the network: no client of it, in no layer', () => {
    const client =
      /from '(?:node:)?(?:https?|http2|net|tls|dns|dgram|undici|ws)(?:\/\w+)?'|(?<!async )\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|RTCPeerConnection|autoUpdater|crashReporter|\bnet\.(?:request|fetch)\b|import \{[^}]*\bnet\b[^}]*\} from 'electron'/u
    expect(where(client)).toEqual([])
  })
})
