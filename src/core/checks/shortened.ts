/** The beginning of quoted words, by whole words, on one line: no more than `most` UTF-16 code units. */
export function shortened(words: string, most: number): string {
  const line = words.replace(/\s+/gu, ' ').trim()
  return line.length <= most ? line : `${line.slice(0, most - 1).replace(/\s*\S*$/u, '')} …`
}
