import type { Answer, Figure } from '../../answers/answer.js'
import { placeName } from '../../answers/names.js'
import type { Corpus } from '../../corpus/types.js'
import { inTenWords } from '../finding.js'
import { percentText, titlePercent } from '../numbers.js'
import type { Bar, ChartSpec } from '../spec.js'
import { tableOf } from '../table-of.js'
import { groupBy, importerWord, mineralLabel, mineralWord, placeLabel, sourceLine, yearText } from './common.js'
import { clause, type Group, groupsOf, objectOf, shareText, verbOfGroup, worldShares } from './parts.js'
import { stageHeading } from './stack.js'

const MAX_BARS = 10

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

interface Row {
  readonly group: Group
  readonly figure: Figure
}

/** "Tungsten, mined": the year is said once for all bars, or with each where they differ. */
const labelOf = ({ group, figure }: Row, onePlace: boolean, oneYear: boolean, corpus: Corpus): string => {
  const [stage = '', ...year] = stageHeading(group, undefined, corpus).split(', ')
  const what = `${mineralLabel(figure.mineral, corpus)}, ${lower(stage)}`
  const who = onePlace ? what : `${placeLabel(figure.place, corpus)}: ${lower(what)}`
  return oneYear ? who : `${who}, ${year.join(', ')}`
}

const COUNTED: Readonly<Record<string, string>> = { '>': 'over ', '>=': 'at least ', '<': 'under ', '<=': 'at most ' }

/** "China refines over 80% of 9 minerals": only where the answer has counted them. */
const countTitle = (answer: Answer, rows: readonly Row[], corpus: Corpus): string | undefined => {
  const counted = answer.figures.find(({ quantity, unit }) => quantity === 'count' && unit === 'minerals')
  const { threshold } = answer.question
  const [first] = rows
  if (counted === undefined || counted.value === 0 || first === undefined) return undefined
  const onePlace = new Set(rows.map(({ figure }) => figure.place)).size === 1
  const who = onePlace ? placeName(corpus, first.figure.place) : 'one country'
  const verbs = new Set(rows.map(({ group }) => verbOfGroup(group)))
  const stage = new Set(rows.map(({ figure }) => figure.stage))
  const verb = verbs.size === 1 ? [...verbs][0] : stage.size === 1 && stage.has('refining') ? 'refines' : 'produces'
  const n = `${counted.value} ${counted.value === 1 ? 'mineral' : 'minerals'}`
  if (threshold?.unit === '%')
    return `${who} ${verb ?? 'produces'} ${COUNTED[threshold.op] ?? ''}${threshold.value}% of ${n}`
  return answer.intent === 'country-profile' ? `${who} is the largest producer of ${n}` : undefined
}

/** One ranking over minerals: a country's profile, a threshold, or minerals side by side. */
export const minerals = (answer: Answer, corpus: Corpus): ChartSpec | undefined => {
  const shares = worldShares(answer).filter(({ measure }) => measure === 'production')
  const rows = groupsOf(shares, answer, corpus)
    .flatMap((group) => group.figures.map((figure) => ({ group, figure })))
    .sort((a, b) => b.figure.value - a.figure.value)
  const [top] = rows
  if (top === undefined || rows.length < 2) return undefined
  const drawn = rows.slice(0, MAX_BARS)
  const onePlace = new Set(rows.map(({ figure }) => figure.place)).size === 1
  const years = new Set(rows.map(({ group, figure }) => yearText(figure, group.table)))
  const bars = drawn.map((row): Bar => ({
    label: labelOf(row, onePlace, years.size === 1, corpus),
    value: row.figure.value,
    text: shareText(row.group, row.figure),
    role: 'asked',
    estimated: row.figure.estimated,
  }))
  const lead = clause(top.group, top.figure, corpus, `the world's ${objectOf(top.group, corpus)}`)
  const cut = rows.length > drawn.length ? ` · ${drawn.length} of ${rows.length} shown` : ''
  return {
    kind: 'bars',
    title: inTenWords(
      countTitle(answer, rows, corpus),
      onePlace ? undefined : `${clause(top.group, top.figure, corpus, objectOf(top.group, corpus))}, the largest share`,
      lead,
      clause(top.group, top.figure, corpus, objectOf(top.group, corpus)),
    ),
    subtitle: `Share of the world${years.size === 1 ? `, ${[...years].join('')}` : ''}${cut}`,
    source: sourceLine(
      answer,
      drawn.flatMap(({ figure }) => figure.citations),
      corpus,
    ),
    unit: '%',
    bars,
  }
}

/** Net import reliance over several minerals, the latest year of each. */
export const reliances = (answer: Answer, corpus: Corpus): ChartSpec | undefined => {
  const reliant = answer.figures.filter(({ measure, unit }) => measure === 'net-import-reliance' && unit === '%')
  const whose = importerWord(reliant[0] ?? { label: '' })
  const figures = reliant.filter((figure) => importerWord(figure) === whose)
  const latest = groupBy(figures, ({ mineral }) => mineral)
    .flatMap((same) => same.toSorted((a, b) => b.year - a.year).slice(0, 1))
    // A bound may lie on either side of a threshold: what is sure stands first.
    .sort((a, b) => Number(a.bound !== undefined) - Number(b.bound !== undefined) || b.value - a.value)
  const [first, second] = latest
  if (first === undefined || second === undefined) return undefined
  const drawn = latest.slice(0, MAX_BARS)
  const years = [...new Set(latest.map((f) => yearText(f, tableOf(f, answer, corpus))))]
  const counted = answer.figures.find(({ quantity, unit }) => quantity === 'count' && unit === 'minerals')
  const { threshold } = answer.question
  const over =
    threshold?.unit === '%'
      ? `${threshold.op === '>=' && threshold.value >= 100 ? '' : (COUNTED[threshold.op] ?? '')}${threshold.value}%`
      : undefined
  const said = (f: Figure) => `${mineralWord(f.mineral, corpus)} ${titlePercent(f.value, f.bound)}`
  const cut = latest.length > drawn.length ? ` · ${drawn.length} of ${latest.length} shown` : ''
  return {
    kind: 'bars',
    title: inTenWords(
      counted && over
        ? `${whose.endsWith("'s") ? whose.slice(0, -2) : `The ${whose}`} is ${over} import-reliant for ${counted.value} minerals`
        : undefined,
      `${whose} net import reliance: ${said(first)}, ${said(second)}`,
      `${whose} net import reliance: ${said(first)}`,
    ),
    subtitle: `Net imports as a share of ${whose} use, ${years.length === 1 ? (years[0] ?? '') : 'latest year of each'}${cut}`,
    source: sourceLine(
      answer,
      drawn.flatMap(({ citations }) => citations),
      corpus,
    ),
    unit: '%',
    bars: drawn.map((f) => ({
      label: mineralLabel(f.mineral, corpus),
      value: f.value,
      text: percentText(f.value, f.bound),
      role: 'asked' as const,
      estimated: f.estimated,
    })),
  }
}
