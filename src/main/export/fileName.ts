/** A subject as a file name that every system accepts: no reserved characters, no trailing dots, at most 80 code units. */
export function fileNameFor(subject: string): string {
  const safe = subject
    .replace(/[<>:"/\\|?*\p{Cc}]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
  return safe.slice(0, 80).replace(/[\s.]+$/u, '') || 'Memo'
}
