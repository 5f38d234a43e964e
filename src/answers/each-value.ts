import type { Corpus } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import type { Answer } from './answer.js'
import { formsOf, namesForm, tellsForm } from './forms.js'
import { placeName, placeNames } from './names.js'
import { asHeadline, headlineOf, led, piecesOf } from './headline.js'
import { capital } from './text.js'
import { intentOfOne } from './together.js'
import { tellsYear, unanswered } from './unanswered.js'

/** More values of one slot than these are a list, and no answer for each of them is read. */
const MOST = 4

/** A slot of a question that may hold several values: one question for each, and whether an answer leaves a value out. */
interface Slot {
  readonly each: (question: Question, corpus: Corpus) => readonly Question[]
  readonly leaves: (question: Question, answer: Answer, corpus: Corpus) => boolean
  /** What the one value of a question is called, where the finding of its answer does not tell it. */
  readonly unnamed?: (question: Question, corpus: Corpus, answer: Answer) => string | undefined
}

/** What is asked of one value, where nothing is left to compare. */
const ofOne = (question: Question): Question => {
  const { intent, minerals, places } = question
  const compares = (intent === 'comparison' || intent === 'trend') && minerals.length < 2 && places.length < 2
  return compares ? { ...question, intent: intentOfOne(question) } : question
}

/** What an answer finds, which heads its card. */
const findingOf = (answer: Answer): string => piecesOf(headlineOf(answer))[0]?.text ?? ''

const years: Slot = {
  each: (question) =>
    question.years.kind === 'years'
      ? question.years.years.map((year) => ofOne({ ...question, years: { kind: 'years', years: [year] } }))
      : [],
  // Of several years one that only a line below tells is not what the answer is of.
  leaves: ({ years: asked }, { headline, figures }) =>
    asked.kind === 'years' &&
    asked.years.some((year) => {
      const isFigure = asked.years.length === 1 && figures.some((one) => one.year === year)
      return !isFigure && !tellsYear(headline, year)
    }),
  // A year in brackets has no room on a card.
  unnamed: ({ years: asked }, _, { headline }) => {
    const [year] = asked.kind === 'years' ? asked.years.map(String) : []
    return year === undefined || headline.includes(` in ${year}`) ? undefined : year
  },
}

/** Forms stand beside each other where no figure is of both: "mischmetal and NdPr oxide", not "battery-grade carbonate". */
const forms: Slot = {
  each: (question, corpus) => {
    const named = formsOf({ ...question, concepts: [] }, corpus)
    const notRead = question.notRead.filter((typed) => !namesForm(typed, named))
    return named.map(({ id }) => ({ ...question, forms: [id], notRead }))
  },
  leaves: (question, { headline }, corpus) =>
    formsOf({ ...question, concepts: [] }, corpus).some((form) => !tellsForm(headline, form)),
  unnamed: (question, corpus, answer) => {
    const [form] = formsOf({ ...question, concepts: [] }, corpus)
    return form === undefined || tellsForm(findingOf(answer), form) ? undefined : form.names[0]
  },
}

const minerals: Slot = {
  each: (question) => question.minerals.map((mineral) => ofOne({ ...question, minerals: [mineral] })),
  leaves: (question, { headline, figures }, corpus) =>
    question.minerals.some((id) => {
      const { name = id, aliases = [], symbol = '' } = corpus.minerals.get(id) ?? {}
      return (
        !figures.some(({ mineral }) => mineral === id) &&
        !tellsForm(headline, { id, names: [name, symbol, ...aliases] })
      )
    }),
}

/** Places that do the same: joined ones, or all where none has a role. A buyer and a seller are no two values. */
const besideEachOther = ({ places: named, roles }: Question): readonly string[] =>
  roles.joined ?? (Object.keys(roles).length === 0 ? named : [])

const places: Slot = {
  each: (question) => {
    const beside = besideEachOther(question)
    return beside.map((place) => {
      const alone = (ids: readonly string[]): readonly string[] =>
        ids.filter((id) => id === place || !beside.includes(id))
      const { importer } = question.roles
      const roles = { ...question.roles, ...(importer && { importer: alone(importer) }), joined: [place] }
      return ofOne({ ...question, places: alone(question.places), roles })
    })
  },
  leaves: (question, answer, corpus) => {
    const left = unanswered({ ...answer, question }, corpus)
    // Prices of several places stand below that of one: each is asked for by its name.
    const priced = question.measure === 'price' && question.places.length > 1
    const isPriced = (id: string): boolean => tellsForm(answer.headline, { id, names: placeNames(corpus, id) })
    // A second importer is told as a supplier of the first, and not of what it buys itself.
    const { importer = [], joined = [] } = question.roles
    const isBuyer = (id: string): boolean => importer.includes(id) && answer.figures.every((one) => one.importer !== id)
    const unpriced = priced && !question.places.every(isPriced)
    return left.places.length > 0 || left.measure !== undefined || unpriced || joined.some(isBuyer)
  },
  // What is mined or bought somewhere names the place; of a price it stands behind.
  unnamed: ({ places: [id = ''], measure }, corpus, answer) =>
    measure !== 'price' || tellsForm(findingOf(answer), { id, names: placeNames(corpus, id) })
      ? undefined
      : placeName(corpus, id),
}

/**
 * An answer whose finding names the value that it is of, in front where it does not: "2020: Chile mines more copper …",
 * "Metspar: Fluorspar averaged $400/t". What stands behind the finding may have no room on a card.
 */
const withValue = (slot: Slot, question: Question, answer: Answer, corpus: Corpus): Answer => {
  const value = slot.unnamed?.(question, corpus, answer)
  if (value === undefined) return answer
  return { ...answer, ...asHeadline(led(`${capital(value)}: `, headlineOf(answer))) }
}

const SLOTS: readonly Slot[] = [years, forms, minerals, places]

/** Whether an answer leaves out one of several values that its question has in a slot; one that gives none leaves all. */
export const leavesValue = (question: Question, answer: Answer, corpus: Corpus): boolean =>
  SLOTS.some(
    (slot) =>
      slot.each(question, corpus).length > 1 && (answer.status !== 'answered' || slot.leaves(question, answer, corpus)),
  )

/**
 * The answers for each value of a slot of which an answer leaves one out: "the price of acidspar and of metspar", "who
 * mined most cobalt in 2015 and in 2025". Undefined where it leaves none out, or where not every value has an answer of
 * its own; what is left out is then said.
 */
export const eachValue = (
  question: Question,
  answer: Answer,
  corpus: Corpus,
  ask: (question: Question) => Answer,
): readonly Answer[] | undefined => {
  const { status, figures } = answer
  // Sentences are told for all that they say.
  if (question.intent === 'claim' || (status === 'answered' && figures.length === 0)) return undefined
  for (const slot of SLOTS) {
    const values = slot.each(question, corpus)
    const leaves = status !== 'answered' || slot.leaves(question, answer, corpus)
    if (values.length < 2 || values.length > MOST || !leaves) continue
    const answers = values.map(ask)
    const tells = (one: Answer, at: number): boolean =>
      one.status === 'answered' && one.figures.length > 0 && !slot.leaves(values[at] ?? question, one, corpus)
    const called = answers.map((one, at) => withValue(slot, values[at] ?? question, one, corpus))
    if (answers.every(tells) && new Set(called.map(({ headline }) => headline)).size === called.length) return called
  }
  return undefined
}
