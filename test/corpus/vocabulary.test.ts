import { describe, expect, it } from 'vitest'
import { checkVocabulary } from '../../src/corpus/vocabulary/check.js'
import { placeOfPrinted } from '../../src/corpus/vocabulary/check-printed.js'
import { readVocabulary, readVocabularyFiles } from '../../src/corpus/vocabulary/read.js'

const { minerals, places, ambiguous } = readVocabulary('corpus')

describe('the vocabulary of the corpus', () => {
  it('passes its own check', () => expect(checkVocabulary(readVocabularyFiles('corpus'))).toEqual([]))

  it('marks the 60 minerals of the US list of 2025, metallurgical coal and uranium among them', () => {
    const listed = [...minerals.values()].filter(({ us2025 }) => us2025).map(({ id }) => id)
    expect(listed).toHaveLength(60)
    expect(listed).toEqual(
      expect.arrayContaining(['metallurgical-coal', 'uranium', 'phosphate', 'potash', 'copper', 'iridium']),
    )
    expect(listed).not.toContain('promethium')
    expect(listed).not.toContain('helium')
  })

  it('works out the groups of a mineral from the members of the groups', () => {
    expect(minerals.get('dysprosium')?.groups).toEqual(['rare-earths', 'heavy-rare-earths', 'magnet-rare-earths'])
    expect(minerals.get('rare-earths')?.members).toHaveLength(17)
    expect(minerals.get('lithium')?.groups).toEqual(['battery-minerals'])
  })

  it('knows a mineral by its id in words beside its sentence name', () => {
    expect(minerals.get('phosphate')).toMatchObject({ name: 'phosphate rock' })
    expect(minerals.get('phosphate')?.aliases).toContain('phosphate')
    expect(minerals.get('iron-ore')?.name).toBe('iron ore')
  })

  it('sends each stage to the product that has the table', () => {
    expect(minerals.get('aluminum')?.chain).toEqual({ mining: 'bauxite', refining: 'aluminum' })
    expect(minerals.get('titanium')?.chain.refining).toBe('titanium-sponge')
    expect(minerals.get('platinum')?.reserves?.under).toBe('platinum-group')
    expect(minerals.get('dysprosium')?.statistics?.under).toBe('rare-earths')
  })

  it('never lets one of a confusable pair stand for the other, whichever side says so', () => {
    for (const [one, other] of [
      ['NER', 'NGA'],
      ['GIN', 'PNG'],
      ['GIN', 'GNQ'],
      ['GIN', 'GNB'],
      ['COD', 'COG'],
      ['KOR', 'PRK'],
      ['AUT', 'AUS'],
      ['DMA', 'DOM'],
      ['SVK', 'SVN'],
      ['MLI', 'MWI'],
      ['MLI', 'MLT'],
      ['IRN', 'IRQ'],
      ['MRT', 'MUS'],
    ] as const) {
      expect(places.get(one)?.confusable, `${one} ${other}`).toContain(other)
      expect(places.get(other)?.confusable, `${other} ${one}`).toContain(one)
    }
  })

  it('offers a choice where a name is two', () => {
    expect(ambiguous.get('Congo')).toEqual(['COD', 'COG'])
    expect(ambiguous.get('Korean')).toEqual(['KOR', 'PRK'])
    expect(ambiguous.get('coltan')).toEqual(['tantalum', 'niobium'])
  })

  it('sums groups over countries and declines those without agreed members', () => {
    expect(places.get('EU')?.members).toHaveLength(27)
    expect(places.get('AFRICA')?.members).toHaveLength(55)
    expect(places.get('LITHIUM-TRIANGLE')?.members).toEqual(['ARG', 'BOL', 'CHL'])
    expect(places.get('BRICS')?.note).toContain('ten')
    expect(places.get('WEST')).toMatchObject({ members: [] })
    expect(places.get('WEST')?.declined).toContain('no agreed list')
  })

  it('knows parts of countries, which have no figures', () => {
    const part = places.get('INNER-MONGOLIA')
    expect(part?.within).toBe('CHN')
    expect(part?.declined).toBe('Figures are published for countries, not for Inner Mongolia. Ask for China.')
  })

  it('has every member of the United Nations', () => {
    const countries = [...places.values()].filter(
      ({ id, members, ended, rowOnly, declined }) =>
        /^[A-Z]{3}$/.test(id) && id !== 'WLD' && members.length === 0 && !ended && !rowOnly && declined === undefined,
    )
    // 193 members; the Holy See, Palestine, Kosovo, Taiwan and the Cook Islands; ten territories.
    expect(countries).toHaveLength(193 + 5 + 10)
  })
})

describe('the spellings of the statistics', () => {
  const placeOf = placeOfPrinted(places)

  it.each([
    ['Congo (Kinshasa)', 'COD'],
    ['Congo, Democratic Republic', 'COD'],
    ['Zaire', 'COD'],
    ['Congo', 'COG'],
    ['Korea, Republic of', 'KOR'],
    ['Korea (Rep. of)', 'KOR'],
    ['Korea, Dem. P.R. of', 'PRK'],
    ['Korea, North', 'PRK'],
    ['Burma', 'MMR'],
    ['Turkey', 'TUR'],
    ['Côte d’Ivoire', 'CIV'],
    ["Cote d'Ivoire", 'CIV'],
    ['Ivory Coast', 'CIV'],
    ['USA', 'USA'],
    ['United States', 'USA'],
    ['The Bahamas', 'BHS'],
    ['Czech Republic', 'CZE'],
    ['German Democratic Rep', 'DDR'],
    ['German Federal Republic', 'DEU'],
    ['Soviet Union', 'SUN'],
    ['Other countries', 'OTHER'],
    ['World total', 'WLD'],
    ['China, Germany, and Russia', 'MIX'],
  ])('reads %s as %s', (printed, id) => expect(placeOf(printed)).toBe(id))

  it('never matches a row by likeness', () => {
    expect(placeOf('Guinee')).toBeUndefined()
    expect(placeOf('Korea')).toBeUndefined()
    expect(placeOf('Inner Mongolia')).toBeUndefined()
  })
})
