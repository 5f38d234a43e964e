import type { Corpus } from '../corpus/types.js'
import type { Question, Threshold } from '../language/question.js'
import { meets } from '../tables/limits.js'
import { countryRows, ranked, type Reading, worldOf } from '../tables/read.js'
import { type Cut, cutsFor } from '../tables/select.js'
import { shareOfReading } from '../tables/shares.js'
import { isOfWorld } from '../tables/stages.js'
import { byStage, type OfStages, type Seen } from './by-stage.js'
import { amountFigure, derivedFigure, shareFigure, subjectOf, yearText } from './figures.js'
import { mineralName, placeName, placeOf, verbOf } from './names.js'
import { linePercent, marks, scaleOver, sizeText } from './phrases.js'
import { capital, count as counted, list, listAnd } from './text.js'
import { opWords } from './threshold.js'
import { scaleFor } from './units.js'

const NAMED = 12

/** "How many countries mine cobalt". */
export const asksCount = ({ count: counts, minerals, measure }: Question): boolean =>
  counts === true && minerals.length === 1 && isOfWorld(measure)

/** A limit on what countries mine, refine or hold of one mineral: "who mines at least a tenth of the antimony". */
export const asksCountries = ({ intent, threshold, minerals, places, excluded, measure, hole }: Question): boolean =>
  intent === 'threshold' &&
  threshold !== undefined &&
  minerals.length === 1 &&
  places.length + excluded.length === 0 &&
  isOfWorld(measure) &&
  hole !== 'mineral'

/** The countries of a stage that are counted, the largest first, of all that its table lists. */
interface Counted extends Seen {
  readonly all: readonly Reading[]
  readonly passing: readonly Reading[]
}

/** Adds how many countries there are to the card, and their names with `sizes` as a line; gives the names. */
const countLine = (
  { card, corpus, question }: OfStages,
  { cut, all, passing }: Counted,
  { label, formula, sizes }: { label: string; formula: string; sizes: readonly string[] },
): { readonly names: string; readonly when: string } => {
  const subject = subjectOf(corpus, cut.table)
  const when = yearText(cut, all[0]?.estimated ?? false)
  const rows = (passing.length > 0 ? passing : all.slice(0, 1)).flatMap((reading) => reading.rows)
  const { citations } = derivedFigure(card, cut, {
    label: `${label} ${subject}, ${cut.year}`,
    quantity: 'count',
    value: passing.length,
    unit: 'countries',
    place: question.places[0] ?? 'WLD',
    estimated: all.some(({ estimated }) => estimated),
    formula,
    citations: [card.cite(cut.table, rows)],
  })
  const names = listAnd(sizes, passing.length > NAMED)
  card.line(capital(subject), `${names === '' ? 'none' : names} (${when}) ${marks(citations)}`)
  return { names, when }
}

/** How many countries produce (or hold) a mineral: those with a figure above zero, by stage; never "all there are". */
export const count = byStage<Counted>('ranking', {
  view: ({ corpus, question, year }, lens) => {
    const region = question.places.flatMap((place) => placeOf(corpus, place).members)
    const readingsOf = (cut: Cut) => ranked(corpus, cut, false, region)
    const cut = cutsFor(lens.tables, year).find((found) => readingsOf(found).length > 0)
    return cut && { lens, cut, all: readingsOf(cut), passing: readingsOf(cut) }
  },
  tell: (asked, views) => {
    const { card, corpus, question } = asked
    const clauses = views.map((view) => {
      const { cut, passing } = view
      const shown = passing.slice(0, NAMED)
      const values = shown.map(({ value }) => value)
      const scale = scaleOver([cut], values, question.unit)
      const sizes = shown.map((reading) => `${placeName(corpus, reading.place)} ${sizeText(cut, reading, scale)}`)
      const formula = 'rows above zero, without totals and "Other countries"'
      const { when } = countLine(asked, view, { label: 'Countries with a figure of', formula, sizes })
      for (const reading of shown) amountFigure(card, cut, reading, scale)
      if (cut.rows.some((row) => row.place === 'OTHER' && (row.value ?? 0) > 0))
        card.caveat('"Other countries" stands for more that are not listed by name, so the true count may be higher.')
      const silent = countryRows(cut).filter((row) => row.cell === 'withheld')
      const withheld = list(silent.map(({ place }) => placeName(corpus, place)))
      if (withheld !== '') card.caveat(`Not counted (figures withheld): ${withheld}.`)
      const countries = counted(passing.length, 'country', 'countries')
      return `${countries} with a figure of ${subjectOf(corpus, cut.table)} (${when})`
    })
    const where = list(question.places.map((place) => placeName(corpus, place)))
    return `The tables list ${list(clauses)}${where === '' ? '' : ` in ${where}`}.`
  },
})

