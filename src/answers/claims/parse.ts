import type { Corpus } from '../../corpus/types.js'
import type { Reading } from '../../language-before/reading.js'
import { attributed } from './attribution.js'
import { lostWithout } from './by-product-words.js'
import type { Assertion, Claim } from './claim.js'
import { claimOf, clauseClaims } from './claim-of.js'
import { clausesOf } from './clauses.js'
import {
  type Context,
  goesOn,
  goesOnWith,
  goingOn,
  isFragment,
  pricedIn,
  takenOver,
  unitIn,
  yearIn,
} from './context.js'
import { FIELD, FUTURE, OWN_VERB } from './cues.js'
import { speaksOfMeasure } from './event-words.js'
import { withoutFoils } from './foils.js'
import { tablesInWords } from './league.js'
import { speaksOfList } from './list-words.js'
import { memberClaims } from './member-words.js'
import { plainNumbers } from './plain-numbers.js'
import { plainWords } from './plain-words.js'
import { qualified } from './qualify.js'
import { newestYear, readerOf, type Reader, remembering } from './reader.js'
import { withoutRemark } from './remarks.js'
import { asMeant } from './rhetoric.js'
import { sentencesOf } from './split.js'
import { speaksOfTrade } from './trade-words.js'
import { unreadClaim } from './unread.js'

const PRONOUN =
  / (?:it|they|its|their|the country|those|these|them|such|that|(?:the|this) (?:metal|mineral|element|material|stuff|commodity|ore|imported metal|ban|embargo|quotas?|curbs|export ban|controls)) /
/** "Lithium? That is a rare earth.": a name in the form of a question. */
const BARE_NAME = /^ (?:and |so |but )?(?:the )?\{mineral:\d+\} $/

const TRADE = new Set<Assertion['kind']>(['reliance', 'reliance-change', 'import-share'])
const RELIES = new Set<Assertion['kind']>(['reliance', 'reliance-change'])
const WORDY = new Set<Assertion['kind']>(['share', 'dominance'])

/** Reads a statement in plain words, without the places that it names for contrast only. */
const statementReader = (corpus: Corpus): Reader => {
  const read = readerOf(corpus)
  return remembering((text) => withoutFoils(read(plainWords(text))))
}

/** What a message holds: claims, questions (to be answered as questions), and how many sentences were neither. */
export interface Message {
  readonly claims: readonly Claim[]
  readonly questions: readonly string[]
  readonly other: number
  /** Minerals that it names, in claims or outside them. */
  readonly minerals: readonly string[]
  /** It speaks of minerals, mines or trade in them, whether or not it claims anything of them. */
  readonly inField: boolean
  /** It speaks of what may come. */
  readonly future: boolean
}

/** Whether what was said last is how much is imported. */
const relies = (found: readonly Claim[]): boolean => RELIES.has(found.at(-1)?.assertion.kind ?? 'share')

/** The claims of a sentence, clause by clause; each leaves to the next what it is about. */
const claimsIn = (corpus: Corpus, raw: string, clauses: readonly string[], reader: Reader, start: Context) => {
  let inner = start
  const claims = clauses.flatMap((clause) => {
    const reading = reader(clause)
    const made = clauseClaims(corpus, clause, reading, inner)
    const stage = reading.stage ?? (OWN_VERB.test(reading.shape.text) ? undefined : inner.stage)
    inner = {
      ofList: start.ofList === true,
      ofTrade: start.ofTrade === true,
      ofReliance: made.length > 0 ? relies(made) : inner.ofReliance === true,
      minerals: reading.minerals.length > 0 ? reading.minerals : inner.minerals,
      places: goingOn(made) ?? (reading.places.length > 0 ? reading.places : inner.places),
      ...(stage && { stage }),
      reading: reading.measure === undefined && inner.reading ? inner.reading : reading,
      ...yearIn(reading, inner),
      ...pricedIn(made, inner),
      amounts: made.some(({ assertion }) => assertion.kind === 'amount'),
      ...unitIn(made, inner),
    }
    return clauses.length === 1 ? made.map((claim) => ({ ...claim, text: raw })) : made
  })
  return { claims, inner }
}

/** What a whole sentence says of the kind of its minerals, and of what comes with what. */
const kindsIn = (corpus: Corpus, raw: string, whole: Reading, context: Context, inner: Context): readonly Claim[] => {
  const lost = lostWithout(whole.shape.text, whole)
  const comes =
    lost?.kind === 'by-product'
      ? [{ ...claimOf(corpus, raw, whole, lost, inner), minerals: lost.subjects, negated: false }]
      : []
  return [...memberClaims(corpus, raw, whole, context.minerals), ...comes]
}

