import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

/**
 * The user's documents folder, where the window keeps its vault unless told otherwise: what Electron's `app.getPath('documents')`
 * answers, found without Electron. Linux: `XDG_DOCUMENTS_DIR` of xdg-user-dirs; Windows: the shell's folder, which may have been
 * moved; elsewhere, and where nothing is said, `Documents` in the home folder.
 */
export function documentsFolder(): string {
  const usual = join(homedir(), 'Documents')
  if (process.platform === 'linux') return fromUserDirs() ?? usual
  if (process.platform === 'win32') return fromShell() || usual
  return usual
}

function fromUserDirs(): string | null {
  const config = process.env.XDG_CONFIG_HOME || join(homedir(), '.config')
  const file = join(config, 'user-dirs.dirs')
  if (!existsSync(file)) return null
  const path = /^XDG_DOCUMENTS_DIR="(.*)"$/mu.exec(readFileSync(file, 'utf8'))?.[1]
  return path?.replace(/^\$HOME/u, homedir()) ?? null
}

function fromShell(): string {
  const command = "[Environment]::GetFolderPath('MyDocuments')"
  return execFileSync('powershell.exe', ['-NoProfile', '-Command', command], { encoding: 'utf8' }).trim()
}
