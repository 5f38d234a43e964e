/** Relevant ids of a query with their grades (1 where judgements are binary). */
export type Judgements = ReadonlyMap<string, number>

/** Quality of one ranking or the mean of many. */
export interface Scores {
  /** Whether a relevant passage stands first, and among the first five: recall of "a passage that answers". */
  readonly recall1: number
  readonly recall5: number
  /** Share of all relevant ids among the first ten and the first hundred. */
  readonly recall10: number
  readonly recall100: number
  readonly mrr: number
  readonly ndcg10: number
}

/** Discounted gain of the first ten over that of the best order possible (Järvelin & Kekäläinen 2002; gain = grade). */
export function ndcg10(ranked: readonly string[], judged: Judgements): number {
  const gain = (grades: readonly number[]) =>
    grades.slice(0, 10).reduce((sum, grade, i) => sum + grade / Math.log2(i + 2), 0)
  const ideal = gain([...judged.values()].sort((a, b) => b - a))
  return ideal === 0 ? 0 : gain(ranked.map((id) => judged.get(id) ?? 0)) / ideal
}

/** Share of the relevant ids that stand among the first k. */
function recall(ranked: readonly string[], relevant: readonly string[], k: number): number {
  const top = new Set(ranked.slice(0, k))
  return relevant.filter((id) => top.has(id)).length / Math.max(1, relevant.length)
}

/** All scores of one ranking of ids, best first. */
export function score(ranked: readonly string[], judged: Judgements): Scores {
  const first = ranked.findIndex((id) => (judged.get(id) ?? 0) > 0)
  const relevant = [...judged].filter(([, grade]) => grade > 0).map(([id]) => id)
  return {
    recall1: first === 0 ? 1 : 0,
    recall5: first >= 0 && first < 5 ? 1 : 0,
    recall10: recall(ranked, relevant, 10),
    recall100: recall(ranked, relevant, 100),
    mrr: first === -1 ? 0 : 1 / (first + 1),
    ndcg10: ndcg10(ranked, judged),
  }
}

/** Mean of many scores; of none, zeros. */
export function mean(scores: readonly Scores[]): Scores {
  const of = (key: keyof Scores) => scores.reduce((sum, one) => sum + one[key], 0) / Math.max(1, scores.length)
  return {
    recall1: of('recall1'),
    recall5: of('recall5'),
    recall10: of('recall10'),
    recall100: of('recall100'),
    mrr: of('mrr'),
    ndcg10: of('ndcg10'),
  }
}
