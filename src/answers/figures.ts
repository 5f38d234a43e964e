import type { Corpus, Table } from '../corpus/types.js'
import { ofReading, ofRow, ofShare, type Quantity } from '../tables/arithmetic.js'
import type { Entry } from '../tables/entries.js'
import type { Reading, World } from '../tables/read.js'
import { productVariant, type Cut } from '../tables/select.js'
import type { Share } from '../tables/shares.js'
import type { Figure } from './answer.js'
import type { Card } from './card.js'
import { attributive, nounOf, placeName, productOf, isNamedByStage } from './names.js'
import { boundWords, capital, number, percent, possessive } from './text.js'
import type { Scale } from './units.js'

/** "cobalt mining", "lithium reserves": what a table measures, for labels. */
export const subjectOf = (corpus: Corpus, table: Table): string => {
  if (table.product !== undefined && table.measure === 'production') return `${table.product} ${nounOf(table)}`
  const name = attributive(corpus, table.mineral)
  if (table.stage === 'manufacturing') return `${productOf(corpus, table)} ${nounOf(table)}`
  const variant = isNamedByStage(table) ? productVariant(table) : ''
  const tail = variant === '' ? '' : ` (${variant})`
  if (table.measure === 'production') return `${name} ${nounOf(table)}${tail}`
  if (table.measure === 'capacity' && productVariant(table) !== '') return `${name} ${productVariant(table)} capacity`
  return `${name} ${table.measure.replaceAll('-', ' ')}`
}

/** The year as a card says it: "2025 est.", "2016–2020", "2030, projected" (number rule 6). */
export const yearText = (cut: Cut, estimated: boolean): string => {
  const period = cut.rows.find((row) => row.period !== undefined)?.period
  if (period !== undefined) return period.toLowerCase().includes('av') ? period : `${period} average`
  return `${cut.year}${cut.projected ? ', projected' : estimated ? ' est.' : ''}`
}

/** The year as a sentence in the past says it: "2025 (est.)". */
export const yearEst = (cut: Cut, estimated: boolean): string => `${yearText(cut, false)}${estimated ? ' (est.)' : ''}`

const mass = (value: number, unit: string, bound?: '>' | '<'): string =>
  `${boundWords(bound)}${number(value)}${unit === '%' ? unit : ` ${unit}`}`

const sumFormula = ({ rows }: Pick<Reading, 'rows'>, unit: string): string =>
  rows.length > 12
    ? `sum of ${rows.length} rows, in ${unit}`
    : rows.map((row) => `${row.placePrinted} ${number(row.value ?? 0)} ${unit}`).join(' + ')

/** "China's share of cobalt mining, 2025": the label of what a place has. */
const labelOf = ({ corpus }: Card, cut: Cut, place: string, what: string): string =>
  `${capital(possessive(placeName(corpus, place)))} ${what}${subjectOf(corpus, cut.table)}, ${yearText(cut, false)}`

/** Adds a share as a figure, citing both rows. */
export const shareFigure = (card: Card, share: Share): Figure =>
  quantityFigure(card, ofShare(share), labelOf(card, share.cut, share.part.place, 'share of '))

/** Adds an amount as a figure in the table's unit, or converted when the reader asked for a unit with a formula. */
export const amountFigure = (
  card: Card,
  cut: Cut,
  part: Reading | (World & { readonly place: string }),
  { unit, factor, formula: conversion }: Partial<Scale> = {},
): Figure => {
  const found = ofReading(cut, part)
  const converted = conversion !== undefined && { value: part.value / (factor ?? 1), unit: unit ?? found.unit }
  const summed = part.rows.length > 1 ? sumFormula(part, found.unit) : undefined
  const formula = converted ? `${mass(part.value, found.unit, part.bound)}; ${conversion}` : summed
  return quantityFigure(card, found, labelOf(card, cut, part.place, ''), {
    ...converted,
    ...(formula !== undefined && { basis: 'calculated', formula }),
  })
}

