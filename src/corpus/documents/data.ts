import type { CorpusDocument } from '../types.js'
import type { FrontMatter } from './schema.js'

/*
 * What a document's front matter says beyond the common fields. It was held against its schema when the corpus was read
 * or compiled and is not held against it again: the schema's library takes longer to load than an answer to find.
 */

type Data<Kind extends FrontMatter['kind']> = Extract<FrontMatter, { readonly kind: Kind }>

const dataOf = <Kind extends FrontMatter['kind']>(document: CorpusDocument, kind: Kind): Data<Kind> | undefined =>
  document.kind === kind ? (document.data as unknown as Data<Kind>) : undefined

/** What an event's front matter says beyond the common fields; nothing for a document of another kind. */
export const eventOf = (document: CorpusDocument): Data<'event'> | undefined => dataOf(document, 'event')

/** A list's series, year, issuer and members; nothing for a document of another kind. */
export const listOf = (document: CorpusDocument): Data<'list'> | undefined => dataOf(document, 'list')

/** An article's outlet and claims, each with what the record says of it; nothing for a document of another kind. */
export const articleOf = (document: CorpusDocument): Data<'article'> | undefined => dataOf(document, 'article')

/** Words by which a concept is asked for; empty for a document of another kind. */
export const termsOf = (document: CorpusDocument): readonly string[] => dataOf(document, 'concept')?.terms ?? []

/** Short names that people use for a document: "MSP", "MOFCOM 61"; its title is not among them. */
export const namesOf = ({ data }: CorpusDocument): readonly string[] => (data['names'] ?? []) as readonly string[]

/** Ids of documents of other kinds that tell the same story. */
export const sameStoryOf = ({ data }: CorpusDocument): readonly string[] =>
  (data['same_story'] ?? []) as readonly string[]
