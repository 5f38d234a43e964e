import { clean } from './text.js'

/** Words with which people ask for a check: "fact check:", "is it true that", "true or false:". */
const LEAD =
  /^[\s"'(>*_-]*(?:(?:hey|hi|ok|so|please|pls|can you|could you)[\s,]+)*(?:fact[\s-]*check(?:ing)?(?:\s+(?:this|that|it))?(?:\s+claim)?(?:\s+that)?\s*[:;,.!-]*|(?:check|verify)\s+(?:this|that|the|my)?\s*(?:claim|statement|post)\s*[:;,-]*|check\s*:|verify(?:\s+(?:that|whether|if))?\s*[:-]?|claim\s*:|true\s+or\s+(?:false|not)\s*[:;,?-]*|(?:is|was)\s+it\s+(?:really\s+|actually\s+|still\s+)?(?:true|right|correct|accurate|a\s+fact|the\s+case)\s*(?:that|to say(?: that)?)?\s*[:,]?)\s*/i

/** Words around a claim that are not part of it: ", is that true?", ", right?". */
const TAIL =
  /[\s,;.!?-]*(?:is (?:that|this|it) (?:true|right|correct|so)|true or false|(?:right|correct|really|true))\s*\?+\s*$/i

/** Words that begin a question which no claim stands behind; "when it struck down the contract, …" tells. */
const OPEN =
  /^[\s"']*(?:who(?! (?:remembers|knew|would have thought|can forget|could forget|forgets)\b)|whose|what|which|how|where|when(?= (?:did|do|does|is|are|was|were|will|has|have|had|can|could|would)\b)|why)\b/i

/** True for a text that asks for a check in so many words, of something that is no open question itself. */
export const asksForCheck = (text: string): boolean => {
  const cleaned = clean(text)
  return LEAD.test(cleaned) && !OPEN.test(cleaned.replace(LEAD, ''))
}

/**
 * The text without the words that ask for its check. One sentence with a question mark is taken as the claim behind it
 * ("does China really refine 90 % of cobalt?"), unless it is an open question ("who mines the most?").
 */
export const withoutRequest = (text: string): string => {
  const cleaned = clean(text).replace(/[^\S\n]+/g, ' ')
  const rest = cleaned.replace(LEAD, '').replace(TAIL, '').trim()
  const closed = rest.replace(/[\s?]+$/, '')
  const several = /[.!?]["')\]]*\s/.test(closed)
  return OPEN.test(rest) || (several && !LEAD.test(cleaned)) ? rest : closed
}
