import { wordsIn } from '../../prose.js'
import type { CheckProblem } from '../problem.js'
import type { DocumentFile } from './read.js'
import { cutSentences } from './sentences.js'

/** More of them would make a sentence the answer to anything. */
const MOST = 12

const FIGURE = /^\d+$/

/** What is wrong with a word by which a sentence is asked for, and how to mend it; undefined where nothing is. */
const judge = (asked: string, said: ReadonlySet<string>): readonly [string, string] | undefined => {
  const words = wordsIn(asked.toLowerCase())
  if (words.length === 0) return ['an empty place between the words by which a sentence is asked for', 'leave it out']
  if (words.some((word) => FIGURE.test(word)))
    return [`“${asked}” holds a figure`, 'leave it out: a sentence says its figures itself']
  return words.every((word) => said.has(word)) ? [`“${asked}” stands in its sentence`, 'leave it out'] : undefined
}

/** The words by which a sentence is asked for: words that it does not say itself, few, and no figures. */
export const checkAsked = ({ file, markdown }: DocumentFile): CheckProblem[] =>
  markdown.blocks.flatMap((block) =>
    cutSentences(block.text).flatMap(({ text, asked, breaksBefore }) => {
      const at = { file, line: block.line + breaksBefore }
      const said = new Set(wordsIn(text.toLowerCase()))
      const wrong = asked.flatMap((word) => {
        const found = judge(word, said)
        return found ? [{ ...at, problem: found[0], mend: found[1] }] : []
      })
      if (asked.length <= MOST) return wrong
      const problem = `${String(asked.length)} words by which a sentence is asked for`
      return [...wrong, { ...at, problem, mend: `keep the ${String(MOST)} best` }]
    }),
  )
