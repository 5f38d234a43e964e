import type { Corpus } from '../../corpus/types.js'
import { ENOUGH } from '../confidence.js'
import { entriesOf } from '../entries.js'
import { createSearch } from '../search.js'
import { mean, score } from './metrics.js'
import { passagesOf, type RetrievalQuestions, type Understand } from './questions.js'
import { share, type ReportTable } from './report.js'
import { lunrDefaults, miniSearchDefaults, type System } from './systems.js'

/** Area under the ROC curve: how often a question with an answer scores above one without. */
export function auroc(answerable: readonly number[], unanswerable: readonly number[]): number {
  let wins = 0
  for (const a of answerable) for (const b of unanswerable) wins += a > b ? 1 : a === b ? 0.5 : 0
  return wins / Math.max(1, answerable.length * unanswerable.length)
}

/**
 * How well the corpus's own questions find the passages that answer them, and how well confidence tells those from
 * questions without an answer. `understand` gives the minerals and places of a question (the language room does).
 */
export async function benchRetrieval(
  corpus: Corpus,
  questions: RetrievalQuestions,
  understand: Understand = () => ({}),
): Promise<ReportTable[]> {
  const entries = entriesOf(corpus)
  const search = createSearch(corpus)
  const find = (text: string, limit: number) => search.find({ text, ...understand(text) }, limit)
  const ours: System = {
    name: 'lunr as configured here',
    rank: (question) => find(question, 100).map((hit) => hit.passage.id),
  }
  const asked = questions.answerable.map(({ question, passages }) => ({
    question,
    judged: passagesOf(passages, entries),
  }))
  const rows = [await miniSearchDefaults(entries), lunrDefaults(entries), ours].map((system) => {
    const scores = mean(asked.map(({ question, judged }) => score(system.rank(question), judged)))
    return [system.name, ...[scores.recall1, scores.recall5, scores.mrr, scores.ndcg10].map(share)]
  })
  return [
    {
      title: `Corpus: ${String(asked.length)} questions over ${String(entries.length)} passages`,
      columns: ['', 'recall@1', 'recall@5', 'MRR', 'nDCG@10'],
      rows,
      notes: ['recall: share of questions with a passage that answers among the first one or five.'],
    },
    abstention(
      asked.map(({ question }) => find(question, 1)[0]?.confidence ?? 0),
      questions.unanswerable.map((question) => find(question, 1)[0]?.confidence ?? 0),
    ),
  ]
}

function abstention(answerable: readonly number[], unanswerable: readonly number[]): ReportTable {
  const above = (values: readonly number[]) => values.filter((value) => value >= ENOUGH).length
  return {
    title: `Abstention: the line at ${String(ENOUGH)}`,
    columns: ['', 'questions', 'above the line'],
    rows: [
      ['with an answer', String(answerable.length), String(above(answerable))],
      ['without an answer', String(unanswerable.length), String(above(unanswerable))],
    ],
    notes: [`AUROC of confidence: ${share(auroc(answerable, unanswerable))}`],
  }
}
