/** Something wrong in a file of the corpus, in words that a curator can act on. */
export interface CheckProblem {
  /** Path from the project's root: `corpus/statistics/usgs-mcs-2026.csv`. */
  readonly file: string
  /** 1-based. Absent or 0 when the problem is the file's own. */
  readonly line?: number
  /** 1-based, or the column's name. */
  readonly column?: string
  /** What is wrong: `place "XYZ" is not in corpus/places.yaml`. A sentence, its full stop optional. */
  readonly problem: string
  /** What to do about it. A sentence in the imperative, its full stop optional. */
  readonly mend: string
}

const sentence = (text: string): string => text.replace(/\.?$/, '.')

/** `corpus/statistics/x.csv:123: problem. Fix: …` */
export const problemLine = ({ file, line, column, problem, mend }: CheckProblem): string => {
  const at = line === undefined || line === 0 ? file : `${file}:${line}`
  return `${at}: ${column === undefined ? '' : `column ${column}: `}${sentence(problem)} Fix: ${sentence(mend)}`
}

/** Thrown where a file cannot be used; carries what is wrong with it. The message is one line for each problem. */
export class CorpusError extends Error {
  constructor(readonly problems: readonly CheckProblem[]) {
    super(problems.map(problemLine).join('\n'))
    this.name = 'CorpusError'
  }
}

/** Throws a {@link CorpusError} with one problem. */
export const fail = (problem: CheckProblem): never => {
  throw new CorpusError([problem])
}
