import { cutForAll, type Joint, readTogether } from '../tables/joint.js'
import { worldOf } from '../tables/read.js'
import { byStage, lineLabel, type Seen } from './by-stage.js'
import { amountFigure, derivedFigure, subjectOf, yearText } from './figures.js'
import { whyMissing } from './missing.js'
import { pastOf, placeName, productName } from './names.js'
import { marks, scaleOver, sizeText } from './phrases.js'
import { worldCaveats } from './qualify.js'
import { capital, list, number, percent, roundPercent } from './text.js'

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
