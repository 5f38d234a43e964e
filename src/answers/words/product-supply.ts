import { ingredientsOf } from '../../corpus/documents/data.js'
import type { Corpus } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import { sharesOver } from '../../tables/over-minerals.js'
import type { Answer } from '../answer.js'
import { Card } from '../card.js'
import { shareFigure, yearText } from '../figures.js'
import { mineralName, mineralOf, placeName, stageLabel } from '../names.js'
import { linePercent, marks } from '../phrases.js'
import { suggestShare } from '../suggest.js'
import { capital, count, listAnd } from '../text.js'
import { mentions } from './concepts.js'
import { productCalled, productNamed } from './product-names.js'

const INTENT = 'uses'
const LINES = 12
const HALF = 50
const NAMED = 6
const NEXT = 3

/** "What do fighter jets need that comes from China": a product and a place, no mineral, and no act of a state. */
export const asksProductSupply = (question: Question, corpus: Corpus): boolean => {
  const { minerals, places, named, intent, hole } = question
  return (
    minerals.length + named.length === 0 &&
    places.length === 1 &&
    places[0] !== 'WLD' &&
    intent !== 'claim' &&
    intent !== 'out-of-scope' &&
    (hole === 'mineral' || hole === 'any' || mentions(question, 'share', 'reliance')) &&
    !mentions(question, 'ev') &&
    productNamed(question, corpus) !== undefined
  )
}

/** Words left unread by the frames that this answer reads: the product's name, and the share that is asked for. */
const unread = ({ notRead, words }: Question, corpus: Corpus): readonly string[] =>
  notRead.filter(
    (typed) =>
      productCalled(corpus, typed) === undefined &&
      !words.some(({ text, concepts }) => text === typed && mentions({ concepts }, 'share')),
  )

/** What a place produces of the minerals that go into a product, the largest shares of the world first. */
export const productSupply = (question: Question, corpus: Corpus): Answer => {
  const card = new Card(corpus, { ...question, notRead: unread(question, corpus) })
  const document = productNamed(question, corpus)
  const [place = 'WLD'] = question.places
  // The figures of some minerals stand under another: those of neodymium under the rare earths.
  const tables = (document ? ingredientsOf(document) : []).map(
    ({ mineral }) => corpus.minerals.get(mineral)?.statistics?.under ?? mineral,
  )
  const ids = [...new Set(tables)]
  const all = sharesOver(corpus, ids, place, question.stage).filter(({ part }) => part.value > 0)
  // Of mining and refining the larger share.
  const shares = all.filter(
    ({ cut }, at) => all.findIndex((other) => other.cut.table.mineral === cut.table.mineral) === at,
  )
  const nameOf = ({ cut }: (typeof shares)[number]): string => mineralName(corpus, cut.table.mineral)
  for (const share of shares.slice(0, LINES)) {
    const { citations } = shareFigure(card, share)
    const year = yearText(share.cut, share.part.estimated)
    const stage = stageLabel(share.cut.table.stage).toLowerCase()
    card.line(capital(nameOf(share)), `${stage} ${linePercent(share)} (${year}) ${marks(citations)}`)
  }
  card.caveat(
    "Shares are of the world's mining or refining of each mineral, whatever it is used for: I have no figures on how much of a product's own metal comes from there.",
  )
  for (const { cut } of shares.slice(0, NEXT))
    card.suggest(suggestShare(corpus, mineralOf(corpus, cut.table.mineral), cut.table.stage, place))
  const title = document?.title ?? ''
  const number = count(ids.length, 'mineral')
  const who = placeName(corpus, place)
  if (shares.length === 0) {
    const none = `None of my tables gives ${who} a share of any of the ${number} in the note on this product (${title}).`
    return card.answer('no-data', INTENT, none)
  }
  const half = shares.filter(({ value }) => value >= HALF)
  const named = (half.length > 0 ? half : shares).map(nameOf)
  const names = listAnd(named.slice(0, NAMED), named.length > NAMED)
  const what =
    half.length > 0 ? `at least half of the world's ${names}` : `${names}, none of them for half of the world`
  return card.answer('answered', INTENT, `${title}: of ${number} in it, ${capital(who)} produces ${what}.`)
}
