import { eventOf } from '../../corpus/documents/data.js'
import type { Corpus, CorpusDocument, Passage, Sentence as Stated } from '../../corpus/types.js'
import type { Card } from '../card.js'
import { marks } from '../phrases.js'
import { lowerFirst } from '../text.js'

/** A sentence of the corpus, with what it rests on and where it stands. */
export interface Sentence {
  readonly text: string
  readonly sources: readonly string[]
  /** Other words by which people ask for what it tells. */
  readonly asked?: readonly string[]
  readonly document: CorpusDocument
  readonly heading: string
}

/** The headings that the mineral notes and the events have. */
export const HEADINGS = {
  what: 'What it is',
  uses: 'Uses',
  substitutes: 'Substitutes',
  byProduct: 'By-product',
  recycling: 'Recycling',
  mining: 'Who mines it',
  refining: 'Who refines it',
  /** Of a product. */
  making: 'Who makes it',
  critical: 'Why it counts as critical',
  lately: 'What changed lately',
  /** Of an event: its place in a story, which other events tell better. */
  around: 'Before and after',
} as const

/** The sentences of a passage; one that is not cut is told as a whole. */
export const statedIn = ({ text, sources, sentences = [{ text, sources }] }: Passage): readonly Stated[] => sentences

/** A sentence with the words by which it is asked for, for a measure of what it says of a question. */
export const saidBy = ({ text, asked = [] }: Pick<Sentence, 'text' | 'asked'>): string => [text, ...asked].join(' ')

/** All sentences of a document in order, or those under one heading. */
export const sentencesOf = (document: CorpusDocument, heading?: string): Sentence[] =>
  document.passages
    .filter((passage) => heading === undefined || passage.heading === heading)
    .flatMap((passage) =>
      statedIn(passage).map(({ sources, ...said }) => ({
        ...said,
        sources: sources.length > 0 ? sources : document.sources.slice(0, 1),
        document,
        heading: passage.heading,
      })),
    )

/** The note on a mineral. */
export const noteOf = (corpus: Corpus, mineral: string): CorpusDocument | undefined => {
  const document = corpus.documents.get(mineral)
  if (document?.kind === 'mineral-note') return document
  return [...corpus.documents.values()].find((one) => one.kind === 'mineral-note' && one.minerals[0] === mineral)
}

/**
 * The note that tells of a mineral, its own or failing that the one of what it or its ore is made into (bauxite:
 * aluminum), of the mineral that its figures stand under, or of its group.
 */
export const noteFor = (corpus: Corpus, id: string): CorpusDocument | undefined => {
  const own = noteOf(corpus, id)
  if (own) return own
  const mineral = corpus.minerals.get(id)
  const chain = [id, ...Object.values(mineral?.chain ?? {})]
  const made = [...corpus.minerals.values()].find(
    (one) => one.id !== id && noteOf(corpus, one.id) && Object.values(one.chain).some((link) => chain.includes(link)),
  )
  const kin = [made?.id, mineral?.statistics?.under, mineral?.reserves?.under, ...(mineral?.groups ?? [])]
  return kin.flatMap((other) => (other === undefined ? [] : (noteOf(corpus, other) ?? []))).at(0)
}

/** Where a sentence stands: 'Gallium, "Uses"'. */
export const locatorOf = ({ document, heading }: Sentence): string =>
  heading === '' ? document.title : `${document.title}, "${heading}"`

/** Characters from which a sentence does not head a card, even where the name of its document says something else. */
const FAR_TOO_LONG = 100

/**
 * The short name of where a sentence stands, for the heading of a card: "Niobium: uses". The title of an event is what
 * happened, and not what else is said of it: that goes under the title only where it is far too long.
 */
export const nameOf = ({ document, heading, text }: Sentence): string | undefined => {
  const { kind, title } = document
  if (kind === 'event') return text === eventOf(document)?.what || text.length > FAR_TOO_LONG ? title : undefined
  const [name = title] = title.split(': ')
  return heading === '' ? name : `${name}: ${kind === 'article' ? heading : lowerFirst(heading)}`
}

/** Cites a sentence; gives it with its marks: "Gallium is … [1]". */
export const quoted = (card: Card, said: Sentence): string => {
  card.told.add(said.document.id)
  card.name(said.text, nameOf(said))
  return `${said.text} ${marks(card.citeSaid(said, locatorOf(said)))}`
}

/** Adds sentences to the body, each verbatim with its marks, and never one twice. */
export const tell = (card: Card, sentences: readonly Sentence[], label?: string): void => {
  for (const said of sentences) {
    const text = quoted(card, said)
    if (!card.details.some((detail) => detail.text === text)) card.line(label, text)
  }
}

/** A sentence that says that something is not known or not published: it answers plainly, but with nothing. */
export const isGap = ({ text }: Sentence): boolean =>
  /cannot be given|^No (?:source|country figures|use shares|figure)|\bNo (?:source|figure)s? (?:here )?(?:gives?|exists?)|publish(?:es)? no\b|^(?:USGS|BGS) (?:gives|publishes|has) no\b/.test(
    text,
  )
