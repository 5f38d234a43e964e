import type { Corpus } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import { useShareTable } from '../tables/demand.js'
import { largestFirst, numbersOf, periodOf } from '../tables/entries.js'
import { answering } from './answering.js'
import { entryFigure } from './figures.js'
import { importerName } from './importer.js'
import { marks } from './phrases.js'
import { capital, list, lowerFirst, percent } from './text.js'

/** What a place makes of one mineral, where the shares of its uses are published. */
export const asksUseShares = ({ intent, minerals, places, concepts }: Question, corpus: Corpus): boolean =>
  (intent === 'uses' || (intent === 'share' && concepts.includes('use'))) &&
  minerals.length === 1 &&
  places.length === 1 &&
  useShareTable(corpus, minerals[0] ?? '', places[0] ?? '') !== undefined

/** The uses of a mineral by the manufacturers of a place, in percent, the largest first. */
export const useShares = answering('uses', ({ card, corpus, question, mineral: { id: mineral, name }, none }) => {
  const [place = ''] = question.places
  const table = useShareTable(corpus, mineral, place)
  const rows = table ? largestFirst(numbersOf(table)) : []
  const [first] = rows
  if (!table || !first) return none(`I have no table of the uses of ${mineral} there.`)
  const who = importerName(corpus, place)
  const said = rows.map((row, at) => {
    const label = `${capital(name)} in ${who}: ${row.use ?? ''}, ${periodOf(row)}`
    const { citations } = entryFigure(card, { table, row }, label, { mineral, place })
    const size = percent(row.value, row.bound)
    card.line(row.use ?? '', `${size} ${marks(citations)}`)
    return `${size} ${at === 0 ? 'goes into' : 'into'} ${lowerFirst(row.use ?? '')}`
  })
  card.caveat('Shares are of what manufacturers there use, not of what buyers purchase.')
  return `Of the ${name} used in ${who}, ${list(said.slice(0, 5))} (${periodOf(first)}).`
})
