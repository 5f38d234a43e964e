/**
 * Words that people use for one and the same thing. The classifier sees their class beside the word itself, so that
 * "unearthed" or "phased out", which no example has, weighs like "mined" and "replaced".
 */
const CLASSES: Readonly<Record<string, string>> = {
  who: 'who whom whose which country countries nation nations producer producers player players',
  where: 'where origin origins source sources sourced',
  muchness: 'much many amount quantity volume tonnage tons tonnes figure',
  most: 'most biggest largest leading lead leads leader leaders top major main dominant first highest greatest number ranking rank ranked king kingpin giant giants boss dog dogs champion powerhouse heavyweight runner',
  dominance:
    'dominate dominates dominant dominance control controls controlled important importance responsible account accounts',
  share: 'share shares percent percentage percentages proportion fraction portion slice part chunk cut % piece',
  produce:
    'produce produces produced producing production output outputs mine mines mined mining make makes made extract extracted extraction dig digs dug pump pumping yield yields yielded churn turn mint crank',
  refine:
    'refine refines refined refining refinery refineries smelt smelts smelted smelting smelter processing processed separation separate purified',
  reserve:
    'reserve reserves deposit deposits ground underground untapped sitting sits holds hold endowed resource resources buried',
  life: 'last lasts run runs out exhausted exhaust depleted depletion deplete left remaining lifetime enough gone dry scarce scarcity',
  compare:
    'vs v versus compare compares compared comparison against between or more bigger larger than contrast ahead behind differ difference side rival beat beats outproduce exceeds',
  change:
    'change changed changes changing grow grown growing growth rise rising risen rose fall falling fallen fell increase increased increasing decrease decreased decline declined declining trend history historical evolution evolved evolve development developed trajectory drop dropped doubled tripled jumped surged shrink shrunk shrinking collapse collapsing collapsed plunge plunging plunged soar soaring soared slump slumping slumped crash crashing crashed tumbling tumbled booming boomed surging dwindling dwindled expanding expanded plummeting plummeted dying since over years decade time up down graph chart plot',
  rely: 'rely relies reliant reliance depend depends dependent dependence dependency dependant sufficient import imports imported importing vulnerable exposed exposure foreign abroad nir',
  supply:
    'supply supplies supplied supplier suppliers get gets buy buys bought sell sells sold ship ships shipped provide provides sourced procure purchase purchases obtain',
  trade: 'import imports imported export exports exported exporter importer shipments trade',
  price:
    'price prices priced pricing cost costs worth expensive cheap cheaper pricey dollars usd pay value money going rate buck bucks afford',
  use: 'use uses used using application applications purpose products product need needs needed contain contains industry industries technology good important matter matters batteries battery magnets chips semiconductors phone car cars solar turbines defense steel magnet anode anodes cathode cathodes cells ndfeb',
  replace:
    'replace replaced replacement replaces replaceable irreplaceable substitute substitutes substituted substitution alternative alternatives instead swap swapped without stand lieu',
  byproduct:
    'by-product byproduct by-products byproducts coproduct companion host recovered recover obtained obtain extracted ore co-product',
  recycle:
    'recycle recycled recycling recyclable recycles scrap secondary reuse reused circular recovery waste eol recovered urban',
  define: 'define definition mean means meaning explain stand stands term glossary difference',
  kind: 'element elements metal rare heavy light group belong belongs type kind symbol atomic member members precious same called name',
  list: 'list lists listed critical strategic designated designate added removed delisted official officially status considered consider considers criticality',
  ban: 'ban bans banned banning restrict restricts restricted restriction restrictions embargo licence license licences licenses licensing control controls curb curbs curbed quota quotas tariff tariffs suspend suspended suspension lifted halt halted stop stopped block blocked forbid prohibited prohibit sanction sanctions moratorium',
  chronology: 'timeline chronology events sequence history chronological happened happenings measures policy policies',
  document:
    'article report articles reports outlook act iea afp usgs wrote author mention mentions mentioned said say says claim claims quote quoted according summarize summarise paper story text',
  source:
    'measured reported real guess official version source sources cite citation reference references link row edition old recent reliable trust calculated computed estimate estimated published updated date',
  search:
    'find search look news anything documents something info material outlook forecast companies projects risk risks impact environmental geopolitics pollution labor rights',
  claim:
    'true false correct right really claim verify check fact heard read told said supposedly allegedly apparently isn actually myth legit',
  overview:
    'overview profile summary rundown facts info information stats statistics data glance brief tell about know nutshell situation state picture',
  outside: 'outside excluding except other besides without non ex apart aside beyond not rest minus elsewhere else',
  world: 'world worldwide global globally planet humanity total annual annually yearly year overall',
  counting: 'include includes included counted leave leaves excludes excluded cover covers',
  nation: 'minerals metals commodities materials elements resources',
}

const byWord = new Map<string, string[]>()
for (const [name, words] of Object.entries(CLASSES))
  for (const word of words.split(' ')) byWord.set(word, [...(byWord.get(word) ?? []), name])

/** Classes of a word, none for most. */
export const classesOf = (word: string): readonly string[] => byWord.get(word) ?? []

/** All words that have a class: real words of the field, known even where no example uses them. */
export const CUE_WORDS: ReadonlySet<string> = new Set(byWord.keys())
