import { MEASURES, type Corpus, type Source } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import type { Answer, Citation } from '../answer.js'
import { Card } from '../card.js'
import type { Context } from '../context.js'
import { asHeadline } from '../headline.js'
import { mineralName } from '../names.js'
import { tablesAbout } from '../../tables/select.js'
import { capital, list, listAnd } from '../text.js'
import { mentions } from './concepts.js'
import { addCount } from './counts.js'
import { cameOut, editionIn, freshnessOf, publisherOf } from './publications.js'
import { noteFor, quoted, sentencesOf, tell } from './sentences.js'

const INTENT = 'source'
const SHOWN = 12
const NAMED = 3

/** Some of many, for a sentence. */
const some = (names: readonly string[]): string =>
  `${list(names.slice(0, NAMED))}${names.length > NAMED ? ', among others' : ''}`

const line = ({ publisher, title, date }: Pick<Citation, 'publisher' | 'title' | 'date'>): string =>
  `${publisher}, ${title} (${date})`

/** A line for a source, cited. Gives the position. */
const tellSource = (card: Card, label: string, source: Source, locator: string): number => {
  const text = `${source.title} (${source.publisher}, ${source.date})`
  const [at = 0] = card.citeSaid({ text, sources: [source.id] }, locator)
  card.line(label, `${line(source)} [${at}]`)
  return at
}

/** "Is that number final?" */
const asksFinality = (question: Question): boolean => mentions(question, 'sourceq.final')

const finality = (estimated: boolean): readonly string[] =>
  estimated
    ? ['Not final', ': at least one of the figures is an estimate of its publisher. ']
    : ['Its publisher does not mark it as an estimate', '; a later edition may still revise it. ']

/** "Where is that from": the citations of the answer before, its years and whether its figures are estimates. */
const repeated = (question: Question, previous: Answer): Answer => {
  const { citations, figures, caveats, suggestions } = previous
  const years = [...new Set(figures.map(({ year }) => String(year)))].sort()
  const estimated = figures.some((figure) => figure.estimated)
  const formulas = [...new Set(figures.flatMap(({ formula }) => formula ?? []))].slice(0, NAMED)
  const note = estimated ? ', at least one of them an estimate of its publisher' : ''
  const publishers = [...new Set(citations.map(({ publisher }) => publisher))]
  return {
    status: 'answered',
    intent: INTENT,
    question,
    notRead: question.notRead,
    ...asHeadline([
      ...(asksFinality(question) ? finality(estimated) : []),
      `That is from ${some(publishers)}`,
      `: ${some([...new Set(citations.map(line))])}.`,
    ]),
    details: [
      ...citations.slice(0, SHOWN).map(({ locator, snippet }, at) => ({
        label: `Source ${at + 1}`,
        text: `${locator}: ${snippet} [${at + 1}]`,
      })),
      ...(years.length > 0 ? [{ label: 'Year', text: `The figures are of ${list(years)}${note}.` }] : []),
      ...formulas.map((formula) => ({ label: 'Worked out', text: formula })),
    ],
    ...{ figures, citations, caveats, suggestions },
  }
}

/** The publications that tell of a mineral: those of its tables, then those of its note. */
const ofMineral = (card: Card, id: string): Answer => {
  const { corpus } = card
  const name = mineralName(corpus, id)
  const sourcesOf = (ids: readonly string[]): Source[] => ids.flatMap((one) => corpus.sources.get(one) ?? [])
  const tables = MEASURES.flatMap((measure) => tablesAbout(corpus, id, measure)).map(({ source }) => source)
  const figures = sourcesOf([...new Set(tables)])
  const words = sourcesOf(noteFor(corpus, id)?.sources ?? []).filter((source) => !figures.includes(source))
  for (const source of figures) tellSource(card, 'Figures', source, name)
  for (const source of words.slice(0, SHOWN)) tellSource(card, 'Words', source, name)
  const all = [...figures, ...words].map(({ publisher, title }) => `${publisher}, ${title}`)
  return all.length === 0
    ? card.answer('no-data', INTENT, `My sources don't cover ${name}.`)
    : card.answer('answered', INTENT, `What I say about ${name} comes from ${some(all)}.`)
}

