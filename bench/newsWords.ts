/** The words that generated news are made of: a vocabulary like that of English news in size, frequencies and inflections. */

/** A source of numbers that is the same for the same seed. */
export interface Dice {
  /** A number from 0, less than 1. */
  roll: () => number
  /** An integer from 0, less than `limit`. */
  below: (limit: number) => number
  pick: <T>(items: readonly T[]) => T
}

/** Mulberry32 (Tommy Ettinger, public domain), on a seed that is mixed first, so that neighbouring seeds have nothing in common. */
export function diceFor(seed: number): Dice {
  let state = Math.imul(seed + 1, 2654435761) | 0
  const roll = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const below = (limit: number) => Math.floor(roll() * limit)
  const pick = <T>(items: readonly T[]): T => {
    const item = items[below(items.length)]
    if (item === undefined) throw new RangeError('nothing to pick from')
    return item
  }
  return { roll, below, pick }
}

const list = (words: string) => words.trim().split(/\s+/u)

/** The most frequent ones of all, so that "the" stands in every note, as in English. */
const functionWords = list(`
  the of and to in a that for on with is as by at from it was be are this has have will not but or an its which were their they
  had been after over would about more than into new under between who said also could when may against while during there`)

/** Real words of policy news, to search for by. */
export const policyWords = list(`
  abstention accession accord adjournment agreement agriculture alliance allocation ambassador amendment arbitration armament
  armistice arsenal assembly asylum austerity authority autonomy backlog bailout ballot bilateral blockade border boycott briefing
  budget bureaucracy cabinet campaign capital carbon ceasefire census chancellor charter climate coalition commerce commission
  commitment committee commodity communique compensation compliance compromise concession conference conflict congress consensus
  consent consultation container contract convention corridor corruption council coverage credit crisis currency customs cyber
  debate debt decree deficit defence delegation democracy demography deployment deregulation deterrence devaluation development
  dialogue diplomacy directive disarmament disclosure discussion dispute dividend doctrine drought dumping duty economy ecosystem
  education election electricity embargo embassy emergency emission employment energy enforcement enlargement envoy escalation
  espionage estimate evacuation exchange exemption expenditure export extradition famine federation ferry finance fishery fiscal
  flotilla forecast foreign forum franchise freight frontier funding gas governance government governor grain grant growth guarantee
  guidance harbour harmonisation health hearing hospital housing humanitarian hydrogen immigration immunity import incentive income
  indictment industry inflation infrastructure inquiry inspection institution insurance integration intelligence interest
  intervention investment jurisdiction justice labour landing law leadership legislation levy liability licence lithium loan
  logistics mandate manufacturing maritime market mediation membership memorandum merger migration military mineral minister
  ministry minority missile mission mobilisation monetary monitoring monopoly moratorium multilateral municipality munitions
  negotiation neutrality nomination nuclear observer offshore opposition ordinance oversight pandemic parliament partnership patent
  payment peacekeeping pension petition pharmaceutical pipeline platform plenary policy pollution port poverty precedent premier
  president pressure prevention price procurement production prosecution protection protest protocol provision public quarantine
  quota ratification reactor rebate recession reconstruction referendum reform refugee regime registry regulation regulator
  relief renewable reparation representative republic rescue reserve resilience resolution restriction revenue review sanction
  satellite secretariat secretary security semiconductor senate settlement shipment shipping shortage sovereignty spending
  stability statement statute stockpile storage strategy strike subsidy summit supervision supply surplus surveillance
  sustainability tanker tariff taxation technology telecommunications terminal territory terrorism testimony trade transit
  transition transparency transport treasury treaty tribunal truce turbine turnover unemployment union utility vaccine veto violation
  visa vote warehouse warning waste water weapon welfare wheat withdrawal workforce`)

export const publishers = list(`
  The_Harbour_Post Morning_Gazette Le_Quotidien Handelsnachrichten The_Inland_Tribune El_Cronista_Nuevo Baltic_Wire
  Pacific_Business_Daily Nordposten The_Parliament_Record Policy_Weekly Correo_de_São_Tomás`).map((name) =>
  name.replaceAll('_', ' '),
)

