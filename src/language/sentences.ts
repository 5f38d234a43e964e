import { sentences } from '../search/sentences.js'
import { clean } from './text.js'

/** A sentence of a text as it is meant. */
export interface Sentence {
  readonly text: string
  /** It asks, and no answer follows it. */
  readonly question: boolean
}

/** ", isn't it?", ", right?": a question in form only. */
const TAG =
  /(?:,\s*(?:is|are|was|were|does|do|did|has|have|had|can|wo|would|ai)(?:n't| not)? (?:it|they|he|she|we|you)\s*[?!.]*|,?\s*(?:right|correct|no|eh|huh|innit|don't you think|or what)\s*\?+)["')\]]*$/i
/** "Did you know that …?", "Who remembers 2010, when …?": a question in form only. */
const LEAD =
  /^[\s"'(]*(?:(?:did|do) (?:you|we|people) (?:all )?(?:know|realize|realise|remember)(?: that)?|who (?:remembers|knew|would have thought|can forget|could forget|forgets)(?: that)?|(?:do you )?remember(?: that| when)?|can you believe(?: that)?)\s*[,?]*\s+/i
const ASKS =
  /^["'(]*(?:who|whose|what|which|how|where|when|why|is|are|was|were|do|does|did|can|could|has|have|had|will|would|should|ever|wanna|want)\b/i
const WHO = /^["'(]*(?:who|which (?:country|nation|place|state)|what country)\s+/i
/** An answer of a few words: "Russia, of course.", "The DRC.", "Only 34 %." */
const NAME =
  /^["'(]*(?:why,? |well,? |it's |that's |none other than )?((?:the )?[A-Z][\w'.-]*(?: (?:of |the |and )?[A-Z][\w'-]*){0,3})\s*(?:[,;-]\s*(?:of course|naturally|obviously|hands down|surprise|by far|what else|who else)\b[,;.!]*|(?=[,;.!])|$)\s*/
const NUMBER =
  /^["'(]*(?:(?:just|only|about|around|roughly|nearly|almost|over|under|some|barely|exactly|still|a mere|a whopping|less than|more than|well over|at|now) )*[$]?\d/i

/** "The main producer? Russia, of course." as "Russia is the main producer"; undefined where no answer follows. */
const answered = (asked: string, next: string | undefined): string | undefined => {
  if (next === undefined) return undefined
  const question = asked.replace(/[\s?"')]+$/, '')
  if (NUMBER.test(next) && !ASKS.test(question) && question.includes(' ')) return `${question} is ${next}`
  const answer = NAME.exec(next)
  if (!answer || (ASKS.test(question) && !WHO.test(question))) return undefined
  const rest = next.slice(answer[0].length).replace(/^[,;.!\s]+/, '')
  const subject = answer[1] ?? ''
  const said = WHO.test(question)
    ? `${subject} ${question.replace(WHO, '')}`
    : `${subject} is ${question.slice(0, 1).toLowerCase()}${question.slice(1)}`
  return rest === '' ? said : `${said}, ${rest}`
}

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth']

/** A table in a line, "1. Chile 2. Peru" or "Chile > Peru > China", in words. */
const inWords = (line: string): string => {
  if (/\b1[.)] \p{Lu}/u.test(line) && /\b2[.)] \p{Lu}/u.test(line))
    return line.replace(
      /(\d)[.)] (\p{Lu}.*?)(?=[,;]?\s*\d[.)] |[.,;]?\s*$)[,;]?/gu,
      (_, n: string, name: string) => `${name} ranks ${ORDINALS[Number(n) - 1] ?? n},`,
    )
  const chain = /^(.*?: ?)?([^:]*? > [^:]*)$/.exec(line)
  const names = chain?.[2]?.split(/\s+>\s+/) ?? []
  return names.length < 2 || !names.every((name) => /^\p{Lu}[^\d]{1,30}$/u.test(name))
    ? line
    : `${chain?.[1] ?? ''}${names.map((name, at) => `${name} ranks ${ORDINALS[at] ?? ''}`).join(', ')}`
}

/**
 * The sentences of a text; a line of its own (a headline, a bullet) is one too. A question that only dresses up a
 * statement becomes the statement.
 */
export const sentencesOf = (text: string): readonly Sentence[] => {
  const raw = clean(text)
    .replace(
      /\b(one|two|three|four|five|six|seven|eight|nine)-(half|thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?)\b/gi,
      '$1 $2',
    )
    .split(/\n+/)
    .map(inWords)
    .flatMap((line) => sentences(line).map(({ start, end }) => line.slice(start, end)))
    .map((sentence) =>
      sentence
        .replace(/^[\s>*•-]+/, '')
        .replace(/^(?:no|nope|wrong|yes|yep|true|false|correct|well|ok)[:,!]\s+/i, '')
        .trim(),
    )
    .filter((sentence) => /[\p{L}\d]/u.test(sentence))
  const said: Sentence[] = []
  for (let at = 0; at < raw.length; at++) {
    const one = raw[at] ?? ''
    const dressed = LEAD.test(one)
      ? one.replace(LEAD, '').replace(/[\s?]+$/, '')
      : TAG.test(one)
        ? one.replace(TAG, '')
        : undefined
    // "Did you know? China …" dresses up the sentence that follows.
    if (dressed !== undefined && !dressed.includes(' ')) continue
    const question = dressed === undefined && /\?["')\]]*$/.test(one)
    const fused = question ? answered(one, raw[at + 1]) : undefined
    if (fused !== undefined) at++
    said.push({ text: fused ?? dressed ?? one, question: question && fused === undefined })
  }
  return said
}
