import { describe, expect, it } from 'vitest'
import { sentencesOf } from '../../src/answers/words/sentences.js'
import { slotsOf } from '../../src/claims/slots.js'
import { saysAll } from '../../src/claims/filled.js'
import { type Borne, clauseAlone, recordsOf } from '../../src/claims/told.js'
import { nearestTold, slotsIn } from '../../src/claims/told-index.js'
import type { Said } from '../../src/language/statements.js'
import { check, corpus, language } from './corpus.js'

const reading = { corpus, statements: (text: string) => language.statements(text) }
const sayingOf = (text: string): Said | undefined => {
  const [said, more] = language.statements(text)
  return more ? undefined : said
}
const told = (text: string): Borne | undefined => {
  const said = sayingOf(text)
  return said && recordsOf(said, reading, 2025).told
}
/** Whether one sentence says all that another does. */
const says = (one: string, other: string): boolean => {
  const [a, b] = [one, other].map((text) => {
    const said = sayingOf(text)
    if (!said) throw new Error(`not one sentence: ${text}`)
    return slotsOf(said)
  })
  return a !== undefined && b !== undefined && saysAll(b, a, 2025)
}

describe('a sentence taken apart', () => {
  const slots = (text: string) => {
    const said = sayingOf(text)
    if (!said) throw new Error('no sentence')
    return slotsOf(said)
  }
  it('has its names, its figures in tons, and digits that are none', () => {
    const { items, figures, digits } = slots('On 10 November 2025 Chile sold 3 kt of copper to China')
    expect(figures.map(({ quantity: { kind, value } }) => [kind, value])).toEqual([['amount', 3000]])
    expect(digits).toEqual(['10'])
    expect(items.filter(({ kind }) => kind === 'place').map(({ keys, role }) => [keys[0], role])).toEqual([
      ['CHL', ''],
      ['CHN', 'to'],
    ])
  })
  it('has what turns it, and which way it goes', () => {
    expect(slots('Chile does not plan to sell copper').turns.map(({ turn }) => turn)).toContain('not')
    expect(slots('Copper prices rose by 3% in 2025').ways).toEqual(['up'])
  })
})

describe('the record of one act as a whole', () => {
  it('tells what its sentences tell together', () =>
    expect(
      told('Mexican lawmakers reserved lithium for the state in April 2022, although it had no commercial output then.')
        ?.sentences.length,
    ).toBe(2))
  it.each([
    'Korea Zinc holds 40% of the Tennessee venture.',
    'The venture holds 40% of Korea Zinc.',
    'Section 45X offered up to $7,500 for a car.',
  ])('but not of one what it says of another: %s', (text) => expect(told(text)).toBeUndefined())
  it.each([
    ["CMOC paid about $2.65 billion in cash for Freeport-McMoRan's stake in Tenke Fungurume.", true],
    ["Freeport-McMoRan paid about $2.65 billion in cash for CMOC's stake in Tenke Fungurume.", false],
    ['Sinomine had to sell its stake in Ultra Lithium, and Zangge its stake in Power Metals.', false],
  ])('names stand in their order: %s', (text, is) => expect(told(text) !== undefined).toBe(is))
})

describe('a clause', () => {
  const parts = (text: string): readonly boolean[] => {
    const said = sayingOf(text)
    if (!said) throw new Error('no sentence')
    return said.clauses.map((one) => recordsOf(clauseAlone(one), reading, 2025, said).told !== undefined)
  }
  it('goes on with the names of the clause before it', () =>
    expect(
      parts(
        "Congo's cobalt freeze, which began in February 2025, was extended in June and gave way to quotas in October.",
      ),
    ).toEqual([true, true, true]))
  it('is of another country where that one says so', () =>
    expect(
      parts("Congo's cobalt freeze began in February 2025, and Chile's ban gave way to quotas in October.").at(-1),
    ).toBe(false))
  it('is not told by what was corrected', () =>
    expect(parts("With 21 million tonnes, Brazil's rare-earth reserves are second only to China's.")[0]).toBe(false))
})

