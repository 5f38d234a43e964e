import { editDistance } from '../edit-distance.js'
import { clauseOf, type Clause, type Knowledge } from './clause.js'
import { type Cue, cuesIn } from './cues.js'
import { decide, type Decision } from './frames.js'
import type { SoftmaxModel } from './model.js'
import type { Roles } from './question.js'
import { isJoined, ownerAt } from './owners.js'
import { marksAround, quantitiesOf, type Quantity } from './quantities.js'
import { rolesOf } from './roles.js'
import { sentencesOf, type Sentence } from './sentences.js'
import { isA, isName, means, spansOf, wordOf, type Span } from './spans.js'
import { tokenize, type Token } from './text.js'
import { withDistances } from './year-distance.js'

/** A clause of a statement: read like a question, its hole filled by the quantities and words in it. */
export interface Statement {
  readonly text: string
  readonly clause: Clause
  /** The frames, ranked by the scorer; worked out when it is asked for. */
  readonly decision: () => Decision
  /** Who buys and who sells, as a question of where something comes from has them. */
  readonly traded: () => Roles
  readonly quantities: readonly Quantity[]
  /** Words that are searched for in statements only; tokens counted in the sentence. */
  readonly cues: readonly Cue[]
  /** Words that come to the same as others (`corpus/lexicon/same.yaml`), by which statements are compared. */
  readonly sames: readonly Cue[]
}

/** A sentence with its clauses, in order; `whole` is the sentence read in one. */
export interface Said extends Sentence {
  readonly whole: Statement
  readonly clauses: readonly Statement[]
}

/** Concepts that say something of their own, so that a clause may begin after the one before has said something. */
const TELLING = ['order', 'op', 'measure', 'act', 'trade']
const TELLING_TOPICS = ['event', 'list', 'by-product', 'substitute', 'use']
/** What only leans on the clause before it: "with 24 %", "followed by Peru", "behind China". */
const LEANS = ['with', 'at', 'behind', 'followed by', 'ahead of', 'as', 'than', 'for', 'of', 'in']
/** Phrases before what a statement is measured by: "ahead of Peru's 2.7 million". */
const MEASURING = ['st.ahead', 'st.after', 'st.followed']
const CUTS = [
  ...[',', ';', ':', '-', '(', ')', '"', '.', '!', '?'],
  ...['and', 'but', 'while', 'whereas', 'yet', 'though', 'although', 'however', 'nor'],
]
/** What stands between two figures that are each of its own: "from 60 % in 2020 to 75 %", "15 Mt against Russia's 10 Mt". */
const BETWEEN = ['to', 'against', 'out of', 'out of a', 'out', 'from', 'versus']

const tells = (spans: readonly Span[], quantities: readonly Quantity[], from: number): boolean =>
  quantities.some(({ start, kind }) => kind !== 'count' && start >= from && start < from + spans.length) ||
  spans.some(
    (span) =>
      !means(span, 'foil') &&
      (isA(span, ...TELLING) || span.concepts.some(({ topic = '' }) => TELLING_TOPICS.includes(topic))),
  )

const leans = (span: Span | undefined): boolean => LEANS.includes(wordOf(span))
const isValue = ({ kind }: Quantity): boolean => kind === 'share' || kind === 'amount' || kind === 'money'

/** How many spans a name set between commas may take: ", the ore of strontium,". */
const ASIDE = 6
const isVerb = (span: Span | undefined): boolean => means(span, 'auxiliary') || isA(span, 'act', 'trade', 'op')

/** The commas around what only names the subject again, or weighs it: a predicate follows, and none stands inside. */
const interruptionsIn = (spans: readonly Span[]): readonly (readonly [number, number])[] => {
  const commas = spans.flatMap(({ text }, at) => (text === ',' ? at : []))
  return commas.flatMap((from, i): (readonly [number, number])[] => {
    const to = commas[i + 1] ?? Infinity
    const inside = spans.slice(from + 1, to)
    const plain = inside.every(
      (span) => !isVerb(span) && !['place', 'percent', 'number'].includes(span.type) && !isA(span, 'conj', 'q'),
    )
    // "Bauxite, the ore of aluminum, came": of which of them is counted is told by no row.
    const named = spans.slice(0, from).flatMap(({ ids }) => ids)
    const same = inside.every(({ type, ids }) => type !== 'mineral' || ids.some((id) => named.includes(id)))
    return to - from <= ASIDE && plain && same && isVerb(spans[to + 1]) ? [[from, to]] : []
  })
}

