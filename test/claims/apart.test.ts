import { describe, expect, it } from 'vitest'
import { apartIn, headIn, leftOut } from '../../src/claims/left-out.js'
import { check, language } from './corpus.js'

const verdict = (text: string) => check(text).verdict
const apart = (text: string): readonly string[] => {
  const [said] = language.statements(text)
  if (!said) throw new Error('no statement')
  return apartIn(said.whole, leftOut(said.whole, ['share', 'ranking'], language.lexicon))
}

describe('what makes another thing of a mineral', () => {
  it.each([
    ['China is the largest maker of copper wire.', ['copper wire']],
    ['Guinea is first in bauxite shipping.', ['shipping']],
    ['China is the leading producer of raw materials for aluminum.', ['raw materials']],
    ["China mines most of the world's rare earth magnets.", ['magnets']],
    ["Brazil produces most of the world's niobium steel.", ['steel']],
  ])('%s', (text, words) => expect(apart(text)).toEqual(words))
  it.each([
    'Chile leads in copper mining.',
    "Chile's copper output is the largest.",
    "China refines most of the world's cobalt.",
    'Morocco has the largest phosphate reserves.',
  ])('is nothing in: %s', (text) => expect(apart(text)).toEqual([]))
})

describe('what is counted or listed where it is no mineral', () => {
  const heads = (text: string): readonly string[] => {
    const [said] = language.statements(text)
    if (!said) throw new Error('no statement')
    return headIn(said.whole, leftOut(said.whole, ['import-sources'], language.lexicon))
  }
  it.each([
    ['The US gets most of its gallium experts from China.', ['experts']],
    ['The EU list of tax havens has 12 names.', ['tax', 'havens']],
  ])('%s', (text, words) => expect(heads(text)).toEqual(words))
  it('is nothing in a plain sentence', () => expect(heads('The US gets most of its gallium from China.')).toEqual([]))
})

describe('what no row tells apart is neither borne out nor contradicted', () => {
  it.each([
    'China is the largest maker of copper wire.',
    "China makes 61 percent of the world's aluminum foil.",
    'China is the top exporter of lithium batteries.',
    'China leads the world in cobalt chemicals.',
    'Indonesia is the leading producer of stainless steel from nickel.',
    'China is the biggest supplier of equipment for lithium refining.',
    'Chile is the leading hub for copper research.',
    'China is the leading producer of feedstock for titanium.',
    "Indonesia has most of the world's nickel smelter workers.",
    'Guinea is first in bauxite shipping.',
    'Congo has the largest number of cobalt mines.',
    "Brazil produces most of the world's niobium steel.",
    "China mines most of the world's rare earth magnets.",
    "China produces about 69 percent of the world's rare earth catalysts.",
    'Australia has the largest lithium mine.',
    'Chile is the largest producer of copper cables.',
    "China makes most of the world's tungsten carbide tools.",
    "South Africa produces 70% of the world's platinum jewelry.",
    "Chile has 23% of the world's copper mine workers.",
    'China accounts for 99% of gallium nitride chips.',
    "Indonesian companies mine 67% of the world's nickel.",
    'China is the leading producer of graphite electrodes.',
    'China is the largest refiner of battery-grade cobalt sulfate.',
    'China is the biggest consumer of bauxite.',
    'Guinea is the largest exporter of bauxite.',
    'Chile leads in copper investment.',
    'Australia is the leading producer of lithium hydroxide.',
    'China is the leading producer of germanium lenses.',
    'Russia is the leading producer of low-carbon aluminum.',
    'China is the largest producer of recycled copper.',
    'Kazakhstan is the leading exporter of chromium.',
    'Most of the machinery for copper mining is made in China.',
    'Indonesia has most of the nickel that is still in the ground at sea.',
    "China supplies the technology for most of the world's lithium.",
    'China is the leading source of critical minerals for lithium batteries.',
    'China is the largest producer of indium tin oxide targets.',
    'The United States is the leading producer of beryllium copper alloys.',
    "China makes most of the world's manganese sulfate.",
    'The DRC is number one in cobalt hydroxide.',
    'China is the leading producer of ores for tungsten tools.',
    'China is the largest producer of synthetic graphite.',
    'Gallium wafers cost about 580 dollars a kilo.',
    "Women mine most of the world's cobalt in the DRC.",
    'By 2020 Chile had mined most of its copper.',
    "South African platinum strikes cost 70% of the world's output.",
    'China leads in the recycling of lithium.',
    "Guinea's bauxite port is the largest.",
    "Chile's state miner is the largest copper producer.",
    "Most of the world's gallium comes from Chinese aluminum plants owned by the state.",
  ])('%s', (text) => expect(['supported', 'contradicted', 'depends']).not.toContain(verdict(text)))
})

