/**
 * Gives names that are free in a folder, each once: one that is taken gets a number behind it, from 2. Names that differ only by case
 * or by how an accent is written are one name to some file systems, so that they are one here.
 * @param taken the names in the folder
 */
export function freeName(taken: readonly string[]): (stem: string, extension: string) => string {
  const used = new Set(taken.map(keyOf))
  const tried = new Map<string, number>()
  return (stem, extension) => {
    const plain = keyOf(`${stem}.${extension}`)
    for (let number = tried.get(plain) ?? 1; ; number++) {
      const name = number === 1 ? `${stem}.${extension}` : `${stem} ${number}.${extension}`
      if (used.has(keyOf(name))) continue
      used.add(keyOf(name))
      tried.set(plain, number + 1)
      return name
    }
  }
}

function keyOf(name: string): string {
  return name.normalize('NFC').toLowerCase()
}