/** Whether the first words of a sentence only tell how what follows them stands. */
const isLead = (spans: readonly Span[], quantities: readonly Quantity[], cues: readonly Cue[]): boolean => {
  const [first] = spans
  const figure = ['with', 'at'].includes(wordOf(first)) && quantities.some(({ start }) => start > 0 && start <= 3)
  const measures = cues.some(({ id, start }) => id === 'st.after' && start === first?.start)
  const placeless = spans.every(({ type, ids }) => type !== 'place' || ids[0] === 'WLD')
  return (figure && placeless) || (measures && isA(first, 'order')) || means(first, 'foil')
}

/** Where a sentence is cut: before each span that begins a clause of its own. */
const cutsOf = (
  tokens: readonly Token[],
  spans: readonly Span[],
  quantities: readonly Quantity[],
  cues: readonly Cue[],
): readonly number[] => {
  const inside = (at: number): boolean => quantities.some(({ start, end }) => at > start && at < end)
  const asides = [...quantities.flatMap((one) => marksAround(spans, one) ?? []), ...interruptionsIn(spans).flat()]
  const bounds = [0]
  const hard = new Set<number>()
  spans.forEach((span, at) => {
    const word = wordOf(span)
    const [before, after] = [spans[at - 1], spans[at + 1]]
    // "Bauxite and zinc processing" is a row of names.
    const named = /^(?:the|its|their)$/i.test(after?.text ?? '') ? spans[at + 2] : after
    const owns = quantities.some((one) => one.start > at && spans[ownerAt(spans, one) ?? -1] === named)
    const row =
      isName(before) &&
      before?.type === named?.type &&
      word !== ';' &&
      !(owns && quantities.some(({ end }) => end < at))
    // "– 95 % –", ", the ore of strontium, came" and "(by value) of" interrupt a clause and begin none.
    const apposed = asides.includes(at)
    const closed = word === '(' ? spans.findIndex(({ text }, i) => i > at && text === ')') : -1
    const aside = closed > 0 && leans(spans[closed + 1])
    // "The US (51,000 t)", "23,000 out of 34,000 t", "Israel (200,000 t) and Jordan (110,000)".
    const joined = isJoined(spans, quantities, at)
    // "2021–24" is one period.
    const period = before?.type === 'year' && (after?.type === 'number' || after?.type === 'year') && word !== ','
    // "High-grade" is one word.
    const ties = word === '-' && tokens[span.start]?.glued === true && tokens[span.end]?.glued === true
    // "With other metals, mainly aluminum", "…, chiefly to Japan".
    const narrows = cues.some(({ id, start }) => id === 'same.mostly' && start === after?.start)
    if (
      CUTS.includes(word) &&
      // "Not yet".
      !(word === 'yet' && means(before, 'not')) &&
      !ties &&
      !inside(at) &&
      !leans(after) &&
      !narrows &&
      !row &&
      !apposed &&
      !aside &&
      !joined &&
      !period
    )
      bounds.push(at + 1)
    const rest = quantities.some(({ start }) => start > at)
    // "In chromium with 23 Mt and in manganese with 7.6 Mt", "in Morocco 1 Mt, in India 3 million".
    const [own, behind] = [quantities.findLast(({ end }) => end <= at), quantities.find(({ start }) => start > at)]
    const parallel = means(after, 'in', 'of', 'for') && isName(spans[at + 2]) && spans[at + 2]?.ids[0] !== 'WLD'
    const near = behind !== undefined && behind.start <= at + 5 && own?.kind === behind.kind && !inside(at)
    if ([',', 'and'].includes(word) && parallel && near) hard.add(at + 1)
    if (word === ';' && (isName(after) || rest)) hard.add(at + 1)
    // "The world mined 85,000 t, with China responsible for four fifths": a figure, or a rank, of each.
    const withPlace = means(after, 'with') && spans.slice(at + 2).find(({ text }) => text !== 'the')?.type === 'place'
    const measures = cues.some(({ id, start }) => MEASURING.includes(id) && start === after?.start)
    const beside = word === ',' && (withPlace || measures)
    if (
      beside &&
      quantities.some((one) => isValue(one) && one.end <= at) &&
      (quantities.some((one) => isValue(one) && one.start > at) ||
        cues.some(({ id, start }) => id === 'st.trailing' && start > span.start))
    )
      hard.add(at + 1)
    // "… is imported, chiefly from Canada": how much of it, and whose most of that is.
    if (word === ',' && means(after, 'val.most') && means(spans[at + 2], 'from') && at > 0) hard.add(at + 1)
    // A reason, or a conclusion: what is said beside the statement.
    const reason = cues.some(({ id, start }) => id === 'st.reason' && start === span.start)
    if (at > 0 && (reason || (word === 'so' && before?.text === ','))) hard.add(at)
    // "From Israel (200,000 t)", "second only to China's 44 million": the figure is that of the place.
    const ofPlace = word === 'from' && after?.type === 'place'
    const measured = cues.some((one) => MEASURING.includes(one.id) && one.start <= span.start && span.start < one.end)
    const pair = BETWEEN.includes(word) && !inside(at) && !joined && !ofPlace && !measured
    const moved = before?.senses.some((id) => id.startsWith('change.')) === true
    const semicolon = spans.slice(0, at).findLastIndex(({ text }) => text === ';')
    const left = quantities.some((one) => isValue(one) && one.start > semicolon && one.end <= at)
    const right = quantities.some(
      (one) => (isValue(one) || one.kind === 'count') && one.start > at && one.start <= at + 6,
    )
    if (pair && left && right && !(moved && word === 'from')) hard.add(at)
  })
  const starts: number[] = [0]
  let [said, leads] = [false, true]
  ;[...new Set([...bounds, ...hard])]
    .sort((a, b) => a - b)
    .forEach((from, i, all) => {
      const part = spans.slice(from, all[i + 1] ?? spans.length)
      const telling = tells(part, quantities, from)
      if ((telling && said) || hard.has(from)) starts.push(from)
      // "With 21 million tonnes, Brazil is …", "second only to China, Vietnam …": said of what follows.
      leads &&= isLead(
        part,
        quantities.flatMap((one) => ({ ...one, start: one.start - from })),
        cues,
      )
      said ||= telling && !leads
    })
  return starts
}

