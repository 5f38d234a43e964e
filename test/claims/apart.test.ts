import { describe, expect, it } from 'vitest'
import { apartIn, leftOut } from '../../src/claims/left-out.js'
import { check, language } from './corpus.js'

const verdict = (text: string) => check(text).verdict
const apart = (text: string): readonly string[] => {
  const [said] = language.statements(text)
  if (!said) throw new Error('no statement')
  return apartIn(said.whole, leftOut(said.whole, ['share', 'ranking'], language.lexicon), language.lexicon)
}

describe('what makes another thing of a mineral', () => {
  it.each([
    ['China is the largest maker of copper wire.', ['wire']],
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
