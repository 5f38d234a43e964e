import type { Intent } from './question.js'
import type { Reading } from './reading.js'
import { FILLERS } from './words.js'

const of = (words: string): ReadonlySet<string> => new Set(words.split(' '))

const STAGES = of(
  'mining mined mine mines refining refined refinery smelting smelted processing processed separation primary manufacturing raw grade',
)
const PRODUCTS = of('magnet magnets anode anodes cathode cathodes ndfeb permanent battery')
const OUTPUT = of('production produced output supply volume tonnage amount quantity total numbers figure figures')
const SHARE = of('share shares % percent percentage proportion fraction market pct')
const RESERVES = of('reserves reserve deposits')
const PRICE = of('price prices cost usd dollars')
const RELIANCE = of('reliance dependence dependency nir net import')
const LINKS = of('vs v / compare comparison world global globally worldwide year by over time trend history annual')
const TREND = / (?:by year|over time|year by year|trend|history|over the years) /

/**
 * The intent of a question without a verb or question word, made of names and words of the field alone: "cobalt mining
 * drc %", "beryllium mined in the states", "tungsten refining", "gallium germanium reserves". Their meaning is fixed, so
 * no example is asked. None for all others.
 */
export const telegraphicIntent = (reading: Reading): Intent | undefined => {
  const { shape, minerals, places, excluded, years, limit, choices, threshold } = reading
  const words = shape.items.filter((item) => !item.startsWith('{'))
  const known = (word: string): boolean =>
    FILLERS.has(word) ||
    [STAGES, PRODUCTS, OUTPUT, SHARE, RESERVES, PRICE, RELIANCE, LINKS].some((set) => set.has(word))
  if (words.length === 0 || !words.every(known) || excluded.length > 0 || threshold || limit !== undefined)
    return undefined
  const mineralCount = minerals.length + choices.filter((choice) => choice.kind === 'mineral').length
  const placeCount = places.length + choices.filter((choice) => choice.kind === 'place').length
  if (mineralCount === 0 || / \{(?:number|percent):/.test(shape.text)) return undefined
  const has = (set: ReadonlySet<string>): boolean => words.some((word) => set.has(word))
  if (years.kind === 'range' || TREND.test(shape.text)) return 'trend'
  if (has(RELIANCE)) return reading.measure === 'net-import-reliance' && mineralCount === 1 ? 'reliance' : undefined
  if (has(PRICE)) return mineralCount === 1 ? 'price' : undefined
  if (placeCount > 1 || mineralCount > 1) return 'comparison'
  if (has(SHARE)) return placeCount > 0 ? 'share' : 'ranking'
  if (has(RESERVES)) return 'reserves'
  if (has(PRODUCTS) && !has(OUTPUT)) return placeCount > 0 ? 'share' : 'ranking'
  if (has(OUTPUT) || (has(STAGES) && placeCount > 0)) return placeCount > 0 ? 'amount' : 'world-total'
  return has(STAGES) ? 'ranking' : undefined
}
