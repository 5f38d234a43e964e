import type { CheckProblem } from '../problem.js'
import type { DocumentFile } from './read.js'
import { articleOf } from './data.js'

/**
 * What keeps an article from being asked: a heading that no question leads to, a question that leads nowhere, and a
 * part that does not begin in the outlet's voice, so that its answer would read as if it were the record's.
 */
export const checkArticles = ({ file, document, lineOf }: DocumentFile): CheckProblem[] => {
  const article = articleOf(document)
  if (!article) return []
  const headings = new Set(document.passages.map(({ heading }) => heading).filter((heading) => heading !== ''))
  const reached = new Set(article.told.flatMap(({ heading, beside }) => [heading, beside ?? heading]))
  const astray = article.told.flatMap(({ heading, beside }, index): CheckProblem[] => {
    const line = lineOf(['told', index])
    const missing = [heading, ...(beside === undefined ? [] : [beside])].find((one) => !headings.has(one))
    if (missing !== undefined) {
      return [
        {
          file,
          line,
          problem: `there is no heading "${missing}" in the text`,
          mend: 'write it exactly as it is there',
        },
      ]
    }
    const first = document.passages.find((passage) => passage.heading === heading)?.sentences?.[0]?.text ?? ''
    if (first.toLowerCase().includes(article.outlet.toLowerCase())) return []
    const problem = `the first sentence under "${heading}" does not name ${article.outlet}`
    return [{ file, line, problem, mend: `begin it with "${article.outlet} reported in … that"` }]
  })
  const unasked = [...headings].filter((heading) => !reached.has(heading))
  return [
    ...astray,
    ...unasked.map((heading) => ({
      file,
      line: lineOf(['told']),
      problem: `no question leads to the heading "${heading}"`,
      mend: 'add it to told: with one or two questions under asks:, or as the beside: of another heading',
    })),
  ]
}
