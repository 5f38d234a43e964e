import type { Brain } from '../brain-types.js'
import type { Logger } from '../log.js'
import type { Bursts } from './bursts.js'
import type { ClosedChannels } from './closed-channels.js'
import type { Memory } from './memory.js'
import type { Pictures } from '../charts/picture.js'

/** What every handler works with. */
export interface Room {
  readonly brain: Brain
  readonly memory: Memory
  readonly closed: ClosedChannels
  readonly bursts: Bursts
  readonly pictures: Pictures
  readonly log: Logger
  /** Called when Discord stops accepting the token. */
  readonly fail: (error: unknown) => void
}
