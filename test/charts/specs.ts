import type { ChartSpec } from '../../src/charts/spec.js'

const source = 'U.S. Geological Survey, Mineral Commodity Summaries 2026'

export const ranking: ChartSpec = {
  kind: 'bars',
  title: 'Cobalt: mined',
  subtitle: 'Percent, 2025 est.',
  source,
  unit: '%',
  groups: [
    {
      bars: [
        { label: 'DR Congo', value: 74.19, text: '74.2 %', rest: false },
        { label: 'Indonesia', value: 14.19, text: '14.2 %', rest: false },
        { label: 'Rest of the world', value: 11.62, text: '11.6 %', rest: true },
      ],
    },
  ],
}

export const split: ChartSpec = {
  ...ranking,
  title: 'Cobalt',
  groups: [
    { heading: 'Cobalt, mined, 2025 est.', bars: [{ label: 'China', value: 0.65, text: '0.65 %', rest: false }] },
    { heading: 'Cobalt, refined, 2023', bars: [{ label: 'China', value: 79.7, text: '79.7 %', rest: false }] },
  ],
}

export const trend: ChartSpec = {
  kind: 'line',
  title: 'Nickel: mined',
  subtitle: 't',
  source,
  unit: 't',
  series: [
    {
      label: 'Indonesia',
      points: [
        { year: 2021, value: 1_040_000, estimated: false },
        { year: 2022, value: 1_580_000, estimated: false, revisedFrom: 1_600_000 },
        { year: 2025, value: 2_600_000, estimated: true },
      ],
    },
  ],
}

export const strip: ChartSpec = {
  kind: 'strip',
  title: 'China and gallium',
  subtitle: '2023-07-03 to 2025-11-09',
  source,
  events: [
    { date: '2023-07-03', label: 'China announced export licences for gallium and germanium.' },
    { date: '2024-12-03', label: 'China banned the export of gallium, germanium and antimony to the United States.' },
  ],
}
