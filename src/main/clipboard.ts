import { ClipboardItem, clipboard } from 'electron'

/**
 * Puts words on the system's clipboard, with their markup where they have any: as one entry in two forms, of which a program takes the
 * one that it knows. The page itself has no permission to.
 */
export async function copy({ text, html }: { text: string; html: string | null }): Promise<void> {
  const forms = { 'text/plain': text, ...(html === null ? {} : { 'text/html': html }) }
  await clipboard.write([new ClipboardItem(forms)])
}
