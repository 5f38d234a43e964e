import { clauseOf, type Clause, type Knowledge } from './clause.js'
import { otherReading } from './other-reading.js'
import { changed } from './between-years.js'
import { fill } from './fill.js'
import { decide } from './frames.js'
import { formsOfBefore, isOfSameRecord, slots } from './go-on.js'
import type { SoftmaxModel } from './model.js'
import { given, type Intent, type Question } from './question.js'
import { isA, means, wordOf, type Span } from './spans.js'
import { CONTENT, FIGURES, figures, isNameless, OF_RECORDS, OVER_ALL, placesOf } from './turn.js'
import { says, saysMove, saysNow, type Turn } from './turn.js'
import { isCountryCode } from '../corpus/entities.js'

/** Types of concepts that say which figure is asked for. */
const MEASURED = ['act', 'measure', 'trade']

const nameSpan = (like: Span | undefined, type: 'mineral' | 'place', id: string, at: number): Span => ({
  start: like?.start ?? at,
  end: like?.end ?? at,
  text: like?.text ?? '',
  type,
  ids: [id],
  senses: [],
  concepts: [],
})

/** What a pronoun stands for. "How much does it mine", after one country: what mines is that country, and no mineral. */
const stoodFor = (spans: readonly Span[], at: number, before: Question): 'mineral' | 'place' | undefined => {
  const [last, next] = [spans[at - 1], spans[at + 1]]
  const kinds = spans[at]?.concepts.map(({ of }) => of) ?? []
  const of = kinds.find((kind) => kind === 'mineral' || kind === 'place')
  // "How much does the US buy from it", after a country: from that country.
  const tied = wordOf(last).endsWith(' from') || (last?.concepts.some(({ rel }) => rel === 'from') ?? false)
  if (of !== undefined && tied && before.places.length === 1) return 'place'
  const acts = means(last, 'auxiliary') && isA(next, 'act')
  return of === 'mineral' && acts && placesOf(before).length === 1 ? 'place' : of
}

/**
 * The clause with the names that it leaves to the turn before: pronouns stand for the mineral or the country of that
 * turn, where they stand; what has no pronoun is put at the end.
 */
const completed = (
  clause: Clause,
  before: Question,
  known: Knowledge,
  needs: readonly ('mineral' | 'place')[],
): Clause => {
  let spans = clause.spans.slice(clause.spans.findIndex((span) => !isA(span, 'conj')))
  for (const kind of needs) {
    const ids = kind === 'mineral' ? before.minerals : placesOf(before)
    const at = spans.findIndex((_, here) => stoodFor(spans, here, before) === kind)
    const like = at < 0 ? undefined : spans[at]
    const put = ids.map((id) => nameSpan(like, kind, id, clause.tokens.length))
    spans = at < 0 ? [...spans, ...put] : [...spans.slice(0, at), ...put, ...spans.slice(at + 1)]
  }
  const whole = clauseOf(clause.text, clause.tokens, spans, known)
  return { ...whole, terms: clause.terms, limits: { ...whole.limits, ...clause.limits } }
}

/** Whether a pronoun of a turn stands for a country: "how much does it mine", "do any of those refine it". */
export const leansOnPlace = ({ clause: { spans }, before }: Turn): boolean =>
  spans.some((_, at) => stoodFor(spans, at, before) === 'place')

/** A turn that says what it asks, but not of what: read again with the names of the turn before in their places. */
export const restated = (turn: Turn, scorer: SoftmaxModel): Question => {
  const { clause, before, known, own, ownPlace } = turn
  const needs: ('mineral' | 'place')[] = []
  if (!own && before.minerals.length > 0) needs.push('mineral')
  const free = !ownPlace || before.places.every((id) => !clause.places.includes(id))
  if (free && placesOf(before).length > 0 && leansOnPlace(turn)) needs.push('place')
  const whole = completed(clause, before, known, needs)
  // A turn that asks for a measure or an act of its own is no longer about the frame before.
  const anew = turn.asks && turn.content.some((type) => MEASURED.includes(type))
  const first = decide(whole, scorer, known.lexicon, anew ? undefined : before.intent)
  // A turn asks: "is that more than the rest" is no statement to be checked.
  const asking = first.ranked.find(({ intent }) => intent !== 'claim') ?? first
  const decision = { ...first, ...asking }
  const read = fill(whole, decision, known)
  const content = clause.spans.filter((span) => isA(span, ...CONTENT)).length
  // What is strange for the most part is looked up rather than answered with a figure.
  const fresh: Question = read.unknown.length > content ? { ...read, intent: 'search' } : read
  const group = before.places.filter((place) => !isCountryCode(place))
  const kept = OVER_ALL.has(fresh.intent) ? group : before.places
  // "What was the peak then", after a figure of one year: of all years.
  const overYears = fresh.ops.some((op) => op === 'maximum' || op === 'minimum') && before.years.kind === 'years'
  const years = fresh.years.kind === 'latest' && !saysNow(clause) && !overYears ? before.years : fresh.years
  const ofFigure = FIGURES.has(fresh.intent) && FIGURES.has(before.intent)
  const figure = (ofFigure || fresh.intent === 'trend') && fresh.measure === undefined && fresh.stage === undefined
  const fromWhom = (fresh.hole === 'place' || says(clause, 'source')) && FROM_WHOM.has(fresh.intent)
  if (fromWhom && ofTrade(before) && before.minerals.length > 0)
    return {
      ...fresh,
      intent: 'import-sources',
      measure: 'import-share',
      minerals: before.minerals,
      places: before.places,
      roles: before.roles.importer || before.places.length === 0 ? before.roles : { importer: before.places },
      followUp: true,
    }
  const ofChange = saysMove(clause) || says(clause, 'change')
  if (clause.names.length === 0 && ofChange && (figures(before) || before.measure === 'price'))
    return changed({ ...turn, fresh })
  const other = otherReading(whole, decision, known)
  return {
    ...fresh,
    ...(other && { other: { ...other, years } }),
    minerals: own || before.minerals.length === 0 ? fresh.minerals : before.minerals,
    places: fresh.places.length > 0 || ownPlace ? fresh.places : kept,
    years,
    forms: fresh.forms.length > 0 ? fresh.forms : formsOfBefore(turn),
    ...given({ publisher: fresh.publisher ?? before.publisher }),
    ...(figure && slots(fresh, before)),
    ...(before.told && isOfSameRecord(turn, fresh.intent) && { told: before.told }),
    ...(asksOfNamed(turn, fresh) && { named: before.named }),
    followUp: true,
  }
}

/** "When was it signed", "until when", after a record that was named: that record, and no other of its countries. */
const asksOfNamed = (turn: Turn, fresh: Question): boolean =>
  isNameless(turn) &&
  (fresh.hole === 'year' || says(turn.clause, 'ev.until')) &&
  fresh.named.length === 0 &&
  OF_RECORDS.has(turn.before.intent) &&
  OF_RECORDS.has(fresh.intent)

/** Intents of "from whom", "where from", after imports. */
const FROM_WHOM: ReadonlySet<Intent> = new Set<Intent>(['ranking', 'source', 'import-sources'])
const ofTrade = ({ intent, measure }: Question): boolean =>
  intent === 'reliance' || intent === 'import-sources' || measure === 'imports' || measure === 'net-import-reliance'
