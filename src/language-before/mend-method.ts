import { asked, oneOf, type Rule } from './mend-rule.js'

/** "How do you work out a share", "how are the percentages calculated". */
const WORKED_OUT =
  / how (?:do|does|did|are|is|was|were) (?:[a-z]+ ){0,3}?(?:work out|worked out|calculate|calculated|compute|computed|figure out|derive|derived|arrive at|get to|define|defined) | how (?:do|does|did|are|is) .* (?:calculated|computed|worked out|derived|measured) /
const OF_FIGURES =
  / (?:share|shares|percentage|percentages|percent|%|figure|figures|number|numbers|total|totals|rank|ranking|rankings) /

/** "Is that measured or estimated", "is China's number an estimate". */
const SURENESS =
  / (?:is|are|was|were) .*(?:(?:measured|reported|actual|real|official|counted|published|final|exact|hard) (?:or|and not|not) (?:an? |just |only )?(?:[a-z]+ )?(?:estimated|estimate|guess|guessed|calculated|projected|assumed|provisional)|(?:estimated|estimate|an estimate|guess) or )/

/** "Which edition of USGS do you use", "when did MCS 2026 come out". */
const EDITION =
  / (?:edition|version|release|released|vintage|come out|came out|comes out|published|publish|book|update|updated|issued|issue|you on|you using|you use) /
const PUBLISHER = / (?:usgs|bgs|iea|mcs|commodity summaries|world mineral statistics|british geological survey) /

/** "How fresh is this data", "how old are your numbers", "is your data up to date". */
const FRESH =
  / (?:how (?:[a-z]+ )?(?:fresh|recent|old|current|new|up to date|stale|outdated|dated|late) (?:is|are) (?:(?:this|that|these|those|the|your|all|of) )*(?:data|dataset|database|numbers?|figures?|stats|statistics|info|information|tables?|it|they|this|that|these|those)|(?:is|are) (?:(?:this|that|these|those|the|your|all) )+(?:data|dataset|database|numbers?|figures?|stats|statistics|info|information|tables?) (?:[a-z]+ )?(?:fresh|recent|old|current|up to date|stale|outdated|dated)|(?:from when|how far back|what date|what year) (?:is|are|does|do) (?:the |your |this )*(?:data|numbers|figures|stats|statistics)) /

/** "Does the world total include US output": about what the total counts. */
const COUNTS = [
  / (?:does|do|is|are|did) /,
  /(?:totals?|world|{world}) /,
  /(?:include|includes|included|including|count|counts|contain|contains|exclude|excludes|leave out|leaves out|cover|covers) /,
]
const COUNTED_PLACE =
  / (?:include|includes|including|count|counts|contain|contains|exclude|excludes|leave out|leaves out|cover|covers) (?:the |any |output of |production of |output from )*\{place:(\d+)\}/

const IN_TOTAL =
  / \{place:(\d+)\} (?:output |production |supply |figures? |is |mine )*(?:included|counted|left out|excluded|covered|part of|in) (?:in |of |from )?(?:the |your |that )?(?:\{world\} |world |global )?(?:\{mineral:\d+\} )?(?:production |output )?(?:\{world\} |world |global )?(?:total|totals|sum) /
/** "Source for Indonesia's nickel number": where a figure is from, not where imports are. */
const SOURCE_OF =
  / (?:source|sources|citation|reference|references|publication) (?:for|of|behind|on) .*(?:number|numbers|figure|figures|data|statistic|statistics|stat|stats|estimate|claim) /

/** "What does the W mean in your tables". */
const MEANS = / what (?:does|do|did) (?:[a-z]+ ){1,4}?(?:mean|means|stand for) /

/** Whether a text names a publication of statistics and asks which edition it is, or when it came out. */
export const asksEdition = (text: string): boolean => EDITION.test(text) && PUBLISHER.test(text)

/** Whether a text asks how recent the figures are, of nothing that it names. */
export const asksFreshness = (text: string): boolean => FRESH.test(text)

/** Whether a text asks how figures are worked out. */
export const asksMethod = (text: string): boolean => WORKED_OUT.test(text) && OF_FIGURES.test(text)

/** Whether the patterns stand one behind another. Each is looked for once: "a.*b.*c" would try every pair. */
const inOrder = (text: string, patterns: readonly RegExp[]): boolean => {
  let rest = text
  return patterns.every((pattern) => {
    const match = pattern.exec(rest)
    if (match) rest = rest.slice(match.index + match[0].length)
    return match !== null
  })
}

/** The mention of the place whose output a world total may count: it is not the place that is asked about. */
export const readCounted = (text: string): number | undefined => {
  const place = (inOrder(text, COUNTS) ? COUNTED_PLACE.exec(text) : IN_TOTAL.exec(text))?.[1]
  return place === undefined ? undefined : Number(place)
}

/** Questions about the making of figures: their method, their edition, what they count, whether they are estimates. */
export const method: Rule = (reading, intent) => {
  const { text } = reading.shape
  if (SOURCE_OF.test(text) && oneOf(intent, 'import-sources', 'share', 'amount', 'ranking', 'search')) return 'source'
  const minerals = asked(reading, 'mineral')
  if (minerals === 0 && asked(reading, 'place') === 0 && MEANS.test(text) && intent !== 'claim') return 'definition'
  if (minerals === 0)
    return asksMethod(text) ||
      asksEdition(text) ||
      (asksFreshness(text) && asked(reading, 'place') === 0) ||
      (SURENESS.test(text) && asked(reading, 'place') === 0)
      ? 'source'
      : undefined
  if (readCounted(text) !== undefined && reading.places.length === 0) return 'world-total'
  if (SURENESS.test(text) && oneOf(intent, 'claim', 'source', 'search', 'definition', 'share', 'ranking'))
    return asked(reading, 'place') > 0 ? 'amount' : 'world-total'
  return undefined
}
