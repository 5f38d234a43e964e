import type { Corpus, Mineral } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import { corpusOf, editionsOf } from '../tables/corpus-views.js'
import { readPlace, type Reading } from '../tables/read.js'
import { totalDemand } from '../tables/demand.js'
import { askedYear, type Cut, cutsOf } from '../tables/select.js'
import { lensesOf, worldMeasure } from '../tables/views.js'
import { withAmounts } from './by-stage.js'
import type { Answer } from './answer.js'
import { Card } from './card.js'
import { amountFigure, subjectOf } from './figures.js'
import { capitalized, chained, inLines, led } from './headline.js'
import { editionName, mineralOf, placeName, publisherName } from './names.js'
import { marks, scaleOver } from './phrases.js'
import { tableCaveats } from './qualify.js'
import { capital, list, possessive } from './text.js'
import { amount, type Scale } from './units.js'
import { inParts } from './together.js'

/** Countries that are told of, those that changed most first. */
const LINES = 8

/** A year's figures as an earlier and a later edition of one publication print them. */
interface Editions {
  readonly then: Cut
  readonly now: Cut
}

/** "Did USGS raise China's reserves": what lies in the ground does not grow, its estimate does. */
const asksNewEstimate = ({ measure, publisher, concepts }: Question): boolean =>
  measure === 'reserves' && publisher !== undefined && concepts.some((id) => id.startsWith('change'))

/** Whether a question asks what an edition made of an earlier one's figures. */
export const asksRevision = (question: Question): boolean =>
  question.concepts.includes('sourceq.revision') || asksNewEstimate(question)

/** Whether a figure moved from one edition to the next as a question means it: up, down or at all. */
const isMeant = ({ concepts }: Question, before = Number.NaN, after = Number.NaN): boolean =>
  concepts.includes('change.up') ? after > before : concepts.includes('change.down') ? after < before : after !== before

/** What the countries are called that a question of an edition asks for. */
const movedWord = ({ concepts }: Question): string =>
  concepts.includes('change.up') ? 'Raised' : concepts.includes('change.down') ? 'Lowered' : 'Revised'

/** The editions that a question names, or where it asks of a revision the last two that have the figures. */
const editionsMeant = (question: Question, corpus: Corpus, family: string): readonly number[] => {
  const { edition, otherEdition } = question
  if (edition !== undefined && otherEdition !== undefined) return [edition, otherEdition]
  return asksRevision(question) ? editionsOf(corpus, family) : []
}

const cutsIn = (question: Question, view: Corpus | undefined, mineral: Mineral): readonly Cut[] =>
  view === undefined
    ? []
    : question.measure === 'consumption'
      ? totalDemand(view, mineral.id)
      : lensesOf(view, mineral, worldMeasure(question), question.stage)
          .flatMap((lens) => withAmounts(lens).tables.flatMap(cutsOf))
          .filter(({ projected }) => !projected)

/** The figures of one stage in two editions: of the year asked or the last that both have, else each its latest. */
const editionsIn = (question: Question, corpus: Corpus, mineral: Mineral): Editions | undefined => {
  const family = question.publisher ?? 'usgs'
  const year = question.otherEdition === undefined ? askedYear(question.years) : undefined
  const editions = editionsMeant(question, corpus, family)
    .map((edition) => cutsIn(question, corpusOf(corpus, family, edition), mineral))
    .filter((cuts) => cuts.length > 0)
  const [earlier, later] = editions.slice(-2)
  if (!earlier || !later) return undefined
  const alike = (a: Cut, b: Cut): boolean => a.table.stage === b.table.stage && a.table.unit === b.table.unit
  const pairs = later.flatMap((now) => earlier.filter((then) => alike(then, now)).map((then) => ({ then, now })))
  return pairs.find(({ then, now }) => now.year === (year ?? now.year) && then.year === now.year) ?? pairs[0]
}

const numberIn = (corpus: Corpus, cut: Cut, place: string): Reading | undefined => {
  const reading = readPlace(corpus, cut, place)
  return reading.kind === 'number' ? reading : undefined
}

/**
 * What two editions of a publication print for the same thing, beside each other: a revision of reserves or of a year's
 * output. Undefined where a question names no two editions and asks of no revision, or they do not have it.
 */
