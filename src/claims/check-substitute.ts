import type { Verdict } from '../answers/answer.js'
import { mineralName } from '../answers/names.js'
import { type Checker, unverifiableCheck } from './check.js'
import { flip } from './judge.js'
import { mineralsIn } from './minerals-in.js'
import { useWords } from './use-rows.js'
import { citationOf, noteOf, sentencesIn } from './words.js'
import { withoutPeriod } from '../prose.js'
import { wordingsOf } from '../language/wordings.js'

const NONE = /\bno (?:[a-z]+ )?(?:substitute|replacement|alternative|rival)/i

/** "Nothing can replace copper in cable", "aluminum can": decided by what the mineral's note says of its substitutes. */
export const checkSubstitute: Checker = (card, corpus, claim, id) => {
  const note = noteOf(corpus, id)
  const name = mineralName(corpus, id)
  if (claim.assertion.kind !== 'substitute' || !note)
    return unverifiableCheck(claim, `I have no note on what can replace ${name}`)
  const { by, purpose, qualified = false } = claim.assertion
  const said = sentencesIn(note)
    .filter(({ heading }) => heading.toLowerCase().includes('substitut'))
    .map((one) => ({ ...one, words: useWords(one.sentence.text) }))
  const meets = (words: ReadonlySet<string>): boolean =>
    purpose.length > 0 && purpose.filter((word) => words.has(word)).length >= purpose.length * 0.5
  const none = said.filter(({ sentence }) => NONE.test(sentence.text))
  const can = said.filter(
    ({ sentence }) => wordingsOf(corpus).in(sentence.text, 'substitute.can') && !NONE.test(sentence.text),
  )
  const rule = (): readonly [Verdict, (typeof said)[number] | undefined] => {
    if (by === 'nothing') {
      const fitting = can.find(({ words }) => meets(words))
      const denying = none.find(({ words }) => purpose.length === 0 || meets(words))
      if (fitting) return [qualified ? 'depends' : 'contradicted', fitting]
      if (denying) return [can.length > 0 && purpose.length === 0 ? 'depends' : 'supported', denying]
      if (purpose.length > 0) return ['unverifiable', undefined]
      return can.length > 0 ? [qualified ? 'depends' : 'contradicted', can[0]] : ['unverifiable', undefined]
    }
    const named = can.filter(({ sentence }) => mineralsIn(corpus, sentence.text).includes(by))
    const fitting = named.find(({ words }) => purpose.length === 0 || meets(words))
    return fitting ? ['supported', fitting] : ['unverifiable', undefined]
  }
  const [verdict, one] = rule()
  if (!one) return unverifiableCheck(claim, `my notes don't say whether that can replace ${name} there`)
  const at = card.citeWords(citationOf(corpus, note, one.sentence, one.heading))
  const text = withoutPeriod(one.sentence.text)
  return {
    claim,
    // "Nothing can replace it" is itself a denial.
    verdict: by === 'nothing' ? verdict : flip(verdict, claim.negated),
    because: text,
    lines: [{ label: 'Substitutes', text: `${text} [${at}].` }],
  }
}
