import { tablesByMineral } from '../../corpus/lookup.js'
import type { Corpus, Stage } from '../../corpus/types.js'
import type { Reading } from '../../language/reading.js'
import { assertionsIn } from './assert.js'
import type { Assertion, Claim } from './claim.js'
import { BEHIND, CONTROLS, HOLDS, LOOSE_NOT, NEGATION, NOW, OWN_VERB, TURNED } from './cues.js'
import { calledMembers } from './kind-words.js'
import { neighborClaims } from './neighbors.js'
import { type Among, amongIn } from './region.js'

/** What one statement leaves to the next: "Chile has 31 % of lithium reserves, Australia 24 %". */
export interface Context {
  readonly minerals: readonly string[]
  readonly places: readonly string[]
  readonly stage?: Stage
  readonly reading?: Reading
}

const MONTHS = 'january february march april may june july august september october november december'.split(' ')

const monthOf = (text: string, year: number | undefined): string | undefined => {
  const match = new RegExp(`\\b(${MONTHS.join('|')})\\b(?=[ ,]+(?:\\d{1,2},? )?\\d{4})`, 'i').exec(text)
  const at = MONTHS.indexOf(match?.[1]?.toLowerCase() ?? '')
  return at < 0 || year === undefined ? undefined : `${year}-${String(at + 1).padStart(2, '0')}`
}

const yearsOf = ({ years }: Reading): { readonly year?: number; readonly since?: number } => {
  if (years.kind === 'years') {
    const last = years.years.at(-1)
    const first = years.years.length > 1 ? years.years[0] : undefined
    return { ...(last !== undefined && { year: last }), ...(first !== undefined && { since: first }) }
  }
  if (years.kind === 'latest') return {}
  return { ...(years.from > 0 && { since: years.from }), ...(years.to !== undefined && { year: years.to }) }
}

/** Kinds, lists and events have no number that a stray "not" could stand before: "on the list but not critical". */
const IN_WORDS = new Set<Assertion['kind']>(['member', 'listed', 'by-product', 'event'])
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

const claimOf = (corpus: Corpus, text: string, reading: Reading, assertion: Assertion, context: Context): Claim => {
  const shape = reading.shape.text
  const own = reading.measure !== undefined || OWN_VERB.test(shape)
  const stage = reading.stage ?? (own ? undefined : context.stage)
  // "Holds most reserves, yet Chile mines the most": a stage is of production.
  const measure = reading.measure ?? (reading.stage === undefined ? context.reading?.measure : undefined)
  const at = 'at' in assertion ? assertion.at : undefined
  const { year = at, since } = at === undefined ? yearsOf(reading) : {}
  const month = monthOf(text, year)
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
    assertion: vague || apart ? { kind: 'unverifiable', why: reason } : bounded(assertion, among, reading),
    minerals,
    places: named
      ? named.filter((id) => id !== 'WLD')
      : subjects.length > 0 || (reading.world && !OF_A_PLACE.has(assertion.kind))
        ? places
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
  }
}

/** Minerals that the sentence calls members of a group, as a statement of its own. */
const memberClaims = (corpus: Corpus, text: string, reading: Reading): readonly Claim[] => {
  const called = calledMembers(corpus, reading)
  if (!called) return []
  const assertion = { kind: 'member', group: called.group } as const
  return [
    {
      text,
      assertion,
      minerals: called.minerals,
      places: [],
      holds: false,
      controls: false,
      now: false,
      negated: false,
    },
  ]
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

/** The claims of one clause. */
export const clauseClaims = (corpus: Corpus, clause: string, reading: Reading, context: Context): readonly Claim[] => {
  const made = assertionsIn(corpus, clause, reading).map((assertion) =>
    claimOf(corpus, clause, reading, afterOthers(ofTheRest(assertion, reading, context), reading.shape.text), context),
  )
  return [
    ...memberClaims(corpus, clause, reading),
    ...made.map((claim) =>
      claim.assertion.kind === 'member'
        ? {
            ...claim,
            minerals: claim.minerals.filter((id) => claim.assertion.kind === 'member' && id !== claim.assertion.group),
          }
        : claim.assertion.kind === 'by-product'
          ? { ...claim, minerals: claim.minerals.slice(0, 1) }
          : claim,
    ),
    ...neighborClaims(made, reading),
  ].filter(({ minerals, assertion }) => minerals.length > 0 || assertion.kind === 'event')
}
