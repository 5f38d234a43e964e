/**
 * Words that carry no content in a question or a passage. lunr's own list also drops `us, in, as, at, be, he, no, i`:
 * a country and seven chemical symbols, which `analyse` tells apart by their capitals before this list is asked.
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a about above after again against all almost also although always am among an and another any anybody anyone ' +
    'anything are aren around as at be became because been before being below between both but by came can cannot ' +
    'could couldn did didn do does doesn doing don done down during each either else ever every for from further get ' +
    'gets give given gives go goes got had has hasn have haven having he hence her here hers herself him himself his ' +
    'how however i if in into is isn it its itself just kind know let like likely ll many may me might more most much ' +
    'must my myself neither no nor not now of off often on only onto or other otherwise our ours out over own per ' +
    'perhaps please quite rather re really s same say says shall she should shouldn show since so some somebody ' +
    'someone something still such t tell than that the their theirs them themselves then there therefore these they ' +
    'thing things this those though through thus to too toward towards under until up upon us ve very via was wasn ' +
    'we well were weren what whatever when where whether which while who whoever whom whose why will with within ' +
    'without won would wouldn yes yet you your yours yourself'
  ).split(' '),
)

/** Symbols of elements that read as stop words in lower case: kept where the capitals say that they are symbols. */
export const SYMBOL_WORDS: ReadonlySet<string> = new Set(['In', 'As', 'At', 'Be', 'He', 'No', 'I'])

/**
 * Families of words that share one term, and words that Porter's stemmer would merge with a stranger (mineral with
 * miner, ore with or, import with important, iron with ironic …). One line a family: the term, then its words.
 */
const FAMILIES = `
mineral: mineral minerals
mine: mine mines mined mining miner miners
ore: ore ores
use: use uses used using usage usages
useful: useful usefulness
import: import imports imported importing importer importers
important: important importance importantly
export: export exports exported exporting exporter exporters
reserve: reserve reserves
reservation: reservation reservations
organic: organic organically
organize: organization organizations organisation organisations organize organizes organized organise
general: general generally
generate: generate generates generated generating generation
iron: iron irons
ironic: ironic ironically
produc: produce produces produced producing producer producers production productions output outputs
product: product products
refin: refine refines refined refining refiner refiners refinery refineries
smelt: smelt smelts smelted smelting smelter smelters
suppli: supply supplies supplied supplying supplier suppliers
critical: critical criticality
critic: critic critics criticism
licens: license licenses licensed licensing licence licences
consum: consume consumes consumed consuming consumer consumers consumption
relianc: reliance reliant rely relies relying
lead: lead
leader: leading leader leaders leads leadership
silicone: silicone silicones
united: united
international: international internationally
internal: internal internally
byproduct: byproduct byproducts
aluminum: aluminum aluminium
sulfur: sulfur sulphur
cesium: cesium caesium
defens: defense defence
tire: tire tires tyre tyres
fiber: fiber fibers fibre fibres
color: color colors colored colour colours coloured
worker: work works worker workers employ employs employed employee employees employment job jobs
pric: price prices priced pricing cost costs
ton: ton tons tonne tonnes
steel: steel steels
state: state states
statement: statement statements
rare: rare
rarely: rarely rarity
ban: ban bans banned banning
prohibit: prohibit prohibits prohibited prohibiting prohibition
substitut: substitute substitutes substituted substitution substitutable
replac: replace replaces replaced replacing replacement replacements replaceable
policy: policy policies
police: police policing
university: university universities
universe: universe universes universal
`

/** Word (lower case) → its term. */
export const PROTECTED: ReadonlyMap<string, string> = new Map(
  FAMILIES.trim()
    .split('\n')
    .flatMap((line) => {
      const [term = '', words = ''] = line.split(': ')
      return words.split(' ').map((word) => [word, term] as const)
    }),
)

/** Terms of asking rather than of the matter asked about: left out of questions, kept in passages. */
export const ASKING_WORDS: ReadonlySet<string> = new Set(
  (
    'actual alon answer ask basic call chiefli come current describ exact exactli explain find happen hello hey hi interest know ' +
    'look main mainli major mani mean mostli need nowadai pleas question regard subject tell thank think today todai top versu understand want wonder word'
  ).split(' '),
)
