import type { Brain } from '../brain-types.js'
import type { Logger } from '../log.js'
import type { Bursts } from './bursts.js'
import type { ClosedChannels } from './closed-channels.js'
import type { Line } from './line/line.js'
import type { CommandLinks } from './command-links.js'
import type { Watch } from './metrics/watch.js'
import type { Memory } from './memory.js'
import type { Notices } from './notices.js'
import type { Pictures } from '../charts/picture.js'

/** What every handler works with. */
export interface Room {
  readonly brain: Brain
  readonly memory: Memory
  readonly closed: ClosedChannels
  readonly bursts: Bursts
  readonly pictures: Pictures
  /** Where questions wait for their turn. */
  readonly line: Line
  readonly notices: Notices
  readonly links: CommandLinks
  /** Resolves when the next message may be sent to a channel. */
  readonly pace: () => Promise<void>
  readonly log: Logger
  readonly watch: Watch
  /** Called when Discord stops accepting the token. */
  readonly fail: (error: unknown) => void
}
