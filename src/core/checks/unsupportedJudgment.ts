import { termsOfTitle } from '../keyPoints/sentenceFacts.ts'
import { cite } from '../memo/citing.ts'
import { type Annotation, exactOf } from '../model/annotation.ts'
import type { Note } from '../model/note.ts'
import { shortened } from '../text/shortened.ts'
import { say } from '../words/say.ts'
import type { Context } from './context.ts'
import type { Fix, Found } from './finding.ts'
import type { Judgment } from './judgments.ts'

/**
 * Judgments that have no evidence beside them. A bottom line sums up what is supported below: it is only spoken of where no judgment
 * of the memo has any.
 */
export function unsupportedJudgment({ judgments, evidence }: Context): Found[] {
  const isAnySupported = judgments.some(({ citations }) => citations.length > 0)
  const candidates = byTerm(evidence)
  return judgments
    .filter(({ citations, isBottomLine }) => citations.length === 0 && !(isBottomLine && isAnySupported))
    .map((judgment) => {
      const { line, words } = judgment
      const sentence = line.sentenceAt(words.start)
      return {
        about: line.text.slice(sentence.start, sentence.end),
        where: line.place(words),
        message: say.checks.unsupported,
        fixes: fixesFor(judgment, candidates),
      }
    })
}

/** How many words an annotation must share with a judgment to be offered for it, and how many are offered. */
const fewestShared = 3
const mostOffered = 2

interface Candidate {
  note: Note
  annotation: Annotation
}

/** The annotations of the evidence by the words they have. */
function byTerm(evidence: readonly Note[]): Map<string, Candidate[]> {
  const found = new Map<string, Candidate[]>()
  for (const note of evidence) {
    for (const annotation of note.annotations) {
      const candidate = { note, annotation }
      for (const term of termsOf(annotation)) {
        const others = found.get(term)
        if (others === undefined) found.set(term, [candidate])
        else others.push(candidate)
      }
    }
  }
  return found
}

const known = new WeakMap<Annotation, readonly string[]>()

function termsOf(annotation: Annotation): readonly string[] {
  let terms = known.get(annotation)
  if (terms === undefined) {
    terms = [...termsOfTitle(`${exactOf(annotation.target)} ${annotation.comment}`).keys()]
    known.set(annotation, terms)
  }
  return terms
}

/** Annotations that speak of the same things, to be cited at the end of the sentence. */
function fixesFor({ line, words }: Judgment, candidates: ReadonlyMap<string, readonly Candidate[]>): Fix[] {
  const { start, end } = line.sentenceAt(words.start)
  const shared = new Map<Candidate, number>()
  for (const term of termsOfTitle(line.own.slice(start, end)).keys()) {
    for (const candidate of candidates.get(term) ?? []) shared.set(candidate, (shared.get(candidate) ?? 0) + 1)
  }
  return [...shared]
    .filter(([, count]) => count >= fewestShared)
    .sort(([, a], [, b]) => b - a)
    .slice(0, mostOffered)
    .map(([{ note, annotation }]) => ({
      label: say.checks.fixes.cite(shortened(exactOf(annotation.target), 60)),
      change: {
        type: 'edit',
        edits: [
          { where: line.place({ start: end, end }), replacement: { type: 'citation', attrs: cite(note, annotation) } },
        ],
      },
    }))
}
