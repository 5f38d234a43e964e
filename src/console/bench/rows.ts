import { openBrain } from '../../open.js'
import type { ReportTable } from '../../search/bench/report.js'
import { countRows, type Tally } from './rows/count.js'

/** How many of the failures are printed. */
const SHOWN = 40

const line = (name: string, { right, asked }: Tally): string[] => [
  name,
  String(asked),
  String(right),
  String(asked - right),
  asked === 0 ? '–' : `${((100 * right) / asked).toFixed(1)}%`,
]

/** Asks questions made from the rows of `corpus/statistics`: a number of them, or each row in each wording ("all"). */
export const benchRows = async (count: number | 'all'): Promise<readonly ReportTable[]> => {
  const { asks, slots, mistyped, rows, failures } = countRows(await openBrain(), count)
  const columns = ['', 'asked', 'right', 'wrong', 'right']
  return [
    {
      title: `The answer holds the figure of the row (${rows} things to ask of rows)`,
      columns,
      rows: [...[...asks].map(([ask, tally]) => line(ask, tally)), line('with a typo', mistyped)],
      notes: ['"by publisher" counts the figure of the publisher that is named, and no other.'],
    },
    { title: 'Read right, per slot', columns, rows: [...slots].map(([slot, tally]) => line(slot, tally)), notes: [] },
    {
      title: `The first of ${failures.length} failures`,
      columns: ['question', 'slots read wrong', 'answer'],
      rows: failures
        .filter((_, at) => at % Math.max(1, Math.ceil(failures.length / SHOWN)) === 0)
        .map(({ asked, headline, wrong }) => [asked.text, wrong.join(' '), headline.slice(0, 90)]),
      notes: [],
    },
  ]
}
