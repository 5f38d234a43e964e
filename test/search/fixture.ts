import type { Corpus, CorpusDocument, Mineral, Place, Source, Table } from '../../src/corpus/types.js'

const mineral = (id: string, name: string, rest: Partial<Mineral> = {}): Mineral => ({
  ...{ id, name, aliases: [], members: [], groups: [], chain: {}, defaults: {}, plural: false, us2025: true },
  ...rest,
})
const place = (id: string, name: string, demonyms: readonly string[] = [], aliases: readonly string[] = []): Place => ({
  ...{ id, name, aliases, demonyms, printed: [], members: [], confusable: [] },
})

/** A document whose passages are given as heading → text. */
export const document = (
  id: string,
  passages: Record<string, string>,
  rest: Partial<CorpusDocument> = {},
): CorpusDocument => ({
  ...{ id, title: id, kind: 'mineral-note', sources: [], minerals: [], places: [], topics: [], data: {} },
  passages: Object.entries(passages).map(([heading, text], n) => ({
    ...{ id: `${id}#${String(n + 1)}`, document: id, heading, text, sources: [] },
  })),
  ...rest,
})

const source: Source = {
  ...{ id: 'usgs-mcs-2026', publisher: 'USGS', title: 'Mineral Commodity Summaries 2026', date: '2026-02' },
  ...{ url: 'https://example.org', licence: 'CC0', grade: 'primary' },
}
const table = (id: string, mineral: string, rest: Partial<Table>): Table => ({
  ...{ id, source: 'usgs-mcs-2026', mineral, measure: 'production', unit: 't', printedUnit: 'metric tons' },
  ...{ chapter: mineral, heading: 'World Mine Production and Reserves', detail: 'Mine production', url: '' },
  ...{ years: [2024, 2025], observations: [] },
  ...rest,
})

const tables = [
  table('usgs-mcs-2026:cobalt:production:mining', 'cobalt', { stage: 'mining', form: 'cobalt content' }),
  table('usgs-mcs-2026:cobalt:price', 'cobalt', { measure: 'price', heading: 'Salient Statistics', detail: 'Price' }),
  table('usgs-mcs-2026:gallium:production:refining', 'gallium', { stage: 'refining', detail: 'Primary production' }),
]

const documents = [
  document(
    'gallium',
    {
      Uses: 'Gallium goes into compound semiconductors. Wafers of gallium arsenide carry radio and light.',
      Substitutes: 'Silicon can replace gallium arsenide in some power amplifiers of telephones.',
      'By-product': 'Gallium is a by-product of alumina refining; some comes from zinc residues.',
    },
    { title: 'Gallium', minerals: ['gallium'], topics: ['uses', 'substitutes', 'by-product'] },
  ),
  document(
    'cobalt',
    {
      Uses: 'Cobalt is used in the cathodes of lithium-ion batteries and in superalloys of jet engines.',
      'Who mines it': 'DR Congo mined 230,000 t of cobalt in 2025, which is 74 % of the world total.',
    },
    { title: 'Cobalt', minerals: ['cobalt'], places: ['COD'], topics: ['uses', 'mining'] },
  ),
  document(
    'indium',
    { 'US imports': 'The supply of Indium (In) depends on zinc smelters. US imports of In rose in 2025.' },
    { title: 'Indium', minerals: ['indium'], places: ['USA'] },
  ),
  document(
    'misc',
    {
      Losses: 'The miner reported losses, and organizations made reservations.',
      Grades: 'Ore grades fell while mineral output held.',
      Rare: 'It is important to say that the metal is used by us, or by others.',
    },
    { title: 'Notes', kind: 'concept' },
  ),
  document(
    'cn-gallium-2023',
    { 'Export licences': 'China requires a licence for exports of gallium and germanium from 1 August 2023.' },
    {
      ...{ title: 'China licenses gallium exports', kind: 'event', date: '2023-07-03' },
      ...{ minerals: ['gallium'], places: ['CHN'] },
    },
  ),
  document(
    'cn-gallium-2024',
    { 'Export ban': 'China bans exports of gallium and germanium to America from 3 December 2024.' },
    {
      ...{ title: 'China bans gallium exports', kind: 'event', date: '2024-12-03' },
      ...{ minerals: ['gallium'], places: ['CHN', 'USA'] },
    },
  ),
]

const byId = <T extends { readonly id: string }>(items: readonly T[]) => new Map(items.map((item) => [item.id, item]))

/** Four minerals, three places, six short documents and three tables. */
export const corpus: Corpus = {
  sources: byId([source]),
  minerals: byId([
    mineral('gallium', 'gallium', { symbol: 'Ga' }),
    mineral('cobalt', 'cobalt', { symbol: 'Co' }),
    mineral('indium', 'indium', { symbol: 'In' }),
    mineral('tungsten', 'tungsten', { symbol: 'W', aliases: ['wolfram'] }),
  ]),
  places: byId([
    place('CHN', 'China', ['Chinese']),
    place('USA', 'the United States', ['American'], ['US', 'USA', 'America']),
    place('COD', 'DR Congo', ['Congolese'], ['DRC']),
  ]),
  tables: byId(tables),
  documents: byId(documents),
  utterances: [],
}
