import type { Corpus } from '../corpus/types.js'
import type { Question, Threshold } from '../language/question.js'
import { suppliers } from '../tables/importers.js'
import { isNumber } from '../tables/read.js'
import { meets } from '../tables/limits.js'
import { mineralsWithTables } from '../tables/over-minerals.js'
import { type USRow, usRow, usTables } from '../tables/us.js'
import type { Answer } from './answer.js'
import { Card } from './card.js'
import { supplierFigure } from './import-sources.js'
import { mineralName, mineralOf, placeName } from './names.js'
import { marks } from './phrases.js'
import { relianceFigure, relianceWords } from './reliance-figure.js'
import { opWords } from './threshold.js'
import { capital, count, list, percent } from './text.js'

const LINES = 20

/** The one place beside the United States, where the question asks of minerals both a reliance and a supplier. */
const supplierOf = ({ places, roles }: Question): string | undefined => {
  const others = places.filter((id) => id !== 'USA' && id !== 'WLD')
  return roles.supplier?.[0] ?? (others.length === 1 ? others[0] : undefined)
}

/** "For which minerals is the US 100 % import reliant and China the main supplier": two conditions that must both hold. */
export const asksRelianceAndSupplier = (question: Question): boolean =>
  question.minerals.length === 0 &&
  question.hole === 'mineral' &&
  question.concepts.includes('reliance') &&
  question.concepts.some((id) => id === 'source' || id === 'most' || id === 'val.most') &&
  question.places.includes('USA') &&
  supplierOf(question) !== undefined

/** Minerals whose US net import reliance passes a limit and whose largest source of imports is one country. */
export const relianceAndSupplier = (question: Question, corpus: Corpus): Answer => {
  const card = new Card(corpus, question)
  const limit: Threshold = question.threshold ?? { op: '>=', value: 50, unit: '%' }
  const supplier = supplierOf(question) ?? ''
  const found = mineralsWithTables(corpus).flatMap((id) => {
    const mineral = mineralOf(corpus, id)
    const us = usTables(corpus, mineral, 'net-import-reliance')
      .slice(0, 1)
      .map((table) => usRow(table))
      .find((row): row is USRow => row !== undefined && isNumber(row.row))
    if (!us || us.table.mineral !== id || meets(us.row.value ?? 0, us.row.bound, limit) !== 'yes') return []
    return usTables(corpus, mineral, 'import-share')
      .slice(0, 1)
      .flatMap((table) => {
        const [first] = suppliers(table).filter(({ place }) => place !== 'OTHER')
        return first?.place === supplier ? [{ us, table, first }] : []
      })
  })
  const passed = limit.value === 100 ? '100%' : opWords(limit)
  const who = placeName(corpus, supplier)
  found.sort((a, b) => b.first.value - a.first.value)
  for (const { us, table, first } of found) {
    const reliance = relianceFigure(card, us)
    const share = supplierFigure(card, table, first)
    if (card.details.length >= LINES) continue
    const cited = [...new Set([...(reliance?.citations ?? []), ...share.citations])]
    card.line(
      capital(mineralName(corpus, us.table.mineral)),
      `reliance ${relianceWords(us)} (${us.row.year}), ${who} ${percent(first.value, first.bound)} of imports (${first.period ?? first.year}) ${marks(cited)}`,
    )
  }
  card.figure({
    ...{ label: `Minerals: US reliance of ${opWords(limit)} and ${who} the largest source`, quantity: 'count' },
    ...{ value: found.length, unit: 'minerals', mineral: 'all', place: supplier, measure: 'net-import-reliance' },
    ...{ year: found[0]?.us.row.year ?? 0, estimated: false, basis: 'calculated' },
    citations: [...new Set(card.figures.flatMap(({ citations }) => citations))],
  })
  card.caveat('Reliance is of the latest year, import sources are averages over several; both as USGS gives them.')
  const names = found.map(({ us }) => mineralName(corpus, us.table.mineral))
  const of = found.length === 0 ? 'none of the minerals here' : count(found.length, 'mineral')
  const tail = found.length === 0 ? '' : `: ${list(names)}`
  return card.answer(
    'answered',
    'threshold',
    `The US relies on net imports for ${passed} of its use, with ${who} its largest source, of ${of}${tail}.`,
  )
}
