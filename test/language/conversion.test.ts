import { describe, expect, it } from 'vitest'
import { loadCorpus } from '../../src/corpus/load.js'
import { modelOf } from '../../src/compiled.js'
import { readClause } from '../../src/language/clause.js'
import { conversionOf } from '../../src/language/conversion.js'
import { tokenize } from '../../src/language/text.js'
import { knowledgeOf } from '../../src/language/train.js'

const corpus = loadCorpus('corpus')
const known = knowledgeOf(corpus, modelOf(corpus).lexicon, 2025)
const read = (text: string) => conversionOf(readClause(text, tokenize(text, known.lexicon.spelling), known), known)

describe('conversions', () => {
  it.each([
    ['1000 pounds of U3O8 in tU', 1000, 'lb of U3O8', 't of uranium'],
    ['how many tons of uranium is 5 million pounds U3O8', 5e6, 'lb of U3O8', 't of uranium'],
    ['convert 2,000 tU to lb U3O8', 2000, 't of uranium', 'lb of U3O8'],
    ['10 kt of LCE in lithium content', 10, 'kt of LCE', 'kt of lithium'],
    ['how much LCE is one ton of lithium', 1, 't of lithium', 't of LCE'],
    ['how many kg are in 500 lb', 500, 'lb', 'kg'],
    ['500 t of spodumene in LCE', 500, 't of spodumene', 't of LCE'],
    ['5000 t li metal = how many t lce', 5000, 't of lithium', 't of LCE'],
    ['chile 56000 t lithium = how much LCE', 56000, 't of lithium', 't of LCE'],
  ])('%s', (text, value, from, to) => {
    const found = read(text)
    const said = [found?.from, found?.to].map((mass) => [mass?.unit, mass?.of].filter(Boolean).join(' of '))
    expect([found?.value, ...said]).toEqual([value, from, to])
  })

  it.each([
    'uranium production of Kazakhstan in pounds U3O8',
    'is 400 t of gallium a lot',
    '10 kt of cobalt in China',
    'gold price per gram',
    'how many tons of copper in a wind turbine',
    'how many ounces of flour are in a pound',
  ])('%s is none', (text) => {
    expect(read(text)).toBeUndefined()
  })
})
