import type { Token } from './text.js'

const of = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Short symbols that are units, endings or scraps of other languages, and yet what people type for the metal. */
const METALS = of('mg ti si mo al te re pr nd')
/** Words that stand after a metal's name and hardly ever after a unit or a scrap. */
const METAL_NOUNS = of(
  'metal metals sponge ore ores oxide oxides concentrate production producer producers output reserves mining mines ' +
    'refining smelting smelter imports exports share supply price prices alloy alloys powder ingot ingots metallurgical',
)
const QUANTITY = /^[\d.,]+$/

/** "Mg metal", "ti sponge china": a symbol in lower case that a word of the trade follows, and no number precedes. */
export const isMetalSymbol = (words: readonly Token[], at: number): boolean =>
  METALS.has(words[at]?.lower ?? '') &&
  METAL_NOUNS.has(words[at + 1]?.lower ?? '') &&
  !QUANTITY.test(words[at - 1]?.lower ?? '')

/** Codes of countries that are words, short forms or units to most people, and so need their capitals. */
const WORD_CODES = of(
  'ago and are arm ata atf ben bes bra can com cub cod cog col dom egy esp est fin fra gab geo gin gum guy hun ind iot irn isl ita ' +
    'jam jey jor ken lca lie lux mac mar mex mic mix mus nam nor omn pan per png pol prt pry qat sau sen som sur tha ton tun vat ven wld',
)

/** A country's code in lower case: "chn gallium share". Only beside a mineral, and only where the code is no word. */
export const isCode = (word: Token, besideMineral: boolean, isWord: (word: string) => boolean): boolean =>
  besideMineral && word.raw === word.lower && !WORD_CODES.has(word.lower) && !isWord(word.lower)

const COUNTED = of('per in many much troy million billion thousand k m usd dollars a an')
const PRECIOUS = of('gold silver platinum palladium rhodium iridium ruthenium pgm pgms')

/**
 * "Oz" is Australia or the ounce. It is the ounce after a number or a word of counting, before "of", and beside a
 * precious metal; "in oz" is the country where the metal is none that anybody counts in ounces.
 */
export const isOunce = (words: readonly Token[], at: number): boolean => {
  const word = words[at]
  if (word?.lower !== 'oz') return false
  const before = words[at - 1]?.lower ?? ''
  if (QUANTITY.test(before) || words[at + 1]?.lower === 'of') return true
  if (/^(?:from|than|does|is|did|vs|by|ahead|behind|and|or)$/.test(before)) return false
  const precious = words.some(({ lower }) => PRECIOUS.has(lower))
  return precious || (COUNTED.has(before) && before !== 'in')
}
