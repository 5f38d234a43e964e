import type { Corpus, Observation } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import { countryRows, isNumber, worldOf } from '../tables/read.js'
import { addsOver, cutForAll, type Joint, type NoShare, readTogether, type Share, shareOf } from '../tables/shares.js'
import { isOfWorld } from '../tables/stages.js'
import { type View, viewOf } from '../tables/views.js'
import { byStage, lineLabel, type OfStages, type Seen } from './by-stage.js'
import { amountFigure, amountsOfShare, derivedFigure, shareFigure, subjectOf, yearText } from './figures.js'
import { whyMissing } from './missing.js'
import { pastOf, placeName, productName } from './names.js'
import { linePercent, marks, scaleOver, sizeText } from './phrases.js'
import { shareCaveats, worldCaveats } from './qualify.js'
import { capital, list, number, percent, roundPercent } from './text.js'
import { type Scale, scaled } from './units.js'

/** "Combined output of DR Congo and Indonesia": several places of one mineral, added up. */
export const asksSum = ({ ops, intent, minerals, places, measure }: Question): boolean =>
  ops.includes('sum') && intent !== 'search' && minerals.length === 1 && places.length > 1 && isOfWorld(measure)

interface Summed extends Seen {
  readonly joint: Joint
}

/** What several countries produce or hold together: their rows added up inside one table, with their share of the world. */
export const sum = byStage<Summed>('sum', {
  view: ({ corpus, question: { places }, year }, lens) => {
    const cut = cutForAll(corpus, lens.tables, places, year)
    const joint = cut && readTogether(corpus, cut, places)
    return cut && joint && joint.parts.length > 1 ? { lens, cut, joint } : undefined
  },
  nothing: ({ corpus, question, measure }) =>
    `${measure} of ${list(question.places.map((place) => placeName(corpus, place)))} together`,
  tell: ({ card, corpus, question, mineral, measure }, views) => {
    const names = capital(list(question.places.map((place) => placeName(corpus, place))))
    const clauses = views.map((view) => {
      const { cut, joint } = view
      const { reading, parts, missing } = joint
      const { table } = cut
      const isPercent = table.unit === '%'
      const world = isPercent ? undefined : worldOf(cut)
      const values = [reading.value, ...parts.map(({ value }) => value), ...(world ? [world.value] : [])]
      const scale = scaleOver([cut], values, question.unit)
      const formula = parts.map(({ value }) => `${number(value)} ${table.unit}`).join(' + ')
      const common = {
        place: question.places[0] ?? 'WLD',
        estimated: reading.estimated,
        ...(reading.bound && { bound: reading.bound }),
        citations: [card.cite(table, [...reading.rows, ...(world?.rows ?? [])])],
      }
      const subject = subjectOf(corpus, table)
      const labelOf = (what: string): string => `${names} together: ${what}, ${yearText(cut, false)}`
      const quantity = isPercent ? 'share' : 'amount'
      const { value } = reading
      derivedFigure(card, cut, { ...common, label: labelOf(subject), quantity, value, unit: table.unit, formula })
      const share = world && world.bound === undefined ? (value / world.value) * 100 : undefined
      if (share !== undefined && world)
        derivedFigure(card, cut, {
          ...common,
          label: labelOf(`share of ${subject}`),
          quantity: 'share',
          value: share,
          unit: '%',
          formula: `(${formula}) ÷ ${number(world.value)} ${table.unit}`,
        })
      for (const part of parts) amountFigure(card, cut, part, scale)
      if (world) {
        amountFigure(card, cut, { ...world, place: 'WLD' }, scale)
        worldCaveats(card, cut, world)
      }
      for (const gap of missing) card.caveat(`Not in the sum: ${whyMissing(card, cut, gap)}`)
      const when = yearText(cut, reading.estimated)
      const size = sizeText(cut, reading, scale)
      const part = share === undefined ? '' : `, ${percent(share, reading.bound)} of the world`
      const each = list(parts.map((one) => `${placeName(corpus, one.place)} ${sizeText(cut, one, scale)}`))
      card.line(lineLabel(measure, view, true), `${size}${part} (${when}): ${each} ${marks(common.citations)}`)
      const whole = share === undefined ? '' : `, ${roundPercent(share, reading.bound)} of the world`
      return measure === 'production'
        ? `${pastOf(table)} ${size} of ${productName(corpus, mineral, table)}${whole} (${when})`
        : `hold ${size} of ${subject}${whole} (${when})`
    })
    return `${names} together ${list(clauses)}.`
  },
})

interface Rest {
  readonly parts: readonly Share[]
  /** Percent of the world outside the places. */
  readonly value: number
  /** In the table's unit. */
  readonly left: number
  /** The rows of other countries, where they are what is left rather than the total minus the places. */
  readonly others: readonly Observation[]
  readonly bound?: '>' | '<'
}

