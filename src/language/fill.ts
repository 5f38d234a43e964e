import type { Frame, Hole } from '../corpus/lexicon/types.js'
import type { Measure } from '../corpus/types.js'
import type { Clause, Knowledge } from './clause.js'
import { reads, takes, type Decision } from './frames.js'
import { conversionOf } from './conversion.js'
import { dayIn } from './days.js'
import { UNIVERSAL, type Meaning } from './lexicon.js'
import { given, questionOf, type Intent, type Op, type Question, type Threshold, type Years } from './question.js'
import { rolesOf } from './roles.js'
import { isA, isOnly, means, type Span } from './spans.js'
import { startsYesNo, wordsOf } from './words.js'
import { yearsOfChange } from './years.js'

/** Of several measures that words name, the one that is meant: "import reliance" is no import. */
export const MEASURE_ORDER: readonly Measure[] = [
  'net-import-reliance',
  'reserves',
  'capacity',
  'price',
  'stocks',
  'employment',
  'consumption',
  'exports',
  'imports',
  'production',
]

/** Intents that mean one measure, whatever words were used. */
const MEASURE_OF: Partial<Record<Intent, Measure>> = {
  reserves: 'reserves',
  'reserve-life': 'reserves',
  reliance: 'net-import-reliance',
  'import-sources': 'import-share',
  price: 'price',
}
/** Operations by the concept that asks for them. */
const OPS: Readonly<Partial<Record<string, Op>>> = {
  ratio: 'ratio',
  sum: 'sum',
  difference: 'difference',
  average: 'average',
  concentr: 'concentration',
  exposure: 'exposure',
  'extreme.high': 'maximum',
  'extreme.low': 'minimum',
}
/** Of one thing over the years the most is the highest year. */
const OPS_OVER_YEARS: typeof OPS = { ...OPS, most: 'maximum', least: 'minimum' }
/** Between places "by how much" asks how far they are apart. */
const OPS_BETWEEN: typeof OPS = { ...OPS, change: 'difference' }

/** The operations that a clause asks for, whatever its frame makes of them: "ratio" alone, after two figures. */
export const opsSaid = ({ spans }: Clause): readonly Op[] =>
  spans.flatMap(({ senses }) => senses.flatMap((id) => OPS[id] ?? []))
/** The limit that a clause sets; where minerals past a limit are asked for, a lone percentage is one: "has 90 percent". */
const limitOf = ({ threshold, spans }: Clause, intent: Intent): Threshold | undefined => {
  const [only, another] = spans.filter(({ type }) => type === 'percent')
  const bare = intent === 'threshold' && another === undefined ? only?.value : undefined
  return threshold ?? (bare === undefined ? undefined : { op: '>=', value: bare, unit: '%' })
}
/** The measure and the stage that concepts name; of several stages none. */
const measureAndStage = (said: readonly Meaning[]): Pick<Question, 'measure' | 'stage'> => {
  const stages = unique(said.flatMap(({ stage }) => stage ?? []))
  return given({
    measure: MEASURE_ORDER.find((one) => said.some(({ measure }) => measure === one)),
    stage: stages.length === 1 ? stages[0] : undefined,
  })
}
/** The measure and the stage that a clause names, whatever its frame makes of them: "and production", after reserves. */
export const slotsSaid = ({ spans }: Clause): Pick<Question, 'measure' | 'stage'> =>
  measureAndStage(spans.flatMap(({ concepts }) => concepts))
const OF_DOCUMENTS = new Set<Intent>([
  'event',
  'timeline',
  'document',
  'search',
  'definition',
  'list-contents',
  'source',
])

/** The concepts of a span, filler left out: those that the frame takes first, then those that every frame reads. */
const conceptsOf = ({ concepts }: Span, frame: Frame | undefined): readonly Meaning[] => {
  const rank = ({ id, t }: Meaning): number => (takes(frame, id) ? 0 : UNIVERSAL.includes(t) ? 1 : 2)
  return concepts.filter(({ t }) => t !== 'fill').sort((a, b) => rank(a) - rank(b))
}

/** Two words side by side as they were typed: a hyphen stands close, "battery-grade". */
const joined = (left: string, right: string): string =>
  left.endsWith('-') || right === '-' ? `${left}${right}` : `${left} ${right}`.trim()

/** Words that are typed but not read: what the frame does not take, joined where they stand side by side. */
const leftOut = (clause: Clause, unread: readonly Span[]): string[] => {
  const words: string[] = []
  let end = -1
  for (const span of clause.spans) {
    if (!unread.includes(span) || means(span, 'define')) continue
    if (span.start === end) words.push(joined(words.pop() ?? '', span.text))
    else words.push(span.text)
    end = span.end
  }
  return words
}

