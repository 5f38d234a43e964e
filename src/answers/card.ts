import type { Corpus, Observation, Table } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import { wordingsOf } from '../language/wordings.js'
import type { Answer, Citation, Detail, Figure, Qualifier, Reason, Status } from './answer.js'
import { clausesOf } from './clauses.js'
import { asHeadline, chained, type Headline, led, piecesOf, textOf } from './headline.js'
import type { Suggestion } from './suggest.js'
import { capital } from './text.js'
import { periodOf } from '../tables/entries.js'
import { numberStyle } from './number-style.js'
import { withoutPeriod } from '../prose.js'

/** Rows of one table that are cited together. */
interface Cited {
  readonly table: Table
  readonly rows: Set<Observation>
  readonly notes: Set<Observation>
}

/** Sentences at one place of a document that rest on one source. */
interface Quoted {
  readonly source: string
  readonly locator: string
  readonly snippets: Set<string>
}

/** What a card cites: rows or sentences. */
type Entry = Cited | Quoted
const isTable = (entry: Entry): entry is Cited => 'table' in entry

/** The quoted row as printed: "China 2,000". */
const quote = (row: Observation, notes: ReadonlySet<Observation>): string => {
  const said = [row.erratum, notes.has(row) ? row.note : undefined].filter((text) => text !== undefined)
  return `${row.placePrinted} ${row.raw === '' ? '(blank)' : row.raw}${said.length > 0 ? ` (${said.join('; ')})` : ''}`
}

const snippetOf = ({ table, rows, notes }: Cited): string => {
  const years = new Map<string, string[]>()
  for (const row of rows) years.set(periodOf(row), [...(years.get(periodOf(row)) ?? []), quote(row, notes)])
  const lines = [...years].sort(([a], [b]) => a.localeCompare(b))
  const text = lines.map(([year, cells]) => (lines.length > 1 ? `${year}: ` : '') + cells.join(' · ')).join('; ')
  return `${text} (${table.printedUnit})`
}

const SMALL = new Set(['and', 'of', 'the'])

/** USGS prints its chapters in capitals: "BAUXITE AND ALUMINA" reads "Bauxite and Alumina". */
const titleCase = (chapter: string): string =>
  chapter.replace(/\b[A-Z]{2,}\b/g, (word) =>
    SMALL.has(word.toLowerCase()) ? word.toLowerCase() : capital(word.toLowerCase()),
  )

/** A publication that is one table, or names no chapters, has nothing there but its own title again. */
const repeats = (title: string, part: string): boolean => title.toLowerCase().startsWith(part.toLowerCase())

/** Where rows stand in a publication of this title. */
const locatorOf = ({ table, rows }: Cited, title: string): string => {
  const years = [...new Set([...rows].map(periodOf))].sort()
  const span = years.length > 2 ? `${years[0] ?? ''}–${years.at(-1) ?? ''}` : years.join(', ')
  const heading = repeats(title, table.heading) ? '' : `"${table.heading}"`
  const chapter = repeats(title, table.chapter) ? '' : titleCase(table.chapter)
  return [chapter, heading, table.detail, span].filter((part) => part !== '').join(', ')
}

/** An entry as it is shown: rows with their printed cells and where they stand, our own sentences in the style of the house. */
const citationOf = (corpus: Corpus, entry: Entry): Citation => {
  const id = isTable(entry) ? entry.table.source : entry.source
  const { publisher = id, title = id, date = '', url = '' } = corpus.sources.get(id) ?? {}
  const source = { source: id, publisher, title, date, url }
  if (!isTable(entry))
    return { ...source, locator: numberStyle(entry.locator), snippet: numberStyle([...entry.snippets].join(' ')) }
  const own = entry.table.url === '' ? url : entry.table.url
  return { ...source, url: own, locator: locatorOf(entry, title), snippet: snippetOf(entry) }
}

const sameIds = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id) => b.includes(id))

/** Whether a suggestion asks what was asked, by what is understood of both. */
const asksTheSame = (one: Suggestion['question'], asked: Question): boolean =>
  one.intent === asked.intent &&
  sameIds(one.minerals, asked.minerals) &&
  sameIds(one.places, asked.places) &&
  one.stage === asked.stage

/**
 * Collects what an answer is made of. Rows of one table share a citation, which quotes every row used; markers like `[1]`
 * are 1-based. Nothing is rendered before `answer`, so a citation may grow.
 */
export class Card {
  private readonly cited: Entry[] = []
  private readonly caveatSet = new Set<string>()
  private readonly suggested: Suggestion[] = []
  /** The sentences that were quoted, without their periods, and the short names of where they stand. */
  private readonly named = new Map<string, string | undefined>()
  readonly figures: Figure[] = []
  readonly details: Detail[] = []
  /** Documents whose sentences are quoted, by id, in the order of the quotes. */
  readonly told = new Set<string>()

