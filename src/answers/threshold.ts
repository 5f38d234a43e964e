import type { Corpus } from '../corpus/types.js'
import type { Question, Threshold } from '../language/question.js'
import type { Answer } from './answer.js'
import { Card } from './card.js'
import { shareFigure, subjectOf, yearText } from './figures.js'
import { worldMeasure } from '../tables/views.js'
import { mineralName, mineralOf, placeName } from './names.js'
import { linePercent, marks } from './phrases.js'
import { relianceFigure, relianceWords } from './reliance-figure.js'
import { suggestReliance, suggestShare } from './suggest.js'
import { meets } from '../tables/limits.js'
import { mineralsWithTables, sharesOver } from '../tables/over-minerals.js'
import { capital, count, list, number, percent } from './text.js'
import { type USRow, usRow, usTables } from '../tables/us.js'

const LINES = 12
const MOST = 40
/** A list that is asked for stands in the sentence whole, up to as many names. */
const IN_FULL = 20

/** "more than 50%". */
export const opWords = ({ op, value, unit }: Threshold): string =>
  `${{ '>': 'more than ', '>=': 'at least ', '<': 'less than ', '<=': 'at most ', '=': '' }[op]}${number(value)} ${unit}`

/** Minerals of the question, its group's members, or all that have tables. */
const scopeOf = (question: Question, corpus: Corpus): readonly string[] => {
  const named = question.minerals.flatMap((id) => {
    const members = corpus.minerals.get(id)?.members ?? []
    return members.length > 0 ? [id, ...members] : [id]
  })
  return named.length > 0 ? named : mineralsWithTables(corpus)
}

/** US reliance of every mineral against a threshold. */
const relianceThreshold = (question: Question, corpus: Corpus, threshold: Threshold): Answer => {
  const card = new Card(corpus, question)
  const all = scopeOf(question, corpus)
    .flatMap((id) => usTables(corpus, mineralOf(corpus, id), 'net-import-reliance').slice(0, 1))
    .map((table) => usRow(table))
    .filter((us): us is USRow => us !== undefined)
  const judged = all.map((us) => ({
    us,
    verdict:
      us.row.value === undefined
        ? us.row.cell === 'net-exporter'
          ? meets(0, undefined, threshold)
          : 'unknown'
        : meets(us.row.value, us.row.bound, threshold),
  }))
  const yes = judged
    .filter(({ verdict }) => verdict === 'yes')
    .map(({ us }) => us)
    .sort((a, b) => (b.row.value ?? 0) - (a.row.value ?? 0) || a.table.mineral.localeCompare(b.table.mineral))
  const unknown = judged
    .filter(({ verdict, us }) => verdict === 'unknown' && us.row.bound !== undefined)
    .map(({ us }) => us)
  const year = yes[0]?.row.year ?? all[0]?.row.year ?? 0
  const shown = yes.slice(0, MOST)
  for (const us of shown) relianceFigure(card, us)
  const same = new Map<string, string[]>()
  for (const us of shown)
    same.set(relianceWords(us), [
      ...(same.get(relianceWords(us)) ?? []),
      `${mineralName(corpus, us.table.mineral)} ${marks([card.cite(us.table, [us.row])])}`,
    ])
  for (const [words, names] of same) card.line(capital(words), names.join(', '))
  countFigure(card, yes.length, `US net import reliance of ${opWords(threshold)}`, 'USA', 'net-import-reliance', year)
  countFigure(card, all.length, 'with a figure of US net import reliance', 'USA', 'net-import-reliance', year)
  if (unknown.length > 0) {
    countFigure(card, unknown.length, 'undetermined bounds', 'USA', 'net-import-reliance', year)
    unknown.forEach((us) => relianceFigure(card, us))
    card.caveat(
      `${capital(count(unknown.length, 'mineral'))} cannot be decided, since USGS prints a bound only: ${list(unknown.map((us) => `${mineralName(corpus, us.table.mineral)} (${relianceWords(us)})`))}.`,
    )
  }
  card.suggest(...yes.slice(0, 3).map((us) => suggestReliance(corpus, mineralOf(corpus, us.table.mineral))))
  const verb =
    threshold.op === '=' || (threshold.op === '>=' && threshold.value === 100)
      ? `${number(threshold.value)}% reliant on net imports of`
      : `reliant on net imports for ${opWords(threshold)} of its use of`
  return card.answer(
    'answered',
    'threshold',
    `The US is ${verb} ${count(yes.length, 'mineral')} of the ${all.length} with a figure (${year} est.)${yes.length > 0 ? `: ${list(yes.slice(0, IN_FULL).map((us) => mineralName(corpus, us.table.mineral)))}${yes.length > IN_FULL ? ' and others' : ''}` : ''}.`,
  )
}

