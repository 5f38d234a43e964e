import type { Corpus, Table } from '../corpus/types.js'
import { mineralName, placeName } from '../answers/names.js'
import { marks } from '../answers/phrases.js'
import { importerAdjective } from '../answers/importer.js'
import { importerOf } from '../tables/importers.js'
import { capital, list, number, percent } from '../answers/text.js'
import { type Checker, checkOf, unverifiableCheck } from './check.js'
import type { Claim, Range } from './claim.js'
import { type Finding, plainSide } from './judge.js'
import { truthOf } from './quantities.js'
import { tablesOfImports } from './importers.js'
import { fixOf, labelOf } from './us-tables.js'
import { hasDigit, wordsIn } from '../prose.js'

/** "Of", "and": words that tell no product. */
const SHORT = 3

/**
 * Whether a table is of one traded product that a claim does not name: a supplier without a row in the imports of cobalt
 * oxides may well supply cobalt.
 */
const isOneProduct = (corpus: Corpus, { text }: Claim, { product, mineral }: Table): boolean => {
  const wordsOf = (said: string): readonly string[] => wordsIn(said.toLowerCase())
  const [said, name] = [wordsOf(text), wordsOf(mineralName(corpus, mineral))]
  const own = wordsOf(product ?? '').filter((word) => word.length > SHORT && !name.includes(word))
  return own.length > 0 && !own.some((word) => said.includes(word))
}

/** The share of suppliers in US imports; several are taken together. */
const supplierFinding = (
  corpus: Corpus,
  table: Table,
  places: readonly string[],
  claim: Claim,
  range: Range | number,
): Finding => {
  const at = claim.year
  const whose = importerAdjective(corpus, importerOf(table))
  const year = at !== undefined && table.years.includes(at) ? at : (table.years.at(-1) ?? 0)
  const rows = table.observations.filter((row) => row.year === year && row.value !== undefined)
  const own = places.flatMap((place) => rows.find((row) => row.place === place) ?? [])
  const [one] = own
  const most = Math.max(...rows.filter((row) => row.place !== 'OTHER').map((row) => row.value ?? 0))
  const value = own.length === places.length ? own.reduce((sum, row) => sum + (row.value ?? 0), 0) : undefined
  const bound = own.find((row) => row.bound !== undefined)?.bound
  const variant = table.variant === undefined ? '' : ` (${table.variant.replaceAll('-', ' ')})`
  // A product's name with a number in it ("at least 99.8 %") would read as a figure.
  const what =
    (hasDigit(table.product ?? '') ? undefined : table.product) ?? `${mineralName(corpus, table.mineral)}${variant}`
  const period = rows[0]?.period ?? String(year)
  // A supplier without a row is among "Other".
  const other = rows.find((row) => row.place === 'OTHER')
  const listed = rows.reduce((sum, row) => sum + (row.value ?? 0), 0)
  const rest = other?.value ?? Math.max(0, 100 - listed)
  const unlisted =
    !isOneProduct(corpus, claim, table) &&
    rows.length > 0 &&
    (typeof range === 'number' || (own.length === 0 && range.low > rest))
      ? 'no'
      : 'unknown'
  const larger = rows.filter((row) => row.place !== 'OTHER' && (row.value ?? 0) > (value ?? 0)).length
  const named = list(places.map((place) => placeName(corpus, place)))
  const figured = { unit: '%', quantity: 'share', mineral: table.mineral, measure: 'import-share', year } as const
  return {
    truth:
      value === undefined
        ? unlisted
        : typeof range === 'number'
          ? larger + 1 === range
            ? 'yes'
            : 'no'
          : truthOf(value, bound, range),
    year,
    show: (card) => {
      if (value === undefined || !one) {
        const shown = rows.filter((row) => row.value === most || row.place === 'OTHER')
        if (unlisted !== 'no') return ''
        const at = card.cite(table, shown)
        card.figure({
          label: `All suppliers without a row in ${whose} imports of ${what}, ${period}`,
          ...{ ...figured, value: rest, bound: '<', place: 'OTHER', estimated: other?.estimated ?? false },
          ...(other ? { basis: 'reported' } : { basis: 'calculated', formula: `100 − ${number(listed, 1)}` }),
          citations: [at],
        })
        return `not among the suppliers named, and all others together have ${percent(rest)} ${marks([at])}`
      }
      const at = card.cite(table, own)
      card.figure({
        label: `${capital(named)} in ${whose} imports of ${what}, ${period}`,
        ...{ ...figured, value, ...(bound && { bound }), place: places.join('+'), estimated: one.estimated },
        ...{ basis: own.length > 1 ? 'calculated' : 'reported', citations: [at] },
      })
      return `${own.length > 1 ? 'together ' : ''}${percent(value, bound)} of ${whose} imports of ${what}, ${period} ${marks([at])}`
    },
    say: () =>
      value === undefined
        ? `${places.length > 1 ? 'are not all' : 'is not'} among the named suppliers of ${what}`
        : `supplied ${own.length > 1 ? 'together ' : ''}${percent(value, bound)} of ${whose} imports of ${what} (${period})`,
  }
}

const inPeriod = (claim: Claim, table: Table): boolean => {
  if (claim.year === undefined || (table.observations[0]?.period === undefined && table.years.includes(claim.year)))
    return true
  const [from, to] =
    /^(\d{4}).(\d{2,4})$/
      .exec(table.observations[0]?.period ?? '')
      ?.slice(1)
      .map(Number) ?? []
  const last = to !== undefined && to < 100 ? 2000 + to : to
  return from !== undefined && last !== undefined && (claim.since ?? claim.year) >= from && claim.year <= last
}

/** "China supplies 70 % of US rare-earth imports": decided by the import sources, which are averages of four years. */
export const checkImportShare: Checker = (card, corpus, claim, id) => {
  const { assertion } = claim
  if (assertion.kind !== 'import-share') return unverifiableCheck(claim, 'the claim names no share of imports')
  const { from: suppliers, range } = assertion
  if (suppliers.length === 0 || (suppliers.length > 1 && typeof range === 'number'))
    return unverifiableCheck(claim, 'I check the rank of one supplier at a time')
  const importer = assertion.importer ?? 'USA'
  const tables = tablesOfImports(corpus, id, importer, claim.text, claim.year)
  const sides = tables
    .filter((table) => inPeriod(claim, table))
    .map((table) =>
      plainSide(
        labelOf(corpus, table, id, 'imports'),
        'supplies',
        [supplierFinding(corpus, table, suppliers, claim, range)],
        claim.negated,
      ),
    )
  const known = sides.filter((side) => side.current.some(({ truth }) => truth !== 'unknown'))
  const subject = capital(list(suppliers.map((place) => placeName(corpus, place))))
  if (known.length === 0)
    return unverifiableCheck(
      claim,
      `I have no figure for ${importerAdjective(corpus, importer)} imports of ${mineralName(corpus, id)} from ${subject}`,
    )
  const check = checkOf(card, claim, subject, known, fixOf(card, subject), {
    stage: 'true of one product, not of another',
  })
  // An average of four years leaves each one of them open.
  const averaged = known.length > 0 && tables.some((table) => table.observations[0]?.period !== undefined)
  return claim.year === undefined || !averaged || check.verdict !== 'contradicted'
    ? check
    : unverifiableCheck(claim, `my figure is an average of several years, not of one: ${check.because}`, check.lines)
}
