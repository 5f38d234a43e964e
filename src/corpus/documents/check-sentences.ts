import type { CheckProblem } from '../problem.js'
import type { Known } from './check.js'
import { hasFigure } from './figures.js'
import type { DocumentFile } from './read.js'
import { cutSentences, type MarkedSentence } from './sentences.js'

const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text)

const judge = (
  { text, marks }: MarkedSentence,
  declared: readonly string[],
  known: Known,
): [string, string] | undefined => {
  const unknown = marks.find((id) => !known.sources.has(id))
  if (unknown !== undefined) {
    const mend = 'correct the id, add the source there, or cite another that says the same'
    return [`source mark [@${unknown}] is not in corpus/sources.yaml`, mend]
  }
  const undeclared = marks.find((id) => !declared.includes(id))
  if (undeclared !== undefined) {
    return [
      `source mark [@${undeclared}] is not among the document's sources`,
      `add ${undeclared} to sources: at the top`,
    ]
  }
  if (!hasFigure(text)) return undefined
  if (marks.length === 0) {
    return [`a figure without a source: "${shorten(text)}"`, 'put a mark like [@usgs-mcs-2026] after the sentence']
  }
  const sources = marks.flatMap((id) => known.sources.get(id) ?? [])
  if (sources.every(({ figures }) => figures === false)) {
    return [
      `[@${marks.join('], [@')}] carries no figures: "${shorten(text)}"`,
      'cite the publication that gives the figure',
    ]
  }
  const press = sources.every(({ grade, figures }) => grade === 'press' || figures === false)
  if (press && !sources.some(({ publisher }) => text.toLowerCase().includes(publisher.toLowerCase()))) {
    const outlets = sources.map(({ publisher }) => publisher).join(' or ')
    const mend = `name ${outlets} in the sentence as the one who says so, or cite a primary source`
    return [`a press figure as if it were a fact: "${shorten(text)}"`, mend]
  }
  return undefined
}

/** Every sentence with a figure carries a source that may carry figures; a press figure is that outlet's claim. */
export const checkSentences = ({ file, document, markdown }: DocumentFile, known: Known): CheckProblem[] =>
  markdown.blocks.flatMap((block) =>
    cutSentences(block.text).flatMap((sentence) => {
      const found = judge(sentence, document.sources, known)
      if (!found) return []
      return [{ file, line: block.line + sentence.breaksBefore, problem: found[0], mend: found[1] }]
    }),
  )
