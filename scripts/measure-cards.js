/*
 * Measures the cards as a person sees them, on a phone 360 px wide, in headless Chromium:
 *
 *   npm run build && node scripts/measure-cards.js [questions.jsonl] [--light] [--desktop] [--charts] [--out FOLDER]
 *
 * The file has a {"question": "…"} or {"turns": ["…"]} a line; without one, the questions of corpus/questions.yaml are
 * asked. The commands are measured with them. Prints heights, labels that are cut, numbers that stand apart from their
 * units, and the least contrast of text and of charts; with --out, each card is a picture in that folder. Ends with 1 if a rule is broken.
 */
import { mkdirSync, readFileSync } from 'node:fs'
import process from 'node:process'
import { URL } from 'node:url'
import { parseArgs } from 'node:util'
import { parse } from 'yaml'
import { CALLS, openBodies } from './preview/bodies.js'
import { withPage } from './preview/browser.js'

/** What a phone shows of a chat at once, and what no card may be higher than before anything is pressed. */
const SCREEN = 640
const HIGHEST = 1000
const MEDIAN = 380
const LEAST_CONTRAST = 4.5
/** Letters of a chart, in units of its 420: smaller ones are not read at the width of a phone. */
const SMALLEST_LETTERS = 16
/** Questions in a hurry, one after the other. */
const HURRIED = 20

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    light: { type: 'boolean', default: false },
    desktop: { type: 'boolean', default: false },
    charts: { type: 'boolean', default: false },
    out: { type: 'string' },
  },
})

const turnsOf = ({ ask, question, turns }) => turns ?? [ask ?? question]
const golden = () => parse(readFileSync(new URL('../corpus/questions.yaml', import.meta.url), 'utf8'))
const lines = (file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line))

const [file] = positionals
const questions = (file === undefined ? golden() : lines(file)).map(turnsOf)

const bodies = await openBodies()
const asked = []
for (const turns of questions) asked.push(await bodies.asked(turns, { chart: values.charts }))
const messages = [...asked, ...CALLS.map(bodies.called).filter((one) => one !== undefined)]
await bodies.close()

const measured = []
const charts = []
await withPage({ theme: values.light ? 'light' : 'dark', phone: !values.desktop }, async ({ show, shoot, chart }) => {
  if (values.out !== undefined) mkdirSync(values.out, { recursive: true })
  for (const [i, message] of messages.entries()) {
    const [found] = await show([message])
    measured.push({ name: message.name, ...found })
    if (message.svg !== undefined) charts.push({ name: message.name, ...(await chart(message.svg)) })
    const name = message.name.replace(/[^\w]+/g, '-').slice(0, 60)
    if (values.out !== undefined) await shoot(`${values.out}/${String(i).padStart(3, '0')}-${name}.png`)
  }
})

const heights = measured.map(({ height }) => height).sort((a, b) => a - b)
const quantile = (q) => heights[Math.min(heights.length - 1, Math.floor(q * heights.length))]
const total = (count) => measured.reduce((sum, one) => sum + count(one), 0)
const hurried = measured.slice(0, HURRIED).reduce((sum, { height }) => sum + height, 0) / SCREEN
const contrast = Math.min(...measured.map((one) => one.contrast))
const print = (line) => process.stdout.write(`${line}\n`)

print(`${measured.length} cards (${values.desktop ? 'desktop' : 'phone, 360 px'}, ${values.light ? 'light' : 'dark'})`)
print(`height: median ${quantile(0.5)}, 90% under ${quantile(0.9)}, highest ${heights.at(-1)} px`)
print(
  `over a screen (${SCREEN} px): ${heights.filter((h) => h > SCREEN).length}; over ${HIGHEST} px: ${heights.filter((h) => h > HIGHEST).length}`,
)
print(`the first ${Math.min(HURRIED, measured.length)} fill ${hurried.toFixed(1)} screens`)
print(`labels cut: ${total(({ cut }) => cut.length)} of ${total(({ labels }) => labels)}`)
print(`cards with a number parted from its unit: ${measured.filter(({ parted }) => parted.length > 0).length}`)
print(`least contrast of text: ${contrast.toFixed(2)}`)
const faint = Math.min(...charts.map((one) => one.contrast))
const letters = Math.min(...charts.map((one) => one.letters))
print(
  `${charts.length} charts: least contrast of letters ${faint.toFixed(2)}, smallest letters ${letters} of 420 units`,
)

const broken = measured.filter(
  (one) => one.height > HIGHEST || one.cut.length > 0 || one.parted.length > 0 || one.wide || one.missing > 0,
)
for (const { name, height, cut, parted, wide, missing } of broken)
  print(
    `  ${name}: ${[
      height > HIGHEST ? `${height} px high` : '',
      cut.length > 0 ? `cut: ${cut.join(' | ')}` : '',
      parted.length > 0 ? `parted: ${parted.join(' | ')}` : '',
      wide ? 'runs over the edge' : '',
      missing > 0 ? 'a picture is missing' : '',
    ]
      .filter((part) => part !== '')
      .join('; ')}`,
  )
const tall = quantile(0.5) > MEDIAN || quantile(0.9) > SCREEN
const unread = Math.min(contrast, faint) < LEAST_CONTRAST || letters < SMALLEST_LETTERS
process.exitCode = broken.length > 0 || tall || unread ? 1 : 0
