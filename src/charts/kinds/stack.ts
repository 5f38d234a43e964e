import type { Answer, Figure } from '../../answers/answer.js'
import { pastOf, placeName } from '../../answers/names.js'
import { productVariant } from '../../tables/select.js'
import type { Corpus } from '../../corpus/types.js'
import { inTenWords } from '../finding.js'
import { titlePercent } from '../numbers.js'
import type { Bar, ChartSpec, Stack } from '../spec.js'
import { groupBy, mineralWord, sourceLine, yearText } from './common.js'
import { clause, type Group, groupsOf, objectOf, restOf, shareBar, verbOfGroup, worldShares } from './parts.js'

/** Parts of a bar that can still be told apart at phone width. */
const MAX_PARTS = 4

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const STAGES: Readonly<Record<string, string>> = { mining: 'Mined', refining: 'Refined', manufacturing: 'Made' }

/** "Mined, 2025 est.", "Refined (magnet elements), 2025", "Mined (bauxite), 2025 est.". */
export const stageHeading = ({ first, table }: Group, asked: string | undefined, corpus: Corpus): string => {
  const what =
    first.measure === 'production'
      ? table === undefined
        ? (STAGES[first.stage ?? ''] ?? 'Produced')
        : capital(pastOf(table))
      : capital(first.measure)
  const variant = table !== undefined && /^(iea|ec)-/.test(table.source) ? productVariant(table) : ''
  const product = asked !== undefined && first.mineral !== asked ? mineralWord(first.mineral, corpus) : variant
  return `${what}${product === '' ? '' : ` (${product})`}, ${yearText(first, table)}`
}

/** The places asked for first, then the leaders; a member of a group asked for is in the group already. */
const partsOf = (figures: readonly Figure[], asked: ReadonlySet<string>, corpus: Corpus): readonly Figure[] => {
  const members = new Set([...asked].flatMap((id) => corpus.places.get(id)?.members ?? []))
  const own = figures.filter(({ place }) => asked.has(place))
  const others = figures.filter(({ place }) => !asked.has(place) && !members.has(place))
  return [...own, ...others.toSorted((a, b) => b.value - a.value)].slice(0, MAX_PARTS)
}

/** "Outside China": the rest is what was asked for. */
const outsideOf = (rest: readonly Bar[], { intent, question }: Answer, corpus: Corpus): readonly Bar[] => {
  const [out, ...more] = question.excluded
  if (intent !== 'complement' || out === undefined || more.length > 0) return rest
  return rest.map((bar) => ({ ...bar, label: `Outside ${placeName(corpus, out)}`, role: 'asked' as const }))
}

/** "Outside China: 64% of antimony mined, 56% refined". */
const outsideTitle = (groups: readonly Group[], { intent, question }: Answer, corpus: Corpus): string | undefined => {
  const [out, ...more] = question.excluded
  const [group] = groups
  if (intent !== 'complement' || out === undefined || more.length > 0 || group === undefined) return undefined
  const said = groups.flatMap(({ first, table, figures }) => {
    const [rest] = restOf(figures, '')
    const done = table === undefined ? first.measure : pastOf(table)
    return rest === undefined ? [] : [{ share: titlePercent(rest.value), done }]
  })
  const [one, two] = said
  if (one === undefined) return undefined
  const lead = `Outside ${placeName(corpus, out)}: ${one.share} of ${objectOf(group, corpus)} ${one.done}`
  return inTenWords(two && `${lead}, ${two.share} ${two.done}`, lead)
}

const toStack = (group: Group, answer: Answer, corpus: Corpus): Stack => {
  const asked = new Set(answer.question.places)
  const parts = partsOf(group.figures, asked, corpus)
  return {
    heading: stageHeading(group, answer.question.minerals[0], corpus),
    parts: [
      ...parts.map((figure) => shareBar(group, figure, asked.has(figure.place) ? 'asked' : 'other', corpus)),
      ...outsideOf(restOf(parts, 'Rest'), answer, corpus),
    ],
  }
}

