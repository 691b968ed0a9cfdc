import { formatDate } from '../../core/model/time.ts'
import type { MarkedText, SearchAnswer, SearchGroup, SearchHit } from '../../core/search/answer.ts'

/**
 * What was found, for people: each note or memo with its id, below it the places, and last how many there are.
 * @param bold makes the words found stand out
 */
export function renderSearch(
  { groups, count, isMore, corrected }: SearchAnswer,
  bold: (text: string) => string,
): string {
  const instead = corrected.map((one) =>
    one.instead.length === 0
      ? `“${one.word}” stands nowhere.`
      : `“${one.word}” stands nowhere; searched for ${one.instead.map((word) => `“${word}”`).join(', ')}.`,
  )
  const places = `${isMore ? 'more than ' : ''}${count} ${count === 1 ? 'place' : 'places'}`
  const end = groups.length === 0 ? 'Nothing found.' : `${places}, the best in these ${groups.length} notes and memos`
  return [...groups.map((group) => renderGroup(group, bold)), ...instead, groups.length === 1 ? places : end].join('\n')
}

function renderGroup({ of, id, title, origin, published, hits }: SearchGroup, bold: (text: string) => string): string {
  const about = [marked(title, bold), origin, published === null ? '' : formatDate(published)]
    .filter(Boolean)
    .join(', ')
  return [`${id}  ${of === 'memo' ? 'memo: ' : ''}${about}`, ...hits.map((hit) => renderHit(hit, bold))].join('\n')
}

function renderHit({ kind, snippet, credit, foundBy }: SearchHit, bold: (text: string) => string): string {
  const name = kind === 'passage' ? 'text' : kind
  const isCredited = foundBy?.by === 'speaker' && foundBy.name.text === credit
  const whose = credit === '' ? '' : ` (${isCredited ? marked(foundBy.name, bold) : credit})`
  const by = foundBy === null || isCredited ? '' : ` [${foundBy.by}: ${marked(foundBy.name, bold)}]`
  return `    ${name.padEnd(9)}  ${marked(snippet, bold)}${whose}${by}`
}

/** The text on one line. */
function marked({ text, marks }: MarkedText, bold: (text: string) => string): string {
  let shown = ''
  let end = 0
  for (const mark of marks) {
    shown += text.slice(end, mark.start) + bold(text.slice(mark.start, mark.end))
    end = mark.end
  }
  return (shown + text.slice(end)).replace(/\s+/gu, ' ').trim()
}
