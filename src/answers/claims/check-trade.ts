import type { Corpus, Table } from '../../corpus/types.js'
import type { Card } from '../card.js'
import { mineralName, mineralOf, placeName } from '../names.js'
import { marks } from '../phrases.js'
import { relianceFigure, relianceWords } from '../reliance-figure.js'
import { tablesAbout } from '../select.js'
import { capital, percent } from '../text.js'
import { type USRow, usRow, usTables, usYear } from '../us.js'
import { type Checker, checkOf, unverifiableCheck } from './check.js'
import type { Claim, Range } from './claim.js'
import { denied, type Finding, type Ruling, type SideFinding } from './judge.js'
import { truthOf } from './quantities.js'

/** Whose US rows stand for a mineral: its own, its metal's, its ore's, its group's. */
const ownersOf = (corpus: Corpus, id: string): readonly string[] => {
  const mineral = mineralOf(corpus, id)
  return [id, mineral.chain.refining, mineral.chain.mining].filter((owner) => owner !== undefined)
}

const relianceOf = (corpus: Corpus, us: USRow, range: Range): Finding => {
  const { row, table } = us
  const truth =
    row.cell === 'net-exporter'
      ? range.low > 0
        ? 'no'
        : range.high <= 0
          ? 'yes'
          : 'unknown'
      : row.value === undefined
        ? 'unknown'
        : truthOf(row.value, row.bound, range)
  const name = mineralName(corpus, table.mineral)
  return {
    truth,
    year: row.year,
    show: (card) => {
      const figure = relianceFigure(card, us)
      return `net import reliance ${relianceWords(us)} (${usYear(us)}) ${marks(figure?.citations ?? [card.cite(table, [row])])}`
    },
    say: () =>
      row.cell === 'net-exporter'
        ? `was a net exporter of ${name} (${usYear(us)})`
        : `relied on net imports for ${relianceWords(us)} of its ${name} (${usYear(us)})`,
  }
}

const fixOf =
  (card: Card, subject: string) =>
  ({ verdict, deciding }: Ruling): string | undefined =>
    verdict === 'supported' || !deciding ? undefined : `${subject} ${deciding.say(card)}.`

/** "The US imports all of its gallium": decided by the US net import reliance rows. */
export const checkReliance: Checker = (card, corpus, claim, id) => {
  const { assertion } = claim
  if (assertion.kind !== 'reliance') return unverifiableCheck(claim, 'no reliance is named')
  const tables = ownersOf(corpus, id)
    .map((owner) => usTables(corpus, mineralOf(corpus, owner), 'net-import-reliance'))
    .find((found) => found.length > 0)
  const judge = (us: USRow): Finding => {
    const finding = relianceOf(corpus, us, assertion.range)
    return claim.negated ? denied(finding) : finding
  }
  const sides = (tables ?? []).flatMap((table): SideFinding[] => {
    const now = usRow(table, claim.year)
    if (!now) return []
    const before =
      claim.year === undefined
        ? table.observations.filter((row) => row.place === 'USA' && row.year !== now.row.year)
        : []
    const label = table.variant === undefined ? 'Reliance' : capital(table.variant.replaceAll('-', ' '))
    const others = () => before.map((row) => judge({ table, row })).reverse()
    return [{ label, verb: 'relies on imports of', current: [judge(now)], definitions: [], others, stale: false }]
  })
  const known = sides.filter((side) => side.current.some(({ truth }) => truth !== 'unknown'))
  if (known.length === 0)
    return unverifiableCheck(claim, `no US net import reliance row of ${mineralName(corpus, id)} bears on it`)
  const subject = 'The United States'
  return checkOf(card, claim, subject, known, fixOf(card, subject))
}

const supplierFinding = (corpus: Corpus, table: Table, place: string, range: Range | 'first'): Finding => {
  const year = table.years.at(-1) ?? 0
  const rows = table.observations.filter((row) => row.year === year && row.value !== undefined)
  const own = rows.find((row) => row.place === place)
  const most = Math.max(...rows.filter((row) => row.place !== 'OTHER').map((row) => row.value ?? 0))
  const value = own?.value
  const what = `${mineralName(corpus, table.mineral)}${table.variant === undefined ? '' : ` (${table.variant.replaceAll('-', ' ')})`}`
  const period = own?.period ?? String(year)
  // A supplier without a row is among "Other".
  const rest = rows.find((row) => row.place === 'OTHER')?.value ?? 100
  const unlisted = rows.length > 0 && (range === 'first' || range.low > rest) ? 'no' : 'unknown'
  const leading = value === most ? 'yes' : 'no'
  return {
    truth: value === undefined ? unlisted : range === 'first' ? leading : truthOf(value, own?.bound, range),
    year,
    show: (card) => {
      if (!own || value === undefined) {
        const shown = rows.filter((row) => row.value === most || row.place === 'OTHER')
        return unlisted === 'no' ? `not among the suppliers named ${marks([card.cite(table, shown)])}` : ''
      }
      const at = card.cite(table, [own])
      card.figure({
        label: `${capital(placeName(corpus, place))} in US imports of ${what}, ${period}`,
        quantity: 'share',
        value,
        ...(own.bound && { bound: own.bound }),
        unit: '%',
        mineral: table.mineral,
        place,
        measure: 'import-share',
        year,
        estimated: own.estimated,
        basis: 'reported',
        citations: [at],
      })
      return `${percent(value, own.bound)} of US imports of ${what}, ${period} ${marks([at])}`
    },
    say: () =>
      value === undefined
        ? `is not among the named suppliers of ${what}`
        : `supplied ${percent(value, own?.bound)} of US imports of ${what} (${period})`,
  }
}

const inPeriod = (claim: Claim, table: Table): boolean => {
  if (claim.year === undefined) return true
  const [from, to] =
    /^(\d{4}).(\d{2,4})$/
      .exec(table.observations[0]?.period ?? '')
      ?.slice(1)
      .map(Number) ?? []
  const last = to !== undefined && to < 100 ? 2000 + to : to
  return from !== undefined && last !== undefined && claim.year >= from && claim.year <= last
}

/** "China supplies 70 % of US rare-earth imports": decided by the import sources, which are averages of four years. */
export const checkImportShare: Checker = (card, corpus, claim, id) => {
  const { assertion } = claim
  const suppliers = claim.places.filter((place) => place !== 'USA')
  const [place] = suppliers
  if (assertion.kind !== 'import-share' || place === undefined || suppliers.length > 1)
    return unverifiableCheck(claim, 'US import sources are checked for one supplier at a time')
  const tables = ownersOf(corpus, id)
    .map((owner) => tablesAbout(corpus, owner, 'import-share'))
    .find((found) => found.length > 0)
  const sides = (tables ?? [])
    .filter((table) => inPeriod(claim, table))
    .map((table): SideFinding => {
      const finding = supplierFinding(corpus, table, place, assertion.range)
      const label = table.variant === undefined ? 'Imports' : capital(table.variant.replaceAll('-', ' '))
      return {
        label,
        verb: 'supplies',
        current: [claim.negated ? denied(finding) : finding],
        definitions: [],
        others: () => [],
        stale: false,
      }
    })
  const known = sides.filter((side) => side.current.some(({ truth }) => truth !== 'unknown'))
  if (known.length === 0)
    return unverifiableCheck(
      claim,
      `no US import source row of ${mineralName(corpus, id)} from ${placeName(corpus, place)} bears on it`,
    )
  const subject = capital(placeName(corpus, place))
  return checkOf(card, claim, subject, known, fixOf(card, subject))
}
