import { createInterface } from 'node:readline'
import type { Answer } from '../answers/answer.js'
import type { Brain } from '../brain-types.js'
import { blockChart } from './chart-file.js'
import { renderAnswer, type RenderOptions } from './render.js'

const WELCOME =
  'Assay: critical-mineral supply, with the source row behind every figure.\n' +
  'Ask a question, then follow up ("and nickel?"). "chart" draws the last answer, "help" lists what I know,\n' +
  '"quit" or Ctrl-D leaves.'
const HISTORY = 200

/** A number alone picks from the choices or suggestions of the answer before it: "2" after a list is its second line. */
export const resolvePick = (text: string, before: Answer | undefined): string => {
  const pick = /^\s*(\d{1,2})\s*$/.exec(text)?.[1]
  if (pick === undefined || before === undefined) return text
  const options = before.choices?.map(({ question }) => question) ?? []
  return options[Number(pick) - 1] ?? text
}

/**
 * The terminal chat: a line in, an answer out, the conversation carried along. On a terminal there is a prompt, a
 * history (arrow keys) and a welcome; from a pipe it answers each line and prints nothing else.
 * Resolves when the input ends or the reader says "quit".
 */
export const chat = async (
  brain: Brain,
  options: RenderOptions,
  input: NodeJS.ReadStream = process.stdin,
  output: NodeJS.WriteStream = process.stdout,
): Promise<void> => {
  const terminal = input.isTTY && output.isTTY
  const lines = createInterface({ input, output, terminal, prompt: terminal ? '> ' : '', historySize: HISTORY })
  if (terminal) output.write(`${WELCOME}\n\n`)
  lines.on('SIGINT', () => lines.close())
  lines.prompt()
  let before: Answer | undefined
  for await (const line of lines) {
    const text = resolvePick(line.trim(), before)
    if (/^(quit|exit|bye|:q)$/i.test(text)) break
    if (/^chart$/i.test(text) && before !== undefined)
      output.write(`\n${blockChart(before, brain.corpus, options.width)}\n\n`)
    else if (text !== '') {
      before = brain.ask(text, before?.question)
      output.write(`\n${renderAnswer(before, options)}\n\n`)
    }
    lines.prompt()
  }
  lines.close()
}
