import { isA, means, type Span } from './spans.js'

/** Marks at which a sentence ends. */
const ENDS: ReadonlySet<string> = new Set(['.', '!', '?', ';'])

const sentencesOf = (spans: readonly Span[]): (readonly Span[])[] => {
  const sentences: Span[][] = [[]]
  for (const span of spans) {
    sentences.at(-1)?.push(span)
    if (span.type === 'mark' && ENDS.has(span.text)) sentences.push([])
  }
  return sentences.filter((sentence) => sentence.some(({ type }) => type !== 'mark'))
}

/** Whether a sentence asks: it ends in a question mark, or begins with a question word. */
const asks = (sentence: readonly Span[]): boolean => sentence.at(-1)?.text === '?' || isA(sentence[0], 'q')

/**
 * The question in a text that tells a story around it: the sentence that asks, behind the minerals that the other
 * sentences name if it names none, and behind their places if a pronoun stands for one. Undefined for a text of one sentence, or of none or several that ask.
 */
export const questionInStory = (spans: readonly Span[]): readonly Span[] | undefined => {
  const sentences = sentencesOf(spans)
  const asking = sentences.filter(asks)
  const [asked] = asking
  if (sentences.length < 2 || asking.length !== 1 || asked === undefined) return undefined
  const names = sentences.filter((sentence) => sentence !== asked).flat()
  const lacks = (kind: Span['type']): boolean => !asked.some(({ type }) => type === kind)
  const leans = asked.some((span) => isA(span, 'pro'))
  const told = names.filter(
    ({ type }) => (type === 'mineral' && lacks('mineral')) || (type === 'place' && leans && lacks('place')),
  )
  return [...told, ...asked]
}

/** Whether a text tells of its teller's people ("my granddad", "the kids") beside what it asks: that sentence asks nothing. */
export const tellsOfPeople = (spans: readonly Span[]): boolean =>
  sentencesOf(spans).some((sentence) => !asks(sentence) && sentence.some((span) => means(span, 'story')))
