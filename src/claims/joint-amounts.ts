import type { Corpus } from '../corpus/types.js'
import { derivedFigure, subjectOf, yearText } from '../answers/figures.js'
import { placeName } from '../answers/names.js'
import { marks } from '../answers/phrases.js'
import type { Cut } from '../tables/select.js'
import { list, number, possessive } from '../answers/text.js'
import { amount, scaleFor } from '../answers/units.js'
import type { Range } from './claim.js'
import type { Finding } from './judge.js'
import { amountOf, isCloseAmount, silent, truthOf, when } from './quantities.js'

/** What several places have together, "Chile and Peru together mined 8 Mt", against a range in the cut's unit. */
export const jointAmountFinding = (
  corpus: Corpus,
  cut: Cut,
  places: readonly string[],
  range: Range | undefined,
): Finding => {
  const parts = places.flatMap((place) => amountOf(corpus, cut, place) ?? [])
  if (!range || parts.length < places.length || parts.some(({ bound }) => bound !== undefined)) return silent(cut)
  const value = parts.reduce((sum, part) => sum + part.value, 0)
  const estimated = parts.some((part) => part.estimated)
  const scale = scaleFor(cut.table.unit, [value])
  const names = list(places.map((place) => placeName(corpus, place)))
  return {
    truth: truthOf(value, undefined, range),
    close: isCloseAmount(value, range),
    year: cut.year,
    show: (card) => {
      const at = card.cite(
        cut.table,
        parts.flatMap(({ rows }) => rows),
      )
      derivedFigure(card, cut, {
        label: `${possessive(names)} ${subjectOf(corpus, cut.table)} together, ${cut.year}`,
        quantity: 'amount',
        value,
        unit: cut.table.unit,
        place: places.join('+'),
        estimated,
        formula: parts.map((part) => `${number(part.value)} ${cut.table.unit}`).join(' + '),
        citations: [at],
      })
      return `together ${amount(value, scale)} (${yearText(cut, estimated)}) ${marks([at])}`
    },
    say: () => `${subjectOf(corpus, cut.table)} together was ${amount(value, scale)} ${when(cut, estimated)}`,
  }
}
