import { about } from './about.js'
import { ask } from './ask.js'
import { check } from './check.js'
import type { SlashCommand } from './command.js'
import { compare } from './compare.js'
import { country } from './country.js'
import { helpFor } from './help.js'
import { mineral } from './mineral.js'
import { privacy } from './privacy.js'
import { search } from './search.js'
import { share } from './share.js'
import { sources } from './sources.js'
import { timeline } from './timeline.js'
import { trend } from './trend.js'

const KNOWING = [
  ask,
  check,
  share,
  mineral,
  country,
  compare,
  trend,
  timeline,
  search,
  sources,
  about,
  privacy,
] as const

/** Every slash command, in the order of the help text. */
export const COMMANDS: readonly SlashCommand[] = [...KNOWING, helpFor(KNOWING)]
