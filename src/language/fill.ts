import type { Hole } from '../corpus/lexicon/types.js'
import { MEASURES, type Measure, type Stage } from '../corpus/types.js'
import type { Clause, Knowledge } from './clause.js'
import { reads, takes, type Decision } from './frames.js'
import { conversionOf } from './conversion.js'
import { dayIn } from './days.js'
import type { Lexicon } from './lexicon.js'
import { questionOf, type Intent, type Op, type Question, type Years } from './question.js'
import { rolesOf } from './roles.js'
import type { Span } from './spans.js'
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

/** The operations that a clause asks for, whatever its frame makes of them: "ratio" alone, after two figures. */
export const opsSaid = ({ spans }: Clause): readonly Op[] =>
  spans.flatMap(({ senses }) => senses.flatMap((id) => OPS[id] ?? []))
/** The limit that a clause sets; where minerals past a limit are asked for, a lone percentage is one: "has 90 percent". */
const limitOf = ({ threshold, spans }: Clause, intent: Intent): Pick<Question, 'threshold'> | undefined => {
  const [only, another] = spans.filter(({ type, value }) => type === 'percent' && value !== undefined)
  const bare = intent === 'threshold' && another === undefined ? only?.value : undefined
  const limit = threshold ?? (bare === undefined ? undefined : ({ op: '>=', value: bare, unit: '%' } as const))
  return limit && { threshold: limit }
}
/** The measure and the stage that a clause names, whatever its frame makes of them: "and production", after reserves. */
export const slotsSaid = ({ spans }: Clause, lexicon: Lexicon): Pick<Question, 'measure' | 'stage'> => {
  const said = spans.flatMap(({ senses }) => senses.map((id) => lexicon.concept(id)))
  const measure = MEASURE_ORDER.find((one) => said.some((concept) => concept.measure === one))
  const stages = [...new Set(said.flatMap((concept) => concept.stage ?? []))]
  const [stage] = stages.length === 1 ? stages : []
  return { ...(measure && { measure }), ...(stage && { stage }) }
}
const OF_DOCUMENTS = new Set<Intent>([
  'event',
  'timeline',
  'document',
  'search',
  'definition',
  'list-contents',
  'source',
])

/** The senses of a span that the frame takes or that every frame reads, filler left out. */
const sensesOf = (span: Span, decision: Decision, { lexicon }: Knowledge): string[] => {
  const frame = lexicon.frames.get(decision.intent)
  const mine = span.senses.filter((id) => takes(frame, id))
  const rest = span.senses.filter((id) => !mine.includes(id) && lexicon.isUniversal(id))
  return [...mine, ...rest, ...span.senses.filter((id) => !mine.includes(id) && !rest.includes(id))].filter(
    (id) => lexicon.concept(id).t !== 'fill',
  )
}

/** Names of a mineral that are those of one of its forms: ferronickel. */
const formNames = ({ spans }: Clause, { lexicon }: Knowledge): Span[] =>
  spans.filter(({ type, senses }) => type === 'mineral' && senses.some((id) => lexicon.concept(id).t === 'form'))

/** Two words side by side as they were typed: a hyphen stands close, "battery-grade". */
const joined = (left: string, right: string): string =>
  left.endsWith('-') || right === '-' ? `${left}${right}` : `${left} ${right}`.trim()

/** Words that are typed but not read: what the frame does not take, joined where they stand side by side. */
const leftOut = (clause: Clause, unread: readonly Span[]): string[] => {
  const words: string[] = []
  let end = -1
  for (const span of clause.spans) {
    if (!unread.includes(span) || span.senses.includes('define')) continue
    if (span.start === end) words.push(joined(words.pop() ?? '', span.text))
    else words.push(span.text)
    end = span.end
  }
  return words
}

