import type { Corpus } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import type { Answer } from './answer.js'
import { Card } from './card.js'
import { amountFigure, amountsOfShare, shareFigure, yearText } from './figures.js'
import { productOf, suppliersText } from './import-sources.js'
import { type Lens, lensesOf } from '../tables/views.js'
import { mineralOf, placeName, soleLabel, stageLabel, verbOf } from './names.js'
import { nothingAbout } from './missing.js'
import { averageOf, headlinePercent, linePercent, marks, shareClause } from './phrases.js'
import { priceFigure, priceText } from './price.js'
import { mineralCaveat, shareCaveats } from './qualify.js'
import { ranked } from '../tables/ranks.js'
import { isNumber } from '../tables/read.js'
import { relianceFigure, relianceWords } from './reliance-figure.js'
import { type Cut, cutsFor } from '../tables/select.js'
import { type Share, shareOfReading } from '../tables/shares.js'
import { aggregateOf, linesOf } from '../tables/stages.js'
import { suggestionsFor } from './suggest.js'
import { capital, list } from './text.js'
import { amount, scaleFor } from './units.js'
import { usRow, usTables, usYear } from '../tables/us.js'
import { mineralInWords } from './words/profile-words.js'

const TOP = 3

/** The first three of a lens in one line; gives the leader's share for the headline. */
const topLine = (card: Card, lens: Lens, label: string | undefined): Share | undefined => {
  const cut = cutsFor(lens.tables)[0]
  if (!cut) return undefined
  const readings = ranked(card.corpus, cut).slice(0, TOP)
  const parts = readings.map((reading) => {
    const share = shareOfReading(card.corpus, cut, reading)
    const name = placeName(card.corpus, reading.place)
    if (share.kind === 'share') {
      shareFigure(card, share)
      shareCaveats(card, share)
      if (reading === readings[0]) amountsOfShare(card, share)
      return { text: `${name} ${linePercent(share)}`, share }
    }
    amountFigure(card, cut, reading)
    return {
      text: `${name} ${amount(reading.value, scaleFor(cut.table.unit, [reading.value]), reading.bound)}`,
      share: undefined,
    }
  })
  if (parts.length > 0)
    card.line(
      label ?? soleLabel(cut.table),
      `${list(parts.map((part) => part.text))} (${yearText(cut, readings[0]?.estimated ?? false)}) ${marks([card.cite(cut.table, [])])}`,
    )
  return parts[0]?.share
}

const reservesLine = (card: Card, cut: Cut): void => {
  const total = cut.rows.find((row) => row.place === 'WLD')
  const readings = ranked(card.corpus, cut).slice(0, TOP)
  if (readings.length === 0) return
  const scale = scaleFor(cut.table.unit, [...readings.map((reading) => reading.value), total?.value ?? 0])
  const at = readings.flatMap((reading) => amountFigure(card, cut, reading).citations)
  const world = total && isNumber(total) ? `${amount(total.value, scale, total.bound)} in all; ` : ''
  if (total && isNumber(total))
    amountFigure(card, cut, {
      value: total.value,
      ...(total.bound === undefined ? {} : { bound: total.bound }),
      printed: true,
      excludesUS: total.excludesUS,
      rows: [total],
      estimated: total.estimated,
      place: 'WLD',
    })
  card.line(
    'Reserves',
    `${world}${list(readings.map((reading) => `${placeName(card.corpus, reading.place)} ${amount(reading.value, scale, reading.bound)}`))} (${cut.year}) ${marks([...new Set(at)])}`,
  )
}

const usLines = (card: Card, id: string): boolean => {
  const mineral = mineralOf(card.corpus, id)
  const table = usTables(card.corpus, mineral, 'net-import-reliance')[0]
  const us = table && usRow(table)
  if (us) {
    const figure = relianceFigure(card, us)
    card.line(
      'US reliance',
      `${relianceWords(us)}${us.row.value === undefined ? '' : ' of use'} (${usYear(us)}) ${marks(figure?.citations ?? [card.cite(us.table, [us.row])])}`,
    )
  }
  const imports = usTables(card.corpus, mineral, 'import-share')
  const [sources] = imports
  if (sources) card.line('Imports from', suppliersText(card, sources, 4, productOf(imports)))
  const prices = usTables(card.corpus, mineral, 'price')[0]
  const last = prices?.observations.filter(isNumber).sort((a, b) => b.year - a.year)[0]
  if (prices && last) {
    const figure = priceFigure(card, prices, last)
    card.line(
      'Price',
      `${priceText(last.value, prices)} (${usYear({ table: prices, row: last })}) ${marks(figure.citations)}`,
    )
  }
  return us !== undefined || sources !== undefined || prices !== undefined
}

/** A mineral at a glance: who mines and refines it, reserves, US reliance, price, uses, lists, the latest events. */
export const mineralProfile = (question: Question, corpus: Corpus): Answer => {
  const card = new Card(corpus, question)
  const intent = 'mineral-profile'
  const id = question.minerals[0] ?? ''
  const mineral = mineralOf(corpus, id)
  const aggregate = aggregateOf(corpus, mineral, 'production')
  const lines = linesOf(corpus, mineral)
  const leaders = aggregate
    ? []
    : lines.flatMap((line) => topLine(card, line, lines.length > 1 ? stageLabel(line.stage) : undefined) ?? [])
  const stock =
    mineral.statistics && aggregateOf(corpus, mineral, 'reserves')
      ? undefined
      : lensesOf(corpus, mineral, 'reserves').flatMap((lens) => cutsFor(lens.tables))[0]
  if (stock) reservesLine(card, stock)
  const us = [id, mineral.chain.refining, mineral.chain.mining]
    .filter((each) => each !== undefined)
    .some((each) => usLines(card, each))
  mineralInWords(card, id)
  mineralCaveat(card, corpus, id)
  if (aggregate) card.caveat(aggregate.why)
  card.suggest(
    ...suggestionsFor(corpus, id, intent),
    ...(aggregate ? suggestionsFor(corpus, aggregate.under, intent) : []),
  )
  if (card.details.length === 0)
    return card.answer('no-data', intent, nothingAbout(card, id, 'production, reserves, reliance or price'))
  const [first, second] = leaders
  const name = capital(mineral.name)
  if (!first)
    return card.answer(
      'answered',
      intent,
      `${name}: no figures of production by country${us ? '; what is published is below' : ''}.`,
    )
  const other =
    second && second.part.place !== first.part.place
      ? `; ${placeName(corpus, second.part.place)} ${shareClause(card, id, second)}${averageOf(second)}`
      : second
        ? ` and ${second.cut.table.mineral === first.cut.table.mineral ? `${verbOf(second.cut.table)} ${headlinePercent(second)}` : shareClause(card, id, second)}${averageOf(second)}`
        : ''
  return card.answer(
    'answered',
    intent,
    `${name}: ${placeName(corpus, first.part.place)} ${shareClause(card, id, first)}${averageOf(first)}${other}.`,
  )
}
