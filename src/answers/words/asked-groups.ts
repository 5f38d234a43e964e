import type { EventAct } from '../../corpus/documents/schema-event.js'
import type { Concept } from '../../corpus/lexicon/types.js'
import type { Corpus } from '../../corpus/types.js'
import type { Question, Word } from '../../language/question.js'
import type { Search } from '../../search/search.js'
import { actsMeant } from './acts.js'

/** A content word or phrase of a question, and how else what it says may be said. */
export interface AskedGroup {
  /** The terms as typed; a sentence meets the part of them that it holds. */
  readonly typed: ReadonlySet<string>
  /** Terms of the other words of the same concept or family: "lift" for "suspend", "sell" for "divest". */
  readonly kin: ReadonlySet<string>
  /** Acts of events that are what the word says. */
  readonly acts: readonly EventAct[]
  /** How much the word tells apart: the inverse document frequency of its terms. */
  readonly weight: number
}

/** Concepts of asking in general, which no sentence needs to repeat. */
const ASKING: ReadonlySet<string> = new Set([
  'placeprof',
  'profile',
  'help',
  'define',
  'list',
  'world',
  'ev.other',
  'document.article',
])
/** Concepts beside the acts of states whose words stand for one another. */
const ALIKE: ReadonlySet<string> = new Set(['aim', 'fund', 'recycle', 'reliance', 'price', 'stocks', 'concentr', 'own'])
/** Concepts whose words say what another asks for: who funds a thing is told by its loans. */
const TOLD_BY: Readonly<Record<string, readonly string[]>> = { fund: ['ev.fund'], own: ['ev.stake'] }
/** Types of concepts whose words stand in any question. */
const EVERYWHERE: ReadonlySet<string> = new Set(
  'q claimask scope rel conj time cmp hedge neg quant pro val fill said verb talk order op'.split(' '),
)

/** The words of a corpus as terms: its families, and what says nothing of what is asked. */
interface Terms {
  readonly families: ReadonlyMap<string, readonly string[]>
  readonly light: ReadonlySet<string>
  /** Kin of the concepts that were asked for. */
  readonly kin: Map<string, readonly string[]>
}

const known = new WeakMap<Corpus, Terms>()

const phrases = ({ v = [], n = [], w = [] }: Concept): readonly string[] => [...v, ...n, ...w]

const termsFor = (corpus: Corpus, search: Search): Terms => {
  const read = known.get(corpus)
  if (read) return read
  const families = new Map<string, readonly string[]>()
  for (const family of corpus.lexicon?.alike ?? []) {
    const terms = [...new Set(family.flatMap((word) => search.terms(word)))]
    for (const term of terms) families.set(term, [...(families.get(term) ?? []), ...terms])
  }
  const concepts = Object.values(corpus.lexicon?.concepts ?? {})
  const light = concepts.filter(({ t }) => EVERYWHERE.has(t)).flatMap(phrases)
  const units = Object.values(corpus.lexicon?.units ?? {}).flat()
  const places = [...corpus.places.values()].flatMap(({ name, aliases, demonyms }) => [name, ...aliases, ...demonyms])
  const minerals = [...corpus.minerals.values()].map(({ name }) => name)
  const all = [...light, ...units, ...places, ...minerals].flatMap((word) => search.terms(word))
  const made: Terms = { families, light: new Set(all), kin: new Map() }
  known.set(corpus, made)
  return made
}

const rarest = (terms: readonly string[], search: Search): string =>
  [...terms].sort((a, b) => search.weight(b) - search.weight(a))[0] ?? ''

const kinOfConcept = (concept: string, corpus: Corpus, search: Search): readonly string[] => {
  const { kin } = termsFor(corpus, search)
  const found = kin.get(concept)
  if (found) return found
  const made = [concept, ...(TOLD_BY[concept] ?? [])].flatMap((id) => {
    const meant = corpus.lexicon?.concepts[id]
    if (!meant || (meant.act === undefined && !ALIKE.has(id) && meant.t !== 'form')) return []
    // Of a product the word that tells it apart: the paratungstate in "ammonium paratungstate", for APT.
    if (meant.t === 'form') return phrases(meant).map((phrase) => rarest(search.terms(phrase), search))
    return phrases(meant)
      .map((phrase) => search.terms(phrase))
      .filter((terms) => terms.length === 1)
      .flat()
  })
  kin.set(concept, made)
  return made
}

/** The terms that stand for one in the families of the lexicon, itself among them. */
export const kinOf = (term: string, corpus: Corpus, search: Search): readonly string[] =>
  termsFor(corpus, search).families.get(term) ?? []

const isAsking = ({ concepts }: Word, corpus: Corpus): boolean =>
  concepts.length > 0 && concepts.every((id) => ASKING.has(id) || corpus.lexicon?.concepts[id]?.t === 'talk')

const sum = (terms: Iterable<string>, search: Search): number =>
  [...terms].reduce((total, term) => total + search.weight(term), 0)

/**
 * Each content word of a question that a sentence may meet; its numbers and codes ("232", "45X"); and what is left of a
 * name beyond the mineral that it stands for ("copper cathodes").
 */
export const askedGroups = (question: Question, corpus: Corpus, search: Search): readonly AskedGroup[] => {
  const { families, light } = termsFor(corpus, search)
  const kinOfTerms = (terms: Iterable<string>): string[] => [...terms].flatMap((term) => families.get(term) ?? [])
  const words = question.words
    .filter((word) => !isAsking(word, corpus))
    .map(({ text, concepts }): AskedGroup => {
      const typed = new Set(search.terms(text))
      const kin = new Set(
        [...concepts.flatMap((id) => kinOfConcept(id, corpus, search)), ...kinOfTerms(typed)].filter(
          (term) => !typed.has(term),
        ),
      )
      return { typed, kin, acts: actsMeant(concepts, corpus), weight: sum(typed, search) }
    })
    .filter(({ typed }) => typed.size > 0)
  const read = new Set(question.words.flatMap(({ text }) => search.terms(text)))
  const dates = new Set(question.years.kind === 'years' ? question.years.years.map(String) : [])
  const rest = [...new Set(search.terms(question.searchWords))].filter(
    (term) => !read.has(term) && !light.has(term) && !dates.has(term),
  )
  const others = rest.map((term): AskedGroup => ({
    typed: new Set([term]),
    kin: new Set(kinOfTerms([term]).filter((one) => one !== term)),
    acts: [],
    weight: search.weight(term),
  }))
  return [...words, ...others]
}
