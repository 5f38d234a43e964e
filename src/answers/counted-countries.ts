import type { Corpus } from '../corpus/types.js'
import type { Question, Threshold } from '../language/question.js'
import { meets } from '../tables/limits.js'
import { countryRows, ranked, type Reading, worldOf } from '../tables/read.js'
import { type Cut, cutsFor } from '../tables/select.js'
import { shareOfReading } from '../tables/shares.js'
import { isOfWorld } from '../tables/stages.js'
import { byStage, type OfStages, type Seen } from './by-stage.js'
import { amountFigure, countFigure, shareFigure, subjectOf, yearText } from './figures.js'
import { type Headline, inARow, inLines, textOf } from './headline.js'
import { mineralName, placeName, placeOf, verbOf } from './names.js'
import { linePercent, marks, scaleOver, sizeText } from './phrases.js'
import { capital, count as counted, list, listAnd } from './text.js'
import { opWords } from './threshold.js'
import { scaleFor } from './units.js'

const NAMED = 12

/** "How many countries mine cobalt"; a limit on what countries have: "who mines at least a tenth of the antimony". */
export const asksCountries = (question: Question): boolean => {
  const { intent, threshold, count, minerals, places, excluded, measure, hole } = question
  if (minerals.length !== 1 || !isOfWorld(measure)) return false
  const limits = intent === 'threshold' && threshold !== undefined && hole !== 'mineral'
  return count === true || (limits && places.length + excluded.length === 0)
}

/** The countries of a stage that are counted, the largest first, of all that its table lists. */
interface Counted extends Seen {
  readonly all: readonly Reading[]
  readonly passing: readonly Reading[]
  /** Those that a bound leaves open. */
  readonly unknown: readonly Reading[]
}

/** Whether a country's reading passes the limit, which is a share of the world or a mass; all do where there is none. */
const verdictOf = (corpus: Corpus, cut: Cut, reading: Reading, limit?: Threshold): ReturnType<typeof meets> => {
  if (!limit) return 'yes'
  if (limit.unit !== '%') {
    const scale = scaleFor(cut.table.unit, [], limit.unit, cut.table.mineral)
    return meets(reading.value / scale.factor, reading.bound, limit)
  }
  const share = shareOfReading(corpus, cut, reading)
  return share.kind === 'share' ? meets(share.value, share.bound, limit) : 'unknown'
}

/** A country with the figure that it is counted by, as it stands in a line: "Russia 29.1%". */
const sizeOf = (
  { card, corpus, question }: OfStages,
  cut: Cut,
  reading: Reading,
  values: readonly number[],
): string => {
  const limit = question.threshold
  const share = limit && shareOfReading(corpus, cut, reading)
  const scale = scaleOver(
    [cut],
    values,
    limit === undefined ? question.unit : limit.unit === '%' ? undefined : limit.unit,
  )
  if (cut.table.unit !== '%') amountFigure(card, cut, reading, scale)
  if (share?.kind === 'share') shareFigure(card, share)
  const size = limit?.unit === '%' && share?.kind === 'share' ? linePercent(share) : sizeText(cut, reading, scale)
  return `${placeName(corpus, reading.place)} ${size}`
}