const wordsOf = (tokens: readonly Token[]): string =>
  tokens.reduce(
    (text, { raw, glued, possessive }) => `${text}${glued || text === '' ? '' : ' '}${raw}${possessive ? "'s" : ''}`,
    '',
  )

/** Parts of a sentence: spans, with the quantities among them as they stand in the part. */
interface Part {
  readonly spans: readonly Span[]
  readonly quantities: readonly Quantity[]
}

/**
 * "China mines and refines about three quarters of the world's lithium": what stands behind the second verb is said of the
 * first one too, which would be a clause without a figure.
 */
const withShared = ({ spans, quantities }: Part, next: Part | undefined): Part => {
  const shares =
    means(spans.at(-1), 'and') &&
    quantities.length === 0 &&
    isA(spans.at(-2), 'act') &&
    isA(next?.spans[0], 'act') &&
    next?.quantities.some(({ start }) => start > 0) === true
  if (!shares) return { spans, quantities }
  const shift = spans.length - 2
  const moved = next.quantities.map((one) => ({ ...one, start: one.start + shift, end: one.end + shift }))
  return { spans: [...spans.slice(0, -1), ...next.spans.slice(1)], quantities: moved }
}

/** A name that is far from what was typed is no slip of the pen: "mangoes" are no manganese. */
const unlike = (span: Span): Span =>
  span.mended !== undefined &&
  editDistance(span.text.toLowerCase(), span.mended.toLowerCase(), 2) > (span.text.length < 9 ? 1 : 2)
    ? { ...span, type: 'unknown', ids: [] }
    : span

