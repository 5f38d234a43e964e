import type { Reading } from '../../language-before/reading.js'
import type { Assertion, ListAct } from './claim.js'

const CRITICAL = '(?:critical|strategic)'
const THINGS = '(?:minerals?|materials?|metals?|elements?|commodities|resources|inputs)'
const ROLL = '(?:lists?|roster|register|inventory|ranks|catalogue|roll|lineup|line up|edition|revision|assessment|act)'
/** Words between "on" and "list": whose, of when, of what. */
const BETWEEN = `(?:the |its |their |his |her |our |any |a |an |this |that |s |{place:\\d+} |{year:\\d+} |{number:\\d+} |[a-z]+ly |official |current |latest |updated |revised |new |final |first |national |own |government |federal |raw |usgs |doe |${CRITICAL} |rare |${THINGS} |draft |so called |of )*`
/** A list of critical minerals is spoken of, by its name or by its owner. */
const TOPIC = new RegExp(
  ` ${CRITICAL} (?:raw )?(?:${THINGS} |and )*${ROLL} | ${ROLL} of ${BETWEEN}(?:${CRITICAL}|rare) (?:raw )?${THINGS} | {place:\\d+} (?:s )?(?:${CRITICAL} |{year:\\d+} |final |new |official |mineral |minerals )*list | (?:its|their|s|the|{place:\\d+}|counts|lists|names|tracks|recognises|recognizes|designates|designated|published|named|counted) (?:own )?(?:{number:\\d+} )?(?:${CRITICAL}|rare) (?:raw )?${THINGS} `,
)

const LISTED = new RegExp(
  ` (?:on|onto|to|from|off|in|into|among|of|amongst|left|leaves|joined|joins|entered) ${BETWEEN}${ROLL} | (?:is|are|was|were|counts?|counted|belongs?|figures?|ranks?|being|as|among)(?: [a-z]+ly| not| also| still| never| both| all| now| considered| classed| classified| called| one| figure)* (?:to |as |in |of |among |amongst )*${BETWEEN}${CRITICAL} (?:raw )?(?:${THINGS} |(?:by|in|for|to|under) (?:the )?{place)| (?:considers?|deems?|lists|listed|designates|designated|classifies|classified|counts|counted|names|named|declared|treats|treated|regards|regarded|labels|rates|rated) .*${CRITICAL} | ${ROLL} (?:[a-z]+ |{place:\\d+} |{year:\\d+} |{number:\\d+} )*(?:includes?|included|names?|named|contains?|contained|features?|featured|omits?|omitted|excludes?|excluded|covers?|lacks?|dropped|added|gained|did without|does without|leaves out|left out) | (?:belongs?|counts?|figures?|is|are|was|were) (?:to |among |one of |of )+(?:the |{place:\\d+} |s |its |{number:\\d+} )*(?:rare|${CRITICAL}) (?:raw )?${THINGS} `,
)

const NOT_THERE =
  / (?:left|leaves|leaving|kept|keeps) (?:[a-z]+ |\{mineral:\d+\} )*(?:off|out)(?: of)? | (?:missing (?:from|on|in)|absent (?:from|on)|left out|leaves out|leaving out|omitted|omits|excludes|excluded from|did without|does without|do without|no place|without a place|snubbed|snubs|failed to make|fails to make|lacks|nowhere (?:on|to be)) /
const WAITED =
  / (?:(?:has|had|have) to wait|waited|(?:took|needed) (?:[a-z]+ |\{place:\d+\} )*(?:until|till)|not (?:until|till|before)) .*\{year:\d+\}| (?:never|not) (?:before )?(?:[a-z]+ )*(?:on|in|onto|to|make|made|part|among|listed|included) .* (?:before|until|till|prior to) (?:[a-z]+ )?\{year:\d+\}| (?:first time|debut|debuts|debuted|newcomer) /

/** What happened to an entry, the telling words first. */
const ACTS: readonly (readonly [ListAct, RegExp])[] = [
  ['first', WAITED],
  [
    'returned',
    / (?:returned|returns|returning|came back|comes back|is back|are back|was back|back on|back onto|back in|re ?added|reinstated|restored|readmitted|reentered|re entered|rejoined|rejoins) /,
  ],
  [
    'kept',
    / (?:kept|keeps|held|holds|retained|retains) (?:its|their|a|his) (?:place|spot|seat|position|status)| (?:survived|survives|remained|remains|remain|stayed|stays|stay) /,
  ],
  [
    'removed',
    / (?:removed|removes|dropped|drops|dropping|deleted|deletes|struck|strikes|taken off|took|takes|off|thrown out|threw|throws out|kicked|delisted|booted|ejected|fell off|fallen off|falls off|lost (?:its|their) (?:place|spot|seat|status)|let (?:it |them |\{mineral:\d+\} )?go|cut from|expelled|purged|ditched|axed|stripped|weeded out|crossed|left(?! out)|leaves(?! out)) /,
  ],
  [
    'added',
    / (?:added|adds|joined|joins|adding|newly|put|puts|placed|moved|moves|promoted|promotes|elevated|upgraded|(?:got|gets|get|made it|makes it|went|goes|came|brought|let|taken|admitted) (?:on|onto|in|into|on to)|entered|enters|added|inducted|admits|gained) /,
  ],
]

