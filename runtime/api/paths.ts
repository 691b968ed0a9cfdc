import { existsSync, readFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { executable } from '../identity.ts'
import { missing } from '../missing.ts'
import { host } from './host.ts'

const set = new Map<string, string>()

/** `app.getPath`: where things are kept, as Electron documents for each system. */
export function getPath(name: string, appName: string): string {
  return set.get(name) ?? usual(name, appName)
}

/** `app.setPath`. Where Chromium keeps its profile cannot be changed any more: it runs by then. */
export function setPath(name: string, path: string): void {
  if (name === 'userData' || name === 'sessionData')
    throw missing(`app.setPath('${name}'), but the switch --user-data-dir`)
  set.set(name, path)
}

function usual(name: string, appName: string): string {
  const home = homedir()
  switch (name) {
    case 'home':
      return home
    case 'appData':
      return appData(home)
    case 'userData':
      return host.commandLine.switches.get('user-data-dir') || join(appData(home), appName)
    // Chromium's own profile.
    case 'sessionData':
      return join(usual('userData', appName), 'chromium')
    case 'temp':
      return tmpdir()
    case 'exe':
      return executable
    case 'logs':
      return process.platform === 'darwin'
        ? join(home, 'Library/Logs', appName)
        : join(usual('userData', appName), 'logs')
    case 'documents':
      return userFolder('DOCUMENTS', join(home, 'Documents'))
    case 'downloads':
      return userFolder('DOWNLOAD', join(home, 'Downloads'))
    case 'desktop':
      return userFolder('DESKTOP', join(home, 'Desktop'))
    default:
      throw missing(`app.getPath('${name}')`)
  }
}

function appData(home: string): string {
  if (process.platform === 'darwin') return join(home, 'Library/Application Support')
  if (process.platform === 'win32') return process.env.APPDATA || join(home, 'AppData/Roaming')
  return process.env.XDG_CONFIG_HOME || join(home, '.config')
}

/** A folder of xdg-user-dirs on Linux; the usual one where nothing is said. */
function userFolder(name: string, otherwise: string): string {
  const file = join(appData(homedir()), 'user-dirs.dirs')
  if (process.platform !== 'linux' || !existsSync(file)) return otherwise
  const line = new RegExp(`^XDG_${name}_DIR="(.*)"$`, 'mu').exec(readFileSync(file, 'utf8'))
  return line?.[1]?.replace(/^\$HOME/u, homedir()) ?? otherwise
}
