import { phrasesOf } from '../corpus/lexicon/types.js'
import type { Corpus, Table } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import { wordsIn } from '../prose.js'

type Asked = Pick<Question, 'forms' | 'concepts'>

/** The words of a text that can be compared: lower case, singular. */
export const plainWords = (text: string): readonly string[] =>
  wordsIn(text.toLowerCase()).map((word) => (word.length > 3 && word.endsWith('s') ? word.slice(0, -1) : word))

/** A form as a question names it: its id and every name of that product. */
export interface Form {
  readonly id: string
  readonly names: readonly string[]
}

/** The forms that a question names. A concept is one product, found under any of its names. */
export const formsOf = ({ forms, concepts }: Asked, corpus: Corpus): readonly Form[] => [
  ...(concepts.includes('manufact.magnet') ? [{ id: 'manufact.magnet', names: ['magnets'] }] : []),
  ...forms.map((id) => ({
    id,
    names: [id.replace('form.', '').replaceAll('-', ' '), ...phrasesOf(corpus.lexicon?.concepts[id])],
  })),
]

/** Whether what is typed is of some forms: all its words stand in their names, or it is a formula read in pieces: "V 2 O 5". */
export const namesForm = (typed: string, forms: readonly Form[]): boolean => {
  const words = new Set(forms.flatMap(({ names }) => names.flatMap(plainWords)))
  return words.has(plainWords(typed).join('')) || plainWords(typed).every((word) => words.has(word))
}

/** Whether all words of one of a form's names stand among some words. */
const isAmong = (words: ReadonlySet<string>, { names }: Form): boolean =>
  names.map(plainWords).some((own) => own.length > 0 && own.every((word) => words.has(word)))

/** Whether a text names a form. */
export const tellsForm = (text: string, form: Form): boolean => isAmong(new Set(plainWords(text)), form)

/** The mineral under which the trade of a product stands: magnets are counted under the rare earths that are in them. */
export const tradedAs = (mineral: string, { concepts }: Pick<Question, 'concepts'>): string =>
  concepts.includes('manufact.magnet') ? 'magnet-rare-earths' : mineral

/** What USGS notes on a price says which product it is of: "U.S. molybdic oxide price". */
const noteOf = ({ measure, observations }: Table): string =>
  measure === 'price' ? observations.map(({ note }) => note ?? '').join(' ') : ''

/** The words that a table says of what it counts, the name of its mineral among them. */
const wordsOf = (table: Table, notes: boolean): ReadonlySet<string> => {
  const { product = '', variant = '', form = '', detail, mineral } = table
  return new Set(plainWords([product, variant, form, detail, mineral, notes ? noteOf(table) : ''].join(' ')))
}

/** Whether a table counts a form: all words of one of its names stand in what the table says of itself, or its notes. */
export const countsForm = (table: Table, form: Form, notes = true): boolean => isAmong(wordsOf(table, notes), form)

/** How many forms of its mineral a table counts together: "Total metal and oxide" two. */
const formsCounted = (table: Table, corpus: Corpus): number => {
  const ids = Object.entries(corpus.lexicon?.concepts ?? {}).filter(
    ([, { t, of }]) => t === 'form' && of === table.mineral,
  )
  const forms = formsOf({ forms: ids.map(([id]) => id), concepts: [] }, corpus)
  return forms.filter((form) => countsForm(table, form, false)).length
}

/** Of tables that count a form those that count the fewest besides: unwrought metal, and not "Total metal and oxide". */
export const withFewestForms = (tables: readonly Table[], corpus: Corpus): readonly Table[] => {
  if (tables.length < 2) return tables
  const counted = tables.map((table) => formsCounted(table, corpus))
  return tables.filter((_, at) => counted[at] === Math.min(...counted))
}

/** Tables that count one of the forms named, and as little as may be besides; all of them where none is named. */
export const withForms = (tables: readonly Table[], question: Asked, corpus: Corpus): readonly Table[] => {
  const forms = formsOf(question, corpus)
  return forms.length === 0
    ? tables
    : withFewestForms(
        tables.filter((table) => forms.some((form) => countsForm(table, form))),
        corpus,
      )
}

/** Tables that count one of the forms named, else all of them. */
export const withFormsOrAll = (tables: readonly Table[], question: Asked, corpus: Corpus): readonly Table[] => {
  const wanted = withForms(tables, question, corpus)
  return wanted.length > 0 ? wanted : tables
}