/** Said of a list that the text named before: "antimony survived", "gold got in", "manganese was one of them". */
const THERE =
  / \{mineral:\d+\} (?:among|amongst) (?:them|those|these) | (?:is|are|was|were)(?: not| also| never| still)* (?:one of (?:them|those|these)|among (?:them|those|these)|there|listed|included|on it|in it) | listed (?:it|them) | (?:includes?|included|lists|listed|names|named) (?:it|them|\{mineral)/
const REFERS = / (?:it|they|them|which|that|both) |^ (?:having|after|then|only|before) /

/** Whether a text speaks of a list of critical minerals, so that "gold got in" after it is of that list. */
export const speaksOfList = (shape: string): boolean => TOPIC.test(shape) || LISTED.test(shape)

const SIZE = [
  new RegExp(
    ` ${ROLL} (?:[a-z]+ |{place:\\d+} |{year:\\d+} )*?(?:of|with|holds|held|has|had|names|named|contains|contained|counts|counted|comprises|comprised|includes|included|runs to|ran to|covers|covered|numbers|numbered|lists|listed|features|featured|grew to|rose to|stands at|now|at) (?:exactly |a total of |some |about |only |just |now |to )*{number:(\\d+)}(?= ${THINGS}| entries| ${CRITICAL}| rare| names| items| $)`,
  ),
  new RegExp(
    ` (?:the|its|their|s|{place:\\d+}|counts|lists|names|tracks|recognises|recognizes|designates|designated|published|named|counted) (?:official |final )?{number:(\\d+)} (?:${CRITICAL}|rare) (?:raw )?${THINGS} `,
  ),
  new RegExp(
    ` (?:there are|there were|has|have) (?:exactly |now |currently |just |only )*{number:(\\d+)} (?:${CRITICAL} |raw |${THINGS} |entries |names |items )+(?:on|in) (?:[a-z]+ |{place:\\d+} |{year:\\d+} )*?${ROLL} `,
  ),
]

/** "Had 35 minerals in 2018 and 50 in 2022": a number of its year. */
const SIZE_IN = new RegExp(
  ` {number:(\\d+)} (?:${THINGS} |entries |${CRITICAL} |raw )*in (?:its |the )?{year:(\\d+)}`,
  'g',
)

/** "… 17 of which are strategic": the entries of a list within it. */
const OF_WHICH = / {number:(\d+)} of (?:which|them|these|those) (?:[a-z]+ ){0,3}strategic /

/** "34 critical and 17 strategic raw materials": the sizes of an issuer's two lists. */
const TWO_SIZES = new RegExp(
  ` {number:(\\d+)} (critical|strategic) (?:raw )?(?:${THINGS} )?(?:and|plus|but|against|with) (?:only |just |another )?{number:(\\d+)} (critical|strategic) `,
)

/** How many entries a list is said to have; several only where each has its year. */
const sizesIn = (shape: string): readonly Assertion[] => {
  const two = TWO_SIZES.exec(shape)
  if (two && two[2] !== two[4])
    return [1, 3].map((at) => ({
      kind: 'list-size',
      entries: Number(two[at]),
      of: two[at + 1] === 'strategic' ? 'strategic' : 'critical',
    }))
  const found = SIZE.map((pattern) => pattern.exec(shape)?.[1]).find((one) => one !== undefined)
  if (found === undefined) return []
  const dated = [...shape.matchAll(SIZE_IN)]
  const strategic = OF_WHICH.exec(shape)?.[1]
  if (strategic !== undefined && strategic !== found)
    return [
      { kind: 'list-size', entries: Number(found), of: 'critical' },
      { kind: 'list-size', entries: Number(strategic), of: 'strategic' },
    ]
  return dated.length > 1
    ? dated.map(([, entries, year]) => ({ kind: 'list-size', entries: Number(entries), at: Number(year) }))
    : [{ kind: 'list-size', entries: Number(found) }]
}

/** A claim that is only quoted to be commented on: "the claim that palladium is on the list needs a footnote". */
const QUOTED =
  / (?:claim|idea|notion|belief|assertion|suggestion|rumou?r|question) that .* (?:needs?|deserves?|requires?|remains?) /

/** What a clause says of a list of critical minerals. `before`: the text before it spoke of one. */
export const listedIn = (shape: string, reading: Reading, before: boolean): readonly Assertion[] => {
  const own = LISTED.test(shape)
  const topic = own || before || TOPIC.test(shape) || TWO_SIZES.test(shape)
  if (!topic || QUOTED.test(shape)) return []
  const sized = TOPIC.test(shape) || TWO_SIZES.test(shape) ? sizesIn(shape) : []
  const named = reading.minerals.length > 0
  const about = named || (before && REFERS.test(shape))
  const figures = / \{(?:percent|unit):/.test(shape)
  if (!about || (figures && !own)) return sized
  const denied = NOT_THERE.test(shape)
  const act = denied ? 'on' : ACTS.find(([, pattern]) => pattern.test(shape))?.[0]
  if (act === undefined && !own && !THERE.test(shape)) return sized
  const years = [...shape.matchAll(/\{year:(\d+)\}/g)].map((match) => Number(match[1]))
  const at = act === 'first' ? years.at(-1) : undefined
  return [{ kind: 'listed', act: act ?? 'on', ...(denied && { denied }), ...(at !== undefined && { at }) }, ...sized]
}
