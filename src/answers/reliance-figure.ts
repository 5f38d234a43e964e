import { isNumber } from '../tables/entries.js'
import { importerOf } from '../tables/importers.js'
import { type USRow, usEstimated, usYear } from '../tables/us.js'
import type { Figure } from './answer.js'
import type { Card } from './card.js'
import { entryFigure } from './figures.js'
import { importerAdjective } from './importer.js'
import { mineralName } from './names.js'
import { marks } from './phrases.js'
import { boundWords, number } from './text.js'

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

/** Net import reliance as a figure: the place is the importer, the quantity a share. None of a cell without a number. */
export const relianceFigure = (card: Card, us: USRow): Figure | undefined => {
  const { table, row } = us
  const at = card.cite(table, [row])
  if (!isNumber(row)) return undefined
  const kind = table.variant === undefined ? '' : ` (${table.variant.replaceAll('-', ' ')})`
  const whose = importerAdjective(card.corpus, importerOf(table))
  const label = `${whose} net import reliance for ${mineralName(card.corpus, table.mineral)}${kind}, ${usYear(us)}`
  return entryFigure(card, { table, row }, label, {
    quantity: 'share',
    unit: '%',
    place: importerOf(table),
    estimated: usEstimated(us),
    citations: [at],
  })
}

/** Adds the figure of a row, where it has a number; gives the mark of its citation. */
export const relianceMark = (card: Card, us: USRow): string => {
  relianceFigure(card, us)
  return marks([card.cite(us.table, [us.row])])
}

/** US net import reliance in a sentence, for a headline; of the mineral's owner where it has no figure of its own. */
export const relianceSentence = (card: Card, id: string, main: USRow): string => {
  const owner = mineralName(card.corpus, main.table.mineral)
  const name = main.table.mineral === id ? owner : `${owner} (${mineralName(card.corpus, id)} has no figure of its own)`
  if (main.row.cell === 'less-than-half')
    return `The US relies on net imports for less than half of one percent of the ${name} it uses (${usYear(main)}).`
  if (main.row.cell === 'net-exporter') return `The US is a net exporter of ${name} (${usYear(main)}).`
  if (main.row.value === undefined)
    return `US net import reliance for ${name} is ${relianceWords(main)} for ${main.row.year}.`
  if (main.row.value === 0) return `The US has no net import reliance for ${name}: 0% (${usYear(main)}).`
  return `The US relies on net imports for ${relianceWords(main)} of the ${name} it uses (${usYear(main)}).`
}
