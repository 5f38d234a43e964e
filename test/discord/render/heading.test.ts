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
      'Australia mines 51% of the lithium (2022)',
      '… but mines 32% of the lithium (2025 est.).',
    ],
    [
      'Gallium was among the goods of two acts of that year (metals; chemicals; alloys; powders; oxides), both in force. A third followed.',
      'Gallium was among the goods of two acts of that year, both in force',
      'Metals; chemicals; alloys; powders; oxides. A third followed.',
    ],
    [
      'China banned exports of gallium, germanium and antimony to the United States (December 3, 2024).',
      'China banned exports of gallium, germanium and antimony to the US',
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
      'The Atlas puts the companionality of hafnium at 100%, the highest of all',
      'Output that depends on another metal. … (host: zirconium).',
    ],
    ['Cobalt averaged $21/lb in 2025 (est.; U.S. spot, cathode).', 'Cobalt averaged $21/lb in 2025', ''],
  ])('%s', (headline, text, rest) =>
    expect([headingOf({ headline }).text, headingOf({ headline }).rest.join(' ')]).toEqual([text, rest]),
  )

  it.each([
    [
      'China supplied 99.8% of Canada’s imports of unwrought magnesium (at least 99.8% pure) by value in 2024.',
      'China supplied 99.8% of Canada’s imports of unwrought magnesium',
      ['At least 99.8% pure.', 'By value in 2024.'],
    ],
    [
      'The US is 100% reliant on net imports of 15 minerals of the 99 with a figure (2025 est.): arsenic, tin and yttrium.',
      'The US is 100% reliant on net imports of 15 minerals',
      ['Of the 99 with a figure.', 'Arsenic, tin and yttrium.'],
    ],
    [
      'In the United States building construction takes 42% of the copper, electrical goods 23%, transport 18% and machinery 7%.',
      'In the US building construction takes 42% of the copper',
      ['… electrical goods 23%, transport 18% and machinery 7%.'],
    ],
    [
      'Yes: boron is on the EU list of critical raw materials (2024) and the EU list of strategic raw materials (2024).',
      'Yes: boron is on the EU critical list and the EU strategic list',
      [],
    ],
  ])('%s leaves what is counted to the next line', (headline, text, rest) =>
    expect(headingOf({ headline })).toMatchObject({ text, rest }),
  )

  it('puts a long sentence of a document under its name, behind what was asked', () => {
    const sentence =
      'China banned exports of gallium, germanium, antimony and superhard materials to the United States with immediate effect'
    const quotes = { sentence, name: 'China bans gallium, germanium and antimony exports to the United States' }
    expect(headingOf({ headline: `Yes: ${sentence} (December 3, 2024). A truce followed.`, quotes })).toMatchObject({
      text: 'Yes: China bans gallium, germanium and antimony exports to the US',
      rest: [`${sentence} (December 3, 2024). A truce followed.`],
    })
    expect(headingOf({ headline: `It is not known whether ${sentence}`, quotes }).text).not.toContain('bans')
  })

  it('says when, for the small print', () =>
    expect(headingOf({ headline: 'A mines 2% (2025 est.); B refines 3% (2024).' }).years).toEqual([
      '2025 est.',
      '2024',
    ]))
})
