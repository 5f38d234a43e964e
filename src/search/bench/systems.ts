import lunr from 'lunr'
import { termsOfQuestion } from '../analyse.js'
import { Catalogue } from '../catalogue.js'
import { Engine } from '../engine.js'
import type { Entry } from '../entry.js'
import { build } from '../postings.js'
import { SETTINGS, type Settings } from '../settings.js'

/** Something that ranks passages for a question: ids, best first. */
export interface System {
  readonly name: string
  rank(question: string): string[]
}

/** Text without anything that lunr's query parser reads as syntax, so that its ranking is measured and not its parser. */
const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

const plain = ({ passage, title }: Entry, ref: number) => ({
  ...{ id: String(ref), title, heading: passage.heading, text: passage.text },
})

/** lunr out of the box: title, heading and text, its own tokenizer, stop words and stemmer, no boosts. */
export function lunrDefaults(entries: readonly Entry[]): System {
  const index = lunr((builder) => {
    builder.ref('id')
    for (const field of ['title', 'heading', 'text']) builder.field(field)
    entries.forEach((entry, ref) => {
      // A literal * in a text can crash lunr's queries (olivernn/lunr.js#314).
      const doc = plain(entry, ref)
      builder.add({ ...doc, text: doc.text.replaceAll('*', ' ') })
    })
  })
  return {
    name: 'lunr as it comes',
    rank: (question) => {
      const terms = words(question)
      if (terms.length === 0) return []
      const hits = index.query((query) => {
        for (const term of terms) query.term(term, {})
      })
      return hits.map((hit) => entries[Number(hit.ref)]?.passage.id ?? '')
    },
  }
}

/** MiniSearch out of the box on the same three fields. A dev dependency: loaded only when the bench runs. */
export async function miniSearchDefaults(entries: readonly Entry[]): Promise<System> {
  const { default: MiniSearch } = await import('minisearch')
  const index = new MiniSearch({ fields: ['title', 'heading', 'text'] })
  index.addAll(entries.map(plain))
  return {
    name: 'MiniSearch as it comes',
    rank: (question) => index.search(question).map((hit) => entries[Number(hit.id)]?.passage.id ?? ''),
  }
}

/** This project's engine without a vocabulary, as a collection without minerals and places is searched. */
export function bareEngine(name: string, entries: readonly Entry[], settings: Settings = SETTINGS): System {
  const engine = new Engine(entries, new Catalogue(build(entries, settings), entries.length), settings)
  return {
    name,
    rank: (question) => {
      const terms = termsOfQuestion(question)
      const clauses = terms.map((term) => ({ term, weight: 1 }))
      return engine.rank(clauses, terms).map(({ ref }) => entries[ref]?.passage.id ?? '')
    },
  }
}
