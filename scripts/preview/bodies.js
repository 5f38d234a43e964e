/*
 * The messages that the bot sends for questions and commands, as the bot itself makes them.
 */
import { chartOf } from '../../dist/charts/chart-of.js'
import { createPictures } from '../../dist/charts/picture.js'
import { toSvg } from '../../dist/charts/svg/index.js'
import { callCommand } from '../../dist/discord/commands/call.js'
import { present } from '../../dist/discord/present.js'
import { PICTURE } from '../../dist/discord/render/card.js'
import { stateOf } from '../../dist/discord/state/state.js'
import { openBrain } from '../../dist/open.js'

const ASKER = '123456789012345678'

/**
 * Opens the bot's brain and gives what makes messages of it. `close` ends the drawing of charts.
 * @returns {Promise<{ asked(turns: string[]): object, called(call: object): object | undefined, close(): Promise<void> }>}
 */
export const openBodies = async () => {
  const brain = await openBrain()
  const pictures = createPictures(brain.corpus)
  const room = { pictures }
  return {
    /** The card of the last of some turns; with its chart where `chart` is set. */
    asked: async (turns, { chart = false } = {}) => {
      let answer
      for (const turn of turns) answer = brain.ask(turn, answer?.question)
      const spec = chartOf(answer, brain.corpus)
      const picture = chart ? await pictures.draw(answer) : undefined
      const body = present(room, {
        answer,
        state: stateOf(answer),
        asker: ASKER,
        ...(answer.status !== 'answered' && { asked: turns.at(-1) }),
        ...(picture && { alt: picture.alt }),
      })
      const svg = spec === undefined ? undefined : toSvg(spec)
      return { name: turns.join(' → '), body, svg, ...(picture && { files: { [PICTURE]: picture.png } }) }
    },
    called: (call) => {
      const answer = callCommand(call, brain)
      if (answer === undefined || !('headline' in answer)) return undefined
      return { name: `/${call.command}`, body: present(room, { answer, state: { kind: 'call', call }, asker: ASKER }) }
    },
    close: () => pictures.close(),
  }
}

/** Commands with options that a person would give. */
export const CALLS = [
  { command: 'mineral', given: { name: 'gallium' } },
  { command: 'country', given: { name: 'CHN' } },
  { command: 'share', given: { mineral: 'cobalt', place: 'CHN' } },
  { command: 'compare', given: { a: 'lithium', b: 'cobalt', c: 'nickel' } },
  { command: 'trend', given: { mineral: 'nickel', place: 'IDN' } },
  { command: 'timeline', given: { mineral: 'gallium' } },
  { command: 'sources', given: {} },
  { command: 'about', given: {} },
  { command: 'help', given: {} },
  { command: 'privacy', given: {} },
]
