import type { Corpus } from '../corpus/types.js'
import { amountFigure, derivedFigure, subjectOf } from '../answers/figures.js'
import { nounOf, placeName } from '../answers/names.js'
import { marks } from '../answers/phrases.js'
import { capital, list, number, percent } from '../answers/text.js'
import { amount, scaleFor } from '../answers/units.js'
import { readPlace } from '../tables/read.js'
import type { Cut } from '../tables/select.js'
import type { Range } from './claim.js'
import type { Finding } from './judge.js'
import { silent, when } from './quantities.js'
import { fits } from './value.js'

/** One place's amount over that of others together, or less theirs (in the cut's unit), in one cut. */
export const ratioFinding = (
  corpus: Corpus,
  cut: Cut,
  places: readonly [string, ...string[]],
  range: Range | undefined,
  how: '÷' | '−' = '÷',
): Finding => {
  const { unit } = cut.table
  const parts = places
    .map((id) => readPlace(corpus, cut, id))
    .filter((part) => part.kind === 'number')
    .filter(({ bound }) => bound === undefined)
  const [one, ...others] = parts
  if (!one || parts.length < places.length || !range || (how === '−' && unit === '%')) return silent(cut)
  const sum = others.reduce((all, { value }) => all + value, 0)
  const value = how === '−' ? one.value - sum : sum === 0 ? Infinity : one.value / sum
  const scale = scaleFor(unit, [one.value, sum])
  const text = (size: number): string => (unit === '%' ? percent(size) : amount(size, scale))
  const name = (id: string): string => placeName(corpus, id)
  const [place, ...than] = places
  const terms = others.map((part) => `${number(part.value)} ${unit}`).join(' + ')
  return {
    truth: fits(value, range) ? 'yes' : 'no',
    year: cut.year,
    show: (card) => {
      const citations = [...new Set(parts.flatMap((part) => amountFigure(card, cut, part).citations))]
      if (Number.isFinite(value))
        derivedFigure(card, cut, {
          label: `${capital(name(place))} ${how === '÷' ? 'over' : 'less'} ${list(than.map(name))}, ${nounOf(cut.table)}, ${cut.year}`,
          ...(how === '÷' ? { quantity: 'ratio', unit: 'times' } : { quantity: 'amount', unit }),
          ...{ value, place, estimated: one.estimated, citations },
          formula: `${number(one.value)} ${unit} ${how} ${others.length > 1 ? `(${terms})` : terms}`,
        })
      const each = others.map((part) => `${name(part.place)} ${text(part.value)}`)
      return `${name(place)} ${text(one.value)}, ${list(each)} ${when(cut, one.estimated)} ${marks(citations)}`
    },
    say: () => {
      const each = others.map((part) => `${name(part.place)} has ${text(part.value)}`)
      const own = `has ${text(one.value)} of ${subjectOf(corpus, cut.table)}`
      return `${own} and ${list(each)} ${when(cut, one.estimated)}`
    },
  }
}
