import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newId } from '../model/id.ts'
import { annotationLink, noteLink, parseReadoutLink } from './link.ts'

describe('a link to an annotation', () => {
  it('leads back to the note and the annotation', () => {
    const ids = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,63}$/)
    fc.assert(
      fc.property(ids, ids, (note, annotation) => {
        expect(parseReadoutLink(annotationLink(note, annotation))).toEqual({ note, annotation })
      }),
    )
  })

  it('may lead to the note alone', () => {
    const id = newId()
    expect(noteLink(id)).toBe(`readout://note/${id}`)
    expect(parseReadoutLink(noteLink(id))).toEqual({ note: id, annotation: null })
  })

  it('is a URL that other programs can take apart', () => {
    const url = new URL(annotationLink('n-1', 'a-2'))
    expect([url.protocol, url.host, url.pathname, url.hash]).toEqual(['readout:', 'note', '/n-1', '#a-2'])
  })

  it.each([
    ['nothing', ''],
    ['no note', 'readout://note/'],
    ['a slash after the note', 'readout://note/abc/'],
    ['an empty annotation', 'readout://note/abc#'],
    ['another scheme', 'https://note/abc#def'],
    ['something else than a note', 'readout://memo/abc#def'],
    ['capital letters', 'readout://note/ABC#def'],
    ['a path out of the vault', 'readout://note/../readout#def'],
    ['an escaped path', 'readout://note/%2e%2e#def'],
    ['a query', 'readout://note/abc?x#def'],
    ['words after it', 'readout://note/abc#def and more'],
    ['a line end after it', 'readout://note/abc#def\n'],
    ['a line end after a note', 'readout://note/abc\n'],
    ['a switch beside it', 'readout://note/abc --vault=elsewhere'],
    ['a path of Windows', 'readout://note/..\\readout'],
    ['two fragments', 'readout://note/abc#def#ghi'],
    ['an id that is too long', `readout://note/${'a'.repeat(65)}#def`],
  ])('is not read from %s', (_what, text) => {
    expect(parseReadoutLink(text)).toBeNull()
  })
})
