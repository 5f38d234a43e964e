import type { Corpus, CorpusDocument, Measure, Mineral } from '../corpus/types.js'
import type { Answer } from './answer.js'
import { asHeadline, headlineOf, chained, led } from './headline.js'
import { mineralName, placeName, placeNames } from './names.js'
import { MEASURES } from './read-as.js'
import { list } from './text.js'
import { yearsNamed } from './words/dates.js'
import { singular } from '../prose.js'
import { asksWithin } from './words/proper-names.js'

/** Names and years of a question that its answer holds nothing of. */
export interface Unanswered {
  readonly minerals: readonly string[]
  readonly places: readonly string[]
  readonly years: readonly number[]
  /** The measure asked for, where no figure is one of it. */
  readonly measure?: Measure
}

/** Measures of tables that answer for one another; each names its own besides. */
const ALIKE: Readonly<Partial<Record<Measure, readonly string[]>>> = {
  price: ['events'],
  reserves: ['resources'],
  capacity: ['production'],
  exports: ['export-share'],
  imports: ['import-share', 'sourcing-share', 'net-import-reliance'],
}

/** A text as its words between single spaces, so that a name is found as whole words: "rare-earth" is "rare earth". */
const spaced = (text: string): string => ` ${text.split(/[^\p{L}\p{N}]+/u).join(' ')} `

/** Everything that an answer says and cites. */
const toldBy = ({ headline, details, caveats, citations }: Answer): string =>
  spaced(
    [
      headline,
      ...details.map(({ label = '', text }) => `${label} ${text}`),
      ...caveats,
      ...citations.map(({ title, locator, snippet }) => `${title} ${locator} ${snippet}`),
    ].join(' '),
  )

/** Names so short that their letters count as written: "US", "EU", "Ge". */
const SHORT = 3

const isNamedIn = (told: string, names: readonly string[]): boolean => {
  const lower = told.toLowerCase()
  return names.some((name) => {
    const words = spaced(name)
    if (words.trim().length <= SHORT) return told.includes(words)
    // The singular of a plural name stands before a noun: "rare-earth magnets".
    const singular = words.endsWith('s ') ? words.slice(0, -2) : words.slice(0, -1)
    return lower.includes(`${singular.toLowerCase()} `) || lower.includes(`${singular.toLowerCase()}s `)
  })
}

/** Ids that may stand for a mineral in a table: its group, its members, what its stages and statistics are told under. */
const familyOf = ({ id, members, groups, statistics, reserves, chain }: Mineral): ReadonlySet<string> =>
  new Set([
    ...[id, ...members, ...groups, ...Object.values(chain)],
    ...[statistics, reserves].flatMap((stands) => (stands ? [stands.under] : [])),
  ])

const isMineralAnswered = (corpus: Corpus, { figures }: Answer, told: () => string, id: string): boolean => {
  const mineral = corpus.minerals.get(id)
  if (!mineral) return true
  const family = familyOf(mineral)
  const isKin = (other: string): boolean => {
    const { groups = [], members: parts = [] } = corpus.minerals.get(other) ?? {}
    return [other, ...groups, ...parts].some((one) => family.has(one))
  }
  if (figures.some((figure) => isKin(figure.mineral))) return true
  const names = [...family].flatMap((one) => {
    const { name = one, symbol, aliases = [] } = corpus.minerals.get(one) ?? {}
    return [name, ...aliases, ...(symbol === undefined ? [] : [symbol])]
  })
  return isNamedIn(told(), names)
}

const isPlaceAnswered = (corpus: Corpus, { figures }: Answer, told: () => string, id: string): boolean => {
  const place = corpus.places.get(id)
  if (!place) return true
  const own = new Set([id, ...place.members, ...(place.within === undefined ? [] : [place.within])])
  if (figures.some((figure) => own.has(figure.place) || (figure.importer !== undefined && own.has(figure.importer))))
    return true
  // The European Union answers for Europe: a group whose members are all of the one asked about.
  const within = [...corpus.places.values()].filter(
    ({ members }) => members.length > 0 && members.every((one) => own.has(one)),
  )
  return [...own, ...within.map(({ id: part }) => part)].some((one) => {
    const known = corpus.places.get(one)
    return known !== undefined && isNamedIn(told(), placeNames(corpus, one))
  })
}

/** How far apart the ends of a period are at most. */
const PERIOD = 10

/** Whether a period that is told has the year in it: 2023 in "2021–24". */
const isInPeriod = (told: string, year: number): boolean =>
  Array.from({ length: PERIOD }, (_, before) => year - before).some((from) =>
    Array.from({ length: PERIOD }, (_, after) => year + after).some((to) =>
      [String(to), String(to).slice(-2)].some((end) => told.includes(` ${from} ${end} `)),
    ),
  )

/** Whether a text names a year, or a period with the year in it. */
export const tellsYear = (text: string, year: number): boolean =>
  text.includes(String(year)) || isInPeriod(spaced(text), year)

