import type { Corpus } from '../../corpus/types.js'
import { attributed } from './attribution.js'
import type { Claim } from './claim.js'
import { clauseClaims, type Context } from './claim-of.js'
import { clausesOf } from './clauses.js'
import { FIELD, FUTURE, OWN_VERB } from './cues.js'
import { withoutFoils } from './foils.js'
import { tablesInWords } from './league.js'
import { plainNumbers } from './plain-numbers.js'
import { plainWords } from './plain-words.js'
import { qualified } from './qualify.js'
import { newestYear, readerOf, type Reader } from './reader.js'
import { asMeant } from './rhetoric.js'
import { sentencesOf } from './split.js'

const PRONOUN = / (?:it|they|its|their|the country|those|these|them|such|that) /

/** Reads a statement in plain words, without the places that it names for contrast only. */
const statementReader = (corpus: Corpus): Reader => {
  const read = readerOf(corpus)
  return (text) => withoutFoils(read(plainWords(text)))
}

/** What a message holds: claims, questions (to be answered as questions), and how many sentences were neither. */
export interface Message {
  readonly claims: readonly Claim[]
  readonly questions: readonly string[]
  readonly other: number
  /** Minerals that it names, in claims or outside them. */
  readonly minerals: readonly string[]
  /** It speaks of minerals, mines or trade in them, whether or not it claims anything of them. */
  readonly inField: boolean
  /** It speaks of what may come. */
  readonly future: boolean
}

/** Reads a message: sentences, in each the statements, in each what it asserts. Text that is no claim is left alone. */
export const readMessage = (corpus: Corpus, text: string): Message => {
  const reader = statementReader(corpus)
  const newest = newestYear(corpus)
  const minerals = new Set<string>()
  const claims: Claim[] = []
  const questions: string[] = []
  let other = 0
  let context: Context = { minerals: [], places: [] }
  for (const { text: raw, question, mocked } of asMeant(sentencesOf(tablesInWords(text)))) {
    if (question) {
      questions.push(raw)
      const asked = reader(raw)
      for (const id of asked.minerals) minerals.add(id)
      context = { minerals: asked.minerals, places: asked.places }
      continue
    }
    const said = attributed(raw)
    const sentence = plainNumbers(said.text)
    const whole = reader(sentence)
    for (const id of whole.minerals) minerals.add(id)
    const linked = PRONOUN.test(whole.shape.text)
    const { clauses, leftOut } = clausesOf(corpus, sentence, reader)
    const readings = clauses.map(reader)
    const first = readings.find(({ minerals }) => minerals.length > 0)
    let inner: Context = {
      minerals: linked && whole.minerals.length === 0 ? context.minerals : (first?.minerals ?? []),
      places: linked ? context.places : [],
    }
    const found = clauses.flatMap((clause, at) => {
      const reading = readings[at]
      if (!reading) return []
      const made = clauseClaims(corpus, clause, reading, inner)
      const stage = reading.stage ?? (OWN_VERB.test(reading.shape.text) ? undefined : inner.stage)
      inner = {
        minerals: reading.minerals.length > 0 ? reading.minerals : inner.minerals,
        places: reading.places.length > 0 ? reading.places : inner.places,
        ...(stage && { stage }),
        reading: reading.measure === undefined && inner.reading ? inner.reading : reading,
      }
      return clauses.length === 1 ? made.map((claim) => ({ ...claim, text: raw })) : made
    })
    if (found.length === 0) other += 1
    claims.push(...qualified(found, whole, { ...said, mocked, leftOut }, newest))
    if (whole.minerals.length > 0 || whole.places.length > 0)
      context = {
        minerals: whole.minerals.length > 0 ? whole.minerals : context.minerals,
        places: whole.places.length > 0 ? whole.places : context.places,
      }
  }
  return {
    claims,
    questions,
    other,
    minerals: [...minerals],
    inField: minerals.size > 0 || FIELD.test(text),
    future: FUTURE.test(` ${text.toLowerCase().replace(/[^a-z]+/g, ' ')} `),
  }
}
