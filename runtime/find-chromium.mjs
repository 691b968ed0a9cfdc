import { execFileSync } from 'node:child_process'
import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** The oldest Chromium with page margin boxes, by which memos get their page numbers. */
export const oldestChromium = 131

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
  'brave-browser',
]

const macPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]

const windowsPlaces = [
  'Google/Chrome/Application/chrome.exe',
  'Microsoft/Edge/Application/msedge.exe',
  'Chromium/Application/chrome.exe',
]

/**
 * The path of an installed Chromium, Chrome or Edge, or `null` when there is none: `READOUT_CHROMIUM` if it is set, then the
 * usual names in PATH and the usual places of the system. Runs on Node 20 and needs no package.
 * @returns {string | null}
 */
export function findChromium() {
  const named = process.env.READOUT_CHROMIUM
  const places = named ? [named] : usualPlaces()
  return places.find(isExecutable) ?? null
}

/**
 * The major version of a Chromium, or `null` when it does not say (on Windows it never does).
 * @param {string} path
 * @returns {number | null}
 */
export function chromiumVersion(path) {
  if (process.platform === 'win32') return null
  const said = execFileSync(path, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  const major = /(\d+)\.\d+\.\d+/u.exec(said)?.[1]
  return major === undefined ? null : Number(major)
}

function usualPlaces() {
  if (process.platform === 'darwin') return macPlaces
  if (process.platform === 'win32') {
    const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    return roots.filter((root) => root !== undefined).flatMap((root) => windowsPlaces.map((place) => join(root, place)))
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  return names.flatMap((name) => folders.map((folder) => join(folder, name)))
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    // Not there or not to be run: not a candidate.
    return false
  }
}