/** All sources: how many there are, and those that the tables come from; for "how fresh", how new these are. */
const all = (card: Card): Answer => {
  const { corpus, question } = card
  const statistics = [...new Set([...corpus.tables.values()].map(({ source }) => source))].flatMap(
    (id) => corpus.sources.get(id) ?? [],
  )
  const citations = statistics.map((source) => tellSource(card, 'Figures', source, 'statistics'))
  const number = addCount(card, {
    ...{ label: 'Publications cited here', value: corpus.sources.size, unit: 'publications' },
    ...{ measure: 'sources', citations },
  })
  card.caveat(
    'Laws, institutes and the press are cited where they are quoted; a press report is quoted as its own claim.',
  )
  card.suggest({
    text: 'What is your source for cobalt?',
    question: { intent: INTENT, minerals: ['cobalt'], places: [] },
  })
  const fresh = mentions(question, 'freshness') ? freshnessOf(corpus) : undefined
  return card.answer(
    'answered',
    INTENT,
    fresh ?? ['The figures come from published statistics', `; ${number} are cited in all.`],
  )
}

/** What is cited here of a publisher, or when an edition of it came out. */
const ofPublisher = (card: Card, published: readonly Source[]): Answer => {
  const { question } = card
  const edition = editionIn(question, published)
  const shown = [...new Set([...(edition ? [edition] : []), ...published])].slice(0, SHOWN)
  for (const one of shown) tellSource(card, 'Cited', one, 'sources')
  const dated = mentions(question, 'sourceq.edition', 'edition', 'freshness') || question.hole === 'year'
  if (edition && dated) return card.answer('answered', INTENT, cameOut(edition))
  if (question.edition !== undefined) {
    const known = published.flatMap((one) => one.edition ?? []).sort((a, b) => a - b)
    const have = known.length === 0 ? '' : `; I have those of ${list(known.map(String))}`
    return card.answer('answered', INTENT, `I don't have that edition${have}.`)
  }
  const titles = listAnd(
    shown.slice(0, NAMED).map(({ title }) => title),
    published.length > NAMED,
  )
  return card.answer('answered', INTENT, `${capital(published[0]?.publisher ?? '')} is cited here: ${titles}.`)
}

/** What a note on a word of the field says of the figures here: how a share is worked out, what "estimated" means. */
const fromConcept = (question: Question, corpus: Corpus, id: string, lead = 0): Answer | undefined => {
  const note = corpus.documents.get(id)
  const sentences = note ? sentencesOf(note) : []
  const first = sentences[lead]
  if (!first) return undefined
  const card = new Card(corpus, question)
  const headline = quoted(card, first)
  tell(
    card,
    sentences.filter((said) => said !== first),
  )
  return card.answer('answered', INTENT, headline)
}

/** Where something is from: of the answer before, of a mineral, of a publisher, or of everything here. */
export const source = (question: Question, corpus: Corpus, context: Context): Answer => {
  const [id] = question.minerals
  // "How do you work out a share": of a figure that was just shown, its own working is shown instead.
  const method = id === undefined && mentions(question, 'method') && mentions(question, 'share')
  const working = method ? fromConcept(question, corpus, 'share') : undefined
  if (working) return working
  const { previous } = context
  const before = previous && previous.intent !== INTENT ? context.again?.(previous) : undefined
  if (before && before.citations.length > 0) return repeated(question, before)
  // Its second sentence says which figures are not final.
  const estimated = asksFinality(question) ? fromConcept(question, corpus, 'estimated', 1) : undefined
  if (estimated) return estimated
  const card = new Card(corpus, question)
  const published = publisherOf(corpus, question)
  if (published.length > 0) return ofPublisher(card, published)
  return id === undefined ? all(card) : ofMineral(card, id)
}
