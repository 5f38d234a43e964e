import { articleOf } from '../../corpus/documents/data.js'
import type { ArticleData } from '../../corpus/documents/schema.js'
import type { Corpus, CorpusDocument } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import type { Search } from '../../search/search.js'
import type { Answer } from '../answer.js'
import { Card } from '../card.js'
import type { Context } from '../context.js'
import { quoted, sentencesOf, tell } from './sentences.js'
import { suggestWords } from './suggest.js'
import { wordsAlike } from './words-alike.js'

const INTENT = 'document'

/** How alike a question and one of an article's must be; below it another thing is asked. */
const ALIKE = 0.86

type Told = ArticleData['told'][number]

interface Found {
  readonly document: CorpusDocument
  readonly article: ArticleData
  readonly told: Told
  readonly score: number
}

/** The part of an article that answers a question, by the questions that the article lists for its parts. */
const partAsked = ({ searchWords }: Question, corpus: Corpus, search: Search): Found | undefined => {
  const asked = search.terms(searchWords)
  const all = [...corpus.documents.values()].flatMap((document): Found[] => {
    const article = articleOf(document)
    if (!article) return []
    return article.told.map((told) => {
      const score = Math.max(...told.asks.map((ask) => wordsAlike(search.terms(ask), asked)))
      return { document, article, told, score }
    })
  })
  const [best] = all.sort((a, b) => b.score - a.score)
  return best !== undefined && best.score >= ALIKE ? best : undefined
}

/**
 * What an article tells of what is asked, in its own voice, with what the record says beside it where that differs.
 * Undefined where no part of an article is asked for.
 */
export const toldAnswer = (question: Question, corpus: Corpus, { search }: Context): Answer | undefined => {
  const found = search ? partAsked(question, corpus, search) : undefined
  if (!found) return undefined
  const { document, article, told } = found
  const [first, ...rest] = sentencesOf(document, told.heading)
  if (!first) return undefined
  const card = new Card(corpus, question)
  const headline = quoted(card, first)
  tell(card, rest)
  if (told.beside !== undefined) tell(card, sentencesOf(document, told.beside), 'The record')
  card.caveat(`What ${article.outlet} says is its own claim; where the record differs, I give both.`)
  for (const id of document.minerals.slice(0, 1)) card.suggest(...suggestWords(corpus, id))
  return card.answer('answered', INTENT, headline)
}
