import { clauseOf, readClause, type Clause, type Knowledge } from './clause.js'
import { fill } from './fill.js'
import { figureReading } from './figure-reading.js'
import { decide } from './frames.js'
import { SoftmaxModel } from './model.js'
import type { Question } from './question.js'
import { agendaOf, cutsOf, measuresApart } from './parts.js'
import type { Lexicon } from './lexicon.js'
import { conversation, isSmallTalk, type Read } from './conversation.js'
import { isA, means, wordOf, type Span } from './spans.js'
import { otherReading } from './other-reading.js'
import { inScope } from './scope.js'
import { questionInStory, tellsOfPeople } from './story.js'
import { makeSuggest, type Suggestion } from './suggest.js'
import { type Said, statementReader } from './statements.js'
import { MAX_TEXT, tokenize } from './text.js'
import { isAuxiliary } from './words.js'
import { knowledgeOf, proseOf, trainModel, type Model, type Taught } from './train.js'
import { translated } from './translate.js'
import { buildNames, type Kind } from './vocabulary.js'

/** A question as its answer leaves it: with the countries that the answer names, which "they" stands for. */
export type Told = (question: Question) => Question

/** The language room's door. */
export interface Language {
  /**
   * Makes a question of a text. `previous`, the question before it, completes what a follow-up leaves out; `told` does
   * the same between the parts of one text ("who mines the most nickel and did they ban exports"). Never throws.
   */
  understand(text: string, previous?: Question, told?: Told): Question
  /** The sentences of a text with their clauses, read as statements: for the check of claims. */
  statements(text: string): readonly Said[]
  /** What words mean. */
  readonly lexicon: Lexicon
  /** How a text is read: its clause and the ranked frames, for `--explain`. */
  explain(text: string): Read
  /** Names for autocomplete, best first: by name, alias, symbol, then misspelling. */
  suggest(prefix: string, kind: Kind, limit: number): readonly Suggestion[]
}

export interface LanguageOptions {
  /** Trained by `trainModel` and stored; without it the language trains itself, which takes some seconds. */
  readonly model?: Model
  /** The newest year of the data, for "last year" and "the last 5 years". */
  readonly newestYear?: number
}

/** Types of concepts that ask or say something. */
const CONTENT = ['act', 'measure', 'trade', 'op', 'topic', 'off', 'order', 'q']
const SUBORDINATE = ['as', 'if', 'when', 'since', 'because', 'given', 'while', 'after', 'although', 'though']

/** Intents of a text that no frame of ours reads. */
const NOWHERE: ReadonlySet<Question['intent']> = new Set<Question['intent']>(['search', 'out-of-scope', 'help'])

/** A longer text is one question; and no more cuts than these are tried. */
const MAX_SPANS = 120
const MAX_CUTS = 8
/** How much worse than the whole the worse part may read, in nats. */
const SLACK = 0.7
const sureness = ({ decision }: Read, { notRead, confidence }: Question): number =>
  Math.log(Math.max(confidence, decision.chance, 1e-3)) - 0.9 * notRead.length

/** Whether two parts read as well as the text that they were cut from, and ask different things. */
const isWorth = (left: Read, first: Question, right: Read, next: Question, whole: Read): boolean => {
  const asksBoth = [left, right].every(({ clause }) => clause.spans.some(({ type }) => type !== 'mark'))
  const ours = [first, next].every(({ intent }) => intent !== 'out-of-scope' && intent !== 'help')
  const same =
    first.intent === next.intent &&
    first.stage === next.stage &&
    first.measure === next.measure &&
    String([first.minerals, first.places, first.named]) === String([next.minerals, next.places, next.named])
  return (
    asksBoth &&
    ours &&
    !same &&
    Math.min(sureness(left, first), sureness(right, next)) >= sureness(whole, whole.question) - SLACK
  )
}

/** Whether a part says or asks anything beside names. */
const asksOrSays = ({ clause: { spans } }: Read): boolean => spans.some((span) => isA(span, ...CONTENT))
const names = ({ clause }: Read): boolean => clause.names.length > 0
/** "Palladium, …", "Guinea or Australia, …": names alone, which the rest of a text is about. */
const isNames = (part: Read): boolean =>
  names(part) && !part.clause.spans.some((span) => isA(span, ...CONTENT) && !means(span, 'compare'))
/** "As cathodes move to nickel, …", "by 2012, …": said beside the question, and none itself. */
const isAside = (part: Read): boolean => {
  const { spans, names: tied } = part.clause
  const setsAside = tied.length > 0 && tied.every(({ relation }) => relation === 'outside' || relation === 'foil')
  const says = names(part) || asksOrSays(part) || spans.some(({ type }) => type === 'unknown')
  // "When did China …" asks; "when China did …" does not.
  const subordinate = SUBORDINATE.includes(wordOf(spans[0])) && !isAuxiliary(spans[1])
  return setsAside || isA(spans[0], 'rel') || subordinate || !says
}

