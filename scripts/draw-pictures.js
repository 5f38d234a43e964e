/*
 * Draws the pictures of docs/: eight cards as a phone shows them (360 px wide, in headless Chromium), and four charts.
 *
 *   npm run build && node scripts/draw-pictures.js
 *
 * The cards are exactly what Discord would be sent; scripts/preview/ sets them as Discord does.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { chartOf } from '../dist/charts/chart-of.js'
import { rasterize } from '../dist/charts/rasterize.js'
import { toSvg } from '../dist/charts/svg/index.js'
import { openBrain } from '../dist/open.js'
import { openBodies } from './preview/bodies.js'
import { withPage } from './preview/browser.js'

const CARDS = {
  'card-share': 'what share of cobalt comes from china',
  'card-ranking': 'top 5 lithium producers',
  'card-event': 'did china ban gallium exports',
  'card-claim': 'fact check: China controls over 90 % of rare earths such as lithium and cobalt',
  'card-withheld': 'how much lithium does the US mine',
  'card-price': 'price of cobalt',
  'card-list': 'is copper a critical mineral',
  'card-sources': 'where does the US get its gallium',
}
const CHARTS = {
  'chart-ranking': 'top 5 cobalt producers',
  'chart-stages': 'what share of nickel comes from indonesia',
  'chart-trend': 'nickel production in indonesia since 2021',
  'chart-map': 'who mines the most rare earths and who refines',
}

mkdirSync('docs', { recursive: true })
const bodies = await openBodies()
await withPage({}, async ({ show, shoot }) => {
  for (const [name, asked] of Object.entries(CARDS)) {
    await show([await bodies.asked([asked])])
    await shoot(`docs/${name}.png`)
  }
})
await bodies.close()

const brain = await openBrain()
for (const [name, asked] of Object.entries(CHARTS)) {
  const spec = chartOf(brain.ask(asked), brain.corpus)
  if (spec === undefined) throw new Error(`no chart for ${asked}`)
  writeFileSync(`docs/${name}.png`, rasterize(toSvg(spec)))
}