/**
 * Adds the amounts that a share was divided from: the part, its rows where it is a sum, and the world total. Called after
 * the shares of a card, so that the share asked for stands first. A printed share has no amounts.
 */
export const amountsOfShare = (card: Card, share: Share, scale?: Scale): void => {
  if (share.reported) return
  const { cut, part, world } = share
  amountFigure(card, cut, part, scale)
  if (part.rows.length > 1)
    for (const row of part.rows)
      if (row.value !== undefined && row.value !== 0)
        amountFigure(card, cut, { ...part, place: row.place, value: row.value, rows: [row] }, scale)
  if (part.place !== 'WLD') amountFigure(card, cut, { ...world, place: 'WLD' }, scale)
}

/** What kind of figure a quantity is: percents that are no change are shares, whatever was done with them. */
const quantityOf = ({ unit, worked }: Quantity): Figure['quantity'] => {
  if (worked?.how === 'change' || worked?.how === 'points') return 'change'
  return worked?.how === 'ratio' ? 'ratio' : unit === '%' ? 'share' : 'amount'
}

/** "(2,000 t + 44,000 t) ÷ 310,000 t": how a quantity was worked out. */
const formulaOf = ({ how, of }: NonNullable<Quantity['worked']>): string => {
  const terms = of.map(({ value, unit, bound, worked }) =>
    worked?.how === 'sum' || worked?.how === 'difference' ? `(${formulaOf(worked)})` : mass(value, unit, bound),
  )
  const [first = '', second = ''] = terms
  switch (how) {
    case 'share':
    case 'ratio':
      return terms.join(' ÷ ')
    case 'sum':
      return terms.join(' + ')
    case 'difference':
      return terms.join(' − ')
    case 'mean':
      return `(${terms.join(' + ')}) ÷ ${terms.length}`
    case 'change':
      return `(${second} − ${first}) ÷ ${first}`
    case 'points':
      return `${second} − ${first}`
  }
}

/** Cites what a quantity rests on, each row in its own table. */
const citationsOf = (card: Card, { table, rows, worked }: Quantity): readonly number[] =>
  worked ? [...new Set(worked.of.flatMap((term) => citationsOf(card, term)))] : [card.cite(table, rows)]

/** Adds a quantity as a figure; `other` where it differs from what its table says. */
export const quantityFigure = (card: Card, found: Quantity, label: string, other: Partial<Figure> = {}): Figure => {
  const { table, worked, value, bound, unit, place, year, estimated } = found
  const citations = other.citations ?? citationsOf(card, found)
  return card.figure({
    label,
    quantity: quantityOf(found),
    value,
    ...(bound && { bound }),
    unit,
    mineral: table.mineral,
    place,
    measure: table.measure,
    ...(table.stage && { stage: table.stage }),
    year,
    estimated,
    basis: worked ? 'calculated' : 'reported',
    ...(worked && { formula: formulaOf(worked) }),
    ...other,
    citations,
  })
}

/** Adds what one row says as a figure; `other` where it differs from how the row was printed. */
export const entryFigure = (card: Card, entry: Entry, label: string, other: Partial<Figure> = {}): Figure =>
  quantityFigure(card, ofRow(entry, false), label, other)

/** Adds how many of something there are, minerals where nothing else is said. */
export const countFigure = (
  card: Card,
  label: string,
  value: number,
  other: Pick<Figure, 'place' | 'measure' | 'year' | 'citations'> & Partial<Figure>,
): Figure =>
  card.figure({
    label,
    quantity: 'count',
    value,
    unit: 'minerals',
    mineral: 'all',
    estimated: false,
    basis: 'calculated',
    ...other,
  })

/** "up 12 percentage points", "down 1 percentage point". */
export const pointsText = (points: number): string => {
  const size = number(Math.abs(points), 1)
  return `${points > 0 ? 'up' : 'down'} ${size} percentage ${size === '1' ? 'point' : 'points'}`
}

/** "up 12%", "down 3%". */
export const percentText = (change: number): string => `${change >= 0 ? 'up' : 'down'} ${percent(Math.abs(change))}`