describe('one sentence says all of another', () => {
  const SOURCE = 'Steel takes about 77% of the niobium that the United States used in 2025, and superalloys take 23%.'
  it.each([
    'Steel took about 77% of the niobium used in the US in 2025.',
    'In 2025 steel took some 77 percent of the niobium that America consumed.',
  ])('in other words: %s', (text) => expect(says(SOURCE, text)).toBe(true))
  it.each([
    'Steel took about 60% of the niobium used in the US in 2025.',
    'Steel took about 77% of the niobium used in the US in 2022.',
    'Steel took about 77% of the niobium used in Japan in 2025.',
    'Steel took about 77% of the tantalum used in the US in 2025.',
    'Superalloys took about 77% of the niobium used in the US in 2025.',
    'Toys took about 77% of the niobium used in the US in 2025.',
    'Steel did not take 77% of the niobium used in the US in 2025.',
    'Steel took 77% of the niobium that the US imported in 2025.',
    'Steel took over 77% of the niobium used in the US in 2025.',
  ])('but not: %s', (text) => expect(says(SOURCE, text)).toBe(false))
  it.each([
    ['China sued Japan over copper in 2012.', 'Japan sued China over copper in 2012.'],
    ['Chile sold 3 kt of copper to China in 2025.', 'China sold 3 kt of copper to Chile in 2025.'],
    ['Copper rose by 3% in Chile in 2025.', 'Copper fell by 3% in Chile in 2025.'],
    ['Chile plans to sell 3 kt of copper in 2025.', 'Chile sold 3 kt of copper in 2025.'],
    ['Gold rose 5% and silver 9% in 2025.', 'Gold rose 9% and silver 5% in 2025.'],
    [
      'Chile wants less than 60% of copper from China by 2030.',
      'Chile wants less than 90% of copper from China by 2030.',
    ],
    ['China cut 3 quotas in 2010, and tin rose.', 'China cut 3 quotas in 2010, and tin fell.'],
    ['Chile closed its last tin smelter in 2012.', 'Chile did not close its last tin smelter in 2012.'],
    ['The act lists 17 strategic and 34 critical materials.', 'The act lists 17 critical and 34 strategic materials.'],
  ])('roles and ways count: %s', (one, other) => {
    expect(says(one, one)).toBe(true)
    expect(says(one, other)).toBe(false)
  })
})

describe('other words for the same', () => {
  it.each([
    ['Chile has had no tin smelter since 2012.', 'Chile closed its tin smelter in 2012.'],
    ['Chile and Peru signed a tin pact in 2012.', 'Peru and Chile signed a tin agreement in 2012.'],
    [
      'In 2012 the Pentagon paid for a tin smelter in Chile.',
      'The defense department paid for a tin refinery in Chile in 2012.',
    ],
    [
      'Chile announced a tin strategy in 2012 under which the state is to sell ore.',
      'Chile unveiled a tin strategy in 2012.',
    ],
    ['Tin makes up over 90% of it in Chile in 2012.', 'In Chile in 2012 tin makes up more than 90% of it.'],
  ])('%s', (told, said) => expect(says(told, said)).toBe(true))
})

describe('the sentences of documents', () => {
  it('are found by the stems that they share, the likest first', () => {
    const [first, second] = nearestTold(corpus, 'Steel takes about 77% of niobium used in the United States', 2)
    expect(first?.sentence.text).toContain('77 % of niobium')
    expect(second).toBeDefined()
  })
  it('have the day of their event', () => {
    const [first] = nearestTold(corpus, 'Canada ordered three Chinese companies to sell their stakes in lithium', 1)
    const [slots] = first ? slotsIn(first, reading) : []
    expect(slots?.months).toEqual(['nov'])
    expect(slots?.digits).toContain('2022')
  })
})

describe('what documents say', () => {
  it.each([
    'A quarter of the cobalt used in the US in 2025 was bought-in scrap.',
    'Japan still bought 58% of its rare earths from China in 2018.',
    'Steelmaking takes around 77 percent of the niobium used in the US.',
    'There has been no primary nickel refinery in the United States since 1985.',
  ])('bears a claim out: %s', (text) => {
    expect(told(text)).toBeDefined()
    expect(check(text).verdict).toBe('supported')
  })
  it.each([
    'A quarter of the cobalt used in the US in 2021 was bought-in scrap.',
    'China mined 270,000 kg of rare earths in 2025.',
    'Boron can not be replaced in detergents by sodium percarbonate.',
    "The smallest bauxite reserves are in Guinea, with 26% of the world's.",
    'China banned gallium imports to the United States in December 2024.',
    'Zinc is not named on the lists of Norway and Australia.',
  ])('does not bear out: %s', (text) => expect(check(text).verdict).not.toBe('supported'))
})

/** A sentence with one slot altered. */
type Alter = (text: string) => string
const NUMBER = /(?<![\d.,–-])\d[\d,]*(?:\.\d+)?(?![\d,.]*\d|[–-])/g
const ALTERED: Readonly<Record<string, Alter>> = {
  number: (text) => {
    const one = [...text.matchAll(NUMBER)].map(([number]) => number).find((number) => !/^(?:19|20)\d\d$/.test(number))
    if (one === undefined) return text
    return text.replace(one, (Number(one.replaceAll(',', '')) * 1.5 + 2).toLocaleString('en-US'))
  },
  year: (text) => text.replaceAll(/\b20(\d\d)\b/g, (_, year: string) => String(1940 + Number(year))),
  place: (text) => {
    const spans = sayingOf(text)?.whole.clause.spans ?? []
    const place = spans.find(({ type, ids }) => type === 'place' && ids[0] !== 'WLD')
    return place === undefined ? text : text.replace(place.text, 'Iceland')
  },
  actor: (text) => text.replace(/(?<=[a-z,] )[A-Z][a-z]{3,}/, 'Zandorian'),
  polarity: (text) =>
    /\bnot?\b|never|none/.test(text) ? text : text.replace(/\b(is|are|was|were|has|had)\b/, '$1 not'),
}

