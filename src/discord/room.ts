import type { Answer } from '../answers/answer.js'
import type { Brain } from '../brain-types.js'
import type { Logger } from '../log.js'
import type { ClosedChannels } from './closed-channels.js'
import type { Memory } from './memory.js'

/** A picture of an answer's own figures. */
export interface Picture {
  readonly png: Buffer
  /** What the picture shows, in words. */
  readonly alt: string
}

/** Draws an answer; undefined when it has nothing to draw. */
export type DrawChart = (answer: Answer) => Promise<Picture | undefined>

/** What every handler works with. */
export interface Room {
  readonly brain: Brain
  readonly memory: Memory
  readonly closed: ClosedChannels
  readonly log: Logger
  /** Called once when Discord stops accepting the token. */
  readonly fail: (error: unknown) => void
  readonly chart?: DrawChart
}
