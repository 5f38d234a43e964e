import type { Corpus } from '../corpus/types.js'
import { asSentence } from '../prose.js'
import { readPlace, type World } from '../tables/read.js'
import { cutsFor, type Cut } from '../tables/select.js'
import { addsOver, type Share } from '../tables/shares.js'
import type { Card } from './card.js'
import { amountFigure, subjectOf } from './figures.js'
import { editionName, placeName, publisherName, stageLabel } from './names.js'
import { capitalSubject } from './phrases.js'
import { amount, type Scale } from './units.js'

/** Caveats on a table: what it counts in, what the curator notes. One sentence each. */
export const tableCaveats = (card: Card, cuts: readonly Cut[]): void => {
  const forms = new Map<string, string[]>()
  for (const { table } of cuts)
    if (
      table.form !== undefined &&
      (table.variant !== undefined || card.corpus.minerals.get(table.mineral)?.caveat === undefined)
    )
      forms.set(table.form, [...(forms.get(table.form) ?? []), stageLabel(table.stage).toLowerCase()])
  for (const [form, stages] of forms) {
    const which = forms.size > 1 ? `${capitalSubject([...new Set(stages)])} figures` : 'Figures'
    card.caveat(`${which} count ${form}.`)
  }
  for (const { table } of cuts) {
    card.caveat(table.note === undefined ? undefined : asSentence(table.note))
    mineralCaveat(card, card.corpus, table.mineral)
  }
}

/** Caveats on the denominator: US output left out (number rule 4), or a sum where no total is printed (number rule 1). */
export const worldCaveats = (card: Card, cut: Cut, world: World): void => {
  const what = stageLabel(cut.table.stage).toLowerCase()
  if (world.excludesUS)
    card.caveat(
      `The world total of ${subjectOf(card.corpus, cut.table)} leaves out US output, which ${publisherName(cut.table.source)} withholds.`,
    )
  if (addsOver(cut, world))
    card.caveat(
      `The printed world total of ${subjectOf(card.corpus, cut.table)} is rounded and the countries listed add up to more, so shares of it add up to more than the whole.`,
    )
  if (!world.printed)
    card.caveat(
      `The ${what} total is the sum of the countries that ${publisherName(cut.table.source)} lists; it publishes no world total.`,
    )
}

/** All caveats of a share. */
export const shareCaveats = (card: Card, share: Share): void => {
  worldCaveats(card, share.cut, share.world)
  if (share.partial)
    card.caveat(
      `Members of ${placeName(card.corpus, share.part.place)} without a figure of their own may be among "Other countries", so this is a lower bound.`,
    )
  card.caveat(card.corpus.places.get(share.part.place)?.note)
  if (share.cut.projected)
    card.caveat(
      `Figures for ${share.cut.year} are projections by ${publisherName(share.cut.table.source)}, not published output.`,
    )
}

/**
 * Number rule 5: the same place and year in the edition before, shown when the latest edition moved it by more than 10 %.
 * Adds a line, both figures and both citations.
 */
export const revisionLine = (
  card: Card,
  tables: readonly Cut['table'][],
  cut: Cut,
  place: string,
  scale: Scale,
): void => {
  if (card.corpus.sources.get(cut.table.source)?.series === undefined && !cut.table.source.startsWith('usgs-mcs'))
    return
  const series = cut.table.source.replace(/-\d{4}$/, '')
  const before = cutsFor(tables, cut.year).find(
    (other) => other.table.source < cut.table.source && other.table.source.startsWith(series),
  )
  if (!before || before.table.unit !== cut.table.unit) return
  const now = readPlace(card.corpus, cut, place)
  const then = readPlace(card.corpus, before, place)
  if (now.kind !== 'number' || then.kind !== 'number' || then.rows.length !== now.rows.length) return
  if (Math.abs(now.value - then.value) <= 0.1 * Math.max(then.value, now.value)) return
  const label = (edition: Cut) => editionName(card.corpus.sources.get(edition.table.source), edition.table.source)
  const nowFigure = amountFigure(card, cut, now)
  const thenFigure = amountFigure(card, before, then)
  card.figures.splice(card.figures.indexOf(thenFigure), 1, {
    ...thenFigure,
    label: `${thenFigure.label} (${label(before)})`,
  })
  card.line(
    'Revised',
    `${placeName(card.corpus, place)} ${cut.year}: ${amount(then.value, scale, then.bound)} in ${label(before)} [${thenFigure.citations.join('][')}], ` +
      `${amount(now.value, scale, now.bound)} in ${label(cut)} [${nowFigure.citations.join('][')}].`,
  )
}

/** The mineral's own standing caveat. */
export const mineralCaveat = (card: Card, corpus: Corpus, id: string): void => {
  // It speaks of the ore or the metal, and says nothing of a product that a question names.
  const isProduct = [...(corpus.productsAsked ?? [])].some((table) => {
    const { mineral, product } = corpus.tables.get(table) ?? {}
    return mineral === id && product !== undefined
  })
  if (!isProduct) card.caveat(corpus.minerals.get(id)?.caveat)
}

/** "Is that measured or estimated": says in so many words which it is, where the question asks. */
export const surenessCaveat = (card: Card, estimated: boolean): void => {
  if (card.question.concepts.includes('sureness'))
    card.caveat(
      estimated
        ? 'At least one figure is an estimate by its publisher.'
        : 'Its publisher does not mark the figure as an estimate.',
    )
}
