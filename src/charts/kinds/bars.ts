import type { Answer, Figure } from '../../answers/answer.js'
import { publisherName } from '../../answers/names.js'
import { quantityText, unitWords } from '../numbers.js'
import type { Bar, BarGroup, ChartSpec } from '../spec.js'
import { groupBy, measureWords, mineralLabel, type Names, placeLabel, sourceLine, yearText } from './common.js'

const MAX_BARS = 12
/** A rest of the world smaller than this is rounding of the printed cells. */
const SMALLEST_REST = 0.5

const sameTable = (f: Figure): string => [f.mineral, f.measure, f.stage ?? '', f.year, f.citations[0] ?? 0].join('|')
const dedupe = (figures: readonly Figure[]): readonly Figure[] =>
  groupBy(figures, (f) => `${f.mineral}|${f.place}`).flatMap((same) => same.slice(0, 1))

const toBar = (figure: Figure, label: string): Bar => ({
  label,
  value: figure.value,
  text: quantityText(figure.value, figure.unit, figure.bound),
  rest: false,
})

/** What is left of 100 % when every bar is a part of one whole; none where a bound makes the sum unsure. */
const restOf = (figures: readonly Figure[]): Bar[] => {
  const whole = figures.every((f) => f.unit === '%' && f.measure !== 'net-import-reliance' && f.bound === undefined)
  const rest = 100 - figures.reduce((sum, { value }) => sum + value, 0)
  if (!whole || rest < SMALLEST_REST) return []
  const label = figures[0]?.measure === 'import-share' ? 'Other sources' : 'Rest of the world'
  return [{ label, value: rest, text: quantityText(rest, '%'), rest: true }]
}

/** "Nickel, mined, 2025 est. (USGS)": two publications may have the same stage and year. */
const heading = (figure: Figure, answer: Answer, names: Names): string => {
  const source = answer.citations[(figure.citations[0] ?? 0) - 1]?.source
  const by = source === undefined ? '' : ` (${publisherName(source).replace(/^the /, '')})`
  return `${mineralLabel(figure.mineral, names)}, ${measureWords(figure)}, ${yearText(figure)}${by}`
}

/** One group for each table of shares: a ranking has one, a stage split or a comparison of minerals has several. */
const shareGroups = (shares: readonly Figure[], answer: Answer, names: Names): readonly BarGroup[] =>
  groupBy(shares, sameTable).map((group) => {
    const shown = dedupe(group).slice(0, MAX_BARS)
    return {
      heading: group[0] === undefined ? '' : heading(group[0], answer, names),
      bars: [...shown.map((f) => toBar(f, placeLabel(f.place, names))), ...restOf(shown)],
    }
  })

/**
 * Ranked shares, the stage split, import sources or a comparison: shares where the answer has any, otherwise amounts
 * of one mineral in one unit (tonnes of different minerals are never drawn on one axis, number rule 11).
 */
export const bars = (answer: Answer, names: Names): ChartSpec | undefined => {
  const parts = answer.figures.filter((f) => f.quantity === 'share' && f.unit === '%' && f.place !== 'WLD')
  const reliance = parts.filter((f) => f.measure === 'net-import-reliance')
  const shares = parts.filter((f) => f.measure !== 'net-import-reliance')
  if (shares.length > 0) return chart(answer, shares, shareGroups(shares, answer, names), '%', names)
  if (reliance.length > 1) {
    const latest = groupBy(reliance, (f) => f.mineral).flatMap((same) => same.slice(0, 1))
    const group = { bars: latest.slice(0, MAX_BARS).map((f) => toBar(f, mineralLabel(f.mineral, names))) }
    return latest.length > 1 ? chart(answer, latest, [group], '%', names) : undefined
  }
  const amounts = answer.figures.filter((f) => f.quantity === 'amount' && f.place !== 'WLD' && f.measure !== 'price')
  const [first] = amounts
  if (first === undefined) return undefined
  const group = dedupe(amounts.filter((f) => sameTable(f) === sameTable(first) && f.unit === first.unit))
  if (group.length < 2) return undefined
  return chart(
    answer,
    group,
    [{ bars: group.slice(0, MAX_BARS).map((f) => toBar(f, placeLabel(f.place, names))) }],
    first.unit,
    names,
  )
}

const chart = (
  answer: Answer,
  figures: readonly Figure[],
  groups: readonly BarGroup[],
  unit: string,
  names: Names,
): ChartSpec | undefined => {
  const [first] = figures
  if (first === undefined || groups.every((group) => group.bars.length < 2)) return undefined
  const minerals = [...new Set(figures.map((f) => mineralLabel(f.mineral, names)))]
  const [only] = groups
  const single = groups.length === 1
  return {
    kind: 'bars',
    title: single ? `${minerals.slice(0, 3).join(', ')}: ${measureWords(first)}` : minerals.slice(0, 3).join(', '),
    subtitle: `${unitWords(unit)}${single ? `, ${yearText(first)}` : ', by stage and table'}`,
    source: sourceLine(answer, figures),
    unit,
    groups: single && only !== undefined ? [{ bars: only.bars }] : groups.slice(0, 4),
  }
}