/** Fills the slots of the winning frame: the form of the clause, as answers take it. */
export const fill = (clause: Clause, decision: Decision, known: Knowledge): Question => {
  const { spans, minerals, places, limits, part, unit, years } = clause
  const { intent } = decision
  const frame = known.lexicon.frames.get(intent)
  const words = spans.filter(({ type }) => type === 'concept')
  const said = unique(words.flatMap((span) => conceptsOf(span, frame)))
  const taken = words.filter((span) => reads(frame, span)).flatMap((span) => conceptsOf(span, frame))
  const says = (id: string): boolean => said.some((concept) => concept.id === id)
  const idsOf = (type: string): string[] => said.filter(({ t }) => t === type).map(({ id }) => id)
  const publisher = taken.find(({ t }) => t === 'publisher')
  const [edition, otherEdition] = editionsOf(clause)
  const unread = decision.unread.filter((span) => editionIn(span) === undefined)
  const offs = spans.flatMap(({ concepts }) => concepts.flatMap(({ off }) => off ?? []))
  // "More than 20 years ago" is a change since then, not one of that year.
  const ago = says('than') && says('history')
  const conversion = conversionOf(clause, known)
  const overYears = intent === 'trend' && minerals.length < 2 && places.length < 2
  const between = intent === 'comparison' && places.length > 1 && !idsOf('op').some((id) => id.startsWith('change.'))
  const ops = overYears ? OPS_OVER_YEARS : between ? OPS_BETWEEN : OPS
  const ofForms = spans.filter((span) => span.type === 'mineral' && isA(span, 'form'))
  const question = questionOf(intent, clause.text, {
    confidence: decision.chance,
    minerals,
    places,
    years:
      edition !== undefined && otherEdition === undefined && years.kind === 'years'
        ? withoutYear(years.years, edition)
        : intent === 'trend' && !ago
          ? yearsOfChange(clause.shape.text, years)
          : years,
    ...limits,
    ...given({
      ...measureAndStage(taken),
      ...(MEASURE_OF[intent] && { measure: MEASURE_OF[intent] }),
      ascending: limits.ascending ?? taken.find(({ t }) => t === 'order')?.asc,
      threshold: limitOf(clause, intent),
      part,
      unit,
      conversion,
      excludedMinerals: clause.besides.length > 0 ? clause.besides : undefined,
      yesNo: startsYesNo(spans) ? (true as const) : undefined,
      day: dayIn(clause.text),
      hole: holeOf(taken.flatMap(({ hole }) => hole ?? [])),
      publisher: publisher && (publisher.of ?? 'other'),
      edition,
      otherEdition,
      off: offs.find((one) => one !== 'forecast' || !says('suppose')),
    }),
    excluded: clause.excluded,
    corrections: clause.corrections,
    choices: clause.choices,
    unknown: unread.filter(({ type }) => type === 'unknown').map(({ text }) => text.toLowerCase()),
    concepts: said.map(({ id }) => id),
    words: wordsOf(spans, (span) => conceptsOf(span, frame).map(({ id }) => id), minerals.length > 0),
    roles: rolesOf(clause, frame),
    ops: taken.flatMap(({ id }) => ops[id] ?? []),
    named: clause.things,
    terms: clause.terms,
    forms: unique([...idsOf('form'), ...ofForms.flatMap(({ senses }) => senses)]),
    qualifiers: idsOf('qualifier'),
    notRead: OF_DOCUMENTS.has(intent) ? [] : [...ofForms.map(({ text }) => text), ...leftOut(clause, unread)],
    searchWords: searchWords(clause),
  })
  // A conversion is the whole of its text, whatever frame was nearest.
  return conversion ? { ...question, intent: 'definition', confidence: 1, notRead: [], unknown: [] } : question
}

const unique = <T>(all: readonly T[]): T[] => [...new Set(all)]

/** What is asked: "which", "what" alone say the least. */
const holeOf = (holes: readonly Hole[]): Hole | undefined => holes.find((hole) => hole !== 'any') ?? holes[0]

/** The years of figures, where one that is named is that of an edition: "the 2025 edition: demand in 2030". */
const withoutYear = (years: readonly number[], edition: number): Years => {
  const others = years.filter((year) => year !== edition)
  return others.length === 0 ? { kind: 'latest' } : { kind: 'years', years: others }
}

/** The year in the name of a publication that has one every year: "MCS 2026". */
const editionIn = ({ type, text }: Span): number | undefined => {
  const year = type === 'thing' ? /\b(?:mcs|summaries) (\d{4})$/i.exec(text)?.[1] : undefined
  return year === undefined ? undefined : Number(year)
}

/**
 * "MCS 2025", "the 2025 and 2026 editions", "IEA 2025 vs 2026": years of publications rather than of their figures,
 * ascending. Two are compared, and their years stay: "between the 2018 and 2022 editions" of a list.
 */
const editionsOf = ({ spans: all }: Clause): readonly number[] => {
  // "The 2025 and the 2026 edition": articles part no years.
  const spans = all.filter(({ senses }) => senses.length !== 1 || senses[0] !== 'fill')
  const yearAt = (at: number): number | undefined => (spans[at]?.type === 'year' ? spans[at].value : undefined)
  const isPublisherAt = (at: number): boolean => isA(spans[at], 'publisher')
  const found = spans.flatMap((span, at) => {
    // "The IEA outlook 2024", "the 2024 IEA report", "the EC study of 2023".
    if (means(span, 'document.report') && (isPublisherAt(at - 1) || isPublisherAt(at - 2)))
      return [
        [...(means(spans[at + 1], 'of') ? [at + 2] : []), at + 1, at - 1, at - 2]
          .map(yearAt)
          .find((year) => year !== undefined),
      ]
    const isCompared = isPublisherAt(at) && means(spans[at + 2], 'compare')
    if (!means(span, 'publisher.mcs', 'edition') && !isCompared) return [editionIn(span)]
    const side = yearAt(at + 1) === undefined ? -1 : 1
    return [yearAt(at + side), means(spans[at + 2 * side], 'and', 'compare') ? yearAt(at + 3 * side) : undefined]
  })
  return unique(found.filter((year) => year !== undefined))
    .sort((a, b) => a - b)
    .slice(0, 2)
}

/**
 * The text to search with, short forms spelled out, misspelt words mended and small talk left out; search knows which
 * words carry nothing.
 */
const searchWords = ({ spans, tokens }: Clause): string =>
  spans
    .filter((span) => !isOnly(span, 'talk'))
    .map(({ mended, text, start }) => `${tokens[start]?.glued === true ? '' : ' '}${mended ?? text}`)
    .join('')
    .trim()