/** Adds how many countries there are, their line, and what keeps others from being counted; gives their names. */
const countLine = (asked: OfStages, { cut, all, passing, unknown }: Counted): { names: string; when: string } => {
  const { card, corpus, question } = asked
  const limit = question.threshold
  const subject = subjectOf(corpus, cut.table)
  const when = yearText(cut, all[0]?.estimated ?? false)
  const shown = passing.slice(0, NAMED)
  const values = shown.map(({ value }) => value)
  const sizes = shown.map((reading) => sizeOf(asked, cut, reading, limit ? [reading.value] : values))
  const rows = (passing.length > 0 ? passing : all.slice(0, 1)).flatMap((reading) => reading.rows)
  const label = `Countries with ${limit ? `${opWords(limit)} of` : 'a figure of'} ${subject}, ${cut.year}`
  const figure = countFigure(card, label, passing.length, {
    ...{ unit: 'countries', mineral: cut.table.mineral, measure: cut.table.measure },
    ...(cut.table.stage && { stage: cut.table.stage }),
    ...{ place: question.places[0] ?? 'WLD', year: cut.year },
    estimated: all.some(({ estimated }) => estimated),
    formula: limit
      ? `of ${counted(all.length, 'country', 'countries')} listed`
      : 'rows above zero, without totals and "Other countries"',
    citations: [card.cite(cut.table, rows)],
  })
  const names = listAnd(sizes, passing.length > NAMED)
  // Their number is what is asked for, where no limit is named.
  if (!limit) card.figures.unshift(...card.figures.splice(card.figures.indexOf(figure), 1))
  card.line(capital(subject), `${names === '' ? 'none' : names} (${when}) ${marks(figure.citations)}`)
  const bounds = list(unknown.map(({ place }) => placeName(corpus, place)))
  if (bounds !== '') card.caveat(`Undecided, because the figure is a bound: ${bounds} (${subject}).`)
  if (!limit && cut.rows.some((row) => row.place === 'OTHER' && (row.value ?? 0) > 0))
    card.caveat('"Other countries" stands for more that are not listed by name, so the true count may be higher.')
  const silent = countryRows(cut).filter((row) => row.cell === 'withheld')
  const withheld = list(silent.map(({ place }) => placeName(corpus, place)))
  if (withheld !== '') card.caveat(`Not counted (figures withheld): ${withheld}.`)
  return { names, when }
}

/** "mine", "hold", "refine", of several. */
const pluralOf = (verb: string): string => verb.replace(/s$/, '').replace(/^(.+sh)e$/, '$1')

/** "3 countries mine more than 10% of the world's cobalt: DR Congo 74.2% … (2025 est.)." */
const passSentence = (
  { corpus, measure }: OfStages,
  view: Counted,
  limit: Threshold,
  names: string,
  when: string,
): Headline => {
  const { table } = view.cut
  const many = view.passing.length
  const who = many === 0 ? 'No country listed' : capital(counted(many, 'country', 'countries'))
  const does = many > 1 ? pluralOf(verbOf(table)) : verbOf(table)
  const world = limit.unit === '%' ? "the world's " : ''
  const what = `${world}${mineralName(corpus, table.mineral)}${measure === 'reserves' ? ' reserves' : ''}`
  return [`${who} ${does} ${opWords(limit)} of ${what}`, inLines(`${names === '' ? '' : `: ${names}`} (${when}).`)]
}

/**
 * How many countries mine, refine or hold one mineral, by stage: those with a figure above zero, never "all there are"; or
 * which of them have more (or less) than a limit.
 */
export const countedCountries = byStage<Counted>(({ threshold }) => (threshold ? 'threshold' : 'ranking'), {
  view: ({ corpus, question, year }, lens) => {
    const { places, threshold: limit } = question
    const region = places.flatMap((place) => placeOf(corpus, place).members)
    const fits = (cut: Cut): boolean =>
      !limit || (limit.unit === '%' ? worldOf(cut) !== undefined : cut.table.unit !== '%')
    const cut = cutsFor(lens.tables, year).find(
      (found) => ranked(corpus, found, false, region).length > 0 && fits(found),
    )
    if (!cut) return undefined
    const all = ranked(corpus, cut, false, region)
    const judged = (verdict: string) => all.filter((reading) => verdictOf(corpus, cut, reading, limit) === verdict)
    return { lens, cut, all, passing: judged('yes'), unknown: judged('unknown') }
  },
  tell: (asked, views) => {
    const { corpus, question } = asked
    const limit = question.threshold
    const told = views.map((view): Headline => {
      const { names, when } = countLine(asked, view)
      if (limit) return passSentence(asked, view, limit, names, when)
      const countries = counted(view.passing.length, 'country', 'countries')
      return `of ${subjectOf(corpus, view.cut.table)} for ${countries} (${when})`
    })
    const where = list(question.places.map((place) => placeName(corpus, place)))
    return limit ? inARow(told, ' ') : `I have figures ${list(told.map(textOf))}${where === '' ? '' : ` in ${where}`}.`
  },
})
