import { organisationNouns } from '../actors/words.ts'
import type { Span } from '../model/source.ts'
import { verbOf } from '../quotes/verbs.ts'
import { singular } from '../text/singular.ts'

/** A speaker that is described rather than named: "the professor", "two people familiar with the plans", "Chinese officials". */
export interface Description {
  /** The words without what only points or counts at their head: "people familiar with the plans". */
  name: string
  /** The noun it turns on, in lower case and singular: "professor". */
  noun: string
  /** It speaks of somebody the text has told of: "the", "that", "her". */
  isDefinite: boolean
  isPlural: boolean
  isOrganisation: boolean
}

const definite = /^(?:the|this|that|these|those|his|her|its|their|both)\s+/iu
const indefinite =
  /^(?:an?|one|some|another|other|several|many|most|few|a few|two|three|four|five|six|dozens of|any|no)\s+(?:of the\s+|other\s+)?/iu
/** What may go on describing: "… for the ministry", "… familiar with the plans". */
const further =
  /^\s(?:for|of|at|from|with|in|on|inside|within|near|familiar|close|briefed|involved|working|who asked|who declined)\s/u
const ends =
  /[,.;:!?“”"«»()—–]|\s(?:said|says|told|added|who|which|that|have|has|had|is|are|was|were|wrote|warned|described|called|as|when|while|and|but|say|tell)\s/u

/** The longest description taken, in words beyond the mention. */
const most = 9

/** Reads the description that stands at `mention`, and what follows it that belongs to it. */
export function descriptionAt(text: string, mention: Span): Description {
  const head = text.slice(mention.start, mention.end).replace(/\s+/gu, ' ')
  const rest = text.slice(mention.end, mention.end + 120)
  const tail = further.test(rest) ? tailOf(rest) : ''
  const isDefinite = definite.test(head)
  const plain = head
    .replace(definite, '')
    .replace(indefinite, '')
    .replace(/[’']s$/u, '')
  const last = plain.split(' ').at(-1)?.toLowerCase() ?? ''
  const noun = singular(last)
  return {
    name: plain + tail,
    noun,
    isDefinite,
    isPlural: noun !== last || /^(?:people|police|authorities|men|women|others|staff)$/u.test(last),
    isOrganisation: organisationNouns.has(last) && !/^(?:police|staff)$/u.test(last),
  }
}

function tailOf(rest: string): string {
  const end = ends.exec(rest.slice(1))
  const words = rest
    .slice(0, end === null ? rest.length : end.index + 1)
    .trimEnd()
    .split(' ')
  const verb = words.findIndex((word, index) => index > 1 && verbOf(word.toLowerCase()) !== undefined)
  return words.slice(0, verb < 0 ? most + 1 : Math.min(verb, most + 1)).join(' ')
}
