import { complain } from '../state/toasts.ts'

/** Shows the versions of the open note or memo. What compares them is not needed by a start, and loaded now. */
export async function askVersions(): Promise<void> {
  try {
    const versions = await import('./versions.ts')
    await versions.askVersions()
  } catch (error) {
    complain(error)
  }
}
