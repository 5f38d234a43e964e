import type { Corpus } from '../../corpus/types.js'
import type { Reading } from '../../language-before/reading.js'
import type { Claim } from './claim.js'

/** What a statement calls members of a group. `minerals` is empty for "it" or "that". */
export interface Called {
  readonly group: string
  readonly minerals: readonly string[]
  readonly negated: boolean
}

/**
 * Words in small letters, names masked, commas and stops kept: "{0} , a {1} , hardens blades". Apposition is told by its
 * commas, which a shape does not have.
 */
const punctuated = ({ tokens, mentions }: Reading): string => {
  const starts = new Map(mentions.map((mention, at) => [mention.start, { at, mention }]))
  const items: string[] = []
  let word = 0
  let until = 0
  for (const token of tokens) {
    if (token.mark) {
      if (/^[,.;:?!()"-]$/.test(token.lower)) items.push(token.lower)
      continue
    }
    const named = starts.get(word)
    if (named) {
      items.push(named.mention.kind === 'mineral' ? `{${named.at}}` : 'place')
      until = named.mention.end
    } else if (word >= until) items.push(token.lower)
    word++
  }
  return ` ${items.join(' ')} `
}

const NAME = '\\{\\d+\\}'
/** "Cobalt", "lithium, cobalt and nickel". */
const ROW = `(?:both |either |neither |the )*${NAME}(?:(?: ,)?(?: (?:and|or|nor|&))?(?: the)? ${NAME}){0,12}`
/** Not the group itself but something of it: "a rare earth magnet", "a rare earth producer". */
const WHOLE =
  '(?!(?:s )?(?:producers?|suppliers?|miners?|mines?|mining|company|companies|magnets?|supply|projects?|deposits?|refiners?|refinery|oxides?|ores?|alloys?|catalysts?|market|prices?|imports?|exports?|industry|giant|powerhouse|producing|rich|free|based) )'
const NOUNS = '(?: (?:metals?|elements?|minerals?|family|group|club|materials?))?'
const ADJECTIVES =
  '(?: (?:genuine|true|real|classic|typical|proper|bona|fide|well known|known|critical|valuable|scarce|heavy|light|so called|actual|precious|key|fellow|full|fledged))*'
const ADVERBS =
  '(?: (?:not|never|no|also|actually|really|technically|strictly|speaking|both|all|indeed|itself|themselves|of course|in fact|certainly|definitely|clearly|simply|just|,|by definition|still|considered|classed|classified|called|termed|regarded|counted|known|labelled|labeled|grouped|as|chemically|geologically))*'
const ARTICLE =
  '(?: (?:a|an|another|one of (?:the|those|these)|part of (?:the|those)|a member of (?:the|those)|members of (?:the|those)|among (?:the|those)|some of (?:the|those)|one of(?: the)? (?:\\d+|seventeen|six)|of the|the|those))?'
const BE =
  '(?:is|are|was|were|isn t|aren t|being|counts?|belongs?|ranks?|remains?|qualif(?:y|ies))(?: (?:to|as|among|in|with))?'
const NOT = / (?:not|never|no|neither|nor|isn t|aren t|hardly|far from|anything but) /
const COMPARED = / (?:unlike|like|as with|just as|in contrast to|compared (?:to|with)|besides|contrary to)$/
const FALSE =
  '(?:nonsense|wrong|a mistake|mistaken|an error|a myth|false|untrue|incorrect|inaccurate|a misnomer|misleading|simply not true|not true)'
/** "It is a myth that lithium is a rare earth", "the idea that lithium is one is wrong". */
const WRONG = new RegExp(
  ` ${FALSE} (?:that|to (?:call|say|claim|think|believe)) | myth that | (?:idea|claim|notion|belief|rumou?r) that .* (?:is|are) (?:[a-z]+ )?${FALSE} `,
)
const CALLED_WRONGLY = new RegExp(` (?:is|are|was|would be) (?:[a-z]+ ){0,2}${FALSE} `)

/** "- contrary to what vendors tell you -", ", by contrast ,": set between a name and what it is. */
const ASIDE = '(?: (?:-|,|\\() (?:[a-z]+ ){1,8}(?:-|,|\\)))?'

const IS = new RegExp(
  ` (${ROW})${ASIDE}( (?:, )?(?:(?:do|does|did) not (?:actually |really |in fact )?|(?:don|doesn|didn) t )?${BE}${ADVERBS}${ARTICLE}${ADJECTIVES}) (${NAME})${NOUNS} ${WHOLE}`,
  'g',
)
const PRONOUN_IS = new RegExp(
  ` (?:it|that|this|they|those|these|both|which|the metal|the element|the mineral|the stuff)( (?:s|re|${BE})${ADVERBS}${ARTICLE}${ADJECTIVES}) (${NAME})${NOUNS} ${WHOLE}`,
  'g',
)
const APPOSITION = new RegExp(
  ` (${ROW}) (?:,|-|\\() (?:itself |themselves |also |yet |being |as |by the way )*(?:a|an|another|one of (?:the|those|these)|both|all|the|two|three|four|five|six|some|several)${ADJECTIVES} (${NAME})${NOUNS}(?:(?: ,)? (?:by the way|too|as well|no less|remember))? (?:(?:,|-|\\)|\\.|!|;|that|which|used|found|with|goes|and|vital|essential|crucial|key|critical|important|prized|needed|sought|indispensable|in|for|from) |$)`,
  'g',
)
/** "The rare earth element lithium", "a rare earth called lithium". */
const TITLE = new RegExp(
  ` (?:the|a|an) (${NAME})(?: (?:metals?|elements?|minerals?))?(?: (?:called|named|known as))? (${NAME}(?: and ${NAME})*) `,
  'g',
)
const SUCH_AS = new RegExp(
  ` (${NAME})(?: [a-z]+){0,2}?(?:(?: ,| \\()? (?:such as|including|e g|eg|namely|for example|for instance)| like| includes?| comprise) (?:the )?(${ROW}) `,
  'g',
)
const AND_OTHER = new RegExp(
  ` (${ROW}) (?:, )?(?:and|or) (?:the )?(?:other|similar|many other)(?: [a-z]+)? (${NAME}) `,
  'g',
)
const CALLING = new RegExp(
  ` (?:call|calls|calling|called|labels|labelling|labeling) (${ROW})${ARTICLE}${ADJECTIVES} (${NAME}) `,
  'g',
)

/** What a text calls members of a group: "rare earths such as lithium", "rhenium, a platinum-group metal". */
export const membersIn = (corpus: Corpus, reading: Reading): readonly Called[] => {
  const idOf = (at: string | undefined): string | undefined => {
    const ids = reading.mentions[Number(at?.replace(/\D/g, ''))]?.ids
    return ids?.length === 1 ? ids[0] : undefined
  }
  const groupOf = (at: string | undefined): string | undefined => {
    const id = at === undefined ? undefined : idOf(at)
    return id !== undefined && (corpus.minerals.get(id)?.members.length ?? 0) > 0 ? id : undefined
  }
  if (!reading.mentions.some(({ ids }) => (corpus.minerals.get(ids[0] ?? '')?.members.length ?? 0) > 0)) return []
  const text = punctuated(reading)
  const rowOf = (row: string | undefined): readonly string[] =>
    [...(row ?? '').matchAll(/\{\d+\}/g)].flatMap(([one]) => idOf(one) ?? [])
  // "Lanthanides" are a part of the group that goes by that name here: its members may be none.
  const narrower = / lanth?anoids? | lanthanides? /.test(` ${reading.tokens.map(({ lower }) => lower).join(' ')} `)
  const within = (group: string | undefined, id: string): boolean =>
    corpus.minerals.get(group ?? '')?.members.includes(id) === true
  const found: Called[] = []
  const add = (group: string | undefined, row: string | undefined, negated: boolean): void => {
    const minerals = rowOf(row).filter((id) => id !== group && !(narrower && within(group, id)))
    const known = found.some((one) => one.group === group && one.minerals.some((id) => minerals.includes(id)))
    if (group !== undefined && !known && (row === undefined || minerals.length > 0))
      found.push({ group, minerals, negated })
  }
  const wrong = WRONG.test(text)
  for (const { 1: whole, 2: words = '', 3: group, index } of text.matchAll(IS)) {
    // "Unlike cobalt and lithium, cesium is …" is of cesium alone.
    const row = COMPARED.test(text.slice(0, index)) ? whole?.split(',').at(-1) : whole
    add(groupOf(group), row, (NOT.test(`${words} `) || /neither/.test(row ?? '')) !== wrong)
  }
  for (const [, row, group] of text.matchAll(APPOSITION)) add(groupOf(group), row, false)
  for (const [, group, row] of text.matchAll(SUCH_AS)) add(groupOf(group), row, false)
  for (const [, row, group] of text.matchAll(AND_OTHER)) add(groupOf(group), row, false)
  for (const [, row, group] of text.matchAll(CALLING)) if (CALLED_WRONGLY.test(text)) add(groupOf(group), row, true)
  for (const [, group, row] of text.matchAll(TITLE)) add(groupOf(group), row, false)
  if (found.length === 0)
    for (const [, words = '', group] of text.matchAll(PRONOUN_IS))
      add(groupOf(group), undefined, NOT.test(`${words} `) !== wrong)
  return found
}

/** The claims of a sentence on what kind its minerals are; `before`: what "it" stands for. */
export const memberClaims = (
  corpus: Corpus,
  text: string,
  reading: Reading,
  before: readonly string[],
): readonly Claim[] =>
  membersIn(corpus, reading).flatMap(({ group, minerals, negated }) => {
    const named = reading.minerals.filter((id) => id !== group)
    const meant = minerals.length > 0 ? minerals : (named.length > 0 ? named : before).filter((id) => id !== group)
    const plain = { places: [], holds: false, controls: false, now: false }
    return meant.length === 0
      ? []
      : [{ text, assertion: { kind: 'member', group }, minerals: meant, negated, ...plain }]
  })
