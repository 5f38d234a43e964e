import type { Passage } from '../types.js'
import type { Block } from './markdown.js'
import { cutSentences, withSources } from './sentences.js'

/** A passage is "a few sentences": a longer paragraph is cut into even parts. */
const MOST_SENTENCES = 5

const parts = <T>(items: readonly T[]): T[][] => {
  const count = Math.ceil(items.length / MOST_SENTENCES)
  const size = Math.ceil(items.length / count)
  return Array.from({ length: count }, (_, part) => items.slice(part * size, (part + 1) * size))
}

/** The passages of a document: a paragraph each, or several of a long one. Ids are `document#1`, `document#2`, … */
export const toPassages = (document: string, blocks: readonly Block[]): Passage[] =>
  blocks
    .flatMap(({ heading, text }) => parts(withSources(cutSentences(text))).map((sentences) => ({ heading, sentences })))
    .map(({ heading, sentences }, index) => ({
      id: `${document}#${index + 1}`,
      document,
      heading,
      text: sentences.map(({ text }) => text).join(' '),
      sources: [...new Set(sentences.flatMap(({ sources }) => sources))],
      sentences,
    }))
