import type { Corpus, Table } from '../corpus/types.js'
import { importerAdjective } from '../answers/importer.js'
import { mineralName, placeName } from '../answers/names.js'
import { marks } from '../answers/phrases.js'
import { capital, list, number, percent } from '../answers/text.js'
import { hasDigit, wordsIn } from '../prose.js'
import { ofRow, sumOf } from '../tables/arithmetic.js'
import { numbersOf } from '../tables/entries.js'
import { importerOf } from '../tables/importers.js'
import { familyOf } from '../tables/sources.js'
import { type Asked, type Check, checkOf, settling } from './check.js'
import type { Claim, Range } from './claim.js'
import { compoundsIn } from './check-price.js'
import { labelOf, sourcingTables, tablesOfImports, tablesWeighed, variantOf } from './importers.js'
import { type Finding, type SideFinding, sideOf } from './judge.js'
import { held } from './held.js'

/** "Of", "and": words that tell no product. */
const SHORT = 3

/** Words of the one traded product that a table is of, beside the mineral's name. */
const productOf = (corpus: Corpus, { product = '', mineral }: Table): readonly string[] => {
  const [name = [], own = []] = [mineralName(corpus, mineral), product].map((one) => wordsIn(one.toLowerCase()))
  return own.filter((word) => word.length > SHORT && !name.includes(word))
}

/** A rank is held against no range. */
const ANY: Range = { low: -Infinity, high: Infinity }
/** Rows of several suppliers: all others, and some that a publication only gives together. */
const TOGETHER = ['OTHER', 'MIX']

/** The share of suppliers in an importer's purchases; several are taken together. A number for a range is a rank. */
const supplierFinding = (
  corpus: Corpus,
  table: Table,
  year: number,
  places: readonly string[],
  range: Range | number,
): Finding => {
  const { mineral, product = '' } = table
  const rows = numbersOf(table, { year })
  const named = rows.filter(({ place }) => !TOGETHER.includes(place))
  const other = rows.find(({ place }) => place === 'OTHER')
  const own = places.flatMap((place) => named.find((row) => row.place === place) ?? [])
  const sum = (of: typeof rows): number => of.reduce((all, row) => all + row.value, 0)
  // A product's name with a number in it ("at least 99.8 %") would read as a figure.
  const variant = variantOf(table)
  const kind = variant === '' || hasDigit(variant) ? '' : ` (${variant})`
  const what = product === '' || hasDigit(product) ? `${mineralName(corpus, mineral)}${kind}` : product
  const mean = rows[0]?.period
  const period = mean ?? String(year)
  const terms = { publisher: familyOf(table.source), ...(mean !== undefined && { period: mean }) }
  const taken = table.measure === 'sourcing-share' ? 'supply' : 'imports'
  // Customs count dollars: what a claim says "by value" is what they have.
  const byValue = table.detail.includes('value') ? ' by value' : ''
  const imports = `${importerAdjective(corpus, importerOf(table))} ${taken} of ${what}${byValue}`
  if (own.length < places.length) {
    // A supplier without a row is among "Other".
    const rest = other?.value ?? Math.max(0, 100 - sum(rows))
    const no = rows.length > 0 && (typeof range === 'number' || (own.length === 0 && range.low > rest))
    return {
      truth: no ? 'no' : 'unknown',
      year,
      // A supplier without a row in the imports of cobalt oxides may well supply cobalt.
      terms: { ...terms, product: productOf(corpus, table) },
      show: (card) => {
        if (!no) return ''
        const most = Math.max(...named.map((row) => row.value))
        const at = card.cite(table, [...named.filter((row) => row.value === most), ...(other ? [other] : [])])
        card.figure({
          label: `All suppliers without a row in ${imports}, ${period}`,
          ...{ unit: '%', quantity: 'share', mineral, measure: 'import-share', year, value: rest, bound: '<' },
          ...{ place: 'OTHER', estimated: other?.estimated ?? false },
          ...(other ? { basis: 'reported' } : { basis: 'calculated', formula: `100 − ${number(sum(rows), 1)}` }),
          citations: [at],
        })
        return `not among the suppliers named, and all others together have ${percent(rest)} ${marks([at])}`
      },
      say: () => `${places.length > 1 ? 'are not all' : 'is not'} among the named suppliers of ${what}`,
    }
  }
  const [first, ...others] = own.map((row) => ofRow({ table, row }))
  if (!first) throw new Error('a claim on imports names a supplier')
  const found = others.length === 0 ? first : sumOf([first, ...others])
  const { value } = found
  const rank = named.filter((row) => row.value > value).length + 1
  const share = `${others.length > 0 ? 'together ' : ''}${percent(value, found.bound)} of ${imports}`
  return {
    ...held(found, typeof range === 'number' ? ANY : range, {
      label: `${capital(list(places.map((place) => placeName(corpus, place))))} in ${imports}, ${period}`,
      line: `${share}, ${period}`,
      say: `${taken === 'supply' ? 'made up' : 'supplied'} ${share} (${period})`,
      other: { place: places.join('+'), measure: 'import-share' },
    }),
    terms,
    ...(typeof range === 'number' && { truth: rank === range ? ('yes' as const) : ('no' as const) }),
  }
}

