import type { Corpus, Table } from '../corpus/types.js'

const STAGED: Readonly<Record<string, string>> = {
  'production:mining': 'world mine production, mining output, mined by country',
  'production:refining': 'world refinery production, refined, smelter and plant output by country',
  'production:manufacturing': 'manufactured production by country',
  'capacity:mining': 'mine capacity by country',
  'capacity:refining': 'refinery and plant capacity by country',
  production: 'production by country',
  capacity: 'capacity by country',
  reserves: 'world reserves by country',
  imports: 'imports, import quantities',
  exports: 'exports, export quantities',
  consumption: 'apparent and reported consumption, demand',
  'net-import-reliance': 'net import reliance as a percentage of apparent consumption',
  'import-share': 'import sources, suppliers, share of imports by country',
  price: 'price, average annual price',
  stocks: 'stocks, year-end inventories',
  employment: 'employment, number of workers',
  'supply-risk': 'supply risk, score of the EU assessment of critical raw materials',
  'economic-importance': 'economic importance, score of the EU assessment of critical raw materials',
}

/** What a table counts, in the words that people search for. */
function subject(table: Table): string {
  return STAGED[`${table.measure}:${table.stage ?? ''}`] ?? STAGED[table.measure] ?? table.measure
}

/** A table as a passage of two sentences: what it counts, and which publication prints it where. Ends are full stops. */
export function describeTable(table: Table, corpus: Pick<Corpus, 'minerals' | 'sources'>): string {
  const name = corpus.minerals.get(table.mineral)?.name ?? table.mineral
  const source = corpus.sources.get(table.source)
  const of = table.form === undefined ? '' : `, ${table.form}`
  const print = source === undefined ? table.source : `${source.publisher}, ${source.title}`
  const note = table.note === undefined ? '' : ` ${table.note}`
  return `${name}: ${subject(table)}, ${table.years.join(', ')}, in ${table.printedUnit}${of}. ${print}, ${table.chapter}, ${table.heading}, ${table.detail}.${note}`
}
