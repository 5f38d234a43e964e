import { namesOf } from '../../corpus/documents/data.js'
import type { EventAct } from '../../corpus/documents/schema-event.js'
import { phrasesOf } from '../../corpus/lexicon/types.js'
import type { Corpus } from '../../corpus/types.js'
import type { Intent, Question, Word } from '../../language/question.js'
import { termsRead } from '../../search/analyse.js'
import type { Search } from '../../search/search.js'
import { actsMeant } from './acts.js'
import { yearsNamed } from './dates.js'
import { productCalled } from './product-names.js'

/** A content word or phrase of a question, and how else what it says may be said. */
export interface Asked {
  /** As it was typed. */
  readonly text: string
  /** The terms as typed; a sentence meets the part of them that it holds. */
  readonly typed: ReadonlySet<string>
  /** Terms of the other words of the same concept, product or family: "lift" for "suspend", "sell" for "divest". */
  readonly kin: ReadonlySet<string>
  /** Acts of events that are what the word says. */
  readonly acts: readonly EventAct[]
  /** How much the word tells apart: the inverse document frequency of its terms. */
  readonly weight: number
  /** What the word was read as; undefined for what no reading took: a code, a number, a part of a name. */
  readonly concepts?: readonly string[]
}

/** Concepts of asking in general, which no sentence needs to repeat. */
const ASKING: ReadonlySet<string> = new Set(
  'placeprof profile help define list world ev.other document.article future'.split(' '),
)
/** Concepts that say how something is asked for rather than what: a share or a grade is told by a percentage. */
const MANNER: ReadonlySet<string> = new Set('share share.percent facet.grade dominance sum average compare'.split(' '))
/** Concepts of asking what a document says, which are no part of what it is asked about. */
const SAYING: readonly string[] = 'document document.report publisher sourceq'.split(' ')
/** Publishers of the tables, whose figures rather than words are asked for. */
const OF_FIGURES = 'usgs mcs bgs iea ec'.split(' ').map((one) => `publisher.${one}`)
/** Concepts beside the acts of states whose words stand for one another. */
const ALIKE: ReadonlySet<string> = new Set(
  'aim fund recycle reliance price stocks concentr own dominance use'.split(' '),
)
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

const termsFor = (corpus: Corpus, search: Search): Terms => {
  const read = known.get(corpus)
  if (read) return read
  const families = new Map<string, readonly string[]>()
  for (const family of corpus.lexicon?.alike ?? []) {
    const terms = [...new Set(family.flatMap((word) => search.terms(word)))]
    for (const term of terms) families.set(term, [...(families.get(term) ?? []), ...terms])
  }
  const concepts = Object.entries(corpus.lexicon?.concepts ?? {})
  const light = concepts.flatMap(([id, concept]) =>
    EVERYWHERE.has(concept.t) || MANNER.has(id) ? phrasesOf(concept) : [],
  )
  const units = Object.values(corpus.lexicon?.units ?? {}).flat()
  const places = [...corpus.places.values()].flatMap(({ name, aliases, demonyms }) => [name, ...aliases, ...demonyms])
  const minerals = [...corpus.minerals.values()].flatMap(({ name, symbol = '' }) => [name, symbol])
  const all = [...light, ...units, ...places, ...minerals].flatMap((word) => search.terms(word))
  const made: Terms = { families, light: new Set(all), kin: new Map() }
  known.set(corpus, made)
  return made
}

const rarest = (terms: readonly string[], search: Search): string =>
  [...terms].sort((a, b) => search.weight(b) - search.weight(a))[0] ?? ''

const kinOfConcept = (concept: string, corpus: Corpus, search: Search): readonly string[] => {
  const { kin, light } = termsFor(corpus, search)
  const found = kin.get(concept)
  if (found) return found
  const made = [concept, ...(TOLD_BY[concept] ?? [])].flatMap((id) => {
    const meant = corpus.lexicon?.concepts[id]
    if (!meant) return []
    const terms = phrasesOf(meant).map((phrase) => search.terms(phrase))
    // Of a form the word that tells it apart stands for its name: the paratungstate in "ammonium paratungstate".
    if (meant.t === 'form') return terms.map((own) => rarest(own, search)).filter((term) => !light.has(term))
    return meant.act === undefined && !ALIKE.has(id) ? [] : terms.filter((own) => own.length === 1).flat()
  })
  kin.set(concept, made)
  return made
}