/** What a sentence leaves to the next. */
const after = (context: Context, whole: Reading, found: readonly Claim[], kinds: readonly Claim[]): Context => {
  const shape = whole.shape.text
  // "Tungsten is no rare earth. China mined 67,000 t of it": of what was said to be one or none.
  const about = found.at(-1) ?? context
  const subjects = found.length === 0 ? [...new Set(kinds.flatMap(({ minerals }) => minerals))] : []
  return {
    minerals: subjects.length > 0 ? subjects : whole.minerals.length > 0 ? whole.minerals : context.minerals,
    places: goingOn(found) ?? (whole.places.length > 0 ? whole.places : context.places),
    ...yearIn(whole, context),
    ...(about.stage && { stage: about.stage }),
    ...(about.measure && { measure: about.measure }),
    ...pricedIn(found, context),
    ...unitIn(found, context),
    ofList: speaksOfList(shape) || found.some(({ assertion }) => assertion.kind === 'listed'),
    ofReliance: found.length > 0 ? relies(found) : context.ofReliance === true,
    ofTrade: speaksOfTrade(shape, whole) || found.some(({ assertion }) => TRADE.has(assertion.kind)),
  }
}

/** Reads a message: sentences, in each the statements, in each what it asserts. Text that is no claim is left alone. */
export const readMessage = (corpus: Corpus, text: string): Message => {
  const reader = statementReader(corpus)
  const newest = newestYear(corpus)
  const minerals = new Set<string>()
  const claims: Claim[] = []
  const unread: Claim[] = []
  const questions: string[] = []
  let other = 0
  let future = false
  let context: Context = { minerals: [], places: [] }
  for (const { text: raw, question, mocked } of asMeant(sentencesOf(tablesInWords(text)))) {
    if (question) {
      const asked = reader(raw)
      for (const id of asked.minerals) minerals.add(id)
      if (BARE_NAME.test(asked.shape.text)) context = { ...context, minerals: asked.minerals }
      else {
        questions.push(raw)
        context = { minerals: asked.minerals, places: asked.places }
      }
      continue
    }
    const said = attributed(raw)
    const sentence = withoutRemark(corpus, plainNumbers(said.text), reader)
    const whole = reader(sentence)
    const shape = whole.shape.text
    for (const id of whole.minerals) minerals.add(id)
    future ||= FUTURE.test(shape)
    const linked = PRONOUN.test(shape)
    const ofList = context.ofList === true || speaksOfList(shape)
    const ofTrade = context.ofTrade === true || speaksOfTrade(shape, whole)
    const { clauses, leftOut } = clausesOf(corpus, sentence, reader, { ...context, ofList, ofTrade })
    const first = clauses.map(reader).find((one) => one.minerals.length > 0)
    const { claims: every, inner } = claimsIn(corpus, raw, clauses, reader, {
      minerals:
        (linked || goesOn(shape) || goesOnWith(whole, context) || (ofTrade && shape.includes('{percent:'))) &&
        whole.minerals.length === 0
          ? context.minerals
          : (first?.minerals ?? []),
      places: linked || ofList || ofTrade || speaksOfMeasure(shape) || isFragment(shape) ? context.places : [],
      ofList,
      ofTrade,
      ofReliance: context.ofReliance === true,
      ...(context.year !== undefined && { year: context.year }),
      ...pricedIn([], context),
      ...unitIn([], context),
    })
    const kinds = kindsIn(corpus, raw, whole, context, inner)
    // What such a sentence says in words like "no" or "most" is said of the kind, or of what comes with what.
    const found =
      kinds.length === 0
        ? every
        : every.filter((one) => one.places.length > 0 || !WORDY.has(one.assertion.kind) || /\d/.test(one.text))
    const silent = found.length + kinds.length === 0
    if (silent) {
      other += 1
      unread.push(...unreadClaim(raw, whole, context.minerals))
    }
    const dated = takenOver(found, whole, context)
    claims.push(...qualified([...kinds, ...dated], whole, { ...said, mocked, leftOut }, newest))
    context = after(context, whole, dated, kinds)
  }
  return {
    // Where nothing was read, the message says why as a whole.
    claims: claims.length === 0 ? [] : [...claims, ...unread],
    questions,
    other,
    minerals: [...minerals],
    inField: minerals.size > 0 || FIELD.test(text),
    future,
  }
}
