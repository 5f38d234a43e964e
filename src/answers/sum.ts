import type { Corpus } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import { cutForAll, readTogether } from '../tables/joint.js'
import { worldOf } from '../tables/read.js'
import { askedYear } from '../tables/select.js'
import { aggregateOf } from '../tables/stages.js'
import { lensesOf, worldMeasure } from '../tables/views.js'
import type { Answer } from './answer.js'
import { Card } from './card.js'
import { amountFigure, derivedFigure, subjectOf, yearText } from './figures.js'
import { nothingAbout, whyMissing } from './missing.js'
import { mineralOf, pastOf, placeName, productName, stageLabel } from './names.js'
import { marks, scaleOver } from './phrases.js'
import { mineralCaveat, tableCaveats, worldCaveats } from './qualify.js'
import { aggregateAnswer } from './refuse.js'
import { suggestionsFor } from './suggest.js'
import { capital, list, number, percent, roundPercent } from './text.js'
import { amount } from './units.js'

/** What several countries produce or hold together: their rows added up inside one table, with their share of the world. */
export const sum = (question: Question, corpus: Corpus): Answer => {
  const card = new Card(corpus, question)
  const intent = 'sum'
  const mineral = mineralOf(corpus, question.minerals[0] ?? '')
  const measure = worldMeasure(question)
  if (aggregateOf(corpus, mineral, measure)) return aggregateAnswer(card, intent, mineral, measure)
  const names = list(question.places.map((place) => placeName(corpus, place)))
  card.suggest(...suggestionsFor(corpus, mineral.id, intent))
  const clauses = lensesOf(corpus, mineral, measure, question.stage).flatMap((lens) => {
    const cut = cutForAll(corpus, lens.tables, question.places, askedYear(question.years))
    const joint = cut && readTogether(corpus, cut, question.places)
    if (!cut || !joint || joint.parts.length < 2) return []
    const { reading, parts, missing } = joint
    const world = worldOf(cut)
    const values = [reading.value, ...parts.map((part) => part.value), ...(world ? [world.value] : [])]
    const scale = scaleOver([cut], values, question.unit)
    const isPercent = cut.table.unit === '%'
    const size = (value: number, bound?: '>' | '<'): string =>
      isPercent ? percent(value, bound) : amount(value, scale, bound)
    const formula = parts.map((part) => `${number(part.value)} ${cut.table.unit}`).join(' + ')
    const at = card.cite(cut.table, [...reading.rows, ...(world?.rows ?? [])])
    const common = { place: question.places[0] ?? 'WLD', estimated: reading.estimated, citations: [at] }
    const bound = reading.bound === undefined ? {} : { bound: reading.bound }
    const subject = subjectOf(corpus, cut.table)
    derivedFigure(card, cut, {
      ...common,
      ...bound,
      label: `${capital(names)} together: ${subject}, ${yearText(cut, false)}`,
      quantity: isPercent ? 'share' : 'amount',
      value: reading.value,
      unit: cut.table.unit,
      formula,
    })
    const share = world && !isPercent && world.bound === undefined ? (reading.value / world.value) * 100 : undefined
    if (share !== undefined && world)
      derivedFigure(card, cut, {
        ...common,
        ...bound,
        label: `${capital(names)} together: share of ${subject}, ${yearText(cut, false)}`,
        quantity: 'share',
        value: share,
        unit: '%',
        formula: `(${formula}) ÷ ${number(world.value)} ${cut.table.unit}`,
      })
    for (const part of parts) amountFigure(card, cut, part, scale)
    if (world && !isPercent) amountFigure(card, cut, { ...world, place: 'WLD' }, scale)
    if (world) worldCaveats(card, cut, world)
    for (const gap of missing) card.caveat(`Not in the sum: ${whyMissing(card, cut, gap)}`)
    tableCaveats(card, [cut])
    const when = yearText(cut, reading.estimated)
    const part = share === undefined ? '' : `, ${percent(share, reading.bound)} of the world`
    const each = list(parts.map((one) => `${placeName(corpus, one.place)} ${size(one.value, one.bound)}`))
    card.line(
      measure === 'production' ? stageLabel(lens.stage) : capital(measure),
      `${size(reading.value, reading.bound)}${part} (${when}): ${each} ${marks([at])}`,
    )
    const what = measure === 'production' ? productName(corpus, mineral, cut.table) : subject
    const did = measure === 'production' ? pastOf(cut.table) : 'hold'
    const whole = share === undefined ? '' : `, ${roundPercent(share, reading.bound)} of the world`
    return [`${did} ${size(reading.value, reading.bound)} of ${what}${whole} (${when})`]
  })
  mineralCaveat(card, corpus, mineral.id)
  if (clauses.length === 0)
    return card.refuse('no-figure', intent, nothingAbout(card, mineral.id, `${measure} of ${names} together`))
  return card.answer('answered', intent, `${capital(names)} together ${list(clauses)}.`)
}
