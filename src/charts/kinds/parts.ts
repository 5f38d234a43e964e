import type { Answer, Figure } from '../../answers/answer.js'
import { placeName, verbOf } from '../../answers/names.js'
import type { Corpus, Table } from '../../corpus/types.js'
import { percentText, titlePercent } from '../numbers.js'
import type { Bar, Role } from '../spec.js'
import { AGGREGATES, groupBy, mineralOfNoun, mineralWord, placeLabel } from './common.js'
import { tableOf } from '../table-of.js'

/** Figures of one table in one year: what may stand side by side. The first is the one the answer is about. */
export interface Group {
  readonly first: Figure
  readonly table: Table | undefined
  readonly figures: readonly Figure[]
}

const keyOf = (figure: Figure, table: Table | undefined): string =>
  `${table?.id ?? `${figure.mineral}|${figure.measure}|${figure.stage ?? ''}|${figure.citations[0] ?? 0}`}|${figure.year}`

/** Figures by table and year, each place once, in the order of the answer. */
export const groupsOf = (figures: readonly Figure[], answer: Answer, corpus: Corpus): readonly Group[] => {
  const placed = figures.map((figure) => ({ figure, table: tableOf(figure, answer, corpus) }))
  return groupBy(placed, ({ figure, table }) => keyOf(figure, table)).flatMap((group) => {
    const once = groupBy(group, ({ figure }) => figure.place).flatMap((same) => same.slice(0, 1))
    const [head] = once
    return head === undefined ? [] : [{ first: head.figure, table: head.table, figures: once.map((o) => o.figure) }]
  })
}

/** Shares of the world's output or reserves by country: what a stack, a ranking and a map are made of. */
export const worldShares = ({ figures }: Answer): readonly Figure[] =>
  figures.filter(
    ({ quantity, unit, place, measure }) =>
      quantity === 'share' && unit === '%' && place !== 'WLD' && !/^(net-import-reliance|import-share)$/.test(measure),
  )

/** A rounded total makes a share 100% although others have something too: "nearly", as the headline of the card says. */
const isNearlyAll = ({ table }: Pick<Group, 'table'>, { place, year, value, bound }: Figure): boolean =>
  value >= 99.5 &&
  bound === undefined &&
  (table?.observations.some(
    (row) => row.year === year && ![place, 'WLD'].includes(row.place) && (row.value ?? 0) > 0,
  ) ??
    false)

/** What is printed at a share: "74.2%", "about 100%". */
export const shareText = (group: Pick<Group, 'table'>, figure: Figure): string =>
  `${figure.value >= 99.95 && isNearlyAll(group, figure) ? 'about ' : ''}${percentText(figure.value, figure.bound)}`

export const shareBar = (group: Group, figure: Figure, role: Role, corpus: Corpus): Bar => ({
  label: placeLabel(figure.place, corpus),
  value: figure.value,
  text: shareText(group, figure),
  role: AGGREGATES.has(figure.place) ? 'rest' : role,
  estimated: figure.estimated,
})

/** What is left of 100% is rounding below this. */
const SMALLEST_REST = 0.5

/** What the parts leave of the whole; none where a bound makes the sum unsure. */
export const restOf = (figures: readonly Figure[], label: string): readonly Bar[] => {
  const rest = 100 - figures.reduce((sum, { value }) => sum + value, 0)
  if (rest < SMALLEST_REST || figures.some(({ bound }) => bound !== undefined)) return []
  return [{ label, value: rest, text: percentText(rest), role: 'rest', estimated: figures.some((f) => f.estimated) }]
}

const STAGE_VERBS: Readonly<Record<string, string>> = {
  mining: 'mines',
  refining: 'refines',
  manufacturing: 'makes',
}

/** "mines", "refines", "holds": what a place does in a group. */
export const verbOfGroup = ({ first, table }: Group): string =>
  table === undefined ? (STAGE_VERBS[first.stage ?? ''] ?? 'produces') : verbOf(table)

/** "cobalt", "lithium reserves": what a place has its share of. */
export const objectOf = ({ first }: Group, corpus: Corpus): string =>
  first.measure === 'production' || first.measure === 'capacity'
    ? mineralWord(first.mineral, corpus)
    : `${mineralOfNoun(first.mineral, corpus)} ${first.measure}`

/** "China refines 80%", with what it is a share of where `object` is given. */
export const clause = (group: Group, figure: Figure, corpus: Corpus, object = ''): string =>
  `${placeName(corpus, figure.place)} ${verbOfGroup(group)} ${isNearlyAll(group, figure) ? 'nearly 100%' : titlePercent(figure.value, figure.bound)}${object === '' ? '' : ` of ${object}`}`