/** Whether some terms hold a phrase of a concept: "by-product" says what "recovered from" asks. */
export const saysConcept = (id: string, terms: ReadonlySet<string>, corpus: Corpus): boolean =>
  phrasesOf(corpus.lexicon?.concepts[id]).some((phrase) => {
    const own = termsRead(phrase)
    return own.length > 0 && own.every((term) => terms.has(term))
  })

/** The first words of the other names of a product: those in its note, failing that those of the lexicon. */
const kinOfProduct = ({ text, concepts }: Word, corpus: Corpus, search: Search): readonly string[] => {
  const note = productCalled(corpus, text)
  const ids = concepts.filter((id) => id.startsWith('product.'))
  const names = note ? namesOf(note) : ids.flatMap((id) => phrasesOf(corpus.lexicon?.concepts[id]))
  return names.flatMap((name) => search.terms(name).slice(0, 1))
}

const isAsking = ({ concepts }: Word, corpus: Corpus): boolean =>
  concepts.some((id) => corpus.lexicon?.concepts[id]?.t === 'q' || id.startsWith('yearpart.')) ||
  (concepts.length > 0 &&
    concepts.every((id) => ASKING.has(id) || MANNER.has(id) || corpus.lexicon?.concepts[id]?.t === 'talk'))

/**
 * Each content word of a question that a sentence may meet; its numbers and codes ("232", "45X"); and what is left of a
 * name beyond the mineral that it stands for ("copper cathodes").
 */
export const askedIn = (question: Question, corpus: Corpus, search: Search): readonly Asked[] => {
  const { families, light } = termsFor(corpus, search)
  const family = (term: string): readonly string[] => families.get(term) ?? []
  const asked = (text: string, kin: readonly string[], concepts?: readonly string[]): Asked => {
    const own = search.terms(text)
    // "Go into" has no term of its own: the first word of its concept, "use", stands for it.
    const stands = concepts?.some((id) => ALIKE.has(id)) === true
    const typed = new Set(own.length > 0 || !stands ? own : kin.slice(0, 1))
    return {
      text,
      typed,
      kin: new Set(kin.filter((term) => !typed.has(term))),
      acts: actsMeant(concepts ?? [], corpus),
      weight: [...typed].reduce((total, term) => total + search.weight(term), 0),
      ...(concepts && { concepts }),
    }
  }
  const termsOf = (id: string): ReadonlySet<string> =>
    new Set(phrasesOf(corpus.lexicon?.concepts[id]).flatMap((phrase) => search.terms(phrase)))
  const words = question.words
    .filter((word) => !isAsking(word, corpus))
    .map((word) => {
      const terms = search.terms(word.text)
      const product = kinOfProduct(word, corpus, search)
      // A product is named by its names, and not by the families of the words in them: power is no electric car.
      const kin = [...terms.flatMap(family), ...word.concepts.flatMap((id) => kinOfConcept(id, corpus, search))]
      return asked(word.text, product.length > 0 ? product : kin, word.concepts)
    })
    .filter(({ typed }) => typed.size > 0)
  const read = new Set(question.words.flatMap(({ text }) => search.terms(text)))
  const dates = new Set(yearsNamed(question.years).flatMap((year) => [String(year), String(year).slice(2)]))
  const rest = [...new Set(search.terms(question.searchWords))].filter(
    (term) => !read.has(term) && !light.has(term) && !dates.has(term),
  )
  const forms = question.forms.map((id) => ({ kin: kinOfConcept(id, corpus, search), own: termsOf(id) }))
  const formOf = (term: string): readonly string[] => forms.find(({ own }) => own.has(term))?.kin ?? []
  return [...words, ...rest.map((term) => asked(term, [...family(term), ...formOf(term)]))]
}

/** What a question asks beyond its names and beyond the words of asking for an intent: "used … in phones" is phones. */
export const askedBeyond = (question: Question, corpus: Corpus, search: Search, intent: Intent): readonly Asked[] => {
  const takes = (corpus.lexicon?.frames[intent]?.takes ?? []).filter((id) => id !== 'product')
  const own = new Set([...(intent === 'document' ? SAYING : takes), ...OF_FIGURES, ...ASKING])
  const isOwn = (id: string): boolean => own.has(id) || corpus.lexicon?.concepts[id]?.t === 'order'
  return askedIn(question, corpus, search).filter(({ concepts }) => concepts !== undefined && !concepts.some(isOwn))
}