export const twoEditions = (question: Question, corpus: Corpus): Answer | undefined => {
  const { minerals, places, intent } = question
  const [id] = minerals
  const editions =
    id === undefined || minerals.length > 1 || places.length > 1
      ? undefined
      : editionsIn(question, corpus, mineralOf(corpus, id))
  if (!editions) return undefined
  const { then, now } = editions
  // Reserves are of their edition, whatever year stands over the column.
  const isOfYears = then.year !== now.year && now.table.measure !== 'reserves'
  const card = new Card(corpus, question)
  const name = ({ table: { source } }: Cut): string => editionName(corpus.sources.get(source), source)
  const dated = (cut: Cut): string => (isOfYears ? ` (${cut.year})` : '')
  const both = (place: string) => ({
    before: numberIn(corpus, then, place),
    after: numberIn(corpus, now, place),
  })
  const scaleOf = (readings: readonly (Reading | undefined)[]): Scale =>
    scaleOver(
      [then, now],
      readings.map((reading) => reading?.value ?? 0),
      question.unit,
    )
  const told = (cut: Cut, reading: Reading | undefined, scale: Scale): string =>
    reading === undefined
      ? 'no figure'
      : `${amount(reading.value, scale, reading.bound)}${dated(cut)} ${marks(amountFigure(card, cut, reading, scale).citations)}`
  const place = places[0] ?? 'WLD'
  const subject = `${possessive(placeName(corpus, place))} ${subjectOf(corpus, now.table)}${then.year === now.year ? ` of ${now.year}` : ''}`
  const { before, after } = both(place)
  const scale = scaleOf([before, after])
  const isSame = before?.value === after?.value
  const moved = (a: Reading | undefined, b: Reading | undefined): boolean => isMeant(question, a?.value, b?.value)
  const yes = question.yesNo === true && before && after ? (moved(before, after) ? 'Yes: ' : 'No: ') : ''
  if (!before && !after && places.length > 0) {
    const [old, last] = [then, now].map(({ table, rows }) =>
      card.cite(
        table,
        rows.filter((row) => row.place === 'WLD'),
      ),
    )
    const neither = `Neither ${name(then)} [${old ?? 0}] nor ${name(now)} [${last ?? 0}] has a figure for ${subject}.`
    return card.refuse('no-figure', intent, neither)
  }
  const size = (cut: Cut, reading: Reading | undefined): string =>
    reading ? `${amount(reading.value, scale, reading.bound)}${dated(cut)}` : 'no figure'
  const headline =
    isSame && before
      ? `${name(now)} gives ${subject} as ${size(now, after)}, as ${name(then)} did.`
      : [`${name(now)} gives ${subject} as ${size(now, after)}`, inLines(`; ${name(then)} gave ${size(then, before)}.`)]
  let countries = ''
  card.line(capital(name(now)), told(now, after, scale))
  card.line(capital(name(then)), told(then, before, scale))
  if (places.length === 0) {
    const listed = [...new Set([...now.rows, ...then.rows].map((row) => row.place))]
    const changed = listed
      .filter((one) => one !== 'WLD' && one !== 'OTHER')
      .map((one) => ({ one, ...both(one) }))
      .filter((change) => change.before?.value !== change.after?.value)
      .map((change) => ({ ...change, by: Math.abs((change.after?.value ?? 0) - (change.before?.value ?? 0)) }))
      .sort((a, b) => b.by - a.by)
    for (const { one, ...change } of changed.slice(0, LINES)) {
      const own = scaleOf([change.before, change.after])
      card.line(
        capital(placeName(corpus, one)),
        `${told(now, change.after, own)}, from ${told(then, change.before, own)}`,
      )
    }
    const meant = changed
      .filter((change) => moved(change.before, change.after))
      .map(({ one }) => placeName(corpus, one))
    if (question.hole === 'place' && meant.length > 0) countries = ` ${movedWord(question)}: ${list(meant)}.`
    if (changed.length === 0 && listed.length > 1) card.caveat('None of the countries in both editions was revised.')
  }
  if (isOfYears) card.caveat('The editions give figures of different years, so a change is not all revision.')
  tableCaveats(card, [now])
  return card.answer(
    'answered',
    intent,
    chained(yes === '' ? capitalized(headline) : led(yes, headline), [inLines(countries)]),
  )
}

/** The families of sources that a question names, in its order, without what is named but not here. */
export const publishersNamed = ({ concepts }: Pick<Question, 'concepts'>): readonly string[] => [
  ...new Set(
    concepts
      .filter((id) => id.startsWith('publisher.') && id !== 'publisher.other')
      .map((id) => id.slice('publisher.'.length)),
  ),
]

/**
 * The figure that each of two or more publishers named has, side by side as parts of one answer: "USGS and the IEA differ,
 * what are the two numbers". Undefined where fewer than two of them have one.
 */
export const byEachPublisher = (
  question: Question,
  corpus: Corpus,
  answerOf: (question: Question, corpus: Corpus) => Answer,
): Answer | undefined => {
  const named = publishersNamed(question)
  if (named.length < 2) return undefined
  const answers = named.flatMap((publisher) => {
    const view = corpusOf(corpus, publisher)
    const answer = view && answerOf({ ...question, publisher }, view)
    if (answer?.status !== 'answered' || answer.figures.length === 0) return []
    const name = publisherName(publisher, corpus)
    return [{ ...answer, headline: `By ${name}: ${answer.headline}` }]
  })
  return answers.length < 2 ? undefined : inParts(question, corpus, answers)
}
