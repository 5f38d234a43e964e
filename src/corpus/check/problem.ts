/** Something wrong in a corpus file, said so that a curator can mend it. */
export interface CheckProblem {
  /** Path from the corpus folder: `places.yaml`. */
  readonly file: string
  /** 1-based; 0 when the file as a whole is meant. */
  readonly line: number
  readonly problem: string
  /** What to do about it, in the imperative. */
  readonly mend: string
}

/** `places.yaml:12: what is wrong. What to do.` */
export const describeProblem = ({ file, line, problem, mend }: CheckProblem): string =>
  `${file}${line > 0 ? `:${line}` : ''}: ${problem} ${mend}`

/** Thrown when a corpus cannot be used as it is. `message` lists every problem, one a line. */
export class CorpusError extends Error {
  constructor(readonly problems: readonly CheckProblem[]) {
    super(problems.map(describeProblem).join('\n'))
    this.name = 'CorpusError'
  }
}
