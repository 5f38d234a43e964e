import { isMetalSymbol } from './short-names.js'
import type { Token } from './text.js'

/** Words after a name that make it something else: "tin can", "gold medal", "lead singer", "turkey sandwich". */
const AFTER: Readonly<Record<string, string>> = {
  tin: 'can cans foil foils man roof roofs hat hats opener box soldier cup',
  gold: 'album albums record records medal medals medalist medalists digger card star rush fish member standard',
  silver: 'medal medals medalist medalists screen lining bullet surfer spoon fox',
  platinum: 'blonde album albums card record records member single singles disc discs',
  lead: 'singer guitarist actor role time times developer engineer designer generation author vocalist character story',
  iron: 'man maiden curtain fist lady throne chef deficiency bank',
  mercury: 'retrograde prize records planet',
  turkey: 'sandwich dinner recipe leg breast bacon burger soup shoot trot',
  china: 'plate plates cup cups cabinet shop doll set teapot',
  cobalt: 'blue',
  salt: 'lake shaker pepper bath',
  carbon: 'copy footprint',
  lime: 'juice green pie wedge',
  georgia: 'tech bulldogs aquarium',
  jordan: 'peterson shoes pickford henderson sneakers',
  chad: 'smith kroeger',
  neon: 'lights sign signs green pink',
  diamond: 'ring rings jubilee earrings',
  diamonds: 'ring rings',
}
/** Words before a name that make it something else: "bone china", "Michael Jordan", "Freddie Mercury". */
const BEFORE: Readonly<Record<string, string>> = {
  china: 'bone fine',
  jordan: 'michael',
  mercury: 'freddie planet',
  turkey: 'roast roasted thanksgiving smoked cold',
  salt: 'bath',
  tin: 'baking cake biscuit',
  lead: 'pencil',
  gold: 'olympic',
}

const wordsOf = (table: Readonly<Record<string, string>>, name: string): readonly string[] =>
  Object.hasOwn(table, name) ? (table[name]?.split(' ') ?? []) : []

/** True where a name is part of an everyday phrase and so no mineral or place. Cobalt blue is a color. */
export const isPhrase = (words: readonly Token[], at: number, length: number): boolean => {
  const name = words[at + length - 1]?.lower ?? ''
  const after = words[at + length]?.lower
  const before = words[at - 1]?.lower
  return (
    (after !== undefined && wordsOf(AFTER, name).includes(after)) ||
    (before !== undefined && length === 1 && wordsOf(BEFORE, name).includes(before))
  )
}

const LEADERS = new Set(
  'who which that to countries country nations nation producers producer places companies they it does did will would can could not world'.split(
    ' ',
  ),
)
const LEAD_OBJECTS = new Set('in the by on globally worldwide everyone all way global over'.split(' '))
const LEAD_NOUNS = new Set('producer producers supplier suppliers exporter exporters miner country role'.split(' '))

/** "Which countries lead in nickel" has no lead in it; "lead production in Peru" has. */
export const isVerbLead = (words: readonly Token[], at: number, afterPlace: boolean): boolean => {
  if (words[at]?.lower !== 'lead') return false
  const before = words[at - 1]?.lower ?? ''
  const after = words[at + 1]?.lower ?? ''
  if (before === 'take' || before === 'takes' || before === 'took' || before === 'in' || before === 'the') {
    const phrase = before === 'the' ? (words[at - 2]?.lower ?? '') : before
    if (['take', 'takes', 'took', 'in'].includes(phrase) && after !== 'production' && before !== 'in') return true
  }
  if (after === '' && /^(?:countries|country|nations|nation|who|producers|places)$/.test(before)) return true
  if (LEAD_NOUNS.has(after)) return before === 'the' || before === 'a'
  return LEAD_OBJECTS.has(after) && (LEADERS.has(before) || afterPlace)
}

const TELLERS = new Set('tell give show let help teach remind inform ask shows tells gives join among'.split(' '))

