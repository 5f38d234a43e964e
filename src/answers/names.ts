import { mineralName, mineralOf, placeName, placeOf } from '../corpus/entities.js'
import type { Corpus, Mineral, Source, Stage, Table } from '../corpus/types.js'
import { productVariant } from '../tables/select.js'
import { familyOf } from '../tables/sources.js'
import { possessive } from './text.js'
import { singular, wordsIn } from '../prose.js'

export { mineralName, mineralOf, placeName, placeOf }

/** Every name of a place, as it is printed and spoken of; none of what is no place. */
export const placeNames = (corpus: Corpus, id: string): readonly string[] => {
  const { name = '', aliases = [], demonyms = [], printed = [] } = corpus.places.get(id) ?? {}
  return [name.replace('the ', ''), ...aliases, ...demonyms, ...printed]
}

/** A mineral's name before a noun: "rare-earth mining", "cobalt mining". */
export const attributive = (corpus: Corpus, id: string): string => {
  const name = mineralName(corpus, id)
  if (!corpus.minerals.get(id)?.plural || !name.endsWith('s')) return name
  return name === 'rare earths' ? 'rare-earth' : singular(name)
}

/** The publisher as it stands in a sentence: USGS, BGS, the IEA. */
export const publisherName = (source: string, corpus?: Corpus): string => {
  const known: Readonly<Record<string, string>> = {
    usgs: 'USGS',
    bgs: 'BGS',
    iea: 'the IEA',
    ec: 'the European Commission',
  }
  const prefix = familyOf(source)
  const own =
    corpus?.sources.get(source) ?? [...(corpus?.sources.values() ?? [])].find(({ id }) => familyOf(id) === source)
  return (Object.hasOwn(known, prefix) ? known[prefix] : undefined) ?? own?.publisher ?? source
}

const MCS = 'usgs-mcs-'

/** The edition for a caveat or a line: "MCS 2025", "the IEA". */
export const editionName = (source: Source | undefined, id: string): string => {
  if (id.startsWith(MCS)) return `MCS ${id.slice(MCS.length)}`
  const name = publisherName(id)
  if (source?.edition === undefined) return name
  return name.startsWith('the ') ? `${possessive(name)} ${source.edition} edition` : `${name} ${source.edition}`
}

const wording = (table: Table): string =>
  `${table.detail} ${table.heading} ${table.chapter} ${table.variant ?? ''}`.toLowerCase()

/** The IEA and the European Commission name their tables by stage alone; USGS and BGS by product and process. */
export const isNamedByStage = ({ source }: Table): boolean => !source.startsWith('usgs-') && !source.startsWith('bgs-')

const MINED = ['mine', 'mined', 'mining']

/** What a country does in a table, third person: mines, refines, smelts, makes, produces. */
export const verbOf = (table: Table): string => {
  if (table.measure === 'reserves') return 'holds'
  if (table.measure === 'capacity') return 'can produce'
  if (table.stage === 'manufacturing') return 'makes'
  // All mine tables of BGS say so by stage alone.
  if (table.source.startsWith('bgs-') && table.stage === 'mining') return 'mines'
  if (isNamedByStage(table)) return table.stage === 'refining' ? 'refines' : 'mines'
  if (table.detail.toLowerCase().includes('smelter')) return 'smelts'
  if (table.stage === 'refining') return wording(table).includes('refin') ? 'refines' : 'produces'
  return wordsIn(wording(table)).some((word) => MINED.includes(word)) ? 'mines' : 'produces'
}

/** Each verb as what is done and as what was done. */
const WORDS: Readonly<Record<string, readonly [noun: string, past: string]>> = {
  mines: ['mining', 'mined'],
  refines: ['refining', 'refined'],
  smelts: ['smelting', 'smelted'],
  makes: ['manufacturing', 'made'],
  produces: ['production', 'produced'],
}

/** The activity: "mining", "smelting". */
export const nounOf = (table: Table): string => WORDS[verbOf(table)]?.[0] ?? 'production'

/** The participle: "mined", "smelted". */
export const pastOf = (table: Table): string => WORDS[verbOf(table)]?.[1] ?? 'produced'

const LABELS: Readonly<Record<Stage, string>> = { mining: 'Mined', refining: 'Refined', manufacturing: 'Made' }

/** Label of a stage's line in a card. */
export const stageLabel = (stage: Stage | undefined): string => (stage === undefined ? 'Produced' : LABELS[stage])

/** Label of a table's line where it is the only stage of the card: "Produced" for helium, which nobody calls refined. */
export const soleLabel = (table: Table): string => (verbOf(table) === 'produces' ? 'Produced' : stageLabel(table.stage))

/** "raw steel": the one product of a chapter named after two, such as "iron and steel". */
const oneProduct = (name: string, table: Table): string | undefined => {
  const parts = name.split(' and ')
  const detail = table.detail.toLowerCase()
  return parts.length === 2 && parts.filter((part) => detail.split(' ').includes(part)).length === 1
    ? detail
    : undefined
}

/** What a table counts, by name: "cobalt", "rare earths (magnet elements)", "graphite anode material", "raw steel". */
export const productOf = (corpus: Corpus, table: Table): string => {
  if (table.product !== undefined && (table.measure === 'production' || table.measure === 'capacity'))
    return table.product
  const name = mineralName(corpus, table.mineral)
  const variant = isNamedByStage(table) ? productVariant(table) : ''
  if (variant === '') return (table.measure === 'production' ? oneProduct(name, table) : undefined) ?? name
  // A manufactured good is another product than the mineral, and anodes are of made graphite too.
  if (table.stage === 'manufacturing')
    return `${attributive(corpus, table.mineral).replace('natural ', '')} ${variant.replace(' manufacturing', '')}`
  return `${name} (${variant})`
}

/** The product of a table as it is named beside the mineral asked about: "bauxite, aluminum's ore". */
export const productName = (corpus: Corpus, asked: Mineral, table: Table): string => {
  const name = productOf(corpus, table)
  if (table.mineral === asked.id) return name
  return table.stage === 'mining' ? `${name} (${possessive(asked.name)} ore)` : name
}
