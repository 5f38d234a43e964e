import type { Corpus } from '../../src/corpus/types.js'
import type { Answer } from '../../src/answers/answer.js'
import { FACTORS } from '../../src/answers/units.js'
import { asSentence } from '../../src/prose.js'

/** Numbers that stand in a text, with separators removed and the decimals they were written to. */
interface Written {
  readonly text: string
  readonly value: number
  readonly decimals: number
}

const written = (text: string): Written[] =>
  [...text.replace(/\[\d+\]|\bas of \w+ \d{4}/gi, ' ').matchAll(/(?<![A-Za-z\d])\d+(?:,\d{3})*(?:\.\d+)?/g)].map(
    ([match]) => {
      const clean = match.replaceAll(',', '')
      return { text: match, value: Number(clean), decimals: clean.split('.')[1]?.length ?? 0 }
    },
  )

/** Steps between the units a mass is printed in, kilograms to millions of tons, and "billion" in prices. */
const STEPS = [1, 1e3, 1e6, 1e9, 1e-3]

/** True when `n` is a rendering of `value`: rounded to its decimals, or to its significant figures, in a printed unit. */
const renders = (n: Written, value: number): boolean =>
  STEPS.some((step) => {
    const scaled = Math.abs(value) / step
    const zeros = n.decimals === 0 ? (/0*$/.exec(String(Math.trunc(n.value)))?.[0].length ?? 0) : 0
    const digits = String(Math.trunc(n.value)).length
    const slack = n.decimals > 0 || digits - zeros < 4 ? 0.5 * 10 ** -n.decimals : 0.5 * 10 ** zeros
    return Math.abs(scaled - n.value) <= slack * (1 + 1e-9)
  })

/** A limit in words: "under 1 %" stands for any share below one, "over 99 %" for any above. */
const isLimit = (text: string, n: Written, values: readonly number[]): boolean => {
  const before = text.slice(0, text.indexOf(n.text)).trimEnd()
  if (/(under|below|less than|at most)$/i.test(before)) return values.some((value) => value <= n.value)
  return /(over|above|more than|at least)$/i.test(before) && values.some((value) => value >= n.value)
}

const definitionsOf = (corpus: Corpus): ReadonlySet<string> => {
  const texts = [
    ...[...corpus.minerals.values()].flatMap(({ caveat, statistics, reserves }) => [
      caveat,
      statistics?.why,
      reserves?.why,
    ]),
    ...[...corpus.places.values()].map(({ note }) => note),
    ...[...corpus.tables.values()].map(({ note }) => note),
  ].filter((text) => text !== undefined)
  return new Set(texts.flatMap((text) => [text, asSentence(text)]))
}

/**
 * Numbers in the headline, details and caveats that are neither a rendering of a figure (its value, its formula's terms,
 * its year) nor quoted in a citation, asked in the question, or a definition. Empty is the house rule. With a corpus, the
 * curator's own caveats on minerals, places and tables, which define rather than find, are not searched.
 */
export const numbersNotBacked = (answer: Answer, corpus?: Corpus): string[] => {
  const definitions = corpus === undefined ? new Set<string>() : definitionsOf(corpus)
  const quoted = [
    ...answer.figures.flatMap((figure) => [figure.formula ?? '', figure.label, figure.unit]),
    ...answer.citations.flatMap((citation) => [
      citation.snippet,
      citation.locator,
      citation.title,
      citation.date,
      citation.source,
    ]),
    // A claim is quoted as it was said.
    ...(answer.intent === 'claim' ? [answer.question.searchWords] : []),
    ...answer.question.notRead,
    ...answer.question.corrections.map(({ typed }) => typed),
    ...answer.question.choices.map(({ typed }) => typed),
  ]
  const values = [
    ...answer.figures.flatMap((figure) => [figure.value, figure.year]),
    ...quoted.flatMap((text) => written(text.replaceAll('-', ' ')).map((n) => n.value)),
    ...FACTORS,
    answer.question.threshold?.value,
    answer.question.limit,
    answer.question.rank,
    answer.question.part,
    ...(answer.question.years.kind === 'years' ? answer.question.years.years : []),
    ...(answer.question.years.kind === 'range' ? [answer.question.years.from, answer.question.years.to] : []),
  ].filter((value) => value !== undefined)
  const shares = answer.figures.filter(({ unit }) => unit === '%').map((figure) => figure.value)
  return [
    answer.headline,
    ...answer.details.map((detail) => detail.text),
    ...answer.caveats.filter((caveat) => !definitions.has(caveat)),
  ].flatMap((text) =>
    written(text)
      .filter((n) => !values.some((value) => renders(n, value)) && !isLimit(text, n, shares))
      .map((n) => `${n.text} in "${text}"`),
  )
}
