import type { Catalogue, Clause } from './catalogue.js'

/** A hit of the first round: its score and the terms of its title and text, repeats kept. */
export interface Teacher {
  readonly score: number
  readonly terms: readonly string[]
}

/**
 * Relevance feedback, RM3 (Abdul-Jaleel et al., "UMass at TREC 2004"): the best hits are taken for relevant, their
 * most telling terms (commonness among them × idf) join the query. `own` is the share of weight that stays with the query's own words.
 * Returned weights sum to the sum of the clauses' weights.
 */
export function feedback(
  clauses: readonly Clause[],
  teachers: readonly Teacher[],
  settings: { readonly terms: number; readonly own: number },
  catalogue: Pick<Catalogue, 'frequency' | 'idf' | 'size'>,
): Clause[] {
  const total = clauses.reduce((sum, clause) => sum + clause.weight, 0)
  const model = new Map<string, number>()
  const scores = teachers.reduce((sum, teacher) => sum + teacher.score, 0)
  for (const { score, terms } of teachers) {
    const share = score / scores / Math.max(1, terms.length)
    for (const term of terms) model.set(term, (model.get(term) ?? 0) + share)
  }
  // A word of a third of the passages teaches nothing, and a word of one passage only finds that passage again.
  const useful = [...model]
    .filter(([term]) => {
      const n = catalogue.frequency(term)
      return n > 1 && n < catalogue.size / 3
    })
    .map(([term, weight]) => [term, weight * catalogue.idf(term)] as const)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, settings.terms)
  const mass = useful.reduce((sum, [, weight]) => sum + weight, 0)
  if (mass === 0) return [...clauses]
  return [
    ...clauses.map((clause) => ({ ...clause, weight: clause.weight * settings.own })),
    ...useful.map(([term, weight]) => ({ term, weight: (total * (1 - settings.own) * weight) / mass })),
  ]
}
