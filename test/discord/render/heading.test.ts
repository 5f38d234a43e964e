import { describe, expect, it } from 'vitest'
import { headingOf } from '../../../src/discord/render/heading.js'

describe('headingOf', () => {
  it.each([
    ['China mines 0.6% of the world’s cobalt (2025 est.).', 'China mines 0.6% of the world’s cobalt', ''],
    ['Congo (Kinshasa) mines about 74% of it (2016–2020 average). [1]', 'Congo (Kinshasa) mines 74% of it', ''],
    [
      'Australia mines the most lithium, about 32% of the world (2025 est.); China refines the most, about 74% (2025).',
      'Australia mines the most lithium, 32% of the world',
      'China refines the most, 74%.',
    ],
    [
      'Australia mines 51% of the lithium (2022), but mines 32% of the lithium (2025 est.).',
      'Australia mines 51% of the lithium (2022), but mines 32% of the lithium (2025 est.)',
      '',
    ],
    [
      'Gallium was among the goods of two acts of that year (metals; chemicals; alloys; powders; oxides), both in force. A third followed.',
      'Gallium was among the goods of two acts of that year (metals; chemicals; alloys; powders; oxides), both in force',
      'A third followed.',
    ],
    [
      'China banned exports of gallium, germanium and antimony to the United States (December 3, 2024).',
      'China banned exports of gallium, germanium and antimony to the United States',
      'December 3, 2024',
    ],
    [
      'Making indium tin oxide, the clear coating of flat screens, takes most of the indium (USGS, 2026).',
      'Making indium tin oxide, the clear coating of flat screens, takes most of the indium',
      '',
    ],
    [
      'The figures come from BGS, CEPII and the U.S. Energy Information Administration; 222 publications are cited here.',
      'The figures come from BGS, CEPII and the U.S. Energy Information Administration',
      '222 publications are cited here.',
    ],
    [
      'The court ruled that the contract for the copper mine was unconstitutional (November 28, 2023). The mine closed.',
      'The court ruled that the contract for the copper mine was unconstitutional',
      'November 28, 2023. The mine closed.',
    ],
    [
      'Carbides of molybdenum, niobium or titanium, ceramics and steel can replace tungsten carbide, though most only reduce what is needed.',
      'Carbides of molybdenum, niobium or titanium, ceramics and steel can replace tungsten carbide',
      '… though most only reduce what is needed.',
    ],
    [
      'The Atlas puts the companionality of hafnium (output that depends on another metal) at 100%, the highest of all (host: zirconium).',
      'The Atlas puts the companionality of hafnium (output that depends on another metal) at 100%, the highest of all',
      '… (host: zirconium).',
    ],
    ['Cobalt averaged $21/lb in 2025 (est.; U.S. spot, cathode).', 'Cobalt averaged $21/lb in 2025', ''],
  ])('%s', (headline, text, rest) => expect(headingOf({ headline })).toMatchObject({ text, rest }))

  it('says when, for the small print', () =>
    expect(headingOf({ headline: 'A mines 2% (2025 est.); B refines 3% (2024).' }).years).toEqual([
      '2025 est.',
      '2024',
    ]))
})