  constructor(
    readonly corpus: Corpus,
    readonly question: Question,
  ) {}

  /** Cites rows of a table; gives the 1-based position of the citation. */
  cite(table: Table, rows: readonly Observation[]): number {
    let at = this.cited.findIndex((entry) => isTable(entry) && entry.table.id === table.id)
    if (at < 0) at = this.cited.push({ table, rows: new Set(), notes: new Set() }) - 1
    const entry = this.cited[at]
    if (entry && isTable(entry)) for (const row of rows) entry.rows.add(row)
    return at + 1
  }

  /**
   * Cites what a document says, once for each source that the words rest on; gives the positions. Words at one place
   * (`locator`: document, heading) that rest on one source share a citation, which quotes them all.
   */
  citeSaid(said: { readonly text: string; readonly sources: readonly string[] }, locator: string): number[] {
    return said.sources.map((source) => {
      const at = this.cited.findIndex((one) => !isTable(one) && one.source === source && one.locator === locator)
      const known = this.cited[at]
      if (known && !isTable(known)) {
        known.snippets.add(said.text)
        return at + 1
      }
      return this.cited.push({ source, locator, snippets: new Set([said.text]) })
    })
  }

  /** Cites rows and quotes USGS's note on them too; gives the position. */
  citeNote(table: Table, row: Observation): number {
    const at = this.cite(table, [row])
    const entry = this.cited[at - 1]
    if (entry && isTable(entry)) entry.notes.add(row)
    return at
  }

  /** Gives a sentence of a document the short name of where it stands, under which a headline may put it. */
  name(sentence: string, name: string | undefined): void {
    this.named.set(withoutPeriod(sentence), name)
  }

  /** The sentence of a document that a headline quotes first, with the name of where it stands; nothing where none is. */
  private quotesIn(headline: string): Pick<Answer, 'quotes'> {
    const [first] = [...this.named]
      .flatMap(([sentence, name]) => (name === undefined ? [] : [{ sentence, name }]))
      .map((quotes) => ({ at: headline.indexOf(quotes.sentence), quotes }))
      .filter(({ at }) => at >= 0)
      .sort((a, b) => a.at - b.at)
    return first ? { quotes: first.quotes } : {}
  }

  /** A piece of a headline, a sentence of a document in it in its clauses. */
  private inClauses(piece: Qualifier): Headline {
    const quoted = [...this.named.keys()].find((sentence) => piece.text.includes(sentence))
    if (quoted === undefined) return [piece]
    const [before = '', behind = ''] = piece.text.split(quoted)
    return led(before, [...clausesOf(quoted, wordingsOf(this.corpus)), behind])
  }

  /** Adds a figure; gives it back. */
  figure(figure: Figure): Figure {
    if (!this.figures.some((known) => known.label === figure.label && known.value === figure.value))
      this.figures.push(figure)
    return figure
  }

  /** Adds a line of the body; an empty text adds nothing. */
  line(label: string | undefined, text: string): void {
    if (text === '') return
    this.details.push(label === undefined ? { text } : { label, text })
  }

  caveat(...texts: (string | undefined)[]): void {
    for (const text of texts) if (text !== undefined && text !== '') this.caveatSet.add(text)
  }

  suggest(...suggestions: readonly (Suggestion | undefined)[]): void {
    for (const suggestion of suggestions) if (suggestion) this.suggested.push(suggestion)
  }

  /** No answer, for a reason, with the sentence that says so. */
  refuse(reason: Reason, intent: string, headline: Headline): Answer {
    return { ...this.answer(reason === 'other-subject' ? 'out-of-scope' : 'no-data', intent, headline), reason }
  }

  /** The answer: citations rendered, at most four suggestions, none of them the question itself. */
  answer(status: Status, intent: string, headline: Headline): Answer {
    const texts = this.suggested.filter((one) => !asksTheSame(one.question, this.question)).map(({ text }) => text)
    return {
      status,
      intent,
      question: this.told.size === 0 ? this.question : { ...this.question, told: [...this.told] },
      ...asHeadline(chained(...piecesOf(headline).map((piece) => this.inClauses(piece)))),
      ...this.quotesIn(textOf(headline)),
      details: this.details,
      figures: this.figures,
      citations: this.cited.map((entry) => citationOf(this.corpus, entry)),
      caveats: [...this.caveatSet],
      suggestions: [...new Set(texts)].slice(0, 4),
      notRead: this.question.notRead,
    }
  }
}
