import { execFileSync } from 'node:child_process'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { openBrain } from '../../open.js'
import { readQuestions, turnsOf } from '../../corpus/questions.js'
import type { ReportTable } from '../../search/bench/report.js'
import { median, percentile } from './measure.js'

const QUESTION = 'what share of cobalt comes from china'
const STARTS = 15
const ROUNDS = 5

const launcher = fileURLToPath(new URL('../../../bin/assay.js', import.meta.url))
const probe = fileURLToPath(new URL('probe.js', import.meta.url))
const probed = z.object({ load: z.number(), rss: z.number() })

const milliseconds = (ms: number): string => `${ms < 10 ? ms.toFixed(2) : ms.toFixed(0)} ms`

/** Wall time of a whole `ask` process, from spawn to exit, in milliseconds; npm's own start is not in it. */
const startOnce = (): number => {
  const from = performance.now()
  execFileSync(process.execPath, [launcher, 'ask', QUESTION], { stdio: 'ignore' })
  return performance.now() - from
}

const answerTimes = async (): Promise<readonly number[]> => {
  const brain = await openBrain()
  const conversations = readQuestions('corpus').map(turnsOf)
  const times: number[] = []
  for (let round = 0; round <= ROUNDS; round += 1)
    for (const turns of conversations) {
      let previous
      for (const turn of turns) {
        const from = performance.now()
        const answer = brain.ask(turn, previous)
        // The first round warms the compiler and is not counted.
        if (round > 0) times.push(performance.now() - from)
        previous = answer.question
      }
    }
  return times
}

/** Start to first answer, answer times over the golden questions, load times, memory; all in one run. */
export const benchAsk = async (): Promise<ReportTable> => {
  startOnce()
  const starts = Array.from({ length: STARTS }, startOnce)
  const probes = Array.from({ length: STARTS }, () =>
    probed.parse(JSON.parse(execFileSync(process.execPath, [probe], { encoding: 'utf8' }))),
  )
  const times = await answerTimes()
  return {
    title: `Medians of ${STARTS} starts and ${times.length} answers`,
    columns: ['', 'measured', 'aim'],
    rows: [
      ['start to first answer of `ask`', milliseconds(median(starts)), '500 ms'],
      ['answer, p50 over the golden questions', milliseconds(median(times)), '1 ms'],
      ['answer, p99', milliseconds(percentile(times, 0.99)), '5 ms'],
      ['corpus and model load', milliseconds(median(probes.map(({ load }) => load))), '150 ms'],
      ['resident memory after an answer', `${Math.round(median(probes.map(({ rss }) => rss)) / 1e6)} MB`, '150 MB'],
    ],
    notes: ["npm's own start is apart."],
  }
}
