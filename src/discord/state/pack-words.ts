/**
 * Words and phrases of questions and claims, which packing knows beforehand: a text made of them packs to a third.
 * Deflate finds what stands nearer the end more cheaply, so the commonest come last (RFC 1951, section 3.2.4).
 *
 * Any change here makes packed ids of earlier versions unreadable: raise VERSION in custom-id.ts with it.
 */
export const PACK_WORDS = [
  'Afghanistan Argentina Bolivia Botswana Cambodia Colombia Cuba Ecuador Egypt Ethiopia Finland France Gabon Georgia',
  'Germany Ghana Greece Greenland Guinea Hungary Iceland Iran Ireland Israel Italy Jamaica Kazakhstan Kyrgyzstan Laos',
  'Madagascar Malaysia Mali Mexico Mongolia Morocco Mozambique Myanmar Namibia New Caledonia New Zealand Niger Nigeria',
  'Norway Oman Pakistan Papua New Guinea Peru Philippines Poland Portugal Rwanda Saudi Arabia Senegal Serbia Sierra',
  'Leone South Korea Spain Sri Lanka Sweden Taiwan Tajikistan Tanzania Thailand Türkiye Turkey Ukraine United Kingdom',
  'Uzbekistan Vietnam Zambia Zimbabwe Brazil Canada Chile India Indonesia Japan Russia South Africa Australia',
  'Democratic Republic of the Congo DR Congo DRC European Union EU Africa Latin America Asia Europe the West Western',
  'Beijing Washington American Australian Chilean Indonesian Congolese Russian Canadian Japanese Indian African',
  'antimony arsenic barite bauxite beryllium bismuth cesium chromium dysprosium fluorspar germanium helium indium iron',
  'ore lead magnesium manganese molybdenum neodymium niobium palladium phosphate platinum group metals potash rhenium',
  'scandium silicon silver tantalum tellurium terbium tin titanium tungsten uranium vanadium yttrium zinc zirconium',
  'aluminum gold graphite gallium copper nickel lithium cobalt rare earth elements rare earths magnets batteries',
  'electric vehicles electric cars smartphones solar panels semiconductors chips wind turbines defense military weapons',
  'technology minister government president company companies officials analysts announced according to the report said',
  'on Monday Tuesday Wednesday Thursday Friday this week last year last month January February March April May June July',
  'August September October November December 2010 2015 2018 2019 2020 2021 2022 2023 2024 2025 2026 https://www.',
  'U.S. Geological Survey USGS International Energy Agency IEA BGS Mineral Commodity Summaries critical minerals list',
  'dependence on imports import reliance net imports stockpile tariff ban banned restrictions restricted export controls',
  'exports of licences quota suspended prices price per tonne per ton doubled tripled rose fell by increased decreased',
  'since between from million tonnes metric tons thousand tonnes kilograms kg billion dollars reserves of deposits mines',
  'demand supply chain supplies accounts for accounted for controls dominates largest producer biggest second-largest',
  'leading exporter processing processes processed refining refines refined capacity production produces produced output',
  'mining mined mines more than less than about around nearly almost over half two thirds three quarters a third most of',
  'a quarter of all none percent of global percent of total percent of the global supply of % of the world’s ',
  "which countries who produces the most where does the US get its how much does the United States what share of the world's ",
  'fact check: is it true that and the in of to for is are was were has have that this with by China share of cobalt ',
].join(' ')
