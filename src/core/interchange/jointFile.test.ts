import { fromMarkdown } from 'mdast-util-from-markdown'
import { describe, expect, it } from 'vitest'
import { exactOf } from '../model/annotation.ts'
import { newId } from '../model/id.ts'
import { harbourNote, withAnnotation } from '../model/note.fixture.ts'
import { decodeAnnotations } from './annotationFiles.ts'
import { jointFile } from './jointFile.ts'

const first = withAnnotation(withAnnotation(harbourNote(), 'quote', 'nine days', 'Ana Ruiz'), 'claim', 'did not answer')
const second = {
  ...withAnnotation(harbourNote(), 'highlight', 'for now'),
  title: 'Another # title',
}
const options = { label: 'Annotations of 2 notes', id: newId(), isForExcel: false }
const words = [first, second].flatMap(({ annotations }) => annotations.map(({ target }) => exactOf(target)))

describe('a file with the annotations of several notes', () => {
  it.each(['w3c', 'hypothesis', 'csv'] as const)('in the format %s has them all, in order', (format) => {
    const file = jointFile(format, options)
    file.add(first)
    file.add(second)
    const { drafts, report } = decodeAnnotations(file.end())
    expect(report).toEqual([])
    expect(drafts.map(({ exact }) => exact)).toEqual(words)
  })

  it('is one collection with an address of its own', () => {
    const file = jointFile('w3c', options)
    file.add(first)
    file.add(second)
    const collection = JSON.parse(file.end())
    expect(collection).toMatchObject({ id: `urn:uuid:${options.id}`, label: options.label, total: words.length })
    expect(collection.first.partOf).toBe(collection.id)
    expect(collection.last).toBe(collection.first.id)
  })

  it('has a heading for each note in Markdown', () => {
    const file = jointFile('markdown', options)
    file.add(first)
    file.add(second)
    const { children } = fromMarkdown(file.end())
    const headings = children.filter((node) => node.type === 'heading' && node.depth === 1)
    expect(headings).toHaveLength(2)
    expect(children.filter(({ type }) => type === 'blockquote')).toHaveLength(words.length)
  })
})
