import { createInterface } from 'node:readline'
import type { Answer } from '../answers/answer.js'
import type { Brain } from '../brain-types.js'
import { blockChart } from './chart-file.js'
import { HISTORY_SIZE, readHistory, writeHistory } from './history.js'
import { renderAnswer, wrap, type RenderOptions } from './render.js'

const WELCOME = [
  'Assay: critical-mineral supply, with the source row behind every figure.',
  'Ask a question, then follow up ("and nickel?"). "chart" draws the last answer, "help" lists what I know, ' +
    '"quit" or Ctrl-D leaves.',
  // Without a token a start is this chat, which an operator who meant the bot must be told.
  'This is a chat because DISCORD_TOKEN is not set. For the Discord bot, put the token into .env (see .env.example).',
]

/** The greeting of a terminal of `width` columns, broken between words. */
export const greeting = (width: number): string => WELCOME.map((line) => wrap(line, width)).join('\n')

export interface ChatOptions extends RenderOptions {
  /** File that keeps a terminal's history from one session to the next. Absent: it is forgotten. */
  readonly history?: string
}

/** A number alone picks from the choices of the answer before it: "2" after a list is its second line. */
export const resolvePick = (text: string, before: Answer | undefined): string => {
  const pick = /^\s*(\d{1,2})\s*$/.exec(text)?.[1]
  if (pick === undefined || before === undefined) return text
  const options = before.choices?.map(({ question }) => question) ?? []
  return options[Number(pick) - 1] ?? text
}

/**
 * The terminal chat: a line in, an answer out, the conversation carried along. On a terminal there is a prompt, a
 * history (arrow keys) and a welcome; from a pipe it answers each line and prints nothing else.
 * Resolves when the input ends or the reader says "quit", with the number of lines that said something.
 */
export const chat = async (
  brain: Brain,
  options: ChatOptions,
  input: NodeJS.ReadStream = process.stdin,
  output: NodeJS.WriteStream = process.stdout,
): Promise<number> => {
  const terminal = input.isTTY && output.isTTY
  const { history: file } = options
  const kept = terminal && file !== undefined ? { history: readHistory(file) } : {}
  const lines = createInterface({
    ...{
      input,
      output,
      terminal,
      prompt: terminal ? '> ' : '',
      historySize: HISTORY_SIZE,
      removeHistoryDuplicates: true,
    },
    ...kept,
  })
  if (terminal) output.write(`${greeting(options.width)}\n\n`)
  if (terminal && file !== undefined) lines.on('history', (history: string[]) => writeHistory(file, history))
  lines.on('SIGINT', () => lines.close())
  lines.prompt()
  let before: Answer | undefined
  let said = 0
  for await (const line of lines) {
    const text = resolvePick(line.replace(/^\uFEFF/, '').trim(), before)
    if (text !== '') said += 1
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
  return said
}
