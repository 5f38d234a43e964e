import type { Corpus } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import { useShareTable } from '../tables/demand.js'
import { isNumber } from '../tables/read.js'
import type { Answer } from './answer.js'
import { Card } from './card.js'
import { importerName } from './importer.js'
import { mineralName } from './names.js'
import { marks } from './phrases.js'
import { suggestionsFor } from './suggest.js'
import { capital, list, lowerFirst, percent } from './text.js'

/** What a place makes of one mineral, where the shares of its uses are published. */
export const asksUseShares = ({ intent, minerals, places, concepts }: Question, corpus: Corpus): boolean =>
  (intent === 'uses' || (intent === 'share' && concepts.includes('use'))) &&
  minerals.length === 1 &&
  places.length === 1 &&
  useShareTable(corpus, minerals[0] ?? '', places[0] ?? '') !== undefined

/** The uses of a mineral by the manufacturers of a place, in percent, the largest first. */
export const useShares = (question: Question, corpus: Corpus): Answer => {
  const card = new Card(corpus, question)
  const [mineral = '', place = ''] = [question.minerals[0], question.places[0]]
  const table = useShareTable(corpus, mineral, place)
  card.suggest(...suggestionsFor(corpus, mineral, 'none'))
  const rows = (table?.observations ?? []).filter(isNumber).sort((a, b) => b.value - a.value)
  const [first] = rows
  if (!table || !first) return card.refuse('no-figure', 'uses', `I have no table of the uses of ${mineral} there.`)
  const who = importerName(corpus, place)
  const said = rows.map((row, at) => {
    const figure = card.figure({
      label: `${capital(mineralName(corpus, mineral))} in ${who}: ${row.use ?? ''}, ${row.period ?? row.year}`,
      quantity: 'share',
      value: row.value,
      ...(row.bound === undefined ? {} : { bound: row.bound }),
      unit: '%',
      mineral,
      place,
      measure: table.measure,
      year: row.year,
      estimated: false,
      basis: 'reported',
      citations: [card.cite(table, [row])],
    })
    card.line(row.use ?? '', `${percent(row.value, row.bound)} ${marks(figure.citations)}`)
    return `${percent(row.value, row.bound)} ${at === 0 ? 'goes into' : 'into'} ${lowerFirst(row.use ?? '')}`
  })
  card.caveat('Shares are of what manufacturers there use, not of what buyers purchase.')
  const when = first.period ?? String(first.year)
  return card.answer(
    'answered',
    'uses',
    `Of the ${mineralName(corpus, mineral)} used in ${who}, ${list(said.slice(0, 5))} (${when}).`,
  )
}
