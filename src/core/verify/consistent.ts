import { annotationLink, parseReadoutLink } from '../interchange/link.ts'
import { citationsIn, type Quoted, walkBody } from '../model/memoBody.ts'
import { canonicalJson } from '../provenance/canonical.ts'
import type { ProvenanceRecord, RecordedQuotation } from '../provenance/provenance.ts'
import { say } from '../words/say.ts'

/**
 * What in a record contradicts itself, a clause each; nothing where it is complete: every quotation of the memo is listed as it stands
 * there, every citation leads to words, every source that is quoted is described.
 */
export function contradictions(record: ProvenanceRecord): string[] {
  const { memo, quotations, sources, annotations } = record
  const found: string[] = []

  const quoted: Quoted[] = []
  walkBody(memo.body, (node) => {
    if (node.type === 'quote' || node.type === 'quotation') quoted.push(node.attrs)
  })
  const printed = quotations.filter(({ kind }) => kind !== 'passage')
  if (canonicalJson(quoted.map(ofMemo)) !== canonicalJson(printed.map(ofRecord))) {
    found.push(say.verdicts.record.otherQuotations)
  }

  const listed = new Set(quotations.map(keyOf))
  const citations = citationsIn(memo.body)
  const unlisted = citations.filter((citation) => {
    const annotation = annotationLink(citation.note, citation.annotation)
    return !listed.has(keyOf({ annotation, exact: citation.exact, speaker: citation.speaker }))
  })
  if (unlisted.length > 0) found.push(say.verdicts.record.noWords(unlisted.length))
  const cited = new Set(citations.map(({ note, annotation }) => annotationLink(note, annotation)))
  if (quotations.some(({ annotation }) => !cited.has(annotation))) found.push(say.verdicts.record.notCited)

  const originals = new Map(sources.map(({ note, original }) => [note, original.sha256]))
  const isUndescribed = ({ annotation, source }: RecordedQuotation) => {
    const note = parseReadoutLink(annotation)?.note ?? ''
    return (originals.get(note) ?? null) !== source
  }
  if (quotations.some(isUndescribed)) found.push(say.verdicts.record.undescribed)
  if (annotations.some(({ id }) => !cited.has(id))) found.push(say.verdicts.record.extra)
  return found
}

function ofMemo({ note, annotation, exact, speaker, alterations }: Quoted) {
  return { annotation: annotationLink(note, annotation), exact, speaker, alterations }
}

function ofRecord({ annotation, exact, speaker, alterations }: RecordedQuotation) {
  return { annotation, exact, speaker, alterations }
}

function keyOf({ annotation, exact, speaker }: Pick<RecordedQuotation, 'annotation' | 'exact' | 'speaker'>): string {
  return JSON.stringify([annotation, exact, speaker])
}
