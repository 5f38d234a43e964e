import { tradeTables } from '../corpus/lookup.js'
import type { Corpus, Table } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import { importerWithin, relianceOf, sourceTables } from '../tables/importers.js'
import { askedYear } from '../tables/select.js'
import { usYear } from '../tables/us.js'
import { answering, type Tells } from './answering.js'
import { formsOf, tradedAs, withForms, withFormsOrAll } from './forms.js'
import { chained, inARow, led } from './headline.js'
import { importerAdjective, importerName, noImporter, tradeOf } from './importer.js'
import { mineralName, mineralOf, placeName } from './names.js'
import { relianceMark, relianceSentence, relianceWords } from './reliance-figure.js'
import { suggestShare } from './suggest.js'
import { countsCaveats, largestSentence, suppliedSentence, supplierLines } from './suppliers.js'
import { list } from './text.js'

/**
 * Where an importer gets a mineral from: from a supplier that is named, or from whom; with its reliance where that is
 * published. Says so where nothing is.
 */
const tellSources: Tells = ({ card, corpus, question, intent, none }) => {
  const { importer: asked, supplier } = tradeOf(question)
  const id = tradedAs(question.minerals[0] ?? '', question)
  const mineral = mineralOf(corpus, id)
  const importer = importerWithin(corpus, id, asked) ?? asked
  if (importer !== asked)
    card.caveat(
      `I have no table of ${placeName(corpus, asked)} as a whole; these are imports of ${importerName(corpus, importer)}.`,
    )
  const { tables: found, year, nearest } = sourceTables(corpus, id, importer, question.stage, askedYear(question.years))
  const wanted = withForms(found, question, corpus)
  const tables = wanted.length > 0 ? wanted : found
  const [first] = tables
  if (supplier !== undefined) card.suggest(suggestShare(corpus, mineral, undefined, supplier))
  if (nearest !== undefined) card.caveat(`I have no ${nearest} figure for these imports; the nearest year is shown.`)
  const [, ...others] = question.roles.supplier ?? []
  const source =
    first && supplier !== undefined
      ? inARow(
          [supplier, ...others].map((one) => suppliedSentence(card, tables, one, year)),
          ' ',
        )
      : first && largestSentence(card, tables, year)
  supplierLines(card, tables, year)
  const us = relianceOf(corpus, first?.mineral ?? id, importer)
  if (us) {
    const size = `${relianceWords(us)} (${usYear(us)}) ${relianceMark(card, us)}`
    card.line(`${importerAdjective(corpus, importer)} reliance`, size)
  }
  const asksReliance = intent === 'reliance' || question.concepts.includes('reliance')
  const reliance = us && (asksReliance || !first) ? relianceSentence(card, id, us) : undefined
  if (!first || source === undefined) return reliance ?? none(noImporter(corpus, importer, id))
  countsCaveats(card, tables)
  if (first.mineral !== id)
    card.caveat(`The imports are those of ${mineralName(corpus, first.mineral)}, under which ${mineral.name} stands.`)
  if (reliance !== undefined && supplier === undefined && intent === 'reliance') return reliance
  const forms = formsOf(question, corpus).map(({ names: [name = ''] }) => name)
  const whose = importerAdjective(corpus, importer)
  const told =
    wanted.length > 0 || forms.length === 0
      ? source
      : chained(
          `I have no figure for ${whose} imports of ${list(forms)}`,
          led(`; for ${first.product ?? mineral.name} the figure is this: `, source),
        )
  return chained(told, reliance === undefined ? '' : ` ${reliance}`)
}

/** Where the United States, or the importer that is named, gets a mineral from. */
export const importSources = answering(({ intent }) => (intent === 'reliance' ? intent : 'import-sources'), tellSources)

/** The tables of the world's exporters of a mineral, shares of value before those of weight, the last year of all first. */
export const exportTables = (question: Question, corpus: Corpus): readonly Table[] => {
  const mineral = tradedAs(question.minerals[0] ?? '', question)
  const all = tradeTables(corpus, { mineral, measure: 'export-share' }).filter(
    ({ variant = '' }) => !variant.endsWith('history') && !variant.endsWith('by-weight'),
  )
  return withFormsOrAll(all, question, corpus)
}

/** "Who exports the most magnets", "China's share of magnet exports": of the world's exports, not of one country's. */
export const asksExporters = (question: Question, corpus: Corpus): boolean =>
  (question.measure === 'exports' || question.concepts.includes('exports')) &&
  question.minerals.length === 1 &&
  (question.intent === 'ranking' || question.intent === 'share') &&
  !question.places.includes('USA') &&
  exportTables(question, corpus).length > 0

/** The countries that export a product, by their share of the value of the world's exports. */
export const exporters = answering(
  ({ intent }) => intent,
  ({ card, corpus, question, none }) => {
    const tables = exportTables(question, corpus)
    const place = question.places.find((one) => one !== 'WLD')
    const told = place === undefined ? largestSentence(card, tables) : suppliedSentence(card, tables, place)
    supplierLines(card, tables)
    card.caveat('Shares are of the value recorded by customs; hubs that re-export what others made count as exporters.')
    return told ?? none('I have no table of exporters of that.')
  },
)
