const AUX = '(?:is|are|was|were|do|does|did|has|have|had|can|wo|would|ai)'
/** ", isn't it?", ", right?": a question in form only. The question mark may have been taken off already. */
const TAG = new RegExp(
  `(?:,\\s*(?:${AUX}(?:n't| not)|${AUX}) (?:it|they|he|she|we|you)\\s*[?!.]*|,?\\s*(?:right|correct|no|eh|huh|innit|don't you think|or what)\\s*\\?+)(["')\\]]*)$`,
  'i',
)

/** Words that make a question of a statement: "Did you know that …?", "Who remembers 2010, when …?". */
const LEAD =
  /^[\s"'(]*(?:(?:did|do) (?:you|we|people) (?:all )?(?:know|realise|realize|remember)(?: that)?|who (?:remembers|knew|would have thought|can forget|could forget|forgets)(?: that)?|(?:do you )?remember(?: that| when)?|(?:is|was)n't it (?:funny|odd|strange|true) (?:that|how)|can you believe(?: that)?|why does (?:nobody|no one) (?:say|mention)(?: that)?|how many (?:people )?know that)\s+/i

/** What mocks the statement beside it: it means the contrary of what it says. */
const MOCKERY =
  /\b(?:give me a break|yeah,? right|as if|sure,? and|pull the other one|in your dreams|pigs (?:might|can|will) fly|spare me|my foot|who are (?:they|you) kidding|tell me another|lol no|laughable)\b/i

const OPEN = /^["'(]*(?:who|which (?:country|nation|place|state)|what country)\s+/i
const ASKS =
  /^["'(]*(?:who|whose|what|which|how|where|when|why|is|are|was|were|do|does|did|can|could|has|have|had|will|would|should|and|ever|wanna|want)\b/i
/** An answer of a few words, as a rule one name: "Russia, of course", "The DRC." */
const ANSWER =
  /^["'(]*(?:why,? |well,? |it's |that's |that would be |none other than )?((?:the )?[A-Z][\w'.-]*(?: (?:of |the |and )?[A-Z][\w'-]*){0,3})\s*(?:[,;-]\s*(?:of course|naturally|obviously|hands down|surprise|by far|what else|who else)\b[,;.!]*|(?=[,;.!])|$)\s*/

/** An answer that is a number: "Only 34 %.", "A mere 300 tonnes in 2025." */
const IN_NUMBERS =
  /^["'(]*(?:(?:just|only|about|around|roughly|nearly|almost|over|under|some|barely|exactly|still|a mere|a whopping|an astonishing|an impressive|less than|more than|well over|at|now) )*[$]?\d/i

/** A sentence of a message, with how it is meant. */
export interface Said {
  readonly text: string
  readonly question: boolean
  /** A mocking remark beside it turns its meaning round. */
  readonly mocked: boolean
}

/** "The main producer? Russia, of course." as "Russia is the main producer"; undefined where no answer follows. */
const answered = (question: string, next: string | undefined): string | undefined => {
  const asked = question.replace(/[\s?"')]+$/, '')
  // "US dependence on foreign palladium? Only 34 %.": a headline and its figure.
  if (next !== undefined && IN_NUMBERS.test(next) && !ASKS.test(asked) && asked.includes(' '))
    return `${asked} is ${next.replace(/^["'(]+/, '')}`
  const answer = next === undefined ? null : ANSWER.exec(next)
  if (!answer || next === undefined) return undefined
  const rest = next.slice(answer[0].length).replace(/^[,;.!\s]+/, '')
  const tail = rest === '' ? '' : `, ${rest}`
  if (OPEN.test(asked)) return `${answer[1] ?? ''} ${asked.replace(OPEN, '')}${tail}`
  if (ASKS.test(asked)) return undefined
  return `${answer[1] ?? ''} is ${asked.slice(0, 1).toLowerCase()}${asked.slice(1)}${tail}`
}

/** The sentences of a message: questions that only dress up a statement become one. */
export const asMeant = (sentences: readonly string[]): readonly Said[] => {
  const mocked = sentences.some((one) => MOCKERY.test(one))
  const said: Said[] = []
  for (let at = 0; at < sentences.length; at++) {
    const sentence = sentences[at] ?? ''
    const statement = sentence.replace(LEAD, '').replace(/[\s?]+$/, '')
    const tagged = LEAD.test(sentence) ? statement : TAG.test(sentence) ? sentence.replace(TAG, '.$1') : undefined
    const question = tagged === undefined && /\?["')\]]*$/.test(sentence)
    const fused = question ? answered(sentence, sentences[at + 1]) : undefined
    if (fused !== undefined) at += 1
    said.push({ text: fused ?? tagged ?? sentence, question: question && fused === undefined, mocked })
  }
  return said
}
