import { technologyOf, useSharesOf } from '../../corpus/documents/data.js'
import type { Corpus, CorpusDocument } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import { baseTables, TOTAL_DEMAND } from '../../tables/demand.js'
import { numbersOf } from '../../tables/entries.js'
import type { Answer } from '../answer.js'
import { Card } from '../card.js'
import { searchOf, type Context } from '../context.js'
import { mineralName, placeName } from '../names.js'
import { marks } from '../phrases.js'
import { capital, list, lowerFirst, percent } from '../text.js'
import { type Asked, askedIn } from './asked.js'
import { mentions } from './concepts.js'
import { saysOf } from './ranked.js'
import { locatorOf, noteOf, sentencesOf, type Sentence } from './sentences.js'

const SHOWN = 8
/** Shares of the world's use come before those of one place, which are of other users. */
const REGIONS = ['WLD', 'USA', 'EU']

/** The part of a mineral's use that goes into a thing, percent of all its use in a region, and where it stands. */
interface Part {
  readonly mineral: string
  readonly share: number
  readonly bound?: string
  readonly use: string
  readonly region: string
  readonly period: string
  readonly cite: (card: Card) => readonly number[]
}

/** "Which minerals depend most on batteries", "by share used in them": minerals by the part that one thing takes. */
export const asksMostUsed = (question: Question): boolean =>
  question.minerals.length === 0 &&
  (question.hole === 'mineral' || mentions(question, 'placeprof')) &&
  mentions(question, 'reliance', 'exposure', 'share')

const citeSentence =
  (said: Sentence) =>
  (card: Card): readonly number[] =>
    card.citeSaid(said, locatorOf(said))

const sentenceWith = (document: CorpusDocument, share: number, subject: string): Sentence | undefined =>
  sentencesOf(document).find(
    ({ text }) => text.includes(` ${String(share)} %`) && text.toLowerCase().includes(subject.toLowerCase()),
  )

/** Every part of a mineral's use whose name says the thing that is asked about; what a use leaves out ("excl. batteries") does not. */
const partsOf = (corpus: Corpus, mineral: string, asked: readonly Asked[]): readonly Part[] => {
  const note = noteOf(corpus, mineral)
  if (!note) return []
  return useSharesOf(note).flatMap(({ use, share, bound, region, period }) => {
    if (use.includes('excl') || saysOf(asked, use) === 0) return []
    const said = sentenceWith(note, share, use.split(/[ (]/)[0] ?? '')
    return said ? [{ mineral, share, ...(bound && { bound }), use, region, period, cite: citeSentence(said) }] : []
  })
}

/** The part of the world's demand for each mineral that the technology of a product takes, by the IEA's base year. */
const partsByTechnology = (corpus: Corpus, product: CorpusDocument): readonly Part[] => {
  const technology = technologyOf(product)
  if (technology === undefined) return []
  return [...corpus.minerals.keys()].flatMap((mineral) =>
    baseTables(corpus, mineral).flatMap((table) => {
      const rows = numbersOf(table, { year: table.years.at(-1) })
      const [row, total] = [technology, TOTAL_DEMAND].map((name) => rows.find(({ use }) => use === name))
      if (!row || !total || total.value === 0) return []
      const share = (row.value / total.value) * 100
      const cite = (card: Card): readonly number[] => [card.cite(table, [row, total])]
      return [{ mineral, share, use: lowerFirst(technology), region: 'WLD', period: String(row.year), cite }]
    }),
  )
}

const rankOf = ({ region }: Part): number => (REGIONS.includes(region) ? REGIONS.indexOf(region) : REGIONS.length)

/** One part a mineral: the world's before a region's, the larger of equals; largest first. */
const onePart = (parts: readonly Part[]): readonly Part[] => {
  const best = new Map<string, Part>()
  for (const part of [...parts].sort((a, b) => rankOf(a) - rankOf(b) || b.share - a.share))
    if (!best.has(part.mineral)) best.set(part.mineral, part)
  return [...best.values()].sort((a, b) => b.share - a.share)
}

/**
 * Minerals by the share of their use that a thing takes, each with the place and years that it is counted for. Undefined
 * where no share names the thing.
 * @param products the notes on the thing; none where it has no note
 */
export const mostUsed = (
  question: Question,
  corpus: Corpus,
  context: Context,
  products: readonly CorpusDocument[],
): Answer | undefined => {
  const things = { ...question, words: question.words.filter((word) => mentions(word, 'product')) }
  const asked = askedIn({ ...things, searchWords: '' }, corpus, searchOf(context))
  // The words of a thing without a note are looked for in all uses; "turbine" is a word of other uses too.
  const noted = products.flatMap((product) => partsByTechnology(corpus, product))
  const found = asked.length === 0 ? [] : [...corpus.minerals.keys()].flatMap((id) => partsOf(corpus, id, asked))
  const parts = onePart(noted.length > 0 ? noted : found)
  const [first, second, third] = parts
  if (!first) return undefined
  const card = new Card(corpus, question)
  for (const { mineral, share, bound, use, region, period, cite } of parts.slice(0, question.limit ?? SHOWN)) {
    const citations = cite(card)
    const sign = bound === undefined ? undefined : bound === 'under' ? ('<' as const) : ('>' as const)
    card.figure({
      label: `${capital(mineralName(corpus, mineral))} used for ${use}, ${period}`,
      ...{ quantity: 'share', value: share, ...(sign && { bound: sign }), unit: '%', mineral, place: region },
      ...{ measure: 'uses', year: Number(period.slice(0, 4)), estimated: false, basis: 'reported', citations },
    })
    card.line(
      capital(mineralName(corpus, mineral)),
      `${percent(share, sign)} of what ${placeName(corpus, region)} uses goes into ${use} (${period}) ${marks(citations)}`,
    )
  }
  card.caveat(
    'Shares of use are not published for every mineral, and those of the United States and the EU are of their own manufacturers: the order is of what is published.',
  )
  const next = [second, third].flatMap((part) =>
    part ? [`${mineralName(corpus, part.mineral)} (${percent(part.share)} in ${placeName(corpus, part.region)})`] : [],
  )
  const tail = next.length === 0 ? '' : `, ahead of ${list(next)}`
  return card.answer('answered', 'uses', [
    `${capital(mineralName(corpus, first.mineral))} depends on it most of the minerals with a published share`,
    `: ${percent(first.share)} of its use in ${placeName(corpus, first.region)}`,
    `${tail}.`,
  ])
}