/** The measure of a question where its figures are of others; the tables of trade and of uses answer for one another. */
const measureLeft = ({ question: { measure }, figures }: Answer): Measure | undefined => {
  const alike = measure === undefined ? undefined : ALIKE[measure]
  if (measure === undefined || alike === undefined || figures.length === 0) return undefined
  return figures.some((one) => one.measure === measure || alike.includes(one.measure)) ? undefined : measure
}

/** Documents about one act or report, and about the names in their front matter alone. */
const isRecord = ({ kind }: CorpusDocument): boolean => kind === 'event' || kind === 'report'

/**
 * Names and years of a question that its answer says nothing of, neither in a figure nor in words nor in what it cites.
 * A mineral is answered by its group and its members too, a place by its parts: which of them it is is said elsewhere.
 */
export const unanswered = (answer: Answer, corpus: Corpus): Unanswered => {
  const { minerals, places, years } = answer.question
  // Most names are answered by a figure, without a look at the words.
  let words: string | undefined
  const told = (): string => (words ??= toldBy(answer))
  // A record is about what its front matter names, with every sentence: "its neighbor" need not be named.
  const records = (answer.question.told ?? []).flatMap((id) => corpus.documents.get(id) ?? []).filter(isRecord)
  const isOf = (kind: 'minerals' | 'places', id: string): boolean => records.some((one) => one[kind].includes(id))
  const measure = measureLeft(answer)
  // "Slimes" that an answer tells of were no misspelling of limes.
  const meant = new Set(
    answer.question.corrections
      .filter(({ typed }) => isNamedIn(told(), [typed]))
      .map(({ understood }) => singular(understood.toLowerCase())),
  )
  const isMended = (id: string): boolean => meant.has(singular(mineralName(corpus, id).toLowerCase()))
  return {
    ...(measure !== undefined && { measure }),
    minerals: minerals.filter(
      (id) => !isOf('minerals', id) && !isMended(id) && !isMineralAnswered(corpus, answer, told, id),
    ),
    places: places.filter((id) => !isOf('places', id) && !isPlaceAnswered(corpus, answer, told, id)),
    years: yearsNamed(years).filter(
      (year) =>
        !answer.figures.some((figure) => figure.year === year) &&
        !told().includes(` ${year} `) &&
        !isInPeriod(told(), year),
    ),
  }
}

/** Whether an answer says nothing of a name or year of its question. */
export const leavesNames = (answer: Answer, corpus: Corpus): boolean => {
  const { minerals, places, years } = unanswered(answer, corpus)
  return minerals.length + places.length + years.length > 0
}

/** What an answer says nothing of, as a sentence; undefined where it answers for every name and year. */
export const saysNothingOf = ({ minerals, places, years, measure }: Unanswered, corpus: Corpus): string | undefined => {
  const names = [
    ...minerals.map((id) => mineralName(corpus, id)),
    ...places.map((id) => placeName(corpus, id)),
    ...years.map(String),
    ...(measure === undefined ? [] : [MEASURES[measure] ?? measure]),
  ]
  return names.length === 0 ? undefined : `This says nothing of ${list(names, 'or')}.`
}

/** That something is not known, and the nearest that is. */
const nearestTo = (gap: string, answer: Answer) =>
  asHeadline(chained(gap, led(' The nearest I have: ', headlineOf(answer))))

/**
 * An answer that accounts for every name of its question. One in words that says nothing of a mineral or a place that is
 * asked about is the nearest there is, and no answer; one with figures says what they leave open.
 */
export const accounted = (answer: Answer, corpus: Corpus): Answer => {
  if (answer.status !== 'answered' || answer.parts !== undefined) return answer
  const open = unanswered(answer, corpus)
  const said = saysNothingOf(open, corpus)
  if (said === undefined) return answer
  // A quota of 2031 is none of those on record, whatever figures they have.
  const known = Number(corpus.knownUntil?.slice(0, 4) ?? Number.POSITIVE_INFINITY)
  const later = open.years.filter((year) => year > known + 1)
  // What mining is says nothing of the mining of 2030, which is projected mineral by mineral.
  if (later.length > 0 && answer.intent === 'definition' && answer.question.minerals.length === 0)
    return {
      ...answer,
      ...{ status: 'no-data', reason: 'no-figure', details: [], caveats: [], citations: [] },
      headline: 'My projections are of single minerals. Name one, please.',
      suggestions: [],
    }
  if (later.length > 0)
    return {
      ...answer,
      status: 'no-data',
      reason: 'later-than-records',
      ...nearestTo(`I have nothing on ${list(later.map(String))}.`, answer),
      figures: [],
    }
  // Who or where within a country that no figure is of: other countries are the nearest at best.
  const instead = answer.figures.length === 0 || asksWithin(answer.question, corpus)
  const isNearest = instead && open.minerals.length + open.places.length > 0
  if (!isNearest) return { ...answer, caveats: [said, ...answer.caveats] }
  const names = [
    ...open.minerals.map((id) => mineralName(corpus, id)),
    ...open.places.map((id) => placeName(corpus, id)),
  ]
  return {
    ...answer,
    status: 'no-data',
    reason: 'no-figure',
    ...nearestTo(`I don't have data on that about ${list(names, 'or')}.`, answer),
  }
}
