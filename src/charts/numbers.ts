const format = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 3 })
const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 })

/** A value with its unit as a chart prints it: "74.2 %", "230,000 t", "0.6 %". Three significant digits under 1,000. */
export const quantityText = (value: number, unit: string, bound?: '>' | '<'): string =>
  `${bound === undefined ? '' : `${bound} `}${Math.abs(value) < 1000 ? format.format(value) : whole.format(value)} ${unit}`

/** Axis labels: 250000 is "250k", 1500000 is "1.5M". */
export const axisText = (value: number): string => {
  if (Math.abs(value) >= 1e9) return `${format.format(value / 1e9)}G`
  if (Math.abs(value) >= 1e6) return `${format.format(value / 1e6)}M`
  if (Math.abs(value) >= 1e4) return `${format.format(value / 1e3)}k`
  return format.format(value)
}

const UNIT_WORDS: Readonly<Record<string, string>> = {
  '%': 'Percent',
  t: 'Metric tons',
  kg: 'Kilograms',
  ct: 'Carats',
  m3: 'Cubic meters',
}

/** A unit as the subtitle of a chart: "Metric tons"; a price keeps its own form, "USD/t". */
export const unitWords = (unit: string): string => UNIT_WORDS[unit] ?? unit
