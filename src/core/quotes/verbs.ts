/**
 * Verbs that introduce or follow what somebody said, by their base form. The first group does nothing else; the others also have
 * senses that introduce no words, so that more has to speak for them.
 */
const saying =
  'say tell add continue note state explain reply respond declare remark tweet ask write insist argue conclude recall quip joke exclaim assert contend maintain reiterate testify comment retort lament opine interject counter caution'
const reporting =
  'claim warn announce admit acknowledge concede complain boast brag observe predict reveal confirm deny allege suggest report stress emphasize emphasise underscore vow pledge promise assure urge believe think agree wonder muse repeat recount relate describe answer advise inform remind mention indicate imply hint signal express elaborate stipulate posit estimate speculate guess figure reckon hope fear worry expect feel doubt learn hear read'
const judging =
  'call label dub brand term deem characterize characterise refer accuse blame blast criticize criticise slam rip mock mocked praise hail thank denounce condemn dismiss deride decry ridicule attack defend tout applaud charge question demand order propose recommend offer plead appeal preach pray chant shout yell scream cry sing whisper mutter speak talk post quote cite invoke echo compare liken equate disavow reject welcome celebrate lambaste lambast bark retaliate affirm thunder bellow fume gripe grumble gush enthuse rejoin rant rave roar sniff sneer sputter stammer taunt trumpet venture volunteer warble wisecrack instruct command dictate direct clarify disclose divulge confess profess proclaim pronounce opined summarize summarise conjecture hypothesize theorize surmise chide scold rail rebuke implore encourage challenge chastise berate'
const phrasal = 'go put point shoot fire sum chime open begin start finish close end keep laugh sigh smile nod snap'

const irregular: Record<string, string[]> = {
  say: ['said', 'says', 'saying'],
  tell: ['told', 'tells', 'telling'],
  write: ['wrote', 'writes', 'writing', 'written'],
  think: ['thought', 'thinks', 'thinking'],
  feel: ['felt', 'feels', 'feeling'],
  hear: ['heard', 'hears', 'hearing'],
  read: ['reads', 'reading'],
  speak: ['spoke', 'speaks', 'speaking', 'spoken'],
  go: ['went', 'goes', 'going'],
  put: ['puts', 'putting'],
  shoot: ['shot', 'shoots', 'shooting'],
  begin: ['began', 'begins', 'beginning'],
  sing: ['sang', 'sings', 'singing', 'sung'],
  keep: ['kept', 'keeps', 'keeping'],
  rip: ['ripped', 'rips', 'ripping'],
  slam: ['slammed', 'slams', 'slamming'],
  quip: ['quipped', 'quips', 'quipping'],
  dub: ['dubbed', 'dubs', 'dubbing'],
  brag: ['bragged', 'brags', 'bragging'],
  admit: ['admitted', 'admits', 'admitting'],
  refer: ['referred', 'refers', 'referring'],
}

type VerbGroup = 'saying' | 'reporting' | 'judging' | 'phrasal'

export interface Verb {
  /** Base form. */
  lemma: string
  group: VerbGroup
  /** An -ing form has its subject elsewhere. */
  isIng: boolean
}

const verbs = new Map<string, Verb>()
for (const [group, list] of Object.entries({ saying, reporting, judging, phrasal }) as [VerbGroup, string][]) {
  for (const lemma of list.split(' ')) {
    for (const form of [lemma, ...(irregular[lemma] ?? regular(lemma))]) {
      if (!verbs.has(form)) verbs.set(form, { lemma, group, isIng: form !== lemma && form.endsWith('ing') })
    }
  }
}

function regular(lemma: string): string[] {
  if (lemma.endsWith('e')) return [`${lemma}d`, `${lemma}s`, `${lemma.slice(0, -1)}ing`]
  if (/[^aeiou]y$/u.test(lemma)) return [`${lemma.slice(0, -1)}ied`, `${lemma.slice(0, -1)}ies`, `${lemma}ing`]
  return [`${lemma}ed`, `${lemma}${/(?:s|sh|ch|x)$/u.test(lemma) ? 'es' : 's'}`, `${lemma}ing`]
}

/** The verb of speech that a word in lower case is a form of, `undefined` when it is none. */
export function verbOf(word: string): Verb | undefined {
  return verbs.get(word)
}