/** One place, several stages: "China refines 80% of cobalt but mines under 1%". */
const placeTitle = (groups: readonly Group[], place: string, corpus: Corpus): string | undefined => {
  const told = groups
    .flatMap((group) => group.figures.filter((f) => f.place === place).map((figure) => ({ group, figure })))
    .sort((a, b) => b.figure.value - a.figure.value)
  const [most, next] = told
  if (most === undefined) return undefined
  const object = objectOf(most.group, corpus)
  const lead = clause(most.group, most.figure, corpus, object)
  if (next === undefined || verbOfGroup(next.group) === verbOfGroup(most.group))
    return inTenWords(clause(most.group, most.figure, corpus, `the world's ${object}`), lead)
  const joint = most.figure.value >= 2 * next.figure.value ? 'but' : 'and'
  const second = `${verbOfGroup(next.group)} ${titlePercent(next.figure.value, next.figure.bound)}`
  const other = next.group.first.mineral === most.group.first.mineral ? '' : ` of ${objectOf(next.group, corpus)}`
  return inTenWords(`${lead} ${joint} ${second}${other}`, lead)
}

/** Several places at one stage: "Australia mines 32% of lithium, Chile 19%". */
const placesTitle = (group: Group, figures: readonly Figure[], corpus: Corpus): string | undefined => {
  const [first, ...others] = figures.toSorted((a, b) => b.value - a.value)
  if (first === undefined) return undefined
  const lead = clause(group, first, corpus, objectOf(group, corpus))
  const rest = others.map((f) => `${placeName(corpus, f.place)} ${titlePercent(f.value, f.bound)}`)
  return inTenWords([lead, ...rest].join(', '), [lead, ...rest.slice(0, 1)].join(', '), lead)
}

/** No place asked for: who leads at each stage. "DR Congo mines 74% of cobalt; China refines 80%". */
export const leadersTitle = (groups: readonly Group[], corpus: Corpus): string | undefined => {
  const [one, two] = groups.map((group) => ({
    group,
    figure: group.figures.toSorted((a, b) => b.value - a.value)[0] ?? group.first,
  }))
  if (one === undefined) return undefined
  const lead = clause(one.group, one.figure, corpus, objectOf(one.group, corpus))
  const full = clause(one.group, one.figure, corpus, `the world's ${objectOf(one.group, corpus)}`)
  if (two === undefined) return inTenWords(full, lead)
  const same = two.figure.place === one.figure.place
  const second = clause(two.group, two.figure, corpus)
  return inTenWords(same ? `${lead} and ${second.split(' ').slice(-2).join(' ')}` : `${lead}; ${second}`, full, lead)
}

const titleOf = (groups: readonly Group[], answer: Answer, corpus: Corpus): string | undefined => {
  const { places } = answer.question
  const [group] = groups
  const drawn = new Set(groups.flatMap(({ figures }) => figures.map(({ place }) => place)))
  const asked = places.filter((place) => drawn.has(place))
  if (asked.length === 0 || group === undefined) return leadersTitle(groups, corpus)
  if (asked.length > 1) {
    const here = group.figures.filter(({ place }) => asked.includes(place))
    if (here.length > 1) return placesTitle(group, here, corpus)
  }
  return placeTitle(groups, asked[0] ?? '', corpus)
}

/** Shares of one mineral: a bar of the whole world for each stage, the places asked for marked. */
export const stack = (answer: Answer, corpus: Corpus): ChartSpec | undefined => {
  const all = groupsOf(worldShares(answer), answer, corpus)
  // Production and reserves are wholes of different things; what the answer begins with is drawn.
  const alike = all.filter(({ first }) => first.measure === all[0]?.first.measure)
  // The first table of a stage is the one that stands; other publishers are told in words.
  const groups = groupBy(alike, ({ first }) => first.stage ?? '').flatMap((same) => same.slice(0, 1))
  const title = outsideTitle(groups, answer, corpus) ?? titleOf(groups, answer, corpus)
  if (title === undefined) return undefined
  const cited = groups.flatMap(({ figures }) => figures.flatMap(({ citations }) => citations))
  return {
    kind: 'stack',
    title,
    subtitle: 'Share of the world',
    source: sourceLine(answer, cited, corpus),
    stacks: groups.map((group) => toStack(group, answer, corpus)),
  }
}
