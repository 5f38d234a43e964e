import type { Corpus } from '../corpus/types.js'
import type { Question, Threshold } from '../language/question.js'
import { meets } from '../tables/limits.js'
import { mineralsWithTables, sharesOver } from '../tables/over-minerals.js'
import type { Share } from '../tables/shares.js'
import { type USRow, usEntry } from '../tables/us.js'
import { worldMeasure } from '../tables/views.js'
import { answering, type Tells } from './answering.js'
import type { Card } from './card.js'
import { countFigure, shareFigure, subjectOf, yearText } from './figures.js'
import { mineralName, mineralOf, placeName } from './names.js'
import { linePercent, marks } from './phrases.js'
import { relianceFigure, relianceMark, relianceWords } from './reliance-figure.js'
import { suggestReliance, suggestShare } from './suggest.js'
import { capital, count, list, listAnd, number, percent } from './text.js'

const LINES = 12
const MOST = 40
/** A list that is asked for stands in the sentence whole, up to as many names. */
const IN_FULL = 20
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

/** Minerals of the question, its group's members, or all that have tables. */
const scopeOf = ({ minerals }: Question, corpus: Corpus): readonly string[] =>
  minerals.length === 0
    ? mineralsWithTables(corpus)
    : minerals.flatMap((id) => [id, ...(corpus.minerals.get(id)?.members ?? [])])

/** US reliance of every mineral against a threshold. */
const tellReliance: Tells = ({ card, corpus, question }) => {
  const limit = limitOf(question)
  const all = scopeOf(question, corpus).flatMap((id) => usEntry(corpus, id, 'net-import-reliance') ?? [])
  const verdictOf = ({ row: { value, bound, cell } }: USRow) =>
    value === undefined && cell !== 'net-exporter' ? 'unknown' : meets(value ?? 0, bound, limit)
  const nameOf = ({ table }: USRow): string => mineralName(corpus, table.mineral)
  const yes = all
    .filter((us) => verdictOf(us) === 'yes')
    .sort((a, b) => (b.row.value ?? 0) - (a.row.value ?? 0) || a.table.mineral.localeCompare(b.table.mineral))
  const unknown = all.filter((us) => verdictOf(us) === 'unknown' && us.row.bound !== undefined)
  const same = new Map<string, string[]>()
  for (const us of yes.slice(0, MOST)) {
    const words = capital(relianceWords(us))
    same.set(words, [...(same.get(words) ?? []), `${nameOf(us)} ${relianceMark(card, us)}`])
  }
  for (const [words, names] of same) card.line(words, names.join(', '))
  const year = (yes[0] ?? all[0])?.row.year ?? 0
  const citations = (card.figures[0]?.citations ?? []).slice(0, 1)
  const counted = { place: 'USA', measure: 'net-import-reliance', year, citations }
  countFigure(card, `Minerals: US net import reliance of ${opWords(limit)}`, yes.length, counted)
  countFigure(card, 'Minerals: with a figure of US net import reliance', all.length, counted)
  if (unknown.length > 0) {
    countFigure(card, 'Minerals: undetermined bounds', unknown.length, counted)
    unknown.forEach((us) => relianceFigure(card, us))
    const which = list(unknown.map((us) => `${nameOf(us)} (${relianceWords(us)})`))
    const many = capital(count(unknown.length, 'mineral'))
    card.caveat(`${many} cannot be decided, since USGS prints a bound only: ${which}.`)
  }
  card.suggest(...yes.slice(0, 3).map(({ table }) => suggestReliance(corpus, mineralOf(corpus, table.mineral))))
  const whole = limit.op === '=' || (limit.op === '>=' && limit.value === 100)
  const verb = whole
    ? `${number(limit.value)}% reliant on net imports of`
    : `reliant on net imports for ${opWords(limit)} of its use of`
  const ids = yes.map(({ table }) => table.mineral)
  const names = yes.length === 0 ? '' : `: ${namesOf(corpus, ids, IN_FULL)}`
  return `The US is ${verb} ${count(yes.length, 'mineral')} of the ${all.length} with a figure (${year} est.)${names}.`
}

const VERBS = { mining: 'mines', refining: 'refines', manufacturing: 'produces' } as const

/** Which minerals pass a threshold: a place's share of production by stage, or US net import reliance. */
const tellShares: Tells = ({ card, corpus, question }) => {
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
  if (minerals.length > 0)
    return `${who} ${does} ${opWords(limit)} of the world total for ${count(minerals.length, 'mineral')}: ${namesOf(corpus, minerals, NAMED)}.`
  const [best] = shares
  if (best) {
    const { name, text, cite } = passingOf(best)
    card.line('Largest', `${capital(name)}: ${text} ${cite()}`)
    card.suggest(suggestShare(corpus, mineralOf(corpus, best.cut.table.mineral), best.cut.table.stage, place))
  }
  return `${who} ${does} ${opWords(limit)} of the world's supply of none of the minerals I have a table for.`
}

/** Which minerals pass a limit, by a share of the world's supply or by US net import reliance. */
export const threshold = answering('threshold', (asked) =>
  asked.question.measure === 'net-import-reliance' ? tellReliance(asked) : tellShares(asked),
)
