import { earliestFirst, numbersOf } from '../tables/entries.js'
import { ranked, readPlace } from '../tables/read.js'
import { type Cut, cutsFor } from '../tables/select.js'
import { type Share, shareOfReading } from '../tables/shares.js'
import { aggregateOf } from '../tables/stages.js'
import { ownersOf, usEntry, usTables, usYear } from '../tables/us.js'
import { type Lens, lensesOf } from '../tables/views.js'
import { answering } from './answering.js'
import type { Card } from './card.js'
import { amountFigure, amountsOfShare, shareFigure, yearText } from './figures.js'
import { nothingAbout } from './missing.js'
import { mineralOf, placeName, soleLabel, stageLabel, verbOf } from './names.js'
import { averageOf, headlinePercent, linePercent, marks, scaleOver, shareClause, sizeText } from './phrases.js'
import { priceFigure, priceText } from './price.js'
import { mineralCaveat, shareCaveats } from './qualify.js'
import { relianceMark, relianceWords } from './reliance-figure.js'
import { suggestionsFor } from './suggest.js'
import { productOf, suppliersText } from './suppliers.js'
import { capital, list } from './text.js'
import { mineralInWords } from './words/profile-words.js'

const TOP = 3

/** The first three of a lens in one line; gives the leader's share for the headline. */
const topLine = (card: Card, lens: Lens, label: string | undefined): Share | undefined => {
  const { corpus } = card
  const [cut] = cutsFor(lens.tables)
  const readings = cut ? ranked(corpus, cut).slice(0, TOP) : []
  const [first] = readings
  if (!cut || !first) return undefined
  const parts = readings.map((reading) => {
    const share = shareOfReading(corpus, cut, reading)
    const name = placeName(corpus, reading.place)
    if (share.kind === 'no-share') {
      amountFigure(card, cut, reading)
      return { text: `${name} ${sizeText(cut, reading, scaleOver([cut], [reading.value]))}` }
    }
    shareFigure(card, share)
    shareCaveats(card, share)
    if (reading === first) amountsOfShare(card, share)
    return { text: `${name} ${linePercent(share)}`, share }
  })
  const names = list(parts.map(({ text }) => text))
  const cited = marks([card.cite(cut.table, [])])
  card.line(label ?? soleLabel(cut.table), `${names} (${yearText(cut, first.estimated)}) ${cited}`)
  return parts[0]?.share
}

const reservesLine = (card: Card, cut: Cut): void => {
  const total = readPlace(card.corpus, cut, 'WLD')
  const world = total.kind === 'number' ? total : undefined
  const readings = ranked(card.corpus, cut).slice(0, TOP)
  const scale = scaleOver([cut], [...readings.map(({ value }) => value), world?.value ?? 0])
  const at = new Set(readings.flatMap((reading) => amountFigure(card, cut, reading).citations))
  if (world) amountFigure(card, cut, world)
  const all = world ? `${sizeText(cut, world, scale)} in all; ` : ''
  const each = list(readings.map((one) => `${placeName(card.corpus, one.place)} ${sizeText(cut, one, scale)}`))
  card.line('Reserves', `${all}${each} (${cut.year}) ${marks([...at])}`)
}

const usLines = (card: Card, id: string): boolean => {
  const mineral = mineralOf(card.corpus, id)
  const us = usEntry(card.corpus, id, 'net-import-reliance')
  const use = us?.row.value === undefined ? '' : ' of use'
  if (us) card.line('US reliance', `${relianceWords(us)}${use} (${usYear(us)}) ${relianceMark(card, us)}`)
  const imports = usTables(card.corpus, mineral, 'import-share')
  const [sources] = imports
  if (sources) card.line('Imports from', suppliersText(card, sources, 4, productOf(imports)))
  const [table] = usTables(card.corpus, mineral, 'price')
  const row = table && earliestFirst(numbersOf(table)).at(-1)
  if (table && row) {
    const { citations } = priceFigure(card, table, row)
    card.line('Price', `${priceText(row.value, table)} (${usYear({ table, row })}) ${marks(citations)}`)
  }
  return us !== undefined || sources !== undefined || table !== undefined
}

/** A mineral at a glance: who mines and refines it, reserves, US reliance, price, uses, lists, the latest events. */
export const mineralProfile = answering('mineral-profile', ({ card, corpus, intent, mineral, none }) => {
  const { id } = mineral
  const aggregate = aggregateOf(corpus, mineral, 'production')
  const lenses = aggregate ? [] : lensesOf(corpus, mineral, 'production')
  const [first, second] = lenses.flatMap(
    (lens) => topLine(card, lens, lenses.length > 1 ? stageLabel(lens.stage) : undefined) ?? [],
  )
  const unlisted = mineral.statistics && aggregateOf(corpus, mineral, 'reserves')
  const [stock] = unlisted ? [] : lensesOf(corpus, mineral, 'reserves').flatMap(({ tables }) => cutsFor(tables))
  if (stock) reservesLine(card, stock)
  const us = ownersOf(corpus, id).some((each) => usLines(card, each))
  mineralInWords(card, id)
  mineralCaveat(card, corpus, id)
  if (aggregate) card.caveat(aggregate.why)
  card.suggest(...suggestionsFor(corpus, id, intent))
  if (aggregate) card.suggest(...suggestionsFor(corpus, aggregate.under, intent))
  if (card.details.length === 0) return none(nothingAbout(card, id, 'production, reserves, reliance or price'))
  const name = capital(mineral.name)
  if (!first) return `${name}: no figures of production by country${us ? '; what is published is below' : ''}.`
  const lead = `${name}: ${placeName(corpus, first.part.place)} ${shareClause(card, id, first)}${averageOf(first)}`
  if (!second) return `${lead}.`
  const clause = `${shareClause(card, id, second)}${averageOf(second)}`
  if (second.part.place !== first.part.place) return [lead, `; ${placeName(corpus, second.part.place)} ${clause}.`]
  const same = second.cut.table.mineral === first.cut.table.mineral
  const short = `${verbOf(second.cut.table)} ${headlinePercent(second)}${averageOf(second)}`
  return `${lead} and ${same ? short : clause}.`
})