/** Whether a table is of the year that is claimed: its own, or one of its mean of several. */
const inPeriod = ({ year, since = year }: Claim, { observations, years }: Table): boolean => {
  const period = observations[0]?.period
  if (year === undefined || since === undefined) return true
  const [from, to] =
    /^(\d{4}).(\d{2,4})$/
      .exec(period ?? '')
      ?.slice(1)
      .map(Number) ?? []
  if (from === undefined || to === undefined) return period === undefined && years.includes(year)
  return since >= from && year <= (to < 100 ? 2000 + to : to)
}

/** "China supplies 70 % of US rare-earth imports": decided by the import sources, which may be means of several years. */
export const checkImportShare = ({ card, claim, said, id, name }: Asked<'import-share'>): Check => {
  const { corpus } = card
  const { from, range, importer = 'USA' } = said
  const subject = capital(list(from.map((place) => placeName(corpus, place))))
  const nothing = `I have no figure for ${importerAdjective(corpus, importer)} imports of ${name} from ${subject}`
  const checkBy = (tables: readonly Table[], why: string): Check => {
    const sides = tables.map((table): SideFinding => {
      const { years } = table
      const own = claim.year !== undefined && years.includes(claim.year) ? claim.year : (years.at(-1) ?? 0)
      const at = (year: number): Finding => supplierFinding(corpus, table, year, from, range)
      const before = claim.negated || claim.year !== undefined ? [] : years.filter((year) => year < own).reverse()
      const label = labelOf(corpus, table, id, 'imports')
      return sideOf({ label, verb: 'supplies', current: [own], others: () => before }, claim.negated, at)
    })
    return checkOf(card, claim, { subject, sides: settling(sides), nothing, whys: { stage: why } })
  }
  const tables = tablesOfImports(corpus, id, importer, claim.text, claim.year).filter((table) => inPeriod(claim, table))
  const customs = checkBy(tables, 'true of one product, not of another')
  // "79 % of the feldspar": of its tons, where customs are asked for dollars first.
  const byValue = customs.verdict !== 'contradicted' || /\bvalue\b/i.test(claim.text)
  const weighed = byValue ? [] : tablesWeighed(corpus, tables, id, importer).filter((table) => inPeriod(claim, table))
  const either = weighed.length > 0 ? checkBy([...tables, ...weighed], 'true by weight, but not by value') : customs
  if (either.verdict === 'depends') return either
  // What comes to a place by a study of all that it takes up is not denied by its customs.
  const sourced = sourcingTables(corpus, id, importer).filter((table) => inPeriod(claim, table))
  const check =
    customs.verdict === 'contradicted' && sourced.length > 0
      ? checkBy([...tables, ...sourced], 'true of all that it takes up, by a study, but not of what customs count')
      : customs
  const [whole, ...compounds] = [claim.text, ...tables.map(({ product = '' }) => product)].map(compoundsIn)
  // "Cobalt" is more than the oxides that customs count.
  return check.verdict === 'supported' && whole?.length === 0 && compounds.every((words) => words.length > 0)
    ? { ...check, verdict: 'depends', because: `true of one product: ${check.because}` }
    : check
}
