/** Word lists by which names are read. Each is in lower case, singular where both numbers occur. */

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u))

/** What stands before a name and says what somebody is: the last word of a title. */
export const titleHeads = list(
  `president premier chancellor minister secretary senator sen congressman congresswoman representative rep governor gov mayor
  ambassador envoy commissioner commissioner-general director chairman chairwoman chair chairperson chief general gen colonel col lieutenant lt major maj captain
  capt admiral adm sergeant sgt marshal judge justice magistrate sheriff professor prof doctor dr lord lady sir dame king queen
  prince princess duke pope bishop archbishop cardinal father reverend rev rabbi imam sheikh ayatollah speaker leader spokesman
  spokeswoman spokesperson analyst economist adviser advisor attorney lawyer prosecutor counsel ceo cfo coo executive founder
  co-founder editor author historian researcher scientist coach captain striker lawmaker mp mep councillor councilman councilwoman alderman delegate deputy
  undersecretary mr mrs ms miss mx treasurer whip negotiator diplomat strategist pollster activist officer inspector detective superintendent constable farmer teacher
  nurse student worker manager veteran singer actor actress writer journalist reporter columnist correspondent host consultant physicist biologist engineer architect banker trader broker fisherman shopkeeper campaigner organiser organizer
  chairman-elect president-elect premier-designate vice-president principal dean provost rector vicar pastor curator baroness baron viscount earl comptroller ombudsman aide`,
)

/** Titles that tell whether somebody is a man or a woman. */
export const maleWords = list(
  `mr sir lord king prince duke pope father chairman spokesman congressman councilman alderman businessman salesman fisherman policeman
  brother son husband man boy actor baron viscount earl uncle grandfather widower boyfriend nephew gentleman craftsman foreman cameraman postman fireman`,
)
export const femaleWords = list(
  `mrs ms miss dame lady queen princess baroness chairwoman spokeswoman congresswoman councilwoman businesswoman saleswoman policewoman
  mother sister daughter wife woman girl actress aunt grandmother widow girlfriend niece`,
)

/** The last word of many an organisation's name. */
export const organisationHeads = list(
  `inc co corp corporation company ltd limited plc llc llp gmbh ag se sa spa nv university institute council ministry department
  agency association union party bank group commission committee court administration center centre school college foundation
  federation organisation organization fund office bureau service services army navy police post times journal tribunal authority board chamber parliament senate congress
  government airlines airways industries holdings partners technologies systems network news press coalition alliance society
  trust club hospital church forum initiative campaign secretariat assembly cabinet treasury directorate command corps brigade
  league team observatory laboratory laboratories consortium syndicate cooperative confederation guild exchange reserve registry inspectorate
  commissioner's taskforce task-force institution academy motors energy steel electric pharmaceuticals semiconductors shipyard shipyards railways logistics lines
  shipping media communications telecom software labs capital securities insurance advisers associates brothers works mission embassy consulate kremlin`,
)

/** The first word of names that go on with "of" or "for": Ministry of Trade, Centre for Harbour Studies. */
export const organisationStarts = list(
  'friends university institute ministry department bank council centre center school college court house bureau office association federation board society league union party chamber church organisation organization campaign foundation commission committee academy academies port agency fund institution',
)

/** The last word of names of places that the lexicon does not have. */
export const placeHeads = list(
  `strait straits river sea ocean island islands bay gulf mountain mountains county street province city valley peninsula lake
  canal coast district region state territory avenue road square bridge village town harbour harbor port beach desert cape channel north south east west`,
)

/** Plain words for an organisation, by which a text goes on speaking of it: "the ministry". */
export const organisationNouns = list(
  `ministry department agency company firm group council committee commission union bank party court university institute office
  government association federation foundation organisation organization charity newspaper paper magazine broadcaster network carrier airline manufacturer planemaker
  maker chipmaker automaker carmaker retailer supplier lender operator utility regulator watchdog authority board club team church body bloc alliance coalition
  consortium panel tribunal parliament senate think-tank lobby campaign force police army navy embassy secretariat startup start-up business corporation publisher miner shipbuilder yard shipyard developer contractor
  administration cabinet white house treasury school college hospital centre center bureau service fund trust society league exchange nonprofit group's`,
)

/** Words that begin a sentence and no name. */
export const notNames = list(
  `the a an but and or if when while as in on at for with by from to he she it they we i you his her their our my your its this that these those there
  what who why how where which whose after before since although though however meanwhile then still yet so also not no yes now here one two three four five six seven eight nine ten several many most some few
  all both each every another other others such under over during despite unlike like because once until unless whether asked nonetheless nevertheless moreover furthermore
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
  november december today yesterday tomorrow mon tue wed thu fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec spring summer autumn winter christmas easter
  q1 q2 q3 q4 please thank thanks let's let do does did is are was were will would can could should may might must has have had ok okay well just even only about above below inside outside between among against across
  first second third next last earlier later instead perhaps maybe indeed officials critics people of per via any none nobody everyone everybody someone i'm i've i'll i'd it's that's there's he's she's they're we're we've you're don't doesn't didn't can't won't isn't
  reported reporting according speaking asked including updated correction photo image source read more advertisement related editor's summary contents table figure note notes annex appendix chapter section page part article`,
)

/** Small words that stand inside names. */
export const particles = list('of de la le von van der den al bin ibn del du da dos das di el ter ten zu y e')

export const honorifics = list('mr mrs ms miss mx dr prof sir dame lord lady')
