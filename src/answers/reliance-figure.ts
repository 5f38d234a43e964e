import type { Figure } from './answer.js'
import type { Card } from './card.js'
import { importerOf } from '../tables/importers.js'
import { importerAdjective } from './importer.js'
import { mineralOf } from './names.js'
import { boundWords, number } from './text.js'
import { type USRow, usEstimated, usYear } from '../tables/us.js'

/** ">50" in words: "more than 50%"; "a net exporter"; "withheld". */
export const relianceWords = ({ row }: USRow): string => {
  if (row.value !== undefined) return `${boundWords(row.bound)}${number(row.value)}%`
  const words: Readonly<Record<string, string>> = {
    'net-exporter': 'a net exporter',
    withheld: 'withheld',
    'not-available': 'not available',
    'less-than-half': 'less than half of one percent',
  }
  return words[row.cell] ?? row.raw
}

/** Net import reliance as a figure: the place is the United States, the quantity a share. */
export const relianceFigure = (card: Card, us: USRow): Figure | undefined => {
  const { table, row } = us
  const at = card.cite(table, [row])
  if (row.value === undefined) return undefined
  return card.figure({
    label: `${importerAdjective(card.corpus, importerOf(table))} net import reliance for ${mineralOf(card.corpus, table.mineral).name}${table.variant === undefined ? '' : ` (${table.variant.replaceAll('-', ' ')})`}, ${usYear(us)}`,
    quantity: 'share',
    value: row.value,
    ...(row.bound === undefined ? {} : { bound: row.bound }),
    unit: '%',
    mineral: table.mineral,
    place: importerOf(table),
    measure: 'net-import-reliance',
    year: row.year,
    estimated: usEstimated(us),
    basis: 'reported',
    citations: [at],
  })
}

/** US net import reliance in a sentence, for a headline; of the mineral's owner where it has no figure of its own. */
export const relianceSentence = (card: Card, id: string, main: USRow): string => {
  const owner = mineralOf(card.corpus, main.table.mineral)
  const name =
    owner.id === id ? owner.name : `${owner.name} (${mineralOf(card.corpus, id).name} has no figure of its own)`
  if (main.row.cell === 'less-than-half')
    return `The US relies on net imports for less than half of one percent of the ${name} it uses (${usYear(main)}).`
  if (main.row.cell === 'net-exporter') return `The US is a net exporter of ${name} (${usYear(main)}).`
  if (main.row.value === undefined)
    return `US net import reliance for ${name} is ${relianceWords(main)} for ${main.row.year}.`
  if (main.row.value === 0) return `The US has no net import reliance for ${name}: 0% (${usYear(main)}).`
  return `The US relies on net imports for ${relianceWords(main)} of the ${name} it uses (${usYear(main)}).`
}