/** Makes a language of a corpus and its examples. */
export const createLanguage = (corpus: Taught, options: LanguageOptions = {}): Language => {
  const model = options.model ?? trainModel(corpus)
  const known: Knowledge = knowledgeOf(corpus, model.lexicon, options.newestYear ?? 2025)
  const scorer = SoftmaxModel.fromJSON(model.weights)
  const { lexicon } = known
  let statements: ReturnType<typeof statementReader> | undefined
  const judge = (clause: Clause): Read => {
    const decision = decide(clause, scorer, lexicon)
    const question = inScope(fill(clause, decision, known), clause, known)
    const figures = figureReading(clause, decision, question, known)
    const other = otherReading(clause, decision, known)
    return { clause, decision, question: { ...question, ...(figures && { figures }), ...(other && { other }) } }
  }
  const read = (text: string): Read => {
    // Braces are masks; only an example may bring its own.
    const tokens = tokenize(text.slice(0, MAX_TEXT).replace(/[{}]/g, ' '), lexicon.spelling)
    return judge(readClause(text, translated(tokens, lexicon.compiled.languages), known))
  }
  const turn = conversation(known, scorer, judge)
  /** A text of several questions: each is read as a turn after the one before it. */
  const several = (whole: Read, previous: Question | undefined, told: Told): Question[] => {
    const { tokens, spans, text } = whole.clause
    const part = (of: readonly Span[]): Read => judge(clauseOf(text, tokens, of, known))
    const agenda = agendaOf(spans)
    if (agenda) return agenda.items.map((item) => turn(part([...agenda.head, ...item]), previous))
    const parts: Question[] = []
    let from = 0
    let before = previous
    let rest = whole
    for (const at of spans.length > MAX_SPANS ? [] : cutsOf(spans).slice(0, MAX_CUTS)) {
      const left = part(spans.slice(from, at))
      const right = part(spans.slice(at + 1))
      const first = turn(left, before)
      // "Thx. what about its reserves": what is said beside the question is no part of it.
      if (isSmallTalk(first) && (names(right) || asksOrSays(right))) {
        rest = right
        from = at + 1
        continue
      }
      const after = told(first)
      const next = turn(right, after)
      if (isAside(left) || !isWorth(left, first, right, next, rest)) continue
      // "Palladium, is it sanctioned": a name alone is what the rest is about.
      const isNameAlone = isNames(left)
      if (isNameAlone && names(right)) continue
      if (!isNameAlone) parts.push(first)
      before = after
      rest = right
      from = at + 1
    }
    if (from > 0) return [...parts, turn(rest, before)]
    const apart = measuresApart(spans)?.map(part)
    const [one, two] = apart ?? []
    if (one && two) {
      const [first, next] = [turn(one, previous), turn(two, previous)]
      if (isWorth(one, first, two, next, whole)) return [first, next]
    }
    return []
  }
  /** The question in a story, where the text as a whole says nothing to us and the question does. */
  const askedIn = ({ clause: { text, tokens, spans } }: Read, previous: Question | undefined): Question | undefined => {
    const asked = questionInStory(spans)
    if (asked === undefined) return undefined
    const question = turn(judge(clauseOf(text, tokens, asked, known)), previous)
    const ours = question.minerals.length + question.named.length > 0
    return !ours || NOWHERE.has(question.intent) || question.unknown.length > 0 ? undefined : { ...question, text }
  }
  return {
    understand: (text, previous, told = (question) => question) => {
      const whole = read(text)
      const one = turn(whole, previous)
      const strayed = NOWHERE.has(one.intent) || one.unknown.length > 1
      const story = strayed || tellsOfPeople(whole.clause.spans) ? askedIn(whole, previous) : undefined
      if (story) return story
      const strange = one.unknown.length > 1 && (one.intent === 'search' || one.intent === 'out-of-scope')
      if (one.intent === 'claim' || strange) return one
      const parts = several(whole, previous, told).filter(({ intent }) => intent !== 'help')
      const first = parts[0]
      if (!first) return one
      return parts.length > 1 ? { ...first, text, parts: parts.map((part) => ({ ...part, text })) } : { ...first, text }
    },
    // Made when the first statement is read: a question need not wait for it.
    statements: (text) => (statements ??= statementReader(known, proseOf(corpus, known), scorer))(text),
    lexicon: known.lexicon,
    explain: read,
    suggest: makeSuggest(corpus, buildNames(corpus)),
  }
}
