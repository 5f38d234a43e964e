import { SETTINGS } from '../settings.js'
import { mean, score, type Scores } from './metrics.js'
import { share, type ReportTable } from './report.js'
import { bareEngine, lunrDefaults, miniSearchDefaults, type System } from './systems.js'
import { readCollection, type Collection } from './trec.js'

/** A question as people paste it: what should change nothing. */
const DRESSED: readonly ((text: string) => string)[] = [
  (text) => `${text}?`,
  (text) => `"${text}"`,
  (text) => `${text}: * ~2 ^ + -`,
  (text) => `${text} <>()[]`,
  (text) => `${text} https://example.org/a:b?c=d#e`,
]

const scoresOf = (system: System, { queries }: Collection, dress = (text: string) => text): Scores[] =>
  queries.map(({ text, judged }) => score(system.rank(dress(text)), judged))

/** Scores of the queries at odd (first, third, …) or even places. */
const half = (scores: readonly Scores[], parity: 0 | 1) => mean(scores.filter((_, i) => i % 2 === parity))

/**
 * Rankings of a collection in TREC form (a folder with `docs.jsonl`, `queries.jsonl`, `qrels.tsv`). The settings were
 * chosen on the odd queries of Cranfield, so its even ones are the honest column. Throws where a file is not readable.
 */
export async function benchTrec(folder: string): Promise<ReportTable> {
  const collection = readCollection(folder)
  const { entries } = collection
  const without = { feedback: undefined, proximity: undefined, agreement: undefined }
  const ours = bareEngine('lunr as configured here', entries)
  const systems = [
    await miniSearchDefaults(entries),
    lunrDefaults(entries),
    bareEngine('our words and fields', entries, { ...SETTINGS, ...without }),
    bareEngine('… and nearness', entries, { ...SETTINGS, ...without, proximity: SETTINGS.proximity }),
    bareEngine('… and feedback', entries, { ...SETTINGS, agreement: undefined }),
    ours,
  ]
  const rows = systems.map((system) => {
    const scores = scoresOf(system, collection)
    const all = mean(scores)
    return [
      system.name,
      ...[all.ndcg10, half(scores, 0).ndcg10, half(scores, 1).ndcg10, all.recall10, all.recall100, all.mrr].map(share),
    ]
  })
  const plain = mean(scoresOf(ours, collection)).ndcg10
  const worst = Math.max(...DRESSED.map((dress) => Math.abs(mean(scoresOf(ours, collection, dress)).ndcg10 - plain)))
  return {
    title: `${collection.name}: ${String(entries.length)} documents, ${String(collection.queries.length)} queries`,
    columns: ['', 'nDCG@10', 'odd', 'even', 'recall@10', 'recall@100', 'MRR'],
    rows,
    notes: [
      'odd, even: nDCG@10 of every other query; settings were chosen on the odd queries of Cranfield.',
      `"?", quotes, query syntax, brackets and a link around a query move nDCG@10 by at most ${worst.toFixed(4)}.`,
    ],
  }
}