/** Whether a country's reading passes the limit, which is a share of the world or a mass. */
const verdictOf = (corpus: Corpus, cut: Cut, reading: Reading, limit: Threshold): ReturnType<typeof meets> => {
  if (limit.unit !== '%') {
    const scale = scaleFor(cut.table.unit, [], limit.unit, cut.table.mineral)
    return meets(reading.value / scale.factor, reading.bound, limit)
  }
  const share = shareOfReading(corpus, cut, reading)
  return share.kind === 'share' ? meets(share.value, share.bound, limit) : 'unknown'
}

/** The figure by which a country passes, as it stands in a line: "Russia 29.1%". */
const passText = ({ card, corpus }: OfStages, cut: Cut, reading: Reading, limit: Threshold): string => {
  const share = shareOfReading(corpus, cut, reading)
  const scale = scaleOver([cut], [reading.value], limit.unit === '%' ? undefined : limit.unit)
  if (cut.table.unit !== '%') amountFigure(card, cut, reading, scale)
  if (share.kind === 'share') shareFigure(card, share)
  const size = limit.unit === '%' && share.kind === 'share' ? linePercent(share) : sizeText(cut, reading, scale)
  return `${placeName(corpus, reading.place)} ${size}`
}

/** "mine", "hold", "refine", of several. */
const pluralOf = (verb: string): string => verb.replace(/s$/, '').replace(/^(.+sh)e$/, '$1')

const limitOf = ({ question }: OfStages): Threshold => question.threshold ?? { op: '>=', value: 50, unit: '%' }

/** Which countries mine, refine or hold more (or less) of one mineral than a limit, by stage. */
export const countryThreshold = byStage<Counted & { readonly unknown: readonly Reading[] }>('threshold', {
  view: (asked, lens) => {
    const { corpus, year } = asked
    const limit = limitOf(asked)
    const fits = (cut: Cut): boolean => (limit.unit === '%' ? worldOf(cut) !== undefined : cut.table.unit !== '%')
    const cut = cutsFor(lens.tables, year).find((found) => ranked(corpus, found).length > 0 && fits(found))
    if (!cut) return undefined
    const all = ranked(corpus, cut)
    const judged = (verdict: string) => all.filter((reading) => verdictOf(corpus, cut, reading, limit) === verdict)
    return { lens, cut, all, passing: judged('yes'), unknown: judged('unknown') }
  },
  tell: (asked, views) => {
    const { card, corpus, measure } = asked
    const limit = limitOf(asked)
    const sentences = views.map((view) => {
      const { cut, all, passing, unknown } = view
      const sizes = passing.slice(0, NAMED).map((reading) => passText(asked, cut, reading, limit))
      const formula = `of ${counted(all.length, 'country', 'countries')} listed`
      const { names, when } = countLine(asked, view, { label: `Countries with ${opWords(limit)} of`, formula, sizes })
      const bounds = list(unknown.map(({ place }) => placeName(corpus, place)))
      if (bounds !== '')
        card.caveat(`Undecided, because the figure is a bound: ${bounds} (${subjectOf(corpus, cut.table)}).`)
      const verb = verbOf(cut.table)
      const who = passing.length === 0 ? 'No country listed' : capital(counted(passing.length, 'country', 'countries'))
      const does = passing.length > 1 ? pluralOf(verb) : verb
      const name = mineralName(corpus, cut.table.mineral)
      const what = `${limit.unit === '%' ? "the world's " : ''}${name}${measure === 'reserves' ? ' reserves' : ''}`
      return `${who} ${does} ${opWords(limit)} of ${what}${names === '' ? '' : `: ${names}`} (${when}).`
    })
    return sentences.join(' ')
  },
})
