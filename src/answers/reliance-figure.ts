import { isNumber } from '../tables/entries.js'
import { importerOf } from '../tables/importers.js'
import { type USRow, usEstimated, usYear } from '../tables/us.js'
import type { Figure } from './answer.js'
import type { Card } from './card.js'
import { entryFigure } from './figures.js'
import { importerAdjective, importerName } from './importer.js'
import { mineralName } from './names.js'
import { LONG_AGO, marks } from './phrases.js'
import { boundWords, capital, number } from './text.js'

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

/** An importer's net import reliance in a sentence; of the mineral's owner where it has no figure of its own. */
export const relianceSentence = (card: Card, id: string, us: USRow): string => {
  const { table, row } = us
  const owner = mineralName(card.corpus, table.mineral)
  const name = table.mineral === id ? owner : `${owner} (${mineralName(card.corpus, id)} has no figure of its own)`
  const importer = importerOf(table)
  const who = capital(importerName(card.corpus, importer))
  const when = usYear(us)
  if (row.cell === 'net-exporter') return `${who} is a net exporter of ${name} (${when}).`
  if (row.value === 0) return `${who} has no net import reliance for ${name}: 0% (${when}).`
  if (row.value !== undefined || row.cell === 'less-than-half')
    return row.year > LONG_AGO
      ? `${who} relies on net imports for ${relianceWords(us)} of the ${name} it uses (${when}).`
      : `${who} relied on net imports for ${relianceWords(us)} of the ${name} it used (${when}).`
  const whose = importerAdjective(card.corpus, importer)
  return `${whose} net import reliance for ${name} is ${relianceWords(us)} for ${row.year}.`
}
