import type { WebContents } from './webContents.ts'

let find: () => WebContents | null = () => null

/** Lets the windows say which contents a menu acts on, without the menu importing them. */
export function setFocusedContents(finder: () => WebContents | null): void {
  find = finder
}

export function focusedContents(): WebContents | null {
  return find()
}