/** Fills the slots of the winning frame: the form of the clause, as answers take it. */
export const fill = (clause: Clause, decision: Decision, known: Knowledge): Question => {
  const { lexicon } = known
  const frame = lexicon.frames.get(decision.intent)
  const concepts = [
    ...new Set(clause.spans.flatMap((span) => (span.type === 'concept' ? sensesOf(span, decision, known) : []))),
  ]
  const taken = clause.spans
    .filter((span) => span.type === 'concept' && reads(frame, span, lexicon))
    .flatMap((span) => sensesOf(span, decision, known))
    .map((id) => ({ id, ...lexicon.concept(id) }))
  const measures = new Set(taken.map(({ measure }) => measure))
  const named = MEASURE_ORDER.find((one) => measures.has(one) && MEASURES.includes(one))
  const measure = MEASURE_OF[decision.intent] ?? named
  const stages = [...new Set(taken.flatMap(({ stage }) => (stage === undefined ? [] : [stage])))]
  const stage: Stage | undefined = stages.length === 1 ? stages[0] : undefined
  const hole = holeOf(taken.flatMap((one) => (one.hole === undefined ? [] : [one.hole])))
  const publishers = taken.filter(({ t }) => t === 'publisher')
  const first = publishers[0]
  const [edition, otherEdition] = editionsOf(clause, known)
  const unread = decision.unread.filter((span) => span.type !== 'mark' && editionIn(span) === undefined)
  const offs = clause.spans.flatMap(({ senses }) => senses).map((id) => lexicon.concept(id).off)
  const off = offs.find((one) => one !== undefined && !(one === 'forecast' && concepts.includes('suppose')))
  const { limits, part, unit } = clause
  const order = taken.find(({ t }) => t === 'order')
  const ascending = limits.ascending ?? (order?.asc === true ? true : undefined)
  const day = dayIn(clause.text)
  const of = (type: string): string[] => concepts.filter((id) => lexicon.concept(id).t === type)
  // "More than 20 years ago" is a change since then, not one of that year.
  const ago = concepts.includes('than') && concepts.includes('history')
  const conversion = conversionOf(clause, known)
  const ofOne = clause.minerals.length < 2 && clause.places.length < 2
  const years = decision.intent === 'trend' && !ago ? yearsOfChange(clause.shape.text, clause.years) : clause.years
  const question = questionOf(decision.intent, clause.text, {
    confidence: decision.chance,
    minerals: clause.minerals,
    places: clause.places,
    ...(measure && { measure }),
    ...(stage && { stage }),
    years:
      edition === undefined || otherEdition !== undefined || clause.years.kind !== 'years'
        ? years
        : withoutYear(clause.years.years, edition),
    ...limits,
    ...(ascending !== undefined && { ascending }),
    ...(limitOf(clause, decision.intent) ?? {}),
    ...(part !== undefined && { part }),
    ...(unit !== undefined && { unit }),
    ...(conversion && { conversion }),
    excluded: clause.excluded,
    ...(clause.besides.length > 0 && { excludedMinerals: clause.besides }),
    corrections: clause.corrections,
    choices: clause.choices,
    unknown: unread.filter(({ type }) => type === 'unknown').map(({ text }) => text.toLowerCase()),
    concepts,
    words: wordsOf(clause.spans, (span) => sensesOf(span, decision, known), lexicon, clause.minerals.length > 0),
    ...(startsYesNo(clause.spans, lexicon) && { yesNo: true as const }),
    ...(day && { day }),
    ...(hole && { hole }),
    roles: rolesOf(clause, frame, known),
    ops: taken.flatMap(({ id }) => (ofOne && decision.intent === 'trend' ? OPS_OVER_YEARS : OPS)[id] ?? []),
    ...(first && { publisher: first.of ?? 'other' }),
    ...(edition !== undefined && { edition }),
    ...(otherEdition !== undefined && { otherEdition }),
    named: clause.things,
    terms: clause.terms,
    forms: [...new Set([...of('form'), ...formNames(clause, known).flatMap(({ senses }) => senses)])],
    qualifiers: of('qualifier'),
    notRead: OF_DOCUMENTS.has(decision.intent)
      ? []
      : [...formNames(clause, known).map(({ text }) => text), ...leftOut(clause, unread)],
    ...(off !== undefined && { off }),
    searchWords: searchWords(clause, known),
  })
  // A conversion is the whole of its text, whatever frame was nearest.
  return conversion ? { ...question, intent: 'definition', confidence: 1, notRead: [], unknown: [] } : question
}

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
const editionsOf = ({ spans: all }: Clause, { lexicon }: Knowledge): readonly number[] => {
  if (lexicon.frames.size === 0) return []
  // "The 2025 and the 2026 edition": articles part no years.
  const spans = all.filter(({ senses }) => senses.length !== 1 || senses[0] !== 'fill')
  const yearAt = (at: number): number | undefined => (spans[at]?.type === 'year' ? spans[at].value : undefined)
  const isPublisherAt = (at: number): boolean =>
    spans[at]?.senses.some((id) => lexicon.concept(id).t === 'publisher') ?? false
  const isOf = (at: number): boolean => spans[at]?.senses.includes('of') ?? false
  const found = spans.flatMap((span, at) => {
    // "The IEA outlook 2024", "the 2024 IEA report", "the EC study of 2023".
    if (span.senses.includes('document.report') && (isPublisherAt(at - 1) || isPublisherAt(at - 2)))
      return [
        [...(isOf(at + 1) ? [at + 2] : []), at + 1, at - 1, at - 2].map(yearAt).find((year) => year !== undefined),
      ]
    const isEdition = span.senses.some((id) => id === 'publisher.mcs' || id === 'edition')
    if (!isEdition && !(isPublisherAt(at) && spans[at + 2]?.senses.includes('compare'))) return [editionIn(span)]
    const side = yearAt(at + 1) === undefined ? -1 : 1
    const joined = spans[at + 2 * side]?.senses.some((id) => id === 'and' || id === 'compare') ?? false
    return [yearAt(at + side), joined ? yearAt(at + 3 * side) : undefined]
  })
  return [...new Set(found.filter((year) => year !== undefined))].sort((a, b) => a - b).slice(0, 2)
}

/** The text to search with, misspelt words mended and small talk left out; search knows which words carry nothing. */
const searchWords = ({ spans, text }: Clause, { lexicon }: Knowledge): string => {
  const isTalk = ({ senses }: Span): boolean =>
    senses.length > 0 && senses.every((id) => lexicon.concept(id).t === 'talk')
  return spans.some((span) => isTalk(span) || span.mended !== undefined)
    ? spans
        .filter((span) => !isTalk(span))
        .map((span) => span.mended ?? span.text)
        .join(' ')
    : text
}
