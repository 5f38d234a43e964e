import { MEASURES, type Corpus, type Source } from '../../corpus/types.js'
import type { Question } from '../../language/question.js'
import type { Answer, Citation } from '../answer.js'
import { Card } from '../card.js'
import type { Context } from '../context.js'
import { mineralName, publisherName } from '../names.js'
import { tablesAbout } from '../../tables/select.js'
import { capital, count, list } from '../text.js'
import { mentions } from './concepts.js'
import { freshnessOf } from './freshness.js'
import { publisherOf } from './publisher.js'
import { cameOut, editionIn, methodAnswer } from './method.js'
import { noteFor, quoted, sentencesOf, tell } from './sentences.js'
import { withoutThe } from '../../prose.js'

const INTENT = 'source'
const SHOWN = 12

const line = ({ publisher, title, date }: Pick<Citation, 'publisher' | 'title' | 'date'>): string =>
  `${publisher}, ${title} (${date})`

/** "Which edition", "when did it come out". */
const asksEdition = (question: Question): boolean =>
  mentions(question, 'sourceq.edition', 'edition', 'freshness') || question.hole === 'year'

/** "Is that number final?" */
const asksFinality = (question: Question): boolean => mentions(question, 'sourceq.final')

const finality = (estimated: boolean): string =>
  estimated
    ? 'Not final: at least one of the figures is an estimate of its publisher. '
    : 'Its publisher does not mark it as an estimate; a later edition may still revise it. '

/** "Where is that from": the citations of the answer before, its years and whether its figures are estimates. */
const repeated = (question: Question, previous: Answer): Answer => {
  const { citations, figures } = previous
  const years = [...new Set(figures.map(({ year }) => year))].sort()
  const estimated = figures.some((figure) => figure.estimated)
  const sources = [...new Set(citations.map(line))]
  const formulas = [...new Set(figures.flatMap(({ formula }) => formula ?? []))].slice(0, 3)
  return {
    status: 'answered',
    intent: INTENT,
    question,
    notRead: question.notRead,
    headline: `${asksFinality(question) ? finality(estimated) : ''}That is from ${list(sources.slice(0, 3))}${sources.length > 3 ? ', among others' : ''}.`,
    details: [
      ...citations.slice(0, SHOWN).map((citation, at) => ({
        label: `Source ${at + 1}`,
        text: `${citation.locator}: ${citation.snippet} [${at + 1}]`,
      })),
      ...(years.length > 0
        ? [
            {
              label: 'Year',
              text: `The figures are of ${list(years.map(String))}${estimated ? ', at least one of them an estimate of its publisher' : ''}.`,
            },
          ]
        : []),
      ...formulas.map((formula) => ({ label: 'Worked out', text: formula })),
    ],
    figures,
    citations,
    caveats: previous.caveats,
    suggestions: previous.suggestions,
  }
}

const cite = (card: Card, source: Source, locator: string): number =>
  card.citeSaid({ text: `${source.title} (${source.publisher}, ${source.date})`, sources: [source.id] }, locator)[0] ??
  0

/** The publications that tell of a mineral: those of its tables, then those of its note. */
const ofMineral = (card: Card, id: string): Answer => {
  const { corpus } = card
  const tables = MEASURES.flatMap((measure) => tablesAbout(corpus, id, measure))
  const name = mineralName(corpus, id)
  const ids = [...new Set(tables.map(({ source }) => source))]
  const told = (noteFor(corpus, id)?.sources ?? []).filter((source) => !ids.includes(source))
  for (const source of ids.flatMap((one) => corpus.sources.get(one) ?? []))
    card.line('Figures', `${line(source)} [${cite(card, source, name)}]`)
  for (const source of told.slice(0, SHOWN).flatMap((one) => corpus.sources.get(one) ?? []))
    card.line('Words', `${line(source)} [${cite(card, source, name)}]`)
  const all = [...ids, ...told].flatMap((one) => corpus.sources.get(one) ?? [])
  return all.length === 0
    ? card.answer('no-data', INTENT, `My sources don't cover ${name}.`)
    : card.answer(
        'answered',
        INTENT,
        `What I say about ${name} comes from ${list(all.slice(0, 3).map(({ publisher, title }) => `${publisher}, ${title}`))}${all.length > 3 ? ', among others' : ''}.`,
      )
}

/** " (USGS)": the short name of a publisher of statistics, where it has one. */
const shortOf = (source: string): string => {
  const name = withoutThe(publisherName(source))
  return name === name.toUpperCase() ? ` (${name})` : ''
}

/** All sources: how many there are, and those that the tables come from. */
const all = (card: Card): Answer => {
  const { corpus } = card
  const statistics = [...new Set([...corpus.tables.values()].map(({ source }) => source))].flatMap(
    (id) => corpus.sources.get(id) ?? [],
  )
  const positions = statistics.map((source) => cite(card, source, 'statistics'))
  statistics.forEach((source, at) => card.line('Figures', `${line(source)} [${positions[at] ?? 0}]`))
  const figure = card.figure({
    ...{
      label: 'Publications cited here',
      quantity: 'count',
      value: corpus.sources.size,
      unit: 'publications',
      mineral: '',
      place: 'WLD',
    },
    ...{
      measure: 'sources',
      year: Number(corpus.knownUntil?.slice(0, 4) ?? 0),
      estimated: false,
      basis: 'calculated',
      citations: positions,
    },
  })
  card.caveat(
    'Laws, institutes and the press are cited where they are quoted; a press report is quoted as its own claim.',
  )
  card.suggest({
    text: 'What is your source for cobalt?',
    question: { intent: INTENT, minerals: ['cobalt'], places: [] },
  })
  const fresh = freshnessOf(card.question, corpus)
  if (fresh !== undefined) return card.answer('answered', INTENT, fresh)
  return card.answer(
    'answered',
    INTENT,
    `The figures come from ${list([...new Set(statistics.map(({ id, publisher }) => `${publisher}${shortOf(id)}`))])}; ${count(figure.value, 'publication')} are cited here in all.`,
  )
}

/** Where something is from: of the answer before, of a mineral, of a publisher, or of everything here. */
export const source = (question: Question, corpus: Corpus, context: Context): Answer => {
  const method = methodAnswer(question, corpus, INTENT)
  if (method) return method
  const published = publisherOf(corpus, question)
  const { previous } = context
  const before = previous && previous.intent !== INTENT ? context.again?.(previous) : undefined
  if (before && before.citations.length > 0) return repeated(question, before)
  const card = new Card(corpus, question)
  const estimates = corpus.documents.get('estimated')
  if (asksFinality(question) && estimates) {
    const [what, newest, ...rest] = sentencesOf(estimates)
    tell(
      card,
      [what, ...rest].filter((said) => said !== undefined),
    )
    if (newest) return card.answer('answered', INTENT, quoted(card, newest))
  }
  if (published.length > 0) {
    const edition = editionIn(question, published)
    const shown = [...new Set([...(edition ? [edition] : []), ...published])].slice(0, SHOWN)
    for (const one of shown) card.line('Cited', `${line(one)} [${cite(card, one, 'sources')}]`)
    if (edition && asksEdition(question)) return card.answer('answered', INTENT, cameOut(edition))
    return card.answer(
      'answered',
      INTENT,
      `${capital(published[0]?.publisher ?? '')} is cited here: ${list(shown.slice(0, 3).map(({ title }) => title))}${published.length > 3 ? ', among others' : ''}.`,
    )
  }
  const [id] = question.minerals
  return id === undefined ? all(card) : ofMineral(card, id)
}
