import { expect, it } from 'vitest'
import type { Roles } from '../../src/language/question.js'
import { rolesOf } from '../../src/language/roles.js'
import { clauseOf, known } from './corpus.js'

/** A text, the frame that it is read in, and who does what in it. */
const EXAMPLES: readonly (readonly [string, string, Roles])[] = [
  ['how much gallium does germany import from china', 'import-sources', { importer: ['DEU'], supplier: ['CHN'] }],
  [
    'where do the us and the eu get their rare earths',
    'import-sources',
    { importer: ['USA', 'EU'], joined: ['USA', 'EU'] },
  ],
  ['whose top supplier of tungsten is china', 'import-sources', { supplier: ['CHN'] }],
  ['which country is the top supplier of china', 'import-sources', { importer: ['CHN'] }],
  ['german gallium imports from china', 'import-sources', { importer: ['DEU'], supplier: ['CHN'] }],
  ['who supplies the uk with tungsten', 'import-sources', { importer: ['GBR'] }],
  ['cobalt imported by the us is chilean', 'import-sources', { importer: ['USA'], supplier: ['CHL'] }],
  [
    "india's purchases of permanent magnets: what fraction is chinese",
    'import-sources',
    { importer: ['IND'], supplier: ['CHN'] },
  ],
  ["korea's ferro-vanadium imports of chinese origin", 'import-sources', { importer: ['KOR'], supplier: ['CHN'] }],
  ["china's part in eu imports of antimony", 'import-sources', { importer: ['EU'], supplier: ['CHN'] }],
  ["china's share of us rare earth imports", 'import-sources', { importer: ['USA'], supplier: ['CHN'] }],
  [
    "south africa's weight in the manganese imports of india and japan",
    'import-sources',
    { importer: ['IND', 'JPN'], supplier: ['ZAF'], joined: ['IND', 'JPN'] },
  ],
  [
    'how exposed are india and thailand to china for silicon metal',
    'import-sources',
    { importer: ['IND', 'THA'], supplier: ['CHN'], joined: ['IND', 'THA'] },
  ],
  ['türkiye sent most of the feldspar that the eu bought', 'import-sources', { importer: ['EU'], supplier: ['TUR'] }],
  ['kazakhstan sold eu utilities a quarter of it', 'import-sources', { importer: ['EU'], supplier: ['KAZ'] }],
  ['peru supplies half of us zinc imports', 'import-sources', { importer: ['USA'], supplier: ['PER'] }],
  ['norway is the source of the silicon the eu imports', 'import-sources', { importer: ['EU'], supplier: ['NOR'] }],
  ['japan buys half of its lithium in chile', 'import-sources', { importer: ['JPN'], supplier: ['CHL'] }],
  ['uranium bought by us reactors', 'import-sources', { importer: ['USA'] }],
  ["china's share of us gallium imports", 'import-sources', { importer: ['USA'], supplier: ['CHN'] }],
  ['share of china in us gallium imports', 'import-sources', { importer: ['USA'], supplier: ['CHN'] }],
  ['tajikistan as a supplier of antimony to the eu', 'import-sources', { importer: ['EU'], supplier: ['TJK'] }],
  ['did china ban gallium exports to japan', 'event', { actor: ['CHN'], target: ['JPN'] }],
  ['did japan ban gallium exports to china', 'event', { actor: ['JPN'], target: ['CHN'] }],
  ['who mines more cobalt than china', 'comparison', { than: ['CHN'] }],
  ['does china mine cobalt', 'share', {}],
]

it.each(EXAMPLES)('the roles of "%s" as %s', (text, frame, expected) => {
  expect(rolesOf(clauseOf(text), known.lexicon.frames.get(frame))).toEqual(expected)
})