describe('words that say nothing of their own block nothing', () => {
  it.each([
    'Guinea, once an also-ran, has become the biggest miner of bauxite, with about a third of the world total.',
    'America has had to import every tonne of its fluorspar in each of the past five years.',
    'Half of the known cobalt reserves lie in the DRC.',
    'Yttrium and scandium are counted with the rare earths even though they are not lanthanides.',
    "Guinea's bauxite haul reached 150 million tonnes in 2025.",
    'Antimony fetched roughly 25 dollars a pound in 2025.',
    'Indium is chiefly won as a by-product of zinc smelting.',
    'Both Brussels and Washington regard tungsten as critical.',
    'In February 2025 Beijing brought tungsten, tellurium, bismuth, molybdenum and indium under export licences.',
  ])('%s', (text) => expect(verdict(text)).toBe('supported'))
  it.each([
    'Guinea, once an also-ran, has become the biggest miner of bauxite, with about half of the world total.',
    'Three quarters of the known cobalt reserves lie in the DRC.',
    "Guinea's bauxite haul reached 250 million tonnes in 2025.",
    'Antimony fetched roughly 75 dollars a pound in 2025.',
  ])('and make nothing right: %s', (text) => expect(verdict(text)).toBe('contradicted'))
})

describe('words of prices, purchases, lists and exports about something else bear nothing out', () => {
  it.each([
    'Guinea was counted among the poorest bauxite nations.',
    'Chile lies second in copper theft.',
    'China brings most of its lithium home by ship.',
    "The DRC is known for most of the world's cobalt smuggling.",
    "Norway is the world's top maker of aluminum boats.",
    'China is the largest maker of machines that mine coal and lithium.',
    'South Africa rates first in platinum theft.',
    "Indonesia's nickel sector employs most of the world's miners.",
    'Russia is second in palladium catalysts.',
    "About half of China's tungsten market is illegal.",
    'Most of the market for cobalt is in China.',
    "Half of the EU's magnet factories are Chinese.",
    "Most of Japan's lithium carbonate batteries come from China.",
    'The US gets most of its gallium experts from China.',
    'Nine in ten magnets made in China go to the EU.',
    'Gold is dearer in India than in China.',
    'Platinum is rarer than gold.',
    'Copper theft is more expensive than copper mining.',
    'A kilo of saffron is worth more than a kilo of silver.',
    "In only four years Chile's copper exports to China have doubled.",
    'A year later the price of graphite anodes was half of what it was.',
    'Washington counts zinc among its biggest imports.',
    'Brussels counts cobalt among the most dangerous metals.',
    'Ottawa lists 34 mining companies.',
    'Canberra treats lithium brine as waste.',
    'China let most of its rare earth smugglers go.',
    'Kinshasa allowed cobalt workers to leave their jobs in 2025.',
    'Namibia opened its doors to lithium investors in June 2023.',
    'China opened its doors to exports of gallium to Mars.',
    'Mexico freed its lithium miners in April 2022.',
    'Russia, with China in second place, makes the most uranium fuel.',
    'With Peru close behind, Chile leads in copper mine safety.',
    'Namibia overtook Kazakhstan in uranium mine deaths in 2024.',
    'Copper is critical to life.',
    'Tin is critical of copper.',
    "Guinea's share of bauxite revenues is a third.",
    'Rhodium is worth more than platinum in car exhausts.',
    'Palladium has never been cheaper than in my youth.',
    'Gallium sold at 580 dollars a kilo in Rotterdam last week.',
    'Thieves sold gallium at 580 dollars a kilo in 2025.',
    'Gallium fetched 580 dollars a kilo at auction in 2025.',
    'Gallium wafers are dearer than aluminum foil.',
    'China overtook Japan in lithium battery production.',
    'Cobalt chemicals from China are cheaper than those from Finland.',
    'Copper is worth more than gold to electricians.',
    'Australian lithium is worth more than Chilean lithium.',
    'South Africa lets tourists out of its platinum mines.',
    'Chile does not allow strikes in its copper mines.',
    'The DRC does not let miners out of its cobalt pits.',
    'Indonesia opened its doors to nickel investors in 2020.',
    'China permits foreigners to leave the rare earth sector.',
    "China's lithium recycling grew ninefold since 2021.",
    "Over the past decade Chile's copper ore grades have halved.",
    "In only four years Indonesia's nickel smelter deaths have doubled.",
    'A year later it mined its first tonne.',
    'Russia climbed to second place among owners of uranium mines.',
    'EU imports of Chinese magnet machines were nine tenths of the total.',
    'Three quarters of the magnets in American cars are Chinese.',
    "Japan's magnet makers get most of their workers from China.",
    "Nine in ten permanent magnets in Europe's wind turbines came from China.",
    'The price of lithium batteries is half of what it was in 2022.',
    'The price of cobalt hydroxide halved in 2025.',
    'Chilean copper mines use more water than those of Peru.',
    "Ottawa's list of sanctioned companies has 34 entries.",
    "China's rare earth traders were put on the American sanctions list in 2025.",
    'Copper miners were all put on the American list.',
    'Antimony ingots from Tajikistan fetched 25 dollars a pound.',
    'Zinc from China was counted twice.',
    'Cobalt counts among the deadliest of metals.',
  ])('%s', (text) => expect(['supported', 'contradicted']).not.toContain(verdict(text)))
})

it('a place of the sentence before is not what a leader of the world is measured by', () =>
  expect(
    verdict(
      'Silver joined the US list of critical minerals in 2025. China topped the world rankings for mined cobalt.',
    ),
  ).toBe('contradicted'))
