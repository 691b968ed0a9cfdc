import { expect, test } from 'vitest'
import { extensions } from '../../src/main/import/formats.ts'
import { desktopEntry } from './desktopEntry.ts'
import { documentKinds } from './documents.ts'

test('the application is offered for every kind of file that it can read, and for no other', () => {
  expect(documentKinds.flatMap((kind) => kind.extensions).sort()).toEqual([...extensions].sort())
  for (const { mediaType } of documentKinds) expect(desktopEntry()).toContain(`;${mediaType};`)
})
