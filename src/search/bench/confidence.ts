import { confidence, ENOUGH, NEAR, type CALIBRATION, type Evidence } from '../confidence.js'
import { auroc } from './retrieval.js'
import { share, type ReportTable } from './report.js'

/** A question's best hit: what speaks for it, and whether it answers. */
export interface Judged {
  readonly evidence: Evidence
  readonly right: boolean
}

const FOLDS = 10
const STEPS = 4_000
const RATE = 0.5

const rowOf = ({ coverage, terms }: Evidence): readonly [number, number, number] => [1, coverage, Math.log(1 + terms)]

/** Fits the weights of `confidence` by gradient descent on the log loss; the bias stands for "no evidence". */
export const fitConfidence = (judged: readonly Judged[]): typeof CALIBRATION => {
  const weights: [number, number, number] = [0, 0, 0]
  const rows = judged.map(({ evidence, right }) => ({ x: rowOf(evidence), y: right ? 1 : 0 }))
  for (let step = 0; step < STEPS; step++) {
    const slope = [0, 0, 0]
    for (const { x, y } of rows) {
      const chance = 1 / (1 + Math.exp(-(x[0] * weights[0] + x[1] * weights[1] + x[2] * weights[2])))
      x.forEach((value, at) => (slope[at] = (slope[at] ?? 0) + ((y - chance) * value) / rows.length))
    }
    slope.forEach((value, at) => (weights[at] = (weights[at] ?? 0) + RATE * value))
  }
  const [bias, coverage, terms] = weights
  return { bias, coverage, terms }
}

/** The chance that each hit answers, by weights fitted without the tenth of the questions that it is in. */
export const crossValidated = (judged: readonly Judged[]): number[] => {
  const fits = Array.from({ length: FOLDS }, (_, fold) => fitConfidence(judged.filter((_, at) => at % FOLDS !== fold)))
  return judged.map(({ evidence }, at) => confidence(evidence, fits[at % FOLDS]))
}

/** How well confidence tells right best hits from wrong ones on questions held apart, and what lines would show. */
export const benchConfidence = (judged: readonly Judged[]): ReportTable => {
  const chances = crossValidated(judged)
  const of = (right: boolean): number[] => chances.filter((_, at) => judged[at]?.right === right)
  const above = (values: readonly number[], line: number): string =>
    String(values.filter((value) => value >= line).length)
  const { bias, coverage, terms } = fitConfidence(judged)
  return {
    title: `Confidence: ${String(judged.length)} best hits, ten folds`,
    columns: ['line', `right shown, of ${String(of(true).length)}`, `wrong shown, of ${String(of(false).length)}`],
    rows: [NEAR, 0.2, 0.3, ENOUGH, 0.45, 0.55, 0.7].map((line) => [
      String(line),
      above(of(true), line),
      above(of(false), line),
    ]),
    notes: [
      `AUROC: ${share(auroc(of(true), of(false)))}`,
      `Weights of all: bias ${bias.toFixed(2)}, coverage ${coverage.toFixed(2)}, terms ${terms.toFixed(2)}.`,
    ],
  }
}
