import type { CheckProblem } from '../problem.js'
import type { Known } from './check.js'
import { printedNumber } from './check-figures.js'
import type { DocumentFile } from './read.js'
import { byProductOf, ingredientsOf, useSharesOf } from './data.js'
import type { Ingredient } from './schema-uses.js'

/** Shares of one publication are rounded, so that those of one region may add to a little more than 100. */
const MOST_IN_ALL = 104

type Fault = readonly [path: readonly PropertyKey[], problem: string, mend: string]

const sourceFaults = ({ document }: DocumentFile): Fault[] => {
  const byProduct = byProductOf(document)
  const cited: (readonly [string, readonly PropertyKey[]])[] = [
    ...useSharesOf(document).map(({ source }, index) => [source, ['use_shares', index]] as const),
    ...ingredientsOf(document).map(({ source }, index) => [source, ['contains', index]] as const),
    ...(byProduct ? [[byProduct.source, ['by_product']] as const] : []),
  ]
  return cited.flatMap(([source, path]): Fault[] =>
    document.sources.includes(source)
      ? []
      : [[path, `source "${source}" is not among the document's sources`, `add ${source} to sources: at the top`]],
  )
}

const mineralFaults = ({ document }: DocumentFile, known: Known): Fault[] => {
  const named: (readonly [string, readonly PropertyKey[]])[] = [
    ...ingredientsOf(document).map(({ mineral }, index) => [mineral, ['contains', index]] as const),
    ...(byProductOf(document)?.hosts ?? []).map((host) => [host, ['by_product']] as const),
  ]
  return named.flatMap(([mineral, path]): Fault[] => {
    if (!known.minerals.has(mineral)) {
      const mend = 'correct the id, or add the mineral to corpus/minerals.yaml'
      return [[path, `mineral "${mineral}" is not in corpus/minerals.yaml`, mend]]
    }
    if (path[0] === 'by_product' || document.minerals.includes(mineral)) return []
    return [[path, `"${mineral}" is not among the document's minerals`, `add ${mineral} to minerals: at the top`]]
  })
}

const sumFaults = ({ document }: DocumentFile): Fault[] => {
  const sums = new Map<string, number>()
  for (const { region, source, period, share } of useSharesOf(document)) {
    const key = `${region}, ${period}, ${source}`
    sums.set(key, (sums.get(key) ?? 0) + share)
  }
  return [...sums].flatMap(([key, sum]): Fault[] =>
    sum <= MOST_IN_ALL
      ? []
      : [[['use_shares'], `the use shares of ${key} add up to ${String(sum)} %`, 'correct the share that is wrong']],
  )
}

/** The sentence of a product note must give the share and the demand that the front matter gives. */
const textFaults = ({ document }: DocumentFile, known: Known): Fault[] => {
  const sentences = document.passages.flatMap((passage) => passage.sentences ?? []).map(({ text }) => text)
  const told = (mineral: string, number: number, unit: string): boolean => {
    const name =
      known.minerals
        .get(mineral)
        ?.name.replace(/ \(.*\)$/, '')
        .toLowerCase() ?? mineral
    return sentences.some(
      (text) => printedNumber(number).test(text) && text.includes(unit) && text.toLowerCase().includes(name),
    )
  }
  return ingredientsOf(document).flatMap(({ mineral, share, demand }: Ingredient, index): Fault[] => {
    const numbers: (readonly [number, string])[] = [
      ...(share === undefined ? [] : [[share, '%'] as const]),
      ...demand.flatMap(({ t, of_all: all }) => [t, ...(all === undefined ? [] : [all])]).map((t) => [t, 't'] as const),
    ]
    return numbers
      .filter(([number, unit]) => !told(mineral, number, unit))
      .map(([number, unit]) => [
        ['contains', index],
        `no sentence of the text gives ${number.toLocaleString('en-US')} ${unit} for ${mineral}`,
        'write the sentence, with the mineral, the figure and its source',
      ])
  })
}

/** What is wrong with use shares, by-products and the minerals of a product. */
export const checkUses = (file: DocumentFile, known: Known): CheckProblem[] =>
  [...sourceFaults(file), ...mineralFaults(file, known), ...sumFaults(file), ...textFaults(file, known)].map(
    ([path, problem, mend]) => ({ file: file.file, line: file.lineOf(path), problem, mend }),
  )
