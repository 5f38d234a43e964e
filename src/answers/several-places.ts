import type { Corpus } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import { flipped, lessOf, ofReading, ofRow, type Quantity, shareIn, sumOf } from '../tables/arithmetic.js'
import { countryRows, isNumber, worldOf } from '../tables/read.js'
import { addsOver, cutForAll, type Joint, type NoShare, readTogether, type Share, shareOf } from '../tables/shares.js'
import { isOfWorld } from '../tables/stages.js'
import { type View, viewOf } from '../tables/views.js'
import { byStage, lineLabel, type OfStages, type Seen } from './by-stage.js'
import { amountFigure, amountsOfShare, quantityFigure, shareFigure, subjectOf, yearText } from './figures.js'
import { capitalized, chained, type Headline, inARow, inLines } from './headline.js'
import { whyMissing } from './missing.js'
import { pastOf, placeName, productName } from './names.js'
import { linePercent, marks, scaleOver, sizeText } from './phrases.js'
import { shareCaveats, worldCaveats } from './qualify.js'
import { capital, list, percent, roundPercent } from './text.js'
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
      const world = table.unit === '%' ? undefined : worldOf(cut)
      const values = [reading.value, ...parts.map(({ value }) => value), ...(world ? [world.value] : [])]
      const scale = scaleOver([cut], values, question.unit)
      const subject = subjectOf(corpus, table)
      const labelOf = (what: string): string => `${names} together: ${what}, ${yearText(cut, false)}`
      // Rows that two of the places share are counted once.
      const whole: Quantity = {
        ...ofReading(cut, reading),
        worked: { how: 'sum', of: parts.map((part) => ofReading(cut, part)) },
      }
      const place = question.places[0] ?? 'WLD'
      const { citations } = quantityFigure(card, whole, labelOf(subject), { place })
      const share = world && world.bound === undefined ? shareIn(whole, ofReading(cut, world)) : undefined
      if (share) quantityFigure(card, share, labelOf(`share of ${subject}`), { place })
      for (const part of parts) amountFigure(card, cut, part, scale)
      if (world) {
        amountFigure(card, cut, { ...world, place: 'WLD' }, scale)
        worldCaveats(card, cut, world)
      }
      for (const gap of missing) card.caveat(`Not in the sum: ${whyMissing(card, cut, gap)}`)
      const when = yearText(cut, reading.estimated)
      const size = sizeText(cut, reading, scale)
      const part = share ? `, ${percent(share.value, share.bound)} of the world` : ''
      const each = list(parts.map((one) => `${placeName(corpus, one.place)} ${sizeText(cut, one, scale)}`))
      card.line(lineLabel(measure, view, true), `${size}${part} (${when}): ${each} ${marks(citations)}`)
      const about = share ? `, ${roundPercent(share.value, share.bound)} of the world` : ''
      return measure === 'production'
        ? `${pastOf(table)} ${size} of ${productName(corpus, mineral, table)}${about} (${when})`
        : `hold ${size} of ${subject}${about} (${when})`
    })
    return `${names} together ${list(clauses)}.`
  },
})

/** What a cut has outside some places, and the shares of these. */
interface Rest {
  readonly parts: readonly Share[]
  /** In percent of the world. */
  readonly share: Quantity
  /** Absent of a table that prints shares alone. */
  readonly left?: Quantity
}

/** What is left of a cut's total without the places: total − their rows, from one table (number rule 1). */
const restOf = (corpus: Corpus, { cut, world, reported }: Share, excluded: readonly string[]): Rest | NoShare => {
  const results = excluded.map((place) => shareOf(corpus, cut, place))
  const gap = results.find((result) => result.kind === 'no-share')
  if (gap) return gap
  const parts = results.filter((result): result is Share => result.kind === 'share')
  const whole = ofReading(cut, { ...world, rows: world.printed ? world.rows : [] })
  const minus = lessOf([whole, ...parts.map(({ part }) => ofReading(cut, part))])
  // A rounded total may leave less than the other countries' rows add up to: then the rows are what is left.
  const named = new Set(parts.flatMap(({ part }) => part.rows))
  const [first, ...others] = (addsOver(cut, world) ? countryRows(cut) : [])
    .filter(isNumber)
    .filter((row) => row.value > 0 && !named.has(row))
    .map((row) => ofRow({ table: cut.table, row }))
  const listed = first && sumOf([first, ...others])
  const left = { ...(listed && listed.value > minus.value ? listed : minus), place: 'WLD' }
  const share = reported ? left : (shareIn(left, whole) ?? left)
  const [bound, second] = new Set(parts.flatMap((part) => part.bound ?? []))
  const limit = second === undefined ? flipped(bound) : undefined
  return { parts, share: { ...share, bound: limit }, ...(!reported && { left }) }
}

const excludedFrom = ({ question: { excluded, places } }: OfStages): readonly string[] =>
  [...new Set(excluded.length > 0 ? excluded : places)].filter((place) => place !== 'WLD')

/** The line and the figures of what is left of a stage; gives its clause for the headline. */
const tellRest = (asked: OfStages, view: View, main: Share, rest: Rest, outside: string, scale: Scale): Headline => {
  const { card, corpus, mineral, measure } = asked
  const { cut, world } = main
  const { estimated } = main.part
  const { share } = rest
  const subject = subjectOf(corpus, cut.table)
  const { citations } = quantityFigure(card, share, `Share of ${subject} outside ${outside}, ${cut.year}`, {
    estimated,
  })
  if (rest.left) quantityFigure(card, rest.left, `${capital(subject)} outside ${outside}, ${cut.year}`, { estimated })
  for (const part of rest.parts) {
    shareFigure(card, part)
    amountsOfShare(card, part)
    shareCaveats(card, part)
  }
  const left = rest.left && scaled(rest.left.value, scale)
  const size = left === undefined ? '' : `${left} of ${scaled(world.value, scale)} ${scale.unit}, `
  const each = list(rest.parts.map((part) => `${placeName(corpus, part.part.place)} ${linePercent(part)}`))
  card.line(
    lineLabel(measure, view, true),
    `${percent(share.value, share.bound)} (${size}${yearText(cut, estimated)}) ${marks(citations)}; ${each}`,
  )
  const part = roundPercent(share.value, share.bound)
  return measure === 'production'
    ? [
        `${part} of the world's ${productName(corpus, mineral, cut.table)} is ${pastOf(cut.table)} outside ${outside}`,
        inLines(left === undefined ? '' : `, ${left} ${scale.unit}`),
      ]
    : `${part} of the world's ${subject} lies outside ${outside}`
}

/** How much comes from outside a place: the world total minus its row, by stage. */
export const complement = byStage<View>('complement', {
  view: (asked, lens) => viewOf(asked.corpus, lens, excludedFrom(asked)[0] ?? 'WLD', asked.year),
  tell: (asked, views) => {
    const { card, corpus, question, measure, none } = asked
    const excluded = excludedFrom(asked)
    if (excluded.length === 0) return none("I can't tell which countries are to be left out.")
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
    return clauses.length > 0 ? chained(capitalized(inARow(clauses, '; ')), '.') : none(gaps[0] ?? '')
  },
})
