import type { Answer } from '../../answers/answer.js'

/** What is counted besides answers. */
export type Happening =
  | 'acknowledged'
  | 'answered-elsewhere'
  | 'error'
  | 'line-full'
  | 'malformed'
  | 'over-limit'
  | 'rate-limited'
  | 'reconnecting'
  | 'refused'

/** Counts what the bot does; never what people ask. */
export interface Watch {
  /** An answer was found. `typed`: to a text that someone wrote, rather than to a command's options. */
  answered(answer: Answer, typed: boolean): void
  /** Seconds from a question's arrival until its answer was sent. */
  took(seconds: number): void
  happened(what: Happening): void
  close(): Promise<void>
}

/** Nobody watches. */
export const unwatched: Watch = {
  answered: () => undefined,
  took: () => undefined,
  happened: () => undefined,
  close: () => Promise.resolve(),
}

/** Whether a text was read to its end: an answer names what it could not read. */
export const isReadWhole = ({ notRead }: Pick<Answer, 'notRead'>): boolean => notRead.length === 0