/** Spans without what is only set between commas: "…, give or take, …". */
const withoutAsides = (spans: readonly Span[], cues: readonly Cue[]): readonly Span[] => {
  const asides = cues.filter(({ id }) => id === 'st.aside')
  const inside = ({ start }: Span): boolean => asides.some((cue) => cue.start <= start && start < cue.end)
  const mark = (span: Span | undefined): boolean => span === undefined || span.type === 'mark'
  const out = new Set<number>()
  for (let at = 0; at < spans.length; at++) {
    if (!inside(spans[at] ?? ({ start: -1 } as Span))) continue
    let end = at
    while (end + 1 < spans.length && inside(spans[end + 1] as Span)) end++
    if (mark(spans[at - 1]) && mark(spans[end + 1])) {
      for (let one = at; one <= end; one++) out.add(one)
      const both = spans[at - 1]?.text === ',' && spans[end + 1]?.text === ','
      if (both) out.add(at - 1)
      if (both || (at === 0 && spans[end + 1]?.text === ',')) out.add(end + 1)
    }
    at = end
  }
  return out.size === 0 ? spans : spans.filter((_, at) => !out.has(at))
}

/** Reads the statements of texts. Misspelt words are mended in names only, and only where no mineral is named at all. */
export const statementReader = (known: Knowledge, prose: Knowledge, scorer: SoftmaxModel) => {
  const spansIn = (text: string, by: Knowledge): { tokens: Token[]; spans: Span[] } => {
    const tokens = tokenize(text, known.lexicon.spelling)
    return { tokens, spans: spansOf(tokens, by.finder, by.lexicon, by.things).map(unlike) }
  }
  const isSame = (id: string): boolean => known.lexicon.concept(id).t === 'same'
  const statement = (
    text: string,
    tokens: readonly Token[],
    spans: readonly Span[],
    quantities: readonly Quantity[],
    phrases: readonly Cue[],
  ): Statement => {
    const clause = { ...clauseOf(text, tokens, spans, known), terms: [] }
    const sames = phrases.filter(({ id }) => isSame(id))
    const cues = phrases.filter(({ id }) => !isSame(id))
    const decision = (): Decision => decide(clause, scorer, known.lexicon)
    const traded = (): Roles => rolesOf(clause, known.lexicon.frames.get('import-sources'))
    return { text, clause, decision, traded, quantities, cues, sames }
  }
  return (text: string): readonly Said[] => {
    const sentences = sentencesOf(text)
    const named = sentences.some((one) => spansIn(one.text, prose).spans.some(({ type }) => type === 'mineral'))
    let year: number | undefined
    return sentences.map((sentence): Said => {
      const { tokens, spans: all } = spansIn(sentence.text, named ? prose : known)
      const cues = cuesIn(tokens, known.lexicon)
      const spans = withDistances(withoutAsides(all, cues), cues, year)
      year = spans.findLast(({ type }) => type === 'year')?.value ?? year
      const quantities = quantitiesOf(spans)
      const starts = cutsOf(tokens, spans, quantities, cues)
      const whole = statement(sentence.text, tokens, spans, quantities, cues)
      const parts = starts.map((from, i): Part => {
        const to = starts[i + 1] ?? spans.length
        const own = quantities
          .filter(({ start }) => start >= from && start < to)
          .map((one) => ({ ...one, start: one.start - from, end: one.end - from }))
        return { spans: spans.slice(from, to), quantities: own }
      })
      const clauses = parts.map((part, i): Statement => {
        const { spans: own, quantities: counted } = withShared(part, parts[i + 1])
        const isOwn = (at: number): boolean => own.some(({ start, end }) => start <= at && at < end)
        const said = cues.filter(({ start }) => isOwn(start))
        const words = tokens.filter((_, at) => isOwn(at))
        return statement(wordsOf(words), tokens, own, counted, said)
      })
      return { ...sentence, whole, clauses: starts.length === 1 ? [whole] : clauses }
    })
  }
}
