import { tablesByMineral } from '../../corpus/lookup.js'
import type { Corpus } from '../../corpus/types.js'
import type { Reading } from '../../language/reading.js'
import { FUNCTION_WORDS } from '../../language/words.js'
import { assertionsIn } from './assert.js'
import { lostWithout } from './by-product-words.js'
import type { Assertion, Claim } from './claim.js'
import { BEHIND, CONTROLS, HOLDS, NEGATION, NOW, OWN_VERB } from './cues.js'
import { memberClaims, membersIn } from './member-words.js'
import { speaksOfList } from './list-words.js'
import { type Context, goesOn, goingOn, yearIn, yearsOf } from './context.js'
import { dayOf, namesMonth } from './event-dates.js'
import { speaksOfMeasure } from './event-words.js'
import { readerOf, type Reader, remembering } from './reader.js'
import { type Before, speaksOfTrade } from './trade-words.js'
import { statementIn } from './rhetorical.js'
import { withRows } from './rows.js'
import { type Among, amongIn } from './region.js'
import { pieces, plainNumbers, sentencesOf } from './split.js'

const PRONOUN =
  / (?:it|they|its|their|the country|those|these|them|such|that|(?:the|this) (?:metal|mineral|element|material|stuff|commodity|ore|imported metal|ban|embargo|quotas?|curbs|export ban|controls)) /
const light = (reading: Reading): boolean =>
  reading.shape.words.filter((word) => !FUNCTION_WORDS.has(word)).length <= 1 &&
  !reading.shape.text.includes('{percent')

