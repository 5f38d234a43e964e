import { ASKS, asked, LEADER, oneOf, RANKS, type Rule } from './mend-rule.js'
import { CHANGE } from './mend-topics.js'

const HAS =
  /^ (?:(?:so|hey|but|well|ok) )*(?:does|do|did|has) (?:the )?\{place:\d+\} (?:really |actually |even )?(?:have|has|got|own|possess) (?:any |much |a lot of |lots of |some )?(?:of the )?\{mineral:\d+\}/
const TOGETHER = / (?:together|combined|total|sum|jointly|altogether) /
const VERSUS = / (?:compare|compared|comparison|comparing|vs|v|versus|than|against|side by side|difference) /

/** "The ratio of Chile to Peru in copper": of the two, rather than of reserves to a year's mining. */
const RATIO_OF = / ratio (?:of|between) (?:the )?\{place:\d+\} (?:to|and|vs|over|against) (?:the )?\{place:/

/** Two minerals or two countries and one measure are compared; "does Chile have lithium" is about what lies there. */
export const pairs: Rule = (reading, intent) => {
  const { text } = reading.shape
  if (HAS.test(text) && oneOf(intent, 'reliance', 'amount', 'share', 'event', 'list-membership')) return 'reserves'
  const minerals = asked(reading, 'mineral')
  const places = asked(reading, 'place')
  if (minerals === 0 || Math.max(minerals, places) < 2 || TOGETHER.test(text)) return undefined
  if (minerals > 1 && VERSUS.test(text) && oneOf(intent, 'reliance', 'reserves', 'share', 'world-total', 'amount'))
    return 'comparison'
  if (minerals === 1 && places > 1 && oneOf(intent, 'reserves', 'mineral-profile', 'world-total', 'country-profile'))
    return 'comparison'
  if (
    minerals === 1 &&
    places > 1 &&
    RATIO_OF.test(text) &&
    oneOf(intent, 'reserve-life', 'share', 'amount', 'ranking')
  )
    return 'comparison'
  return places > 1 && VERSUS.test(text) && oneOf(intent, 'share', 'amount', 'ranking') ? 'comparison' : undefined
}

/** "Is Peru still ahead of Chile in copper", "has Ghana overtaken South Africa in gold". */
const AHEAD =
  /^ (?:(?:so|and|but|hey|ok|well) )*(?:is|are|was|were|has|have|did|does|do|will) (?:the )?\{place:\d+\} (?:[a-z]+ ){0,3}?(?:ahead of|behind|in front of|past|above|below|overtaken|overtake|overtook|passed|surpassed|surpass|caught up with|level with|on par with|neck and neck with) (?:the )?\{place:\d+\} /

/** Who of two is ahead in a mineral: both are shown, rather than a statement checked that nobody makes. */
export const ahead: Rule = (reading, intent) =>
  reading.minerals.length === 1 &&
  reading.places.length === 2 &&
  reading.threshold === undefined &&
  reading.years.kind !== 'range' &&
  oneOf(intent, 'claim', 'share', 'ranking', 'amount', 'search') &&
  AHEAD.test(reading.shape.text) &&
  !/\{(?:percent|number):/.test(reading.shape.text)
    ? 'comparison'
    : undefined

/** "Where does Morocco rank in phosphate": the place of one country in the ranking. */
export const standings: Rule = (reading, intent) =>
  RANKS.test(reading.shape.text) &&
  reading.minerals.length === 1 &&
  asked(reading, 'place') === 1 &&
  !/ (?:critical|strategic) /.test(reading.shape.text) &&
  !oneOf(intent, 'event', 'timeline', 'document', 'threshold')
    ? 'ranking'
    : undefined

/** A percentage of one country is its share, unless it is of what the country imports or recycles. */
export const percents: Rule = (reading, intent) =>
  reading.share &&
  reading.years.kind !== 'range' &&
  asked(reading, 'mineral') > 0 &&
  asked(reading, 'place') === 1 &&
  reading.measure !== 'net-import-reliance' &&
  reading.measure !== 'imports' &&
  oneOf(intent, 'amount', 'trend', 'mineral-profile', 'world-total') &&
  !CHANGE.test(reading.shape.text)
    ? 'share'
    : undefined

/** Intents that the names contradict: a share without a country is a ranking, a total with one an amount. */
export const names: Rule = (reading, intent) => {
  const { excluded, measure, threshold, minerals, world, shape } = reading
  const placed = asked(reading, 'place') > 0
  if (
    excluded.length > 0 &&
    !placed &&
    oneOf(intent, 'share', 'amount', 'world-total', 'mineral-profile', 'substitutes', 'trend')
  )
    return 'complement'
  if (
    intent === 'ranking' &&
    placed &&
    minerals.length > 0 &&
    !ASKS.test(shape.text) &&
    !LEADER.test(shape.text) &&
    !RANKS.test(shape.text)
  )
    return 'share'
  if (intent === 'share' && !placed) return measure === 'net-import-reliance' ? 'reliance' : 'ranking'
  if (intent === 'amount' && !placed) return 'world-total'
  if (intent === 'world-total' && placed) return reading.share ? 'share' : 'amount'
  if (intent === 'mineral-profile' && placed) return 'share'
  if (intent === 'threshold' && threshold === undefined && minerals.length > 0) return 'ranking'
  if (intent === 'reliance' && minerals.length === 0 && threshold && ASKS.test(shape.text)) return 'threshold'
  if (intent === 'reliance' && world && placed) return 'share'
  if (
    measure === 'price' &&
    !placed &&
    oneOf(intent, 'amount', 'world-total', 'trend', 'mineral-profile', 'ranking') &&
    minerals.length > 0
  )
    return 'price'
  return undefined
}
