import type { Brain } from '../../../brain-types.js'
import { holdsFigure, questionFor, type RowQuestion, SLOTS, type Slot, slotRight, wordingsOf } from './ask.js'
import { Random } from '../../../random.js'
import { nameBank } from './names.js'
import { askableRows } from './rows.js'
import { type Ask, ASKS } from './wordings.js'

/** Right ones of all that were asked. */
export interface Tally {
  right: number
  asked: number
}

/** What came of the questions made from rows. */
export interface RowCounts {
  readonly asks: ReadonlyMap<Ask, Tally>
  readonly slots: ReadonlyMap<Slot, Tally>
  readonly mistyped: Tally
  /** Rows that can be asked for. */
  readonly rows: number
  readonly failures: readonly {
    readonly asked: RowQuestion
    readonly headline: string
    readonly wrong: readonly Slot[]
  }[]
}

const none = (): Tally => ({ right: 0, asked: 0 })
const add = (tally: Tally | undefined, right: boolean): void => {
  if (!tally) return
  tally.asked += 1
  if (right) tally.right += 1
}

/** `count` questions, as many of each kind; or each row in each wording. The same seed makes the same questions. */
export function* rowQuestions(brain: Brain, count: number | 'all', seed = 1): Generator<RowQuestion> {
  const random = new Random(seed)
  const bank = nameBank(brain.corpus)
  const rows = askableRows(brain.corpus).filter((row) => wordingsOf(row, bank).length > 0)
  if (count === 'all') {
    for (const row of rows) for (const wording of wordingsOf(row, bank)) yield questionFor(row, wording, bank, random)
    return
  }
  const byAsk = ASKS.map((ask) => rows.filter((row) => row.ask === ask))
  for (let made = 0; made < count; made++) {
    const row = random.pick(byAsk[made % byAsk.length] ?? [])
    yield questionFor(row, random.pick(wordingsOf(row, bank)), bank, random)
  }
}

/** Asks the questions and counts what is right, per kind and per slot. */
export const countRows = (brain: Brain, count: number | 'all', seed = 1): RowCounts => {
  const asks = new Map(ASKS.map((ask) => [ask, none()]))
  const slots = new Map(SLOTS.map((slot) => [slot, none()]))
  const mistyped = none()
  const failures: RowCounts['failures'][number][] = []
  for (const asked of rowQuestions(brain, count, seed)) {
    const answer = brain.ask(asked.text)
    const right = holdsFigure(answer, asked)
    const wrong = asked.slots.filter((slot) => !slotRight(slot, answer, asked))
    add(asks.get(asked.row.ask), right)
    for (const slot of asked.slots) add(slots.get(slot), !wrong.includes(slot))
    if (asked.mistyped) add(mistyped, right)
    if (!right) failures.push({ asked, headline: answer.headline, wrong })
  }
  return { asks, slots, mistyped, rows: askableRows(brain.corpus).length, failures }
}
