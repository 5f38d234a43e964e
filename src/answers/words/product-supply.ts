import { ingredientsOf } from '../../corpus/documents/data.js'
import type { Corpus } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import { sharesOver } from '../../tables/over-minerals.js'
import type { Share } from '../../tables/shares.js'
import type { Answer } from '../answer.js'
import { Card } from '../card.js'
import { shareFigure, yearText } from '../figures.js'
import { mineralName, mineralOf, placeName, stageLabel } from '../names.js'
import { linePercent, marks } from '../phrases.js'
import { suggestShare } from '../suggest.js'
import { capital, count, listAnd } from '../text.js'
import { mentions } from './concepts.js'
import { productCalled, productNamed } from './product-names.js'

const LINES = 12
const HALF = 50
const NAMED = 6

/** "What do fighter jets need that comes from China": a product and a place, no mineral, and no act of a state. */
export const asksProductSupply = (question: Question, corpus: Corpus): boolean => {
  const { minerals, places, named, intent, hole } = question
  return (
    minerals.length === 0 &&
    named.length === 0 &&
    places.length === 1 &&
    places[0] !== 'WLD' &&
    intent !== 'claim' &&
    intent !== 'out-of-scope' &&
    (hole === 'mineral' || hole === 'any' || mentions(question, 'share', 'reliance')) &&
    !mentions(question, 'ev') &&
    productNamed(question, corpus) !== undefined
  )
}

/** The mineral under which the figures of another stand: those of neodymium are of the rare earths. */
const tableOf = (corpus: Corpus, mineral: string): string => corpus.minerals.get(mineral)?.statistics?.under ?? mineral

/** The larger of a place's shares of mining and refining a mineral. */
const largest = (shares: readonly Share[]): readonly Share[] => {
  const best = new Map<string, Share>()
  for (const share of shares) if (!best.has(share.cut.table.mineral)) best.set(share.cut.table.mineral, share)
  return [...best.values()]
}

/** Words that this answer reads though no frame does: the product's name, and the share that is asked for. */
const unread = ({ notRead, words }: Question, corpus: Corpus): readonly string[] =>
  notRead.filter(
    (typed) =>
      productCalled(corpus, typed) === undefined &&
      !words.some(({ text, concepts }) => text === typed && concepts.includes('share')),
  )

/** What a place produces of the minerals that go into a product, the largest shares of the world first. */
export const productSupply = (question: Question, corpus: Corpus): Answer => {
  const card = new Card(corpus, { ...question, notRead: unread(question, corpus) })
  const document = productNamed(question, corpus)
  const place = question.places[0] ?? 'WLD'
  const ids = document ? ingredientsOf(document).map(({ mineral }) => tableOf(corpus, mineral)) : []
  const who = capital(placeName(corpus, place))
  const shares = largest(
    sharesOver(corpus, [...new Set(ids)], place, question.stage).filter(({ part }) => part.value > 0),
  )
  for (const share of shares.slice(0, LINES)) {
    const figure = shareFigure(card, share)
    const { mineral, stage } = share.cut.table
    card.line(
      capital(mineralName(corpus, mineral)),
      `${stageLabel(stage).toLowerCase()} ${linePercent(share)} (${yearText(share.cut, share.part.estimated)}) ${marks(figure.citations)}`,
    )
  }
  card.caveat(
    `Shares are of the world's mining or refining of each mineral, whatever it is used for: I have no figures on how much of a product's own metal comes from there.`,
  )
  card.suggest(
    ...shares
      .slice(0, 3)
      .map(({ cut }) => suggestShare(corpus, mineralOf(corpus, cut.table.mineral), cut.table.stage, place)),
  )
  const title = document?.title ?? ''
  const half = shares.filter(({ value }) => value >= HALF).map(({ cut }) => mineralName(corpus, cut.table.mineral))
  const names = (all: readonly string[]): string => listAnd(all.slice(0, NAMED), all.length > NAMED)
  const all = shares.map(({ cut }) => mineralName(corpus, cut.table.mineral))
  if (all.length === 0)
    return card.answer(
      'no-data',
      'uses',
      `None of my tables gives ${placeName(corpus, place)} a share of any of the ${count(new Set(ids).size, 'mineral')} in the note on this product (${title}).`,
    )
  return card.answer(
    'answered',
    'uses',
    half.length > 0
      ? `${title}: of ${count(new Set(ids).size, 'mineral')} in it, ${who} produces at least half of the world's ${names(half)}.`
      : `${title}: of ${count(new Set(ids).size, 'mineral')} in it, ${who} produces ${names(all)}, none of them for half of the world.`,
  )
}
