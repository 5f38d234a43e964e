#!/usr/bin/env node
import { loadCorpus } from '../corpus/load.js'
import { yearsNamed } from '../answers/words/dates.js'
import { openBrain } from '../open.js'
import { benchConfidence, type Judged } from '../search/bench/confidence.js'
import { benchTrec } from '../search/bench/collection.js'
import { benchGrowth } from '../search/bench/growth.js'
import { passagesOf, readQuestions } from '../search/bench/questions.js'
import { renderTable, type ReportTable } from '../search/bench/report.js'
import { benchRetrieval } from '../search/bench/retrieval.js'
import { entriesOf } from '../search/entries.js'
import { createSearch } from '../search/search.js'
import { benchAsk } from './bench/ask.js'
import { benchReading } from './bench/reading.js'
import { benchRows } from './bench/rows.js'

const usage = `npm run bench                     start, answer times, load, memory; retrieval and abstention
npm run bench -- ask              the first half of it
npm run bench -- retrieval        the second half
npm run bench -- reading [FILE…]  forms right, coverage, calibration, µs; files of texts, one a line, or JSON Lines
npm run bench -- rows [N|all]     questions made from the rows of the statistics (5,000), right and wrong per slot
npm run bench -- trec FOLDER      a test collection: docs.jsonl, queries.jsonl, qrels.tsv (TREC form)
npm run bench -- confidence       its weights, fitted and tried on questions held apart
npm run bench -- growth           build, load, memory and query times at 1,000 to 50,000 passages (minutes)
`

const retrieval = async (): Promise<readonly ReportTable[]> => {
  const brain = await openBrain()
  return benchRetrieval(brain.corpus, readQuestions('corpus'), (text) => {
    const { minerals, places, years } = brain.ask(text).question
    return { minerals, places, years: yearsNamed(years) }
  })
}

/** Best hits of the questions of `retrieval.yaml`: right where a passage that is named answers. */
const confidence = async (): Promise<readonly ReportTable[]> => {
  const brain = await openBrain()
  const { corpus } = brain
  const search = createSearch(corpus)
  const { answerable, unanswerable } = readQuestions('corpus')
  const entries = entriesOf(corpus)
  const judge = (text: string, passages: readonly string[]): readonly Judged[] => {
    const { minerals, places, years, searchWords } = brain.ask(text).question
    const [hit] = search.find({ text: searchWords, minerals, places, years: yearsNamed(years) }, 1)
    return hit ? [{ evidence: hit.evidence, right: passagesOf(passages, entries).has(hit.passage.id) }] : []
  }
  return [
    benchConfidence([
      ...answerable.flatMap(({ question, passages }) => judge(question, passages)),
      ...unanswerable.flatMap((question) => judge(question, [])),
    ]),
  ]
}

const growth = (): readonly ReportTable[] => {
  const questions = readQuestions('corpus').answerable.map(({ question }) => question)
  return [benchGrowth(loadCorpus(), questions)]
}

const [, , what = '', folder] = process.argv
const benches: Readonly<Record<string, () => Promise<readonly ReportTable[]> | readonly ReportTable[]>> = {
  '': async () => [await benchAsk(), ...(await retrieval())],
  ask: async () => [await benchAsk()],
  retrieval,
  confidence,
  growth,
  reading: () => benchReading(process.argv.slice(3)),
  rows: () => benchRows(folder === 'all' ? 'all' : Number(folder ?? 5000)),
}

const run = async (): Promise<readonly ReportTable[] | undefined> =>
  what === 'trec' && folder !== undefined ? [await benchTrec(folder)] : benches[what]?.()

const tables = await run()
if (tables === undefined) {
  process.stderr.write(
    what === 'trec' ? `Name the folder of the collection.\n\n${usage}` : `There is no bench "${what}".\n\n${usage}`,
  )
  process.exitCode = 2
} else process.stdout.write(`${tables.map(renderTable).join('\n\n')}\n`)
