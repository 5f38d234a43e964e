import type { Answer, Figure } from '../../answers/answer.js'
import { placeName } from '../../answers/names.js'
import type { Corpus } from '../../corpus/types.js'
import { inTenWords } from '../finding.js'
import { amountsIn, titlePercent, unitWords } from '../numbers.js'
import type { Bar, ChartSpec } from '../spec.js'
import { importerWord, placeLabel, sourceLine, yearText } from './common.js'
import { clause, type Group, groupsOf, objectOf, restOf, shareBar, verbOfGroup, worldShares } from './parts.js'
import { stageHeading } from './stack.js'

/** Rows that a phone shows at once under a title. */
const MAX_BARS = 10

const roleOf = (figure: Figure, answer: Answer): 'asked' | 'other' =>
  answer.question.places.length === 0 || answer.question.places.includes(figure.place) ? 'asked' : 'other'

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

/** "5 of 15 shown", so that nobody takes a part for all. */
const shown = (count: number): string => (count > MAX_BARS ? ` · ${MAX_BARS} of ${count} shown` : '')

/** Shares by country from one table: "DR Congo mines 74% of the world's cobalt". */
const byShare = (group: Group, answer: Answer, corpus: Corpus): ChartSpec => {
  const figures = group.figures.slice(0, MAX_BARS)
  const largest = figures.toSorted((a, b) => b.value - a.value)[0] ?? group.first
  const top = figures.find(({ place }) => answer.question.places.includes(place)) ?? largest
  return {
    kind: 'bars',
    title: inTenWords(
      clause(group, top, corpus, `the world's ${objectOf(group, corpus)}`),
      clause(group, top, corpus, objectOf(group, corpus)),
    ),
    subtitle: `Share of the world, ${lower(stageHeading(group, answer.question.minerals[0], corpus))}${shown(group.figures.length)}`,
    source: sourceLine(
      answer,
      figures.flatMap(({ citations }) => citations),
      corpus,
    ),
    unit: '%',
    bars: [...figures.map((f) => shareBar(group, f, roleOf(f, answer), corpus)), ...restOf(figures, 'Rest of world')],
  }
}

/** Amounts by country from one table, where no world total makes them shares. */
const byAmount = (group: Group, answer: Answer, corpus: Corpus): ChartSpec | undefined => {
  const figures = group.figures.filter(({ unit }) => unit === group.first.unit).slice(0, MAX_BARS)
  const [first] = figures
  if (first === undefined || figures.length < 2) return undefined
  const amounts = amountsIn(
    first.unit,
    figures.map(({ value }) => value),
  )
  const top = figures.toSorted((a, b) => b.value - a.value)[0] ?? first
  const bar = (figure: Figure): Bar => ({
    label: placeLabel(figure.place, corpus),
    value: figure.value,
    text: amounts.text(figure.value, figure.bound),
    role: figure.place === 'OTHER' ? 'rest' : roleOf(figure, answer),
    estimated: figure.estimated,
  })
  const said = `${placeName(corpus, top.place)} ${verbOfGroup(group)}`
  const what = objectOf(group, corpus)
  return {
    kind: 'bars',
    title: inTenWords(`${said} the most ${what}: ${amounts.text(top.value, top.bound)}`, `${said} the most ${what}`),
    subtitle: `${unitWords(amounts.unit)}, ${lower(stageHeading(group, answer.question.minerals[0], corpus))}`,
    source: sourceLine(
      answer,
      figures.flatMap(({ citations }) => citations),
      corpus,
    ),
    unit: amounts.unit,
    bars: figures.map(bar),
  }
}

/** Countries in the order of the answer: shares of the world where there are any, otherwise amounts in one unit. */
export const ranking = (answer: Answer, corpus: Corpus): ChartSpec | undefined => {
  const [shares] = groupsOf(worldShares(answer), answer, corpus)
  if (shares !== undefined) return byShare(shares, answer, corpus)
  const amounts = answer.figures.filter((f) => f.quantity === 'amount' && f.place !== 'WLD' && f.measure !== 'price')
  const [group] = groupsOf(amounts, answer, corpus)
  return group && byAmount(group, answer, corpus)
}

/** Shares of one importer: what a country sends to two of them is of two wholes. */
const importsOfOne = ({ figures }: Answer): readonly Figure[] => {
  const imports = figures.filter(({ measure }) => measure === 'import-share')
  return imports.filter((figure) => importerWord(figure) === importerWord(imports[0] ?? figure))
}

/** Where imports come from: "Canada supplies 28% of US gallium imports, Japan 22%". */
export const importSources = (answer: Answer, corpus: Corpus): ChartSpec | undefined => {
  const [group] = groupsOf(importsOfOne(answer), answer, corpus)
  if (group === undefined) return undefined
  const figures = group.figures.slice(0, MAX_BARS)
  const named = figures.filter(({ place }) => place !== 'OTHER').toSorted((a, b) => b.value - a.value)
  const [first, second] = named
  if (first === undefined) return undefined
  const imports = `${importerWord(first)} ${objectOf({ ...group, first: { ...first, measure: 'imports' } }, corpus)}`
  const lead = `${placeName(corpus, first.place)} supplies ${titlePercent(first.value, first.bound)} of ${imports}`
  const next = second && `${placeName(corpus, second.place)} ${titlePercent(second.value, second.bound)}`
  return {
    kind: 'bars',
    title: inTenWords(next && `${lead}, ${next}`, lead),
    subtitle: `${/share of the value of imports/.test(first.label) ? 'Share of the value of' : 'Share of'} ${importerWord(first)} imports, ${yearText(first, group.table)}`,
    source: sourceLine(
      answer,
      figures.flatMap(({ citations }) => citations),
      corpus,
    ),
    unit: '%',
    bars: [...figures.map((f) => shareBar(group, f, 'asked', corpus)), ...restOf(figures, 'Other countries')],
  }
}