/** "Tell us about tungsten" is not about the United States; "us production" is. Capitals settle it: "US". */
export const isPronounUs = (words: readonly Token[], at: number): boolean => {
  const word = words[at]
  if (word?.lower !== 'us') return false
  const before = words[at - 1]?.lower ?? ''
  if (TELLERS.has(before)) return true
  return word.raw === 'us' && ((before === 'for' && at === words.length - 1) || before === 'both')
}

/** Everyday words that are names even in lower case, because that is how people type them. */
const NAMES_IN_LOWER = new Set(
  'lead tin nickel silver gold iron lime mercury salt marble gem gems clay chad georgia jordan turkey us'.split(' '),
)

/** A name that is an everyday word too ("polish", "car") and is typed as one, without a capital. */
export const isPlainWord = (word: Token, wordsToo: ReadonlySet<string>): boolean =>
  wordsToo.has(word.lower) && !NAMES_IN_LOWER.has(word.lower) && word.raw === word.lower

const TRADED = new Set(
  'production output produced mined mining mines mine refined reserves reserve exports imports tons tonnes tonnage kt kg share percent price supply producers smelting ore'.split(
    ' ',
  ),
)
const ACTING = new Set('to you i we how can should'.split(' '))

/** "Polish silver tonnes": a demonym that is a word too, before a mineral and in the company of a word of the trade. */
export const isTrader = (words: readonly Token[], at: number): boolean =>
  !ACTING.has(words[at - 1]?.lower ?? '') && words.some((word) => TRADED.has(word.lower))

const SYMBOL_CONTEXT = new Set(
  'production producers producer reserves mining mine output prices price imports exports supply demand refining'.split(
    ' ',
  ),
)
/** Lower-case symbols that are words, units or other abbreviations, so only "Mo" is molybdenum, not "mo". */
const NOT_LOWER = new Set(
  'co la al re si mo mg cd ca pa os pr md er ho te pm am as at be he in no ar se ti ra ne eu'.split(' '),
)

/**
 * Whether a token that is spelt like a symbol stands for the element. Exact capitals are taken, except for symbols that
 * are words: those need to be the whole question, follow "symbol", or stand before a word such as "production".
 * A lower-case symbol ("ga china kg?") is taken if nothing else in the text is a mineral and it is no word or unit.
 */
export const isElement = (
  words: readonly Token[],
  at: number,
  symbol: {
    readonly isWord: boolean
    readonly exact: boolean
    readonly alone: boolean
    readonly shouting: boolean
    readonly beforePlace: boolean
  },
): boolean => {
  const before = words[at - 1]?.lower ?? ''
  const after = words[at + 1]?.lower ?? ''
  if (words.length === 1) return symbol.exact || words[0]?.lower.length === 2
  if (
    symbol.exact &&
    (before === 'symbol' || before === 'element' || (before === 'is' && words[at - 2]?.lower === 'what'))
  )
    return true
  // "W china": no English text begins with a lone W.
  if (at === 0 && words[0]?.lower === 'w' && symbol.alone && symbol.beforePlace) return true
  if (symbol.exact && symbol.alone && before === 'is' && at === words.length - 1) return true
  if (symbol.exact && symbol.shouting && symbol.isWord) return false
  if (symbol.isWord) return symbol.exact && symbol.alone && (SYMBOL_CONTEXT.has(after) || before === 'of')
  if (symbol.exact) return true
  const lower = words[at]?.lower ?? ''
  return symbol.alone && lower.length === 2 && (!NOT_LOWER.has(lower) || isMetalSymbol(words, at))
}

const COMPASS_NOUNS = new Set('coast side bank african asian wing'.split(' '))

/** "The west coast" is no name, "the west" and "the west mines" are. */
export const isAdjective = (words: readonly Token[], at: number): boolean =>
  COMPASS_NOUNS.has(words[at + 1]?.lower ?? '')
