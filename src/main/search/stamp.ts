import type { FileState } from '../vault/disk.ts'

/**
 * A file system tells times no finer than the tick of its clock. A file that is read within the tick in which it was written could be
 * written once more in it, and would look the same afterwards. Milliseconds: Linux ticks every 10 at most, Windows every 16.
 */
export const tick = 20

/** The tick of file systems that know whole seconds only; FAT has every second one. */
const coarseTick = 2000

/**
 * Tells the content of a document's file from what it was when it was read, without reading it.
 * @param read when it was read, in milliseconds since 1970: one that was written shortly before gets a stamp that no file has, so
 * that it is read again the next time
 */
export function stampOf(of: 'note' | 'memo', { modified, size }: FileState, read = Number.POSITIVE_INFINITY): string {
  const age = Math.abs(read - modified)
  const isSure = age >= (modified % 1000 === 0 ? coarseTick : tick)
  return `${of} ${modified} ${size}${isSure ? '' : ' unsure'}`
}