/** "…, to around $4,100 a kilo" is where the change before it led. */
const LED_TO = /^ (?:to|from|reaching) (?:[a-z]+ ){0,3}(?:usd )?\{(?:number|percent):/

/** "For antimony oxide" is of what follows it. */
const AS_FOR = /^ (?:for|as for|in the case of|when it comes to|with) (?:the )?\{mineral:/

/** Cuts a sentence where each part has an assertion of its own; parts without one join their neighbor. */
const clausesOf = (corpus: Corpus, sentence: string, reader: Reader, before: Before): readonly string[] => {
  const clauses: string[] = []
  let ahead = ''
  let dropped = false
  for (const piece of withRows(pieces(sentence), reader)) {
    const reading = reader(piece)
    const asserts = assertionsIn(corpus, piece, reading, before).length > 0 || membersIn(corpus, reading).length > 0
    const last = clauses.at(-1)
    if (asserts) {
      const own = reading.minerals.length > 0 && reading.places.length > 0
      // "BREAKING (3 December 2024): …": a date in front is of what follows.
      const dated = /\b(?:19|20)\d\d\b/.test(ahead) && !/\b(?:19|20)\d\d\b/.test(piece)
      const alone = ahead === '' || (own && !dated && !light(reader(ahead)))
      dropped ||= alone && ahead !== ''
      clauses.push(alone ? piece : `${ahead} and ${piece}`)
      ahead = ''
    } else if (last !== undefined && LED_TO.test(reading.shape.text)) clauses[clauses.length - 1] = `${last} ${piece}`
    else if (last === undefined || AS_FOR.test(reading.shape.text))
      ahead = ahead === '' ? piece : `${ahead} and ${piece}`
    else if (light(reading)) clauses[clauses.length - 1] = `${last} and ${piece}`
  }
  return clauses.length > 1 || dropped ? clauses : [sentence]
}

/** A denial of the statement itself: in "is not dependent on gallium: it imports 0 %" the number is not denied. */
const isNegated = (shape: string): boolean => {
  const at = NEGATION.exec(shape)
  if (!at) return false
  const value = /\{(?:percent|number):/.exec(shape.slice(at.index))
  return value === null || !shape.slice(at.index, at.index + value.index).includes('{mineral')
}

/** "Congo" in a claim about cobalt: the one of its meanings for which the mineral has rows; nothing if several have. */
const placesOf = (corpus: Corpus, reading: Reading, minerals: readonly string[]): readonly string[] => {
  const settled = reading.choices
    .filter(({ kind }) => kind === 'place')
    .flatMap(({ options }) => {
      const known = options.filter((place) =>
        minerals.some((id) =>
          tablesByMineral(corpus)
            .get(id)
            ?.some((table) => table.observations.some((row) => row.place === place && (row.value ?? 0) > 0)),
        ),
      )
      // "Congo" is the DRC to everyone who speaks of its minerals; of two that have rows, the larger is not guessed.
      return known.length === 1 ? known : []
    })
  const behind = new Set(
    [...reading.shape.text.matchAll(BEHIND)].flatMap(([whole]) =>
      [...whole.matchAll(/\{place:(\d+)\}/g)].flatMap((match) => reading.mentions[Number(match[1])]?.ids ?? []),
    ),
  )
  return [...new Set([...reading.places, ...settled])].filter((place) => !behind.has(place))
}

/** An amount of nobody in particular is the world's: "lithium production reached 290,000 t". */
const IMPERSONAL =
  /^ (?:the )?(?:total |annual |yearly |mined |refined |all )?(?:\{mineral:\d+\}|production|output|mining)/
/** What has to be some place's: the world has no share of itself. */
const OF_A_PLACE = new Set<Assertion['kind']>(['share', 'rank', 'dominance', 'ratio'])

/** A region bounds a rank; the rows have no share or ratio of a region. */
const bounded = (assertion: Assertion, among: Among | undefined, reading: Reading): Assertion =>
  among?.region === undefined || assertion.kind === 'rank' || !OF_A_PLACE.has(assertion.kind) || reading.world
    ? assertion
    : { kind: 'unverifiable', why: 'a share of a region is not checked, only ranks within it and shares of the world' }

const claimOf = (corpus: Corpus, text: string, reading: Reading, assertion: Assertion, context: Context): Claim => {
  const shape = reading.shape.text
  const verb = reading.measure !== undefined || OWN_VERB.test(shape)
  const stage = reading.stage ?? (verb ? undefined : context.stage)
  const measure = reading.measure ?? context.reading?.measure
  const at = 'at' in assertion ? assertion.at : undefined
  const { year: own = at, since } = at === undefined ? yearsOf(reading) : {}
  const goesOnIn =
    (assertion.kind === 'event' && namesMonth(text)) ||
    (assertion.kind === 'listed' && context.ofList === true && reading.places.length === 0 && since === undefined)
  const year = own ?? (goesOnIn ? context.year : undefined)
  const month = dayOf(text, year)
  const minerals = reading.minerals.length > 0 ? reading.minerals : context.minerals
  const among = amongIn(corpus, reading)
  const places = placesOf(corpus, reading, minerals).filter((place) => place !== among?.region)
  const whose = places.length > 0 || reading.world || context.places.length > 0 || IMPERSONAL.test(shape)
  const vague = (assertion.kind === 'amount' || assertion.kind === 'change') && !whose
  return {
    text,
    assertion: vague
      ? { kind: 'unverifiable', why: 'it does not say whose it is, or of the world' }
      : bounded(assertion, among, reading),
    minerals,
    places: places.length > 0 || (reading.world && !OF_A_PLACE.has(assertion.kind)) ? places : context.places,
    ...(measure && { measure }),
    ...(stage && { stage }),
    ...(among && { among }),
    holds: HOLDS.test(shape),
    controls: CONTROLS.test(shape),
    ...(year !== undefined && { year }),
    ...(since !== undefined && { since }),
    ...(month !== undefined && { month }),
    now: NOW.test(shape),
    negated: isNegated(shape),
  }
}

const TRADE = new Set<Assertion['kind']>(['reliance', 'reliance-change', 'import-share'])
const WORDY = new Set<Assertion['kind']>(['share', 'dominance'])

const subjectsOf = (
  { subjects, of }: Extract<Assertion, { kind: 'by-product' }>,
  before: readonly string[],
): readonly string[] => (subjects.length > 0 ? subjects : before.filter((id) => !of.includes(id)))

const clauseClaims = (corpus: Corpus, clause: string, reading: Reading, context: Context): readonly Claim[] => {
  const made = assertionsIn(corpus, clause, reading, context).map((assertion) => {
    const claim = claimOf(corpus, clause, reading, assertion, context)
    if (assertion.kind === 'by-product') return { ...claim, minerals: subjectsOf(assertion, context.minerals) }
    return (assertion.kind === 'substitute' || assertion.kind === 'use') && assertion.of !== undefined
      ? { ...claim, minerals: [assertion.of] }
      : claim
  })
  return made.filter(
    ({ minerals, assertion }) => minerals.length > 0 || assertion.kind === 'event' || assertion.kind === 'list-size',
  )
}

/** What a message holds: claims, questions (to be answered as questions), and how many sentences were neither. */
export interface Message {
  readonly claims: readonly Claim[]
  readonly questions: readonly string[]
  readonly other: number
}

/** Reads a message: sentences, in each the statements, in each what it asserts. Text that is no claim is left alone. */
export const readMessage = (corpus: Corpus, text: string): Message => {
  const reader = remembering(readerOf(corpus))
  const claims: Claim[] = []
  const questions: string[] = []
  let other = 0
  let context: Context = { minerals: [], places: [] }
  for (const written of sentencesOf(text)) {
    const asked = /\?["')\]]*$/.test(written)
    const raw = statementIn(written) ?? written
    if (asked && raw === written) {
      // "Lithium? That is a rare earth."
      const named = reader(written)
      if (/^ (?:and |so |but )?(?:the )?\{mineral:\d+\} $/.test(named.shape.text))
        context = { ...context, minerals: named.minerals }
      else questions.push(written)
      continue
    }
    const sentence = plainNumbers(raw)
    const whole = reader(sentence)
    const linked = PRONOUN.test(whole.shape.text)
    const ofList = context.ofList === true || speaksOfList(whole.shape.text)
    const ofTrade = context.ofTrade === true || speaksOfTrade(whole.shape.text, whole)
    const clauses = clausesOf(corpus, sentence, reader, { ofList, ofTrade, places: context.places })
    const readings = clauses.map(reader)
    const first = readings.find(({ minerals }) => minerals.length > 0)
    let inner: Context = {
      minerals:
        (linked || goesOn(whole.shape.text)) && whole.minerals.length === 0
          ? context.minerals
          : (first?.minerals ?? []),
      places: linked || ofList || ofTrade || speaksOfMeasure(whole.shape.text) ? context.places : [],
      ofList,
      ofTrade,
      ...(context.year !== undefined && { year: context.year }),
    }
    const every = clauses.flatMap((clause, at) => {
      const reading = readings[at]
      if (!reading) return []
      const made = clauseClaims(corpus, clause, reading, inner)
      const stage = reading.stage ?? (OWN_VERB.test(reading.shape.text) ? undefined : inner.stage)
      inner = {
        minerals: reading.minerals.length > 0 ? reading.minerals : inner.minerals,
        places: goingOn(made) ?? (reading.places.length > 0 ? reading.places : inner.places),
        ...(stage && { stage }),
        reading: reading.measure === undefined && inner.reading ? inner.reading : reading,
        ofList,
        ofTrade,
        ...yearIn(reading, inner),
      }
      return clauses.length === 1 ? made.map((claim) => ({ ...claim, text: raw })) : made
    })
    const lost = lostWithout(whole.shape.text, whole)
    const kinds = [
      ...memberClaims(corpus, raw, whole, context.minerals),
      ...(lost?.kind === 'by-product'
        ? [{ ...claimOf(corpus, raw, whole, lost, inner), minerals: lost.subjects, negated: false }]
        : []),
    ]
    // What such a sentence says in words like "no" or "most" is said of the kind, or of what comes with what.
    const found =
      kinds.length === 0
        ? every
        : every.filter((one) => one.places.length > 0 || !WORDY.has(one.assertion.kind) || /\d/.test(one.text))
    if (found.length + kinds.length === 0) other += 1
    claims.push(...kinds, ...found)
    if (whole.minerals.length > 0 || whole.places.length > 0 || goingOn(found))
      context = {
        minerals: whole.minerals.length > 0 ? whole.minerals : context.minerals,
        places: goingOn(found) ?? (whole.places.length > 0 ? whole.places : context.places),
      }
    context = {
      ...context,
      ...yearIn(whole, context),
      ofList: speaksOfList(whole.shape.text) || found.some(({ assertion }) => assertion.kind === 'listed'),
      ofTrade: speaksOfTrade(whole.shape.text, whole) || found.some(({ assertion }) => TRADE.has(assertion.kind)),
    }
  }
  return { claims, questions, other }
}
