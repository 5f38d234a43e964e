import { mend } from './mend.js'
import type { Intent } from './question.js'
import type { Reading } from './reading.js'
import { telegraphicIntent } from './telegraphic.js'
import { FILLERS } from './words.js'

/** What reading and classifier know when the intent is decided. */
export interface Evidence {
  readonly reading: Reading
  /** Intents by chance, most likely first. */
  readonly ranked: readonly (readonly [Intent, number])[]
}

const WHICH =
  / (?:which|what|list|show|all|every|everything|how many|any|name|minerals|metals|countries|producers|suppliers|who|where) /

/** Words without which no question is about where a figure is from. */
const SOURCED =
  / (?:source|sources|sourced|cite|cited|cites|citation|citations|reference|references|from|data|row|edition|link|links|says|said|whom|old|recent|date|published|publication|publications|reliable|trust|calculate|calculated|computed|estimate|estimated|know|read|get|usgs|bgs|iea|where|final|provisional|preliminary|definitive|revised) /

/** "How much does Guinea produce": of what is not said. */
export const UNSAID =
  /^ (?:and |so )?how (?:much|many \{unit:\S+) (?:does|do|did) (?:the )?\{place:\d+\} (?:produce|mine|refine|smelt|extract|make|export|process) (?:a year |per year |each year |in \{year:\d+\} )?$/

/** "Coltan, what is that". */
const WHAT_IS = /^ \{mineral:\d+\} what (?:is|are) (?:that|it|this|those|these|they) $/

/** Words without which no question is about a document. */
const DOCUMENTED =
  / (?:article|articles|report|reports|outlook|act|afp|iea|usgs|bgs|story|paper|text|study|document|documents|publication|author|wrote|writes|written|say|says|said|tell|tells|told|mention|mentions|mentioned|claim|claims|claimed|quote|quotes|quoted|according|summar[a-z]+|vault|law|commission|method|methodology) /

const mask = (item: string): string => item.replace(/:[^}]*\}/, '}')

/**
 * Names, numbers and filler words alone, without a verb, have fixed meanings: mineral → its profile; country → its
 * profile; mineral + country → share; two of a kind → comparison; with a unit → amount; with a year → amount or world
 * total of that year; with a number of rows → ranking.
 */
export const bareIntent = ({
  shape,
  minerals,
  places,
  excluded,
  unit,
  limit,
  years,
  choices,
  world,
}: Reading): Intent | undefined => {
  const words = shape.items.filter((item) => !item.startsWith('{'))
  const versus = words.some((word) => word === 'vs' || word === 'v' || word === '/')
  if (words.some((word) => !FILLERS.has(word) && !/^(?:vs|v|\/|top|or|since|%)$/.test(word))) return undefined
  const masks = new Set(shape.items.map(mask))
  if (masks.has('{percent}') || (masks.has('{number}') && limit === undefined) || excluded.length > 0) return undefined
  if (words.includes('%')) return minerals.length > 0 && places.length > 0 ? 'share' : undefined
  const mineralCount = minerals.length + choices.filter((choice) => choice.kind === 'mineral').length
  const placeCount = places.length + choices.filter((choice) => choice.kind === 'place').length
  if (mineralCount + placeCount === 0) return undefined
  if (limit !== undefined && mineralCount > 0) return 'ranking'
  if (years.kind === 'range' && mineralCount > 0 && mineralCount + placeCount < 3) return 'trend'
  if (placeCount > 1 || (mineralCount > 1 && placeCount === 0) || (versus && mineralCount > 1)) return 'comparison'
  if (mineralCount > 0 && placeCount > 0) return unit === undefined ? 'share' : 'amount'
  if (placeCount > 0) return 'country-profile'
  return unit !== undefined || years.kind === 'years' || world ? 'world-total' : 'mineral-profile'
}

/** Whether a question with these names and slots can have an intent at all. */
const fits = (intent: Intent, { minerals, places, excluded, threshold, choices, years, shape }: Reading): boolean => {
  const asked = (kind: 'mineral' | 'place'): number => choices.filter((choice) => choice.kind === kind).length
  const mineralCount = minerals.length + asked('mineral')
  const placeCount = places.length + asked('place')
  switch (intent) {
    case 'comparison':
      return placeCount > 1 || mineralCount > 1
    case 'trend':
      return mineralCount > 0
    case 'threshold':
      return threshold !== undefined
    case 'recycling':
      return / (?:recycl\w*|scrap|secondary|reuse\w*|recover\w*|waste|old|used|end of life|circular|urban) /.test(
        shape.text,
      )
    case 'source':
      return SOURCED.test(shape.text)
    case 'document':
      return DOCUMENTED.test(shape.text)
    case 'complement':
      return excluded.length > 0
    case 'country-profile':
      return placeCount > 0 && mineralCount === 0
    case 'ranking':
      return mineralCount > 0 || placeCount > 0
    case 'claim':
      return mineralCount + placeCount > 0
    case 'timeline':
      return (
        mineralCount + placeCount > 0 ||
        years.kind !== 'latest' ||
        / (?:event|events|restrictions|controls|bans|timeline) /.test(shape.text)
      )
    case 'share':
    case 'amount':
    case 'world-total':
    case 'reserves':
    case 'reserve-life':
    case 'price':
    case 'mineral-profile':
    case 'substitutes':
    case 'list-membership':
      return mineralCount > 0
    default:
      return true
  }
}

/** The most likely intent that fits the names and slots of the text. */
export const decide = ({ reading, ranked }: Evidence): Intent => {
  const bare = bareIntent(reading) ?? telegraphicIntent(reading)
  if (bare) return bare
  const { threshold, minerals, choices, shape } = reading
  if (UNSAID.test(shape.text)) return 'amount'
  if (WHAT_IS.test(shape.text)) return 'definition'
  const mineral = minerals.length > 0 || choices.some((choice) => choice.kind === 'mineral')
  if (mineral && (reading.rank !== undefined || reading.count) && !threshold)
    return reading.measure === 'reserves' ? 'reserves' : 'ranking'
  // A figure to be over or under, and no mineral: which minerals? And "which countries mine more than 80 %" likewise.
  if (
    threshold &&
    (!mineral ||
      / (?:which|what|list|show|all|any) (?:countries|country|nations|places|producers) | countries |^ who (?:has|mines|makes|produces) /.test(
        shape.text,
      ))
  )
    return ranked[0]?.[0] === 'claim' && !WHICH.test(shape.text) ? 'claim' : 'threshold'
  const fitting = ranked.find(([intent]) => fits(intent, reading))
  const first = ranked[0]?.[0] ?? 'search'
  const mended = mend(first, reading)
  return fits(mended, reading) && mended !== first ? mended : mend(fitting?.[0] ?? 'search', reading)
}
