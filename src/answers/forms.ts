import type { Table } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import { wordsIn } from '../prose.js'

/** The forms that a question names, in words: "lithium carbonate" of `form.lithium-carbonate`. */
export const formsOf = ({ forms, concepts }: Pick<Question, 'forms' | 'concepts'>): readonly string[] => [
  ...(concepts.includes('manufact.magnet') ? ['magnets'] : []),
  ...forms.map((id) => id.replace('form.', '').replaceAll('-', ' ')),
]

/** The mineral under which the trade of a product stands: magnets are counted under the rare earths that are in them. */
export const tradedAs = (mineral: string, { concepts }: Pick<Question, 'concepts'>): string =>
  concepts.includes('manufact.magnet') ? 'magnet-rare-earths' : mineral

/** The words that a table says of what it counts. */
const wordsOf = (table: Table): ReadonlySet<string> =>
  new Set(wordsIn(`${table.product ?? ''} ${table.variant ?? ''} ${table.form ?? ''} ${table.detail}`.toLowerCase()))

/** Tables that count one of the forms named; all of them where the question names none. */
export const withForms = (tables: readonly Table[], question: Question): readonly Table[] => {
  const forms = formsOf(question)
  if (forms.length === 0) return tables
  return tables.filter((table) => {
    const words = wordsOf(table)
    return forms.some((form) => form.split(' ').every((word) => words.has(word) || word === table.mineral))
  })
}
