import { expect, it } from 'vitest'
import { Card } from '../../src/answers/card.js'
import { priceInUnit } from '../../src/answers/price-in-unit.js'
import type { Table } from '../../src/corpus/types.js'
import { rowsOf } from '../../src/answers/price.js'
import { questionOf } from '../../src/language/question.js'
import { readCorpus } from '../../src/corpus/read-corpus.js'

const corpus = readCorpus('corpus')

/** The price of a year as an edition prints it that does not change when a newer one comes in. */
const printed = (mineral: string, unit: string): Table | undefined =>
  [...corpus.tables.values()].find(
    ({ source, measure, ...table }) =>
      source === 'usgs-mcs-2026' && measure === 'price' && table.mineral === mineral && table.unit === unit,
  )

const asked = (mineral: string, unit: string, printedIn: string): string | undefined => {
  const card = new Card(corpus, questionOf('price', '', { minerals: [mineral], unit }))
  const table = printed(mineral, printedIn)
  const row = table && rowsOf(table).find(({ year }) => year === 2024)
  if (!row) throw new Error(`no price of ${mineral} in ${printedIn}`)
  return priceInUnit(card, table, row)
}

it('converts a price printed in cents a pound', () =>
  expect(asked('tin', 't', 'US¢/lb')).toMatch(/^about \$3\d,\d{3}\/t$/))
it('leaves a price in the unit that is asked for', () => expect(asked('nickel', 't', 'USD/t')).toBeUndefined())
