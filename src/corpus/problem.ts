/** Something wrong in a file of the corpus, in words that a curator can act on. */
export interface CheckProblem {
  /** Path from the project's root: `corpus/statistics/usgs-mcs-2026.csv`. */
  readonly file: string
  /** 1-based. Absent when the problem is the file's own. */
  readonly line?: number
  /** 1-based, or the column's name. */
  readonly column?: string
  /** What is wrong: `place "XYZ" is not in corpus/places.yaml`. A sentence without its full stop. */
  readonly problem: string
  /** What to do about it. A sentence without its full stop. */
  readonly mend: string
}

/** `corpus/statistics/x.csv:123: problem. Mend: …` */
export const problemLine = ({ file, line, column, problem, mend }: CheckProblem): string => {
  const at = line === undefined ? file : `${file}:${line}`
  return `${at}: ${column === undefined ? '' : `column ${column}: `}${problem}. Mend: ${mend}.`
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