describe('a sentence of a document with one slot altered', () => {
  const own = [...corpus.documents.values()]
    .filter(({ kind }) => kind !== 'article')
    .flatMap((document) => sentencesOf(document))
    .filter(({ text }, at) => at % 9 === 0 && text.length < 300)
    .filter(({ text }) => told(text)?.sentences.some((one) => one.text === text))
    .slice(0, 200)
  it('is one of 200 that are told', () => expect(own.length).toBe(200))
  it.each(Object.keys(ALTERED))('is told no longer: another %s', (slot) => {
    const altered = own
      .map(({ text }) => ({ text, one: ALTERED[slot]?.(text) ?? text }))
      .filter(({ text, one }) => text !== one)
    expect(altered.length).toBeGreaterThan(20)
    expect(altered.filter(({ one }) => told(one) !== undefined).map(({ one }) => one)).toEqual([])
  })
})

describe('what documents tell of acts', () => {
  it.each([
    'Washington paid $35.6 million for a tenth of Trilogy Metals.',
    'The European Commission selected 47 strategic projects on EU soil in March 2025.',
    'Canada told three Chinese investors in November 2022 to get out of Canadian lithium companies.',
    'India asked IREL in June 2025 to stop exporting rare earths, chiefly to Japan.',
    'The US Section 232 probe into polysilicon was opened in July 2025.',
  ])('bears out, in other words: %s', (text) => expect(check(text).verdict).toBe('supported'))
  it.each([
    'Washington paid $56.3 million for a tenth of Trilogy Metals.',
    'Canada told five Chinese investors in November 2022 to get out of Canadian lithium companies.',
    "India's National Critical Mineral Mission was approved in January 2023.",
    'The European Commission picked 47 strategic projects in the EU in March 2023.',
    "China's ban on gallium, germanium and antimony shipments to America was announced in December 2022.",
    'The 2018 list of the US Interior Department named 50 critical minerals.',
    'The Critical Raw Materials Act lists 17 critical and 34 strategic raw materials.',
    'Australia told three Chinese investors in November 2022 to get out of Canadian lithium companies.',
    'Chile created the state company LitioMx in August 2022.',
    'Donald Trump set Section 232 tariffs on titanium sponge in February 2020.',
    'Spent catalysts in the United States yielded about 50,000 kg of platinum in 2025.',
  ])('denies, with one slot changed: %s', (text) => expect(check(text).verdict).toBe('contradicted'))
  it.each([
    'The European Commission picked 47 strategic projects outside the EU in March 2025.',
    'China banned gallium exports to the United States in December 2024 for a year.',
  ])('leaves open: %s', (text) => expect(check(text).verdict).toBe('unverifiable'))
  it('holds how long an act was meant to last against its record', () => {
    expect(check('Congo suspended its cobalt exports on 22 February 2025 for four months.').verdict).not.toBe('depends')
    expect(check('Congo suspended its cobalt exports on 22 February 2025 for two years.').headline).toContain(
      'another length',
    )
  })
})

describe('what a sentence may leave unsaid', () => {
  it.each([
    ['RESourceEU is meant to mobilize about 3 billion euros within twelve months.', 'supported'],
    ['RESourceEU is meant to mobilize about 9 billion euros within twelve months.', 'contradicted'],
    [
      "In April 2022 Mexico's legislators gave the state the exclusive right to explore for and mine lithium.",
      'supported',
    ],
    ['The United States does not recover gallium from old scrap.', 'supported'],
    ['24 refiners turned out about 1,200 tonnes of silver in the US in 2025.', 'contradicted'],
  ])('adds little: %s', (text, verdict) => expect(check(text).verdict).toBe(verdict))
  it.each([
    'Foundry sand is the main use of zircon in the United States.',
    'RESourceEU has repaid about 3 billion euros within twelve months.',
    'Because of a strike Tenke Fungurume could not export in 2022.',
  ])('is not what sets it apart: %s', (text) => expect(check(text).verdict).not.toBe('supported'))
  it('is a mark of several, and no share', () =>
    expect(
      check("The IEA's 2025 outlook says China is the top refiner of 19 out of 20 strategic minerals.").verdict,
    ).not.toBe('contradicted'))
})
