import type { Measure } from '../types.js'
import { eachRow } from './context.js'

/** Units by what they measure. Masses, volumes and carats are whole units: thousands stand in the figures. */
const AMOUNTS = ['t', 'kg', 'ct', 'm3', 'L', 'USD', 'tSWU']
/** Measures that are always a share. Separative work (tSWU) is what enrichment plants are measured in. */
const SHARES = new Set<Measure>(['net-import-reliance', 'import-share', 'sourcing-share', 'export-share', 'use-share'])
/** Points of an assessment, which have no unit. */
const SCORES = new Set<Measure>(['supply-risk', 'economic-importance'])
const PRICE = /^(USD|US¢)\/|^index|^none$/

/** A unit that no figure of its measure can have. */
export const checkUnits = eachRow(({ unit, measure, variant }) => {
  const known =
    measure === 'price'
      ? PRICE.test(unit)
      : SHARES.has(measure)
        ? unit === '%'
        : measure === 'employment'
          ? unit === 'people'
          : SCORES.has(measure)
            ? unit === 'score'
            : AMOUNTS.includes(unit) || (unit === '%' && /(^|-)(reported|top-3)-share$/.test(variant ?? ''))
  if (known) return undefined
  const mend =
    'write t, kg, ct, m3, L or USD for amounts, % for shares, people for employment, USD/… for prices, score for scores'
  return { column: 'unit', problem: `"${unit}" is not a unit of ${measure}`, mend }
})