/** What is left of a cut's total without the places: total − their rows, from one table (number rule 1). */
const restOf = (corpus: Corpus, main: Share, excluded: readonly string[]): Rest | NoShare => {
  const results = excluded.map((place) => shareOf(corpus, main.cut, place))
  const gap = results.find((result) => result.kind === 'no-share')
  if (gap) return gap
  const parts = results.filter((result): result is Share => result.kind === 'share')
  const minus = parts.reduce((total, { part }) => total - part.value, main.world.value)
  // A rounded total may leave less than the other countries' rows add up to: then the rows are what is left.
  const own = new Set(parts.flatMap(({ part }) => part.rows))
  const others = addsOver(main.cut, main.world)
    ? countryRows(main.cut).filter((row) => isNumber(row) && row.value > 0 && !own.has(row))
    : []
  const listed = others.reduce((total, { value = 0 }) => total + value, 0)
  const left = Math.max(minus, listed)
  const [bound, second] = new Set(parts.flatMap((part) => part.bound ?? []))
  return {
    parts,
    left,
    others: listed > minus ? others : [],
    value: (left / main.world.value) * 100,
    ...(bound && second === undefined && { bound: bound === '>' ? ('<' as const) : ('>' as const) }),
  }
}

const excludedFrom = ({ question: { excluded, places } }: OfStages): readonly string[] =>
  [...new Set(excluded.length > 0 ? excluded : places)].filter((place) => place !== 'WLD')

/** The line and the figures of what is left of a stage; gives its clause for the headline. */
const tellRest = (asked: OfStages, view: View, main: Share, rest: Rest, outside: string, scale: Scale): string => {
  const { card, corpus, mineral, measure } = asked
  const { cut, world, reported } = main
  const { unit } = cut.table
  const { estimated } = main.part
  const own = rest.parts.map(({ part }) => part.value)
  const inUnit = (values: readonly number[]) => values.map((value) => `${number(value)} ${unit}`)
  const terms =
    rest.others.length > 0
      ? inUnit(rest.others.map(({ value = 0 }) => value)).join(' + ')
      : inUnit([world.value, ...own]).join(' − ')
  const rows = [...rest.parts.flatMap(({ part }) => part.rows), ...rest.others, ...(world.printed ? world.rows : [])]
  const common = { place: 'WLD', estimated, citations: [card.cite(cut.table, rows)] }
  const subject = subjectOf(corpus, cut.table)
  derivedFigure(card, cut, {
    ...common,
    label: `Share of ${subject} outside ${outside}, ${cut.year}`,
    quantity: 'share',
    value: rest.value,
    ...(rest.bound && { bound: rest.bound }),
    unit: '%',
    formula: reported
      ? `100% − ${own.map((value) => `${number(value)}%`).join(' − ')}`
      : `(${terms}) ÷ ${number(world.value)} ${unit}`,
  })
  const label = `${capital(subject)} outside ${outside}, ${cut.year}`
  if (!reported)
    derivedFigure(card, cut, { ...common, label, quantity: 'amount', value: rest.left, unit, formula: terms })
  for (const part of rest.parts) {
    shareFigure(card, part)
    amountsOfShare(card, part)
    shareCaveats(card, part)
  }
  const left = scaled(rest.left, scale)
  const size = reported ? '' : `${left} of ${scaled(world.value, scale)} ${scale.unit}, `
  const each = list(rest.parts.map((part) => `${placeName(corpus, part.part.place)} ${linePercent(part)}`))
  card.line(
    lineLabel(measure, view, true),
    `${percent(rest.value, rest.bound)} (${size}${yearText(cut, estimated)}) ${marks(common.citations)}; ${each}`,
  )
  const part = roundPercent(rest.value, rest.bound)
  return measure === 'production'
    ? `${part} of the world's ${productName(corpus, mineral, cut.table)}${reported ? '' : `, ${left} ${scale.unit},`} is ${pastOf(cut.table)}`
    : `${part} of the world's ${subject} lies`
}

/** How much comes from outside a place: the world total minus its row, by stage. */
export const complement = byStage<View>('complement', {
  view: (asked, lens) => viewOf(asked.corpus, lens, excludedFrom(asked)[0] ?? 'WLD', asked.year),
  tell: (asked, views) => {
    const { card, corpus, question, measure, none } = asked
    const excluded = excludedFrom(asked)
    const outside = list(excluded.map((place) => placeName(corpus, place)))
    const cuts = views.map(({ cut }) => cut)
    const values = views.flatMap(({ result }) =>
      result.kind === 'share' && !result.reported ? [result.world.value, result.world.value - result.part.value] : [],
    )
    const scale = scaleOver(cuts, values, question.unit)
    const gaps: string[] = []
    const clauses = views.flatMap((view) => {
      const main = view.result
      const rest = main.kind === 'share' ? restOf(corpus, main, excluded) : main
      if (main.kind === 'share' && !('kind' in rest)) return [tellRest(asked, view, main, rest, outside, scale)]
      gaps.push('kind' in rest ? whyMissing(card, rest.cut, rest) : '')
      card.line(lineLabel(measure, view, true), gaps.at(-1) ?? '')
      return []
    })
    return clauses.length > 0 ? `${capital(list(clauses))} outside ${outside}.` : none(gaps[0] ?? '')
  },
})
