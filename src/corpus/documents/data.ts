import type { CorpusDocument, Sentence } from '../types.js'
import type { Equivalent, FrontMatter } from './schema.js'
import type { DocumentFigure } from './schema-figure.js'
import type { ByProduct, Ingredient, UseShare } from './schema-uses.js'

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

/** Compounds by which a concept note converts the metals in them; none for most. */
export const equivalentsOf = (document: CorpusDocument): readonly Equivalent[] =>
  dataOf(document, 'concept')?.equivalents ?? []

/** The sentence of a concept note that gives a factor: "1 t of tungsten is 1.2611 t of WO3". */
export const factorSentence = (document: CorpusDocument, { as, tons }: Equivalent): Sentence | undefined =>
  document.passages
    .flatMap(({ sentences }) => sentences ?? [])
    .find(({ text }) => text.includes(`is ${String(tons)} t of ${as}`))

/** Short names that people use for a document: "MSP", "MOFCOM 61"; its title is not among them. */
export const namesOf = ({ data }: CorpusDocument): readonly string[] => (data['names'] ?? []) as readonly string[]

/** Ids of documents of other kinds that tell the same story. */
export const sameStoryOf = ({ data }: CorpusDocument): readonly string[] =>
  (data['same_story'] ?? []) as readonly string[]

/** The figures that a document's front matter gives; none for most. */
export const figuresOf = ({ data }: CorpusDocument): readonly DocumentFigure[] =>
  (data['figures'] ?? []) as readonly DocumentFigure[]

/** Use shares of a mineral note, in the order of its front matter; none for another kind of document. */
export const useSharesOf = ({ kind, data }: CorpusDocument): readonly UseShare[] =>
  kind === 'mineral-note' ? ((data['use_shares'] ?? []) as readonly UseShare[]) : []

/** Whose by-product the mineral of a note is; nothing for what is mined for itself. */
export const byProductOf = ({ kind, data }: CorpusDocument): ByProduct | undefined =>
  kind === 'mineral-note' ? (data['by_product'] as ByProduct | undefined) : undefined

/** The minerals of a product, the most important first; none for another kind of document. */
export const ingredientsOf = ({ kind, data }: CorpusDocument): readonly Ingredient[] =>
  kind === 'product' ? ((data['contains'] ?? []) as readonly Ingredient[]) : []

/** What tables of demand call the technology that a product is counted under. */
export const technologyOf = ({ kind, data }: CorpusDocument): string | undefined =>
  kind === 'product' ? (data['technology'] as string | undefined) : undefined
