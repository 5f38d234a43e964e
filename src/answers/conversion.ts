import { equivalentsOf, factorSentence } from '../corpus/documents/data.js'
import type { Equivalent } from '../corpus/documents/schema.js'
import type { Corpus, CorpusDocument } from '../corpus/types.js'
import type { Conversion, Mass, Question } from '../language/question.js'
import type { Answer } from './answer.js'
import { Card } from './card.js'
import { mineralName } from './names.js'
import { marks } from './phrases.js'
import { list, number } from './text.js'
import { conversionOfUnit, shownUnit, tonsPer } from './units.js'
import { locatorOf, sentencesOf } from './words/sentences.js'

/** Digits of a converted amount: the factors have five. */
const DIGITS = 4

/** What is weighed: the metal, and how many tons of it as it is named hold a ton of the metal. */
interface Substance {
  readonly metal: string
  readonly tons: number
  /** The note that the factor stands in; none for the metal itself. */
  readonly note?: CorpusDocument
  readonly as?: Equivalent
}

const substanceOf = (corpus: Corpus, of: string): Substance | undefined => {
  for (const note of corpus.documents.values())
    for (const as of equivalentsOf(note)) {
      if (as.as === of) return { metal: as.mineral, tons: as.tons, note, as }
      if (as.mineral === of) return { metal: of, tons: 1 }
    }
  return undefined
}

/** "1,000 lb of U3O8", "0.3847 t of uranium". */
const massText = (corpus: Corpus, value: number, { unit, of }: Mass): string =>
  `${number(value)} ${shownUnit(unit)}${of === undefined ? '' : ` of ${corpus.minerals.has(of) ? mineralName(corpus, of) : of}`}`

/** Adds the sentence of a note that gives a factor. Gives the positions of its citations. */
const tellFactor = (card: Card, { note, as }: Substance): readonly number[] => {
  const factor = note && as && factorSentence(note, as)
  const said = factor && sentencesOf(note).find(({ text }) => text === factor.text)
  if (!said) return []
  const citations = card.citeSaid(said, locatorOf(said))
  card.line('Factor', `${said.text} ${marks(citations)}`)
  return citations
}

/** What each side weighs; where one names nothing it is what the other does. */
const bothOf = ({ from, to }: Conversion): readonly [string | undefined, string | undefined] => [
  from.of ?? to.of,
  to.of ?? from.of,
]

/**
 * A mass in another unit, or of another substance with the same metal in it: "1,000 lb of U3O8 is 0.3846 t of uranium",
 * with the factors and where they stand. What there is no factor for is said.
 */
export const conversion = (asked: Conversion, question: Question, corpus: Corpus): Answer => {
  const card = new Card(corpus, question)
  const [source, target] = bothOf(asked)
  const [of, as] = [source, target].map((id) => (id === undefined ? undefined : substanceOf(corpus, id)))
  const [from, to] = [tonsPer(asked.from.unit), tonsPer(asked.to.unit)]
  const same = source === target
  const given = massText(corpus, asked.value, asked.from)
  if (from === undefined || to === undefined || (!same && (!of || !as || of.metal !== as.metal))) {
    const [one, other] = [asked.from, asked.to].map((mass) => massText(corpus, 1, mass).replace(/^1 /, ''))
    return card.answer('no-data', 'definition', `I have no factor to convert ${one ?? ''} to ${other ?? ''}.`)
  }
  const ratio = same ? 1 : (as?.tons ?? 1) / (of?.tons ?? 1)
  const value = Number(((asked.value * from * ratio) / to).toPrecision(DIGITS))
  const citations = same ? [] : [of, as].flatMap((one) => (one ? tellFactor(card, one) : []))
  const units = [...new Set([asked.from.unit, asked.to.unit])].flatMap((unit) => conversionOfUnit(unit) ?? [])
  if (asked.from.unit !== asked.to.unit && units.length > 0) card.line('Units', `${list(units)}, by definition.`)
  const result: Mass = target === undefined ? asked.to : { ...asked.to, of: target }
  card.figure({
    label: `${given} as ${shownUnit(asked.to.unit)}`,
    ...{ quantity: 'amount', value, unit: shownUnit(asked.to.unit), mineral: of?.metal ?? '', place: 'WLD' },
    ...{ measure: 'conversion', year: Number(corpus.knownUntil?.slice(0, 4) ?? 0), estimated: false },
    ...{ basis: 'calculated', citations },
    formula: `${number(asked.value)} × ${number(from)}${same ? '' : ` × ${number(ratio)}`} ÷ ${number(to)}`,
  })
  const first = asked.from.of === undefined && source !== undefined ? { ...asked.from, of: source } : asked.from
  return card.answer(
    'answered',
    'definition',
    `${massText(corpus, asked.value, first)} is ${massText(corpus, value, result)}.`,
  )
}