const givenNames = list(`
  Ana Bo Chidi Dácil Elif Farid Gösta Hélène Ivo Jana Kofi Łucja Mario Nadia Óscar Priya Quentin Renée Søren Tomás Uma Véronique
  Wen Ximena Yusuf Zoë Agnès Björn Céline Đorđe Emre Françoise Grzegorz Hiroko Inés Jörg Katarína Luís Márta Nuño`)

const familyNames = list(`
  Ruiz Öberg Nguyễn Ferreira Kowalczyk Håkansson Müller Lefèvre García Ibáñez Okonkwo Lindqvist Castañeda Dvořák Şahin Brânză
  Tamm Petrović Nakamura Gong Strayer Whitfield Ashdown Beaumont Carrick Delacroix Ekström Fältskog Gómez Hołownia Ingram Jónsdóttir
  Keller Larsen Mbeki Novák Ó-Súilleabháin Peña Quispe Rõigas Sørensen Tóth Ulloa Vašek Wójcik Xuereb Yılmaz Žižka Aalto Barros
  Cissé Diallo Estévez Fonseca Grünwald Haddad Iyer Jørgensen Kaczmarek Lévesque`)

/** Somebody's name; the same few thousand come up again and again. */
export function personName({ pick }: Dice): string {
  return `${pick(givenNames)} ${pick(familyNames)}`
}

const onsets = list('b c d f g h j k l m n p r s t v w st tr pr br cl ch sh th gr pl')
const nuclei = list('a e i o u ai ea ou')
const codas = ['', '', 'n', 'r', 'l', 's', 't', 'ck', 'nd', 'rt']
const endings = ['s', 'ed', 'ing', 'ion', 'er', 'ly']

const vocabularySize = 40_000

/** Made-up words that can be pronounced, each with some of its inflections; shorter ones come first, as the frequent ones of a language are. */
function inventWords(): string[] {
  const dice = diceFor(7)
  const words = new Set<string>()
  while (words.size < vocabularySize) {
    const syllables = 1 + dice.below(3)
    const stem = Array.from({ length: syllables }, () => dice.pick(onsets) + dice.pick(nuclei) + dice.pick(codas)).join(
      '',
    )
    words.add(stem)
    // Every ending is one of a stem's own, so that what an ending is cut off from is a word too.
    for (const ending of endings) if (dice.roll() < 0.3) words.add(stem + ending)
  }
  const ranked = [...words].map((word) => ({ word, rank: word.length + (dice.roll() - 0.5) * 6 }))
  return ranked.sort((a, b) => a.rank - b.rank).map(({ word }) => word)
}

/** All words by falling frequency. */
export const vocabulary: readonly string[] = rankWords()

function rankWords(): string[] {
  const dice = diceFor(11)
  const invented = inventWords()
  const real = new Set([...functionWords, ...policyWords])
  const words = [...functionWords]
  const policy = [...policyWords].sort((a, b) => a.length - b.length || (a < b ? -1 : 1))
  for (const word of invented) {
    if (real.has(word)) continue
    words.push(word)
    const next = words.length < 4000 && dice.roll() < 0.12 ? policy.shift() : undefined
    if (next !== undefined) words.push(next)
  }
  return [...words, ...policy].slice(0, vocabularySize)
}

/** As many entries for each word as its share of all words: a table is faster to draw from than a sum to search in. */
const draws = spread(1 << 20)

/** By Zipf's law in Mandelbrot's form: a frequency is one over the rank, shifted by 2.7 (Mandelbrot, 1953). */
function spread(entries: number): Uint16Array {
  const weights = vocabulary.map((_, rank) => 1 / (rank + 1 + 2.7))
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  const table = new Uint16Array(entries)
  let at = 0
  let sum = 0
  for (const [rank, weight] of weights.entries()) {
    sum += weight
    const end = Math.round((sum / all) * entries)
    table.fill(rank, at, end)
    at = end
  }
  return table
}

/** A word as often as its rank has it. */
export function word(dice: Dice): string {
  return vocabulary[draws[dice.below(draws.length)] ?? 0] ?? ''
}

/** So many words, not at the head of a sentence and without its end. */
export function words(dice: Dice, count: number): string {
  let text = word(dice)
  for (let index = 1; index < count; index++) text += ` ${word(dice)}`
  return text
}

export function sentence(dice: Dice, count: number): string {
  return `${capital(words(dice, count))}.`
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