const countFigure = (card: Card, value: number, label: string, place: string, measure: string, year: number): void => {
  card.figure({
    label: `Minerals: ${label}`,
    quantity: 'count',
    value,
    unit: 'minerals',
    mineral: 'all',
    place,
    measure,
    year,
    estimated: false,
    basis: 'calculated',
    citations: card.figures.flatMap((figure) => figure.citations).slice(0, 1),
  })
}

/** Which minerals pass a threshold: a place's share of production by stage, or US net import reliance. */
export const threshold = (question: Question, corpus: Corpus): Answer => {
  const limit = question.threshold ?? { op: '>=' as const, value: 50, unit: '%' }
  const place = question.places[0]
  if (question.measure === 'net-import-reliance') return relianceThreshold(question, corpus, limit)
  const card = new Card(corpus, question)
  const measure = worldMeasure(question)
  const shares = sharesOver(corpus, scopeOf(question, corpus), place, question.stage, measure).filter(
    ({ part }) => part.value > 0,
  )
  const passing = shares
    .filter((share) => meets(share.value, share.bound, limit) === 'yes')
    .slice(0, question.limit ?? MOST)
  passing.forEach((share, at) => {
    const figure = shareFigure(card, share)
    if (at >= LINES) return
    const who = place === undefined ? `${placeName(corpus, share.part.place)} ` : ''
    card.line(
      String(at + 1),
      `${capital(subjectOf(corpus, share.cut.table))}: ${who}${linePercent(share)} (${yearText(share.cut, share.part.estimated)}) ${marks(figure.citations)}`,
    )
  })
  const minerals = [...new Set(passing.map((share) => share.cut.table.mineral))]
  const hidden = passing.slice(LINES)
  if (hidden.length > 0)
    card.line(
      'Also',
      `${list(hidden.map((share) => `${subjectOf(corpus, share.cut.table)} ${percent(share.value, share.bound)}`))} ${marks([...new Set(hidden.flatMap((share) => shareFigure(card, share).citations))])}`,
    )
  countFigure(card, minerals.length, `share of ${opWords(limit)}`, place ?? 'WLD', measure, passing[0]?.cut.year ?? 0)
  card.caveat(
    'Mining and refining are counted apart, each from its own table; some are averages or of an earlier year, as marked.',
  )
  card.suggest(...minerals.slice(0, 3).map((id) => suggestShare(corpus, mineralOf(corpus, id), undefined, place)))
  const who = place === undefined ? 'One country' : capital(placeName(corpus, place))
  const verb =
    measure === 'reserves'
      ? 'holds'
      : question.stage === 'mining'
        ? 'mines'
        : question.stage === 'refining'
          ? 'refines'
          : 'produces'
  if (passing.length === 0) {
    const best = shares[0]
    if (best) {
      const figure = shareFigure(card, best)
      card.line(
        'Largest',
        `${capital(subjectOf(corpus, best.cut.table))}: ${percent(best.value, best.bound)} (${yearText(best.cut, best.part.estimated)}) ${marks(figure.citations)}`,
      )
      card.suggest(suggestShare(corpus, mineralOf(corpus, best.cut.table.mineral), best.cut.table.stage, place))
    }
    return card.answer(
      'answered',
      'threshold',
      `${who} ${verb} ${opWords(limit)} of the world's supply of none of the minerals I have a table for.`,
    )
  }
  return card.answer(
    'answered',
    'threshold',
    `${who} ${verb} ${opWords(limit)} of the world total for ${count(minerals.length, 'mineral')}: ${list(minerals.slice(0, 8).map((id) => mineralName(corpus, id)))}${minerals.length > 8 ? ' and others' : ''}.`,
  )
}
