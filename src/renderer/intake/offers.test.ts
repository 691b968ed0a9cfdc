import { describe, expect, it } from 'vitest'
import { offersOf } from './offers.ts'

const file = (fullPath: string) =>
  ({ fullPath, name: fullPath.split('/').at(-1), isDirectory: false, isFile: true }) as FileSystemFileEntry

/** A folder whose reader gives two entries at a time, as browsers give a hundred; one without children cannot be read. */
function folder(fullPath: string, children?: FileSystemEntry[]): FileSystemDirectoryEntry {
  const createReader = () => {
    const left = [...(children ?? [])]
    return {
      readEntries: (give: (batch: FileSystemEntry[]) => void, fail: (error: Error) => void) =>
        children === undefined ? fail(new Error('it is locked')) : give(left.splice(0, 2)),
    }
  }
  return { ...file(fullPath), isDirectory: true, isFile: false, createReader } as unknown as FileSystemDirectoryEntry
}

describe('what was dropped', () => {
  it('is walked through to its last folder, by name, and what systems hide is passed over', async () => {
    const deep = folder('/press/west', [file('/press/west/10.txt'), file('/press/west/9.txt'), file('/press/west/.x')])
    const root = folder('/press', [file('/press/b.md'), deep, file('/press/a.md'), folder('/press/.git', [])])
    const { offers, unreadable } = await offersOf([root, file('/alone.txt')])
    expect(offers.map(({ name }) => name)).toEqual([
      'press/a.md',
      'press/b.md',
      'press/west/9.txt',
      'press/west/10.txt',
      'alone.txt',
    ])
    expect(unreadable).toEqual([])
  })

  it('names a folder that cannot be read, and goes on', async () => {
    const { offers, unreadable } = await offersOf([folder('/locked'), file('/open.txt')])
    expect(offers).toHaveLength(1)
    expect(unreadable).toEqual([
      {
        name: 'locked',
        reason: 'The folder could not be read: the system refused it. Choose Import… and look for it there.',
      },
    ])
  })

  it('stops at 20,000 files, and says so', async () => {
    const many = Array.from({ length: 20_001 }, (_, index) => file(`/many/${index}.txt`))
    const { offers, isCut } = await offersOf([folder('/many', many)])
    expect(offers).toHaveLength(20_000)
    expect(isCut).toBe(true)
  })
})
