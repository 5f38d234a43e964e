import type { Corpus, Measure } from '../corpus/types.js'
import type { Intent, Question, Years } from '../language/question.js'
import { mineralName, placeName } from './names.js'
import { list } from './text.js'

/** A measure in the words of a sentence. */
export const MEASURES: Readonly<Partial<Record<Measure, string>>> = {
  reserves: 'reserves',
  capacity: 'capacity',
  imports: 'imports',
  exports: 'exports',
  consumption: 'consumption',
  stocks: 'stocks',
  employment: 'employment',
  price: 'price',
  'net-import-reliance': 'net import reliance',
  'import-share': 'import sources',
  'supply-risk': 'supply risk (EU)',
  'economic-importance': 'economic importance (EU)',
}
/** What was done at a stage, in a word. */
export const STAGES = { mining: 'mined', refining: 'refined', manufacturing: 'made' } as const

/** What is read where no measure is named. */
const SUBJECTS: Readonly<Partial<Record<Intent, string>>> = {
  reserves: 'reserves',
  'reserve-life': 'years of reserves',
  price: 'price',
  reliance: 'net import reliance',
  'import-sources': 'import sources',
  uses: 'uses',
  substitutes: 'substitutes',
  'by-product': 'by-products',
  recycling: 'recycling',
  'list-membership': 'critical lists',
  event: 'events',
  timeline: 'events',
  'mineral-profile': 'profile',
  'country-profile': 'profile',
}

/** The years of a question in the words of a sentence; empty for the latest. */
export const yearsText = (years: Years): string => {
  if (years.kind === 'latest') return ''
  if (years.kind === 'years') return list(years.years.map(String))
  return years.to === undefined ? `since ${years.from}` : `${years.from} to ${years.to}`
}

/** What of a question is a measure of a mineral: "nickel mined", "nickel reserves". */
const subjectText = (question: Question, corpus: Corpus): string => {
  const names = list(question.minerals.map((id) => mineralName(corpus, id)))
  const { measure, stage, intent } = question
  const noun = measure !== undefined && measure !== 'production' ? MEASURES[measure] : SUBJECTS[intent]
  if (noun !== undefined) return names === '' ? noun : `${names}, ${noun}`
  const done = stage === undefined ? 'produced' : STAGES[stage]
  return names === '' ? `minerals ${done}` : `${names} ${done}`
}

/** A question in the words of its slots: "nickel mined, by country, 2024". */
export const readAs = (question: Question, corpus: Corpus): string => {
  const { places, excluded, intent } = question
  const named = (ids: readonly string[]): string => list(ids.map((id) => placeName(corpus, id)))
  const where = places.length > 0 ? `in ${named(places)}` : intent === 'ranking' ? 'by country' : ''
  const outside = excluded.length > 0 ? `outside ${named(excluded)}` : ''
  return [subjectText(question, corpus), where, outside, yearsText(question.years)]
    .filter((part) => part !== '')
    .join(', ')
}
