import { tablesByMineral } from '../../corpus/lookup.js'
import type { Corpus } from '../../corpus/types.js'
import type { Reading } from '../../language-before/reading.js'
import { assertionsIn } from './assert.js'
import type { Assertion, Claim } from './claim.js'
import { BEHIND, CONTROLS, HOLDS, LOOSE_NOT, NEGATION, NOW, OWN_VERB, PRICE_AS_REASON, TURNED } from './cues.js'
import { type Context, yearsOf } from './context.js'
import { dayOf, namesMonth } from './event-dates.js'
import { inFormClaimed } from './forms.js'
import { neighborClaims } from './neighbors.js'
import { type Among, amongIn } from './region.js'

/** Kinds, lists and events have no number that a stray "not" could stand before: "on the list but not critical". */
const IN_WORDS = new Set<Assertion['kind']>([
  'member',
  'listed',
  'list-size',
  'by-product',
  'event',
  'use',
  'substitute',
])
const ANY_NOT = new RegExp(`${NEGATION.source}|${LOOSE_NOT.source}`)

/** A denial of the statement itself: in "is not dependent on gallium: it imports 0 %" the number is not denied. */
const isNegated = (shape: string, kind: Assertion['kind']): boolean => {
  const at = (IN_WORDS.has(kind) ? ANY_NOT : NEGATION).exec(shape)
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
const SINGLY = / (?:neither|nor|each(?! year)|both|either) /
const TOGETHER = / (?:together|combined|jointly|between them) /

/** What has to be some place's: the world has no share of itself. */
const OF_A_PLACE = new Set<Assertion['kind']>(['share', 'rank', 'dominance', 'ratio', 'difference'])

const BETWEEN_TOGETHER =
  /^(?: (?:and|plus|or|nor|with|as|well|along|together|the|its|both|also|then|next|neighboring|neighbouring|neighbor|neighbour|combined))* $/

/** Places that stand side by side, "Chile and Peru": only then can one share be meant of them together. */
const sideBySide = (reading: Reading, places: readonly string[]): boolean => {
  const shape = reading.shape.text
  const found = [...shape.matchAll(/\{place:(\d+)\}/g)].filter((match) =>
    reading.mentions[Number(match[1])]?.ids.some((id) => places.includes(id)),
  )
  return found.every((match, at) => {
    const before = found[at - 1]
    return !before || BETWEEN_TOGETHER.test(shape.slice(before.index + before[0].length, match.index))
  })
}

/** What the words of a statement hold that no pattern here follows. */
const unreadIn = (shape: string): string | undefined => {
  if (TURNED.test(shape)) return 'it speaks of a record, an exception or a reversal, which is not checked'
  if (PRICE_AS_REASON.test(shape)) return 'it gives a reason, which is not checked'
  return LOOSE_NOT.test(shape) ? 'what it denies is not plain' : undefined
}

/** A region bounds a rank; the rows have no share or ratio of a region. */
const bounded = (assertion: Assertion, among: Among | undefined, reading: Reading): Assertion =>
  among?.region === undefined || assertion.kind === 'rank' || !OF_A_PLACE.has(assertion.kind) || reading.world
    ? assertion
    : { kind: 'unverifiable', why: 'a share of a region is not checked, only ranks within it and shares of the world' }

/** "The biggest after Chile" is the second. */
const LATER =
  / (?:after|behind|second only to) (?:only )?(?:the )?\{place:\d+\}((?: (?:and|or) (?:the )?\{place:\d+\})*)/

const afterOthers = (assertion: Assertion, shape: string): Assertion => {
  const match = assertion.kind === 'rank' && assertion.from === 1 && assertion.to === 1 ? LATER.exec(shape) : null
  if (!match || assertion.kind !== 'rank') return assertion
  const rank = 2 + [...(match[1] ?? '').matchAll(/\{place:/g)].length
  return { ...assertion, from: rank, to: rank, words: `number ${rank}` }
}

/** "It banned exports to Japan": whoever was named before did it, and the place that is named is what it was aimed at. */
const placed = (places: readonly string[], assertion: Assertion, context: Context): readonly string[] =>
  assertion.kind === 'event' && places.every((id) => assertion.against.includes(id))
    ? [...new Set([...context.places, ...places])]
    : places

/** An assertion as a claim: of which minerals, places, stage and year it is. */
export const claimOf = (
  corpus: Corpus,
  text: string,
  reading: Reading,
  assertion: Assertion,
  context: Context,
): Claim => {
  const shape = reading.shape.text
  const own = reading.measure !== undefined || OWN_VERB.test(shape)
  const stage = reading.stage ?? (own ? undefined : context.stage)
  // "Holds most reserves, yet Chile mines the most": a stage is of production.
  const measure = reading.measure ?? (reading.stage === undefined ? context.reading?.measure : undefined)
  const at = 'at' in assertion ? assertion.at : undefined
  const { year: ownYear = at, since } = at === undefined ? yearsOf(reading) : {}
  const goesOnIn =
    (assertion.kind === 'event' && namesMonth(text)) ||
    (assertion.kind === 'listed' && context.ofList === true && reading.places.length === 0 && since === undefined)
  const year = ownYear ?? (goesOnIn ? context.year : undefined)
  const month = dayOf(text, year)
  const minerals = reading.minerals.length > 0 ? reading.minerals : context.minerals
  const among = amongIn(corpus, reading)
  const places = placesOf(corpus, reading, minerals).filter((place) => place !== among?.region)
  const subjects = 'than' in assertion ? places.filter((id) => !assertion.than.includes(id)) : places
  const apart =
    assertion.kind === 'share' && assertion.whose === undefined && places.length > 1 && !sideBySide(reading, places)
  const named = 'whose' in assertion && typeof assertion.whose === 'string' ? [assertion.whose] : undefined
  const unread = IN_WORDS.has(assertion.kind) ? undefined : unreadIn(shape)
  const whose =
    places.length > 0 ||
    reading.excluded.length > 0 ||
    reading.world ||
    (context.amounts === true &&
      (context.reading?.world === true || IMPERSONAL.test(context.reading?.shape.text ?? ''))) ||
    context.places.length > 0 ||
    IMPERSONAL.test(shape)
  // "Russia beats South Africa, 84 t": whose of the two it is, is not said.
  const either =
    assertion.kind === 'amount' && places.length === 0 && !named && context.places.length > 1 && !reading.world
  const vague = either || ((assertion.kind === 'amount' || assertion.kind === 'change') && !whose && !named)
  const reason = vague
    ? 'it does not say whose it is, or of the world'
    : 'it names several places and does not say that they are meant together'
  return {
    text,
    assertion:
      vague || apart
        ? { kind: 'unverifiable', why: reason }
        : inFormClaimed(corpus, bounded(assertion, among, reading), text, minerals),
    minerals,
    places: named
      ? named.filter((id) => id !== 'WLD')
      : subjects.length > 0 || (reading.world && !OF_A_PLACE.has(assertion.kind))
        ? placed(places, assertion, context)
        : context.places,
    ...(measure && { measure }),
    ...(stage && { stage }),
    ...(among && { among }),
    holds: HOLDS.test(shape),
    controls: CONTROLS.test(shape),
    ...(year !== undefined && { year }),
    ...(since !== undefined && { since }),
    ...(month !== undefined && { month }),
    now: NOW.test(shape),
    negated: isNegated(shape, assertion.kind),
    ...(unread !== undefined && { unread }),
    ...(SINGLY.test(shape) && !TOGETHER.test(shape) && { singly: true }),
    ...(TOGETHER.test(shape) && !SINGLY.test(shape) && { together: true }),
  }
}

/** "Everyone else the remaining 1 %": what is left is of the place that was named before. */
const REMAINDER = / (?:everyone|everybody|everywhere) else | (?:all|the) others | the (?:rest|remainder|remaining) /

const ofTheRest = (assertion: Assertion, reading: Reading, context: Context): Assertion => {
  if (assertion.kind !== 'share' || reading.places.length > 0 || assertion.whose !== undefined) return assertion
  if (!REMAINDER.test(reading.shape.text)) return assertion
  const [place] = context.places
  if (place === undefined || context.places.length > 1)
    return { kind: 'unverifiable', why: 'it does not say what the rest is besides' }
  const { low, high, words } = assertion.range
  return { kind: 'share', range: { low: 100 - high, high: 100 - low, words: `all but ${words}` }, whose: place }
}

/** What is a by-product; where the words name none, what "it" stands for. */
const subjectsOf = (
  { subjects, of }: Extract<Assertion, { kind: 'by-product' }>,
  before: readonly string[],
): readonly string[] => (subjects.length > 0 ? subjects : before.filter((id) => !of.includes(id)))

/** A claim of the minerals that its assertion is about, where the words name others beside them. */
const aboutItsOwn = (claim: Claim, context: Context): Claim => {
  const { assertion } = claim
  if (assertion.kind === 'by-product') return { ...claim, minerals: subjectsOf(assertion, context.minerals) }
  return (assertion.kind === 'substitute' || assertion.kind === 'use') && assertion.of !== undefined
    ? { ...claim, minerals: [assertion.of] }
    : claim
}

/** "On the EU's list but not on Britain's": what is denied is of the place that follows. */
const BUT_NOT = / (?:but|and|yet|though) not (?:on |in |part of )?(?:that of |the one of )?(?:the )?\{place:(\d+)\}/

const eachList = (claim: Claim, reading: Reading): readonly Claim[] => {
  const at = claim.assertion.kind === 'listed' ? BUT_NOT.exec(reading.shape.text)?.[1] : undefined
  const denied = at === undefined ? undefined : reading.mentions[Number(at)]?.ids[0]
  const others = claim.places.filter((id) => id !== denied)
  return denied === undefined || others.length === 0
    ? [claim]
    : [
        { ...claim, places: others, negated: false },
        { ...claim, places: [denied], negated: true },
      ]
}

/** The claims of one clause. */
export const clauseClaims = (corpus: Corpus, clause: string, reading: Reading, context: Context): readonly Claim[] => {
  const made = assertionsIn(corpus, clause, reading, context).flatMap((assertion) =>
    eachList(
      aboutItsOwn(
        claimOf(
          corpus,
          clause,
          reading,
          afterOthers(ofTheRest(assertion, reading, context), reading.shape.text),
          context,
        ),
        context,
      ),
      reading,
    ),
  )
  return [...made, ...neighborClaims(made, reading)].filter(
    ({ minerals, assertion }) => minerals.length > 0 || assertion.kind === 'event' || assertion.kind === 'list-size',
  )
}
