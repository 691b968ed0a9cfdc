import type { Entity } from '../actors/entity.ts'
import { kindOf } from '../actors/gazetteer.ts'
import { isPersonNoun } from '../actors/roles.ts'
import type { Description } from './description.ts'

/** Papers through which somebody speaks: "the report says". */
export const papers = new Set(
  'statement report letter email e-mail note memo message post tweet interview paper study article survey poll filing document release speech document lawsuit complaint column book editorial'.split(
    ' ',
  ),
)

/** Whether a description tells somebody apart: "a man" and "others" do not, nor do words for things. */
export function isTelling({ name, noun, isPlural, isOrganisation }: Description): boolean {
  const isBare = !name.includes(' ')
  if (
    isBare &&
    /^(?:man|woman|person|people|other|one|many|some|critic|observer|boy|girl|friend|neighbour|neighbor|visitor|passer-by|resident)$/u.test(
      noun,
    )
  )
    return false
  return isPlural || isOrganisation || kindOf(noun) !== 'common' || isPersonNoun(noun)
}

/** Nouns by which a text goes on speaking of an organisation whatever it is called. */
const general = new Set(
  'company firm group organisation organization carrier airline manufacturer planemaker maker chipmaker automaker carmaker retailer supplier lender operator agency charity body business startup start-up developer miner shipbuilder publisher watchdog regulator association nonprofit'.split(
    ' ',
  ),
)
const companyNouns = new Set(
  'company firm carrier airline manufacturer planemaker maker chipmaker automaker carmaker retailer supplier lender operator business startup start-up developer miner shipbuilder publisher'.split(
    ' ',
  ),
)

function isPublicBody({ name }: Entity): boolean {
  return /\b(?:union|ministry|council|university|department|court|association|agency|party|institute|government|commission|committee|parliament|senate|police|federation|congress|house|authority|board|administration|office|school|foundation|league)\b/iu.test(
    name,
  )
}

/** Whether a plain noun may speak of an entity that the text does not call so: "the company", "the woman", "the 45-year-old". */
export function fitsNoun(
  entity: Entity,
  noun: string,
  isOrganisation: boolean,
  gender: 'male' | 'female' | null,
): boolean {
  if (isOrganisation)
    return entity.kind === 'organisation' && general.has(noun) && (!companyNouns.has(noun) || !isPublicBody(entity))
  if (entity.kind !== 'person') return false
  if (noun.endsWith('-old')) return true
  return gender !== null && /^(?:man|woman)$/u.test(noun) && (entity.gender === gender || entity.gender === null)
}
