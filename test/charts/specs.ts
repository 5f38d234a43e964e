import type { Bar, ChartSpec } from '../../src/charts/spec.js'

const source = 'USGS MCS 2026'

const bar = (label: string, value: number, more: Partial<Bar> = {}): Bar => ({
  label,
  value,
  text: `${Math.round(value * 10) / 10}%`,
  role: 'other',
  estimated: false,
  ...more,
})

export const ranking: ChartSpec = {
  kind: 'bars',
  title: "DR Congo mines 74% of the world's cobalt",
  subtitle: 'Share of the world, mined, 2025 est.',
  source,
  unit: '%',
  bars: [
    bar('DR Congo', 74.19, { role: 'asked', estimated: true }),
    bar('Indonesia', 14.19, { role: 'asked', estimated: true }),
    bar('Rest of world', 11.62, { role: 'rest' }),
  ],
}

export const split: ChartSpec = {
  kind: 'stack',
  title: 'China refines 80% of cobalt but mines under 1%',
  subtitle: 'Share of the world',
  source: 'USGS MCS 2026 · BGS',
  stacks: [
    {
      heading: 'Mined, 2025 est.',
      parts: [
        bar('China', 0.65, { role: 'asked', estimated: true }),
        bar('DR Congo', 74.19, { estimated: true }),
        bar('Rest', 25.16, { role: 'rest' }),
      ],
    },
    { heading: 'Refined, 2023', parts: [bar('China', 79.7, { role: 'asked' }), bar('Rest', 20.3, { role: 'rest' })] },
  ],
}

export const trend: ChartSpec = {
  kind: 'line',
  title: "Indonesia's nickel mining up 150% since 2021",
  subtitle: 'Million metric tons a year',
  source,
  unit: 'Mt',
  series: [
    {
      label: 'Indonesia',
      points: [
        { year: 2021, value: 1_040_000, text: '1.04', estimated: false },
        { year: 2022, value: 1_580_000, text: '1.58', estimated: false, revisedFrom: 1_600_000 },
        { year: 2025, value: 2_600_000, text: '2.6', estimated: true },
      ],
    },
  ],
}

export const strip: ChartSpec = {
  kind: 'strip',
  title: 'Recorded events, 2023–2024',
  subtitle: 'Events, 2023–2024',
  source,
  events: [
    { date: '2024-12-03', label: 'China banned the export of gallium, germanium and antimony to the United States' },
    { date: '2023-07', label: 'China announced export licenses. They cover gallium and germanium.' },
    { date: '2023', label: 'A year alone' },
  ],
}

export const world: ChartSpec = {
  kind: 'map',
  title: 'China smelts 61% of aluminum',
  subtitle: 'Share of the world',
  source,
  stages: [
    {
      heading: 'Smelted, 2025 est.',
      known: [
        { place: 'CHN', label: 'China', value: 60.8, text: '60.8%' },
        { place: 'BHR', label: 'Bahrain', value: 2.2, text: '2.2%' },
        { place: 'CAN', label: 'Canada', value: 0, text: '0%' },
      ],
    },
  ],
}
