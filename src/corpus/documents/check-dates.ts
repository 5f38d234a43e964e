import type { CheckProblem } from '../problem.js'
import { impossibleDays, looksAhead, monthsIn } from './figures.js'
import type { DocumentFile } from './read.js'
import { eventOf } from './data.js'
import { cutSentences } from './sentences.js'

/** Nothing is reported from after the last month that the corpus knows of; terms and plans may lie beyond it. */
export const checkDates = ({ file, document, markdown, lineOf }: DocumentFile, until: string): CheckProblem[] => {
  const problems: CheckProblem[] = []
  const { date } = document
  // "2026" is not after "2026-07"; "2026-08-01" and "2027" are.
  const later = (day: string): boolean => day.slice(0, 7) > until
  if (date !== undefined && later(date)) {
    const mend = 'correct the date; or, when the whole corpus is up to date, raise known_until in corpus/corpus.yaml'
    problems.push({
      file,
      line: lineOf(['date']),
      problem: `${date} is after ${until}, the last month known here`,
      mend,
    })
  }
  const event = eventOf(document)
  const start = event?.effective ?? date
  if (event?.until !== undefined && start !== undefined && event.until < start) {
    const problem = `until: ${event.until} is before the event's own date ${start}`
    problems.push({ file, line: lineOf(['until']), problem, mend: 'correct one of the two dates' })
  }
  for (const block of markdown.blocks) {
    for (const { text, breaksBefore } of cutSentences(block.text)) {
      const line = block.line + breaksBefore
      for (const day of impossibleDays(text)) {
        problems.push({ file, line, problem: `there is no ${day}`, mend: 'correct the date' })
      }
      const month = monthsIn(text).find(later)
      if (month === undefined || looksAhead(text)) continue
      const problem = `${month} is after ${until} and is reported as if it had happened`
      problems.push({
        file,
        line,
        problem,
        mend: 'say what is planned or due, "until" or "from" that day',
      })
    }
  }
  return problems
}
