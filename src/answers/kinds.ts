import type { Corpus, Table } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import { isOfUSAlone, tablesOfKinds, viewOfKind } from '../tables/corpus-views.js'
import { countsForm, type Form, formsOf, namesForm, plainWords, withFewestForms } from './forms.js'
import { foreignImporter } from './importer.js'
import { mineralOf } from './names.js'
import { type Route, wayOf } from './ways.js'
import { isOfWorld } from '../tables/stages.js'
import { usRow, usTables } from '../tables/us.js'

/** A question about one kind of a mineral, and the corpus with the tables of that kind alone. */
export interface Kind {
  readonly question: Question
  readonly corpus: Corpus
  /** The kind is counted for the United States alone. */
  readonly us: boolean
  /** What was taken for what, a sentence each: operators for the row that they are. */
  readonly taken: readonly string[]
}

/** Metal from scrap. */
const SECONDARY = 'form.secondary'

/** "How much can Rosatom convert": rows that are printed under the name of an operator, for the places that they stand for. */
const withOperators = (question: Question, tables: readonly Table[]): Question => {
  const rows = tables.flatMap(({ observations }) => observations)
  const found = question.words
    .filter(({ concepts }) => concepts.length === 0)
    .flatMap(({ text }) => {
      const row = rows.find(({ placePrinted }) => plainWords(placePrinted).includes(text.toLowerCase()))
      return row === undefined ? [] : [{ text, place: row.place }]
    })
  if (found.length === 0) return question
  const typed = new Set(found.map(({ text }) => text.toLowerCase()))
  const left = (text: string): boolean =>
    !text
      .toLowerCase()
      .split(' ')
      .every((word) => typed.has(word))
  const own = [...new Set(found.map(({ place }) => place))]
  const one = own.length === 1 && own[0] !== 'MIX'
  return {
    ...question,
    intent: one ? 'amount' : 'ranking',
    places: one ? [...new Set([...question.places, ...own])] : question.places,
    words: question.words.filter(({ text }) => left(text)),
    unknown: question.unknown.filter(left),
    notRead: question.notRead.filter(left),
  }
}

/** The tables left when every form narrows those before it; a form that no table counts narrows nothing. */
const narrowed = (corpus: Corpus, tables: readonly Table[], forms: readonly Form[]) =>
  forms.reduce<{ tables: readonly Table[]; met: readonly Form[] }>(
    (left, form) => {
      // "Includes MOP" says a note on all potash: a table of MOP alone comes before it.
      const alone = left.tables.filter((table) => countsForm(table, form, false))
      const own = alone.length > 0 ? alone : left.tables.filter((table) => countsForm(table, form))
      return own.length === 0 ? left : { tables: withFewestForms(own, corpus), met: [...left.met, form] }
    },
    { tables, met: [] },
  )

/**
 * A question that names a form or kind which has tables of its own, to be answered from these: "ferro-niobium per BGS",
 * "LME tin", "secondary magnesium". Words that nothing else read narrow prices and US figures too.
 * Undefined where no table counts what is named, which is then said to be left out.
 */
export const kindOf = (question: Question, to: Route, corpus: Corpus): Kind | undefined => {
  const [mineral] = question.minerals
  if (mineral === undefined || question.minerals.length > 1) return undefined
  // NdPr oxide has its price in the chapter on rare earths.
  const under = mineralOf(corpus, mineral).statistics?.under
  return (
    kindAmong(question, to, corpus, mineral) ??
    (under === undefined ? undefined : kindAmong({ ...question, minerals: [under] }, to, corpus, under)) ??
    byCapacity(question, to, corpus, mineral)
  )
}

/** "Who does the most uranium conversion": of a kind whose output nobody publishes, what could be made of it. */
const byCapacity = (question: Question, to: Route, corpus: Corpus, mineral: string): Kind | undefined =>
  question.forms.length > 0 && (question.measure ?? 'production') === 'production' && wayOf(to).of === 'world'
    ? kindAmong({ ...question, measure: 'capacity' }, to, corpus, mineral)
    : undefined

/** The kind among the tables of one mineral. */
const kindAmong = (question: Question, to: Route, corpus: Corpus, mineral: string): Kind | undefined => {
  const measure = wayOf(to).measure ?? question.measure ?? 'production'
  if (measure === 'import-share' && foreignImporter(question) !== undefined) return undefined
  const named = formsOf(question, corpus).filter(({ id }) => id !== 'manufact.magnet')
  // Tables of countries a form tells apart, or the product that it is for ("battery graphite"): "magnesium metal" is
  // magnesium.
  const forProducts = question.words.filter(({ concepts }) => concepts.includes('product')).map(({ text }) => text)
  const unread = question.notRead
    .filter((typed) => !isOfWorld(measure) || forProducts.includes(typed))
    .filter((typed) => !namesForm(typed, named))
    .map((typed) => ({ id: typed, names: [typed, ...typed.split(' ')] }))
  if (named.length + unread.length === 0) return undefined
  const all = tablesOfKinds(corpus, mineral, measure)
  // "Ferrochrome, contained Cr": the product first, for other products are counted by what they contain too.
  const isProduct = ({ id }: Form): boolean => corpus.lexicon?.concepts[id]?.of !== undefined
  const ordered = [...named.filter(isProduct), ...named.filter((form) => !isProduct(form)), ...unread]
  const { tables, met } = narrowed(corpus, all, ordered)
  // Forms that are named stand for the answer: with none of theirs met, the rest does not narrow.
  if (met.length === 0 || (named.length > 0 && !met.some((form) => named.includes(form)))) return undefined
  const forms = question.forms.filter((id) => !met.some((form) => form.id === id))
  const stages = new Set(tables.map(({ stage }) => stage))
  const { stage, ...rest } = measure === 'capacity' ? withOperators(question, tables) : question
  return {
    question: {
      ...rest,
      ...(stage !== undefined && (stages.has(stage) || stages.has(undefined)) && { stage }),
      forms,
      notRead: rest.notRead.filter((typed) => !namesForm(typed, met)),
    },
    corpus: tables.length === all.length ? corpus : viewOfKind(corpus, mineral, measure, tables),
    us: measure === 'production' && isOfUSAlone(tables),
    taken:
      rest.words.length < question.words.length ? ['The table lists operators; each stands under its country.'] : [],
  }
}

/**
 * "How much tungsten does the US recover": a mass of secondary metal, which the salient statistics of the United States
 * have for some metals. Undefined where the question is not of an amount there, or no table has it; notes tell of the rest.
 */
export const recoveredInUS = (question: Question, to: Route, corpus: Corpus): Kind | undefined => {
  const { hole, unit, places, minerals } = question
  const amount = (hole === 'amount' && places.length > 0) || unit !== undefined || question.forms.includes(SECONDARY)
  if (to !== 'recycling' || minerals.length !== 1 || !amount || places.some((place) => place !== 'USA'))
    return undefined
  const asked: Question = { ...question, measure: 'production', forms: [...new Set([...question.forms, SECONDARY])] }
  const kind = kindOf(asked, 'amount', corpus)
  const valued = kind && usTables(kind.corpus, mineralOf(kind.corpus, minerals[0] ?? ''), 'production')
  return kind?.us && valued?.some((table) => usRow(table)?.row.value !== undefined) ? kind : undefined
}
