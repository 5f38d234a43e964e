import type { Stage } from '../../../corpus/types.js'

/** What a question made from a row asks for. */
export const ASKS = [
  'amount',
  'share',
  'leader',
  'world total',
  'reserves',
  'capacity',
  'reliance',
  'import sources',
  'price',
  'US trade',
  'by publisher',
] as const
export type Ask = (typeof ASKS)[number]

/**
 * Wordings of each thing to ask, none of them an example of `corpus/utterances.yaml`. Slots: {mineral}, {place},
 * {demonym} ("Chilean"), {year}, {publisher}, and for the stage {did} ("mine"), {done} ("mined"), {doing} ("mining").
 * A wording without a slot of the stage is asked of the first stage that the mineral has.
 */
export const WORDINGS: Readonly<Record<Ask, readonly string[]>> = {
  amount: [
    'tell me how much {mineral} {place} {done} in {year}',
    '{place} {mineral} {doing} {year} in tons',
    '{year}: tonnage of {mineral} {done} in {place}?',
    'i need the {mineral} output of {place} for {year}',
    'what was {demonym} {mineral} production in {year}?',
    'how many tonnes of {mineral} came out of {place} in {year}',
    'in {year}, how much {mineral} was {done} by {place}?',
    'volume of {mineral} that {place} {done} back in {year} pls',
    'quantity of {mineral} {done} in {place}, {year}',
    '{demonym} {mineral} {doing} volume in {year}',
  ],
  share: [
    'what part of the {mineral} {done} worldwide in {year} was from {place}',
    "{place}'s slice of global {mineral} {doing}, {year}",
    '{year} {mineral} {doing} share {place}',
    'how large a share of {mineral} did {place} {did} in {year}?',
    'percentage of world {mineral} {done} by {place} in {year}',
    'of all {mineral} {done} in {year}, what percent was {demonym}?',
    'how much of the global {mineral} supply came from {place} in {year}',
    'in {year} what fraction of {mineral} did {place} {did}',
    '{demonym} share in world {mineral} {doing} in {year}',
  ],
  leader: [
    'which nation {done} the most {mineral} in {year}',
    'name the number one in {mineral} {doing} in {year}',
    'who was on top in {mineral} {doing} in {year}?',
    '{year} biggest {mineral} producer',
    'where was most {mineral} {done} in {year}?',
    'top {mineral} {doing} countries {year}',
    'which countries led {mineral} {doing} in {year}',
  ],
  'world total': [
    'how much {mineral} was {done} worldwide in {year}?',
    'all {mineral} {done} on the planet in {year}',
    '{mineral} {doing} globally, {year}, total',
    'total {year} {mineral} {doing} for the whole world',
    'global {mineral} {doing} in {year}?',
  ],
  reserves: [
    'how much {mineral} is left in the ground in {place}?',
    'size of {demonym} {mineral} reserves',
    '{mineral} reserves, {place}, please',
    'what does {place} have in {mineral} reserves',
    '{place} {mineral} deposits how much',
    "how big are {place}'s reserves of {mineral}",
  ],
  capacity: [
    'what {mineral} capacity does {place} have in {year}',
    '{place} {mineral} capacity {year}',
    'how much {mineral} could {place} produce in {year} at full capacity',
    '{demonym} capacity for {mineral} in {year}?',
    'installed {mineral} capacity in {place} ({year})',
  ],
  reliance: [
    'how much did america depend on {mineral} from abroad in {year}',
    'us {mineral} net import reliance, {year}',
    'what was US import dependence for {mineral} in {year}?',
    '{year} import reliance of the United States on {mineral}',
    'how import reliant was the US in {mineral} in {year}',
  ],
  'import sources': [
    'how much of the US imports of {mineral} come from {place}?',
    'share of {place} in american {mineral} imports',
    'what percentage of {mineral} imported by the US is {demonym}',
    'US {mineral} imports by source, {place}',
    'what portion of its {mineral} does the united states import from {place}',
  ],
  price: [
    'what were people paying for {mineral} in {year}',
    'average {mineral} price of {year}',
    '{mineral} cost {year}?',
    'how pricey was {mineral} in {year}',
    'price tag of {mineral} back in {year}',
  ],
  'US trade': [
    'how much {mineral} did the US {did} in {year}',
    'american {mineral} {doing} in {year}',
    'US {mineral} {doing}, {year}?',
    '{doing} of {mineral} by the united states in {year}',
  ],
  'by publisher': [
    'how much {mineral} did {place} {did} in {year} according to the {publisher}',
    '{publisher} figure for {mineral} {done} in {place} in {year}',
    'what does the {publisher} say about {mineral} {doing} in {place} in {year}, in tons',
    '{place} {mineral} {doing} {year} {publisher}',
  ],
}

/** A stage or a US measure as a verb, its participle and its noun, each in the ways people say it. */
export interface Verb {
  readonly did: readonly string[]
  readonly done: readonly string[]
  readonly doing: readonly string[]
}

export const STAGE_WORDS: Readonly<Record<Stage, Verb>> = {
  mining: {
    did: ['mine', 'dig up', 'extract'],
    done: ['mined', 'dug up', 'extracted'],
    doing: ['mining', 'mine output'],
  },
  refining: {
    did: ['refine', 'process'],
    done: ['refined', 'processed'],
    doing: ['refining', 'refinery output', 'refined output'],
  },
  manufacturing: { did: ['make', 'manufacture'], done: ['made', 'manufactured'], doing: ['manufacturing'] },
}

export const TRADE_WORDS: Readonly<Record<string, Verb>> = {
  imports: { did: ['import', 'bring in'], done: ['imported'], doing: ['imports'] },
  exports: { did: ['export', 'ship abroad'], done: ['exported'], doing: ['exports'] },
  consumption: { did: ['consume', 'use up'], done: ['consumed'], doing: ['consumption', 'demand'] },
}

/** Publishers as people write them, by the beginning of the ids of their sources. */
export const PUBLISHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  usgs: ['usgs', 'US Geological Survey'],
  bgs: ['BGS', 'british geological survey'],
  iea: ['IEA', 'international energy agency'],
  ec: ['european commission', 'EC'],
  wna: ['world nuclear association', 'WNA'],
}
