import type { Corpus } from '../corpus/types.js'
import { termsOf, termsOfQuestion } from './analyse.js'
import type { Catalogue, Clause } from './catalogue.js'
import type { EntryKind } from './entry.js'
import { idTerm } from './postings.js'
import type { Settings } from './settings.js'
import { ASKING_WORDS } from './words.js'

/** What is looked for. Ids come from the language room; `text` is the question as it was typed, punctuation and all. */
export interface SearchQuery {
  readonly text: string
  readonly minerals?: readonly string[]
  readonly places?: readonly string[]
  /** Words of topics to favor: "recycling", "export-control". */
  readonly topics?: readonly string[]
  /** Only these kinds; all when absent. */
  readonly kinds?: readonly EntryKind[]
  /** Years that the question names: recency does not count then. */
  readonly years?: readonly number[]
  /** False leaves the vocabulary's names and near spellings out. */
  readonly expand?: boolean
}

/** A query as the engine takes it. */
export interface Plan {
  readonly clauses: readonly Clause[]
  /** Terms of the question itself, repeats kept, mended where they stand nowhere. */
  readonly own: readonly string[]
  /** Terms of the question that stand nowhere in the corpus, not even nearly. */
  readonly missing: readonly string[]
}

/** Unknown terms of one query that are looked up in other spellings; a text with more is not misspelt but foreign. */
const MAX_CORRECTIONS = 12

/** Content terms of a question; the words of asking only where there are no others. */
function ownTerms(text: string): string[] {
  const all = termsOfQuestion(text)
  const content = all.filter((term) => !ASKING_WORDS.has(term))
  return content.length > 0 ? content : all
}

/**
 * Terms that the vocabulary adds for the ids of a question, with the weight of the best reason for each: the id itself
 * and its groups, under which passages are filed, and the common name where the question uses another ("wolfram").
 * More names than that were measured to bury the other words of the question.
 */
function vocabularyTerms(
  query: SearchQuery,
  own: ReadonlySet<string>,
  corpus: Corpus,
  weights: Settings['expansion'],
): Map<string, number> {
  const added = new Map<string, number>()
  const add = (term: string, weight: number) => added.set(term, Math.max(weight, added.get(term) ?? 0))
  const addName = (name: string | undefined) => {
    const terms = termsOf(name ?? '')
    if (!terms.some((term) => own.has(term))) for (const term of terms) add(term, weights.name / terms.length)
  }
  for (const id of query.minerals ?? []) {
    const mineral = corpus.minerals.get(id)
    add(idTerm(id), weights.id)
    addName(mineral?.name)
    for (const group of mineral?.groups ?? []) add(idTerm(group), weights.group)
  }
  for (const id of query.places ?? []) {
    add(idTerm(id), weights.id)
    addName(corpus.places.get(id)?.name)
  }
  for (const topic of query.topics ?? []) for (const term of termsOf(topic)) add(term, weights.name)
  return added
}

/** What to ask of lunr for a query: the question's terms, mended where they stand nowhere, and the vocabulary's. */
export function plan(query: SearchQuery, corpus: Corpus, catalogue: Catalogue, settings: Settings): Plan {
  const clauses: Clause[] = []
  const own: string[] = []
  const missing: string[] = []
  let corrected = 0
  for (const term of ownTerms(query.text)) {
    const unknown = !catalogue.has(term)
    const near = unknown && query.expand !== false && corrected++ < MAX_CORRECTIONS ? catalogue.similar(term) : []
    if (!unknown) clauses.push({ term, weight: 1 })
    else if (near.length === 0) missing.push(term)
    own.push(...(near.length > 0 ? near.slice(0, 1) : [term]))
    for (const found of near) clauses.push({ term: found, weight: settings.expansion.fuzzy })
  }
  if (query.expand !== false) {
    const known = new Set(own)
    for (const [term, weight] of vocabularyTerms(query, known, corpus, settings.expansion)) {
      if (!known.has(term)) clauses.push({ term, weight })
    }
  }
  return { clauses, own, missing }
}
