import { expect, it } from 'vitest'
import { Card } from '../../src/answers/card.js'
import { priceInUnit } from '../../src/answers/price-in-unit.js'
import { priceTables, rowsOf } from '../../src/answers/price.js'
import { mineralOf } from '../../src/answers/names.js'
import { questionOf } from '../../src/language/question.js'
import { readCorpus } from '../../src/corpus/read-corpus.js'

const corpus = readCorpus('corpus')
const asked = (mineral: string, unit: string): string | undefined => {
  const card = new Card(corpus, questionOf('price', '', { minerals: [mineral], unit }))
  const [table] = priceTables(corpus, mineralOf(corpus, mineral))
  const row = table && rowsOf(table).find(({ year }) => year === 2024)
  return table && row ? priceInUnit(card, table, row) : undefined
}

it('converts a price printed in cents a pound', () => expect(asked('tin', 't')).toMatch(/^about \$3\d,\d{3}\/t$/))
it('leaves a price in the unit that is asked for', () => expect(asked('nickel', 't')).toBeUndefined())
