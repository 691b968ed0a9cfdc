import type { Mention } from './mentions.ts'
import type { Candidate, Situation } from './situation.ts'
import type { Token } from './tokens.ts'

/**
 * How much a sign that always means the same adds to a candidate's score. Set by hand, because the articles to learn from hold few
 * transcripts and signed remarks: each is large enough to outweigh everything else that is usually seen.
 */
const priors = { label: 6, signature: 6, continues: 3 }

/** A signature has no more words than this: a name, an age, a place. */
const longestSignature = 14

/** What the way a text is set says for a candidate, before anything learnt is added; 0 where it says nothing. */
export function priorOf(situation: Situation, candidate: Candidate): number {
  const { at, continues } = situation
  const { where, mention, paragraph, isSpeaking } = candidate
  if (where === 'label') return priors.label
  if (where === 'signature') return isSignature(paragraph.tokens, 0, mention) ? priors.signature : 0
  if (where === 'own' && at === 0 && isSignature(paragraph.tokens, 1, mention)) return priors.signature
  if (where === 'own' && isLabelled(paragraph.tokens, at, mention)) return priors.label
  return continues && isSpeaking ? priors.continues : 0
}

/** Whether from the token `dash` on there is a dash, a name and little else to the end: "— Ana Ruiz, 54, Leith". */
function isSignature(tokens: readonly Token[], dash: number, { first, kind }: Mention): boolean {
  if (tokens[dash]?.text !== '—' || first !== dash + 1 || (kind !== 'name' && kind !== 'role')) return false
  const rest = tokens.slice(first)
  return rest.length <= longestSignature && !rest.some((token) => token.kind === 'stretch' || token.verb !== undefined)
}

/** Whether a paragraph begins with a name, a colon and the stretch, as transcripts and scripts do: "RUIZ: “…”". */
function isLabelled(tokens: readonly Token[], at: number, { first, last, kind }: Mention): boolean {
  return first === 0 && kind === 'name' && tokens[last + 1]?.text === ':' && at === last + 2
}
