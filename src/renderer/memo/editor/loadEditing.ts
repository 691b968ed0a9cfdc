import type { Editing } from './editing.ts'

let loaded: Editing | null = null

/** Loads the editor. It is a large part of the program, and not needed before a memo is opened. */
export async function loadEditing(): Promise<void> {
  loaded ??= (await import('./editing.ts')).editing
}

/** The editor. @throws Error when nobody has waited for {@link loadEditing} yet */
export function editing(): Editing {
  if (loaded === null) throw new Error('the editor is not loaded')
  return loaded
}
