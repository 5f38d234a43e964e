import type { Corpus } from '../corpus/types.js'
import type { Question, Threshold } from '../language/question.js'
import { meets } from '../tables/limits.js'
import { mineralsWithTables, sharesOver } from '../tables/over-minerals.js'
import type { Share } from '../tables/shares.js'
import { worldMeasure } from '../tables/views.js'
import { answering } from './answering.js'
import type { Card } from './card.js'
import { countFigure, shareFigure, subjectOf, yearText } from './figures.js'
import { inLines } from './headline.js'
import { mineralName, mineralOf, placeName } from './names.js'
import { linePercent, marks } from './phrases.js'
import { suggestShare } from './suggest.js'
import { capital, count, list, listAnd, number, percent } from './text.js'

const LINES = 12
const MOST = 40
const NAMED = 5

/** "more than 50%". */
export const opWords = ({ op, value, unit }: Threshold): string =>
  `${{ '>': 'more than ', '>=': 'at least ', '<': 'less than ', '<=': 'at most ', '=': '' }[op]}${number(value)} ${unit}`

/** The limit that is asked for; half where none is. */
export const limitOf = ({ threshold }: Question): Threshold => threshold ?? { op: '>=', value: 50, unit: '%' }

/** The names of minerals, "and others" behind the first so many. */
export const namesOf = (corpus: Corpus, ids: readonly string[], most: number): string =>
  listAnd(
    ids.slice(0, most).map((id) => mineralName(corpus, id)),
    ids.length > most,
  )

/** Something that passes: a line's label, its text, and what is cited. */
export interface Passing {
  readonly name: string
  readonly text: string
  /** Adds its figure; gives the mark of its citation. */
  readonly cite: () => string
  /** As it stands among several in one line: "cobalt mining 74.2%". */
  readonly short: string
}

/** What passes, a line each up to a dozen, and the rest in one. All are figures. */
export const passingLines = (card: Card, found: readonly Passing[]): void => {
  const cited = found.map(({ cite }) => cite())
  found.slice(0, LINES).forEach(({ name, text }, at) => {
    card.line(String(at + 1), `${capital(name)}: ${text} ${cited[at] ?? ''}`)
  })
  const hidden = found.slice(LINES).map(({ short }, at) => `${short} ${cited[at + LINES] ?? ''}`)
  card.line('Also', list(hidden))
}

/** Minerals of the question, its group's members, the group that its figures stand under, or all that have tables. */
export const scopeOf = ({ minerals }: Question, corpus: Corpus): readonly string[] => {
  const kinOf = (id: string): readonly string[] => {
    const { members = [], statistics } = corpus.minerals.get(id) ?? {}
    return [id, ...members, ...(statistics?.under === undefined ? [] : [statistics.under])]
  }
  return minerals.length === 0 ? mineralsWithTables(corpus) : [...new Set(minerals.flatMap(kinOf))]
}

const VERBS = { mining: 'mines', refining: 'refines', manufacturing: 'produces' } as const

/** Which minerals pass a limit, by a place's share of the world's supply, stage by stage. */
export const threshold = answering('threshold', ({ card, corpus, question }) => {
  const limit = limitOf(question)
  const [place] = question.places
  const { stage } = question
  const measure = worldMeasure(question)
  const shares = sharesOver(corpus, scopeOf(question, corpus), place, stage, measure).filter(
    ({ part }) => part.value > 0,
  )
  const passing = shares
    .filter((share) => meets(share.value, share.bound, limit) === 'yes')
    .slice(0, question.limit ?? MOST)
  const passingOf = (share: Share): Passing => {
    const name = subjectOf(corpus, share.cut.table)
    const who = place === undefined ? `${placeName(corpus, share.part.place)} ` : ''
    const text = `${who}${linePercent(share)} (${yearText(share.cut, share.part.estimated)})`
    const cite = () => marks(shareFigure(card, share).citations)
    return { name, text, cite, short: `${name} ${percent(share.value, share.bound)}` }
  }
  passingLines(card, passing.map(passingOf))
  const minerals = [...new Set(passing.map(({ cut }) => cut.table.mineral))]
  const year = passing[0]?.cut.year ?? 0
  const citations = (card.figures[0]?.citations ?? []).slice(0, 1)
  const counted = { place: place ?? 'WLD', measure, year, citations }
  countFigure(card, `Minerals: share of ${opWords(limit)}`, minerals.length, counted)
  card.caveat(
    'Mining and refining are counted apart, each from its own table; some are averages or of an earlier year, as marked.',
  )
  card.suggest(...minerals.slice(0, 3).map((id) => suggestShare(corpus, mineralOf(corpus, id), undefined, place)))
  const who = place === undefined ? 'One country' : capital(placeName(corpus, place))
  const does = measure === 'reserves' ? 'holds' : VERBS[stage ?? 'manufacturing']
  const asked = question.minerals.length
  if (asked > 1) countFigure(card, 'Minerals asked about', asked, counted)
  const some = asked > 1 ? `${minerals.length} of these ${asked} minerals` : count(minerals.length, 'mineral')
  if (minerals.length > 0)
    return [
      `${who} ${does} ${opWords(limit)} of the world total for ${some}`,
      inLines(`: ${namesOf(corpus, minerals, NAMED)}.`),
    ]
  const [best] = shares
  if (best) {
    const { name, text, cite } = passingOf(best)
    card.line('Largest', `${capital(name)}: ${text} ${cite()}`)
    card.suggest(suggestShare(corpus, mineralOf(corpus, best.cut.table.mineral), best.cut.table.stage, place))
  }
  return `${who} ${does} ${opWords(limit)} of the world's supply of none of ${asked > 1 ? 'these minerals' : 'the minerals I have a table for'}.`
})
