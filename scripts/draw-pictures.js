/*
 * Draws the pictures of docs/: five cards as they read on a phone (360 px wide), and three charts.
 *
 *   npm run build && node scripts/draw-pictures.js
 *
 * The cards' text is exactly what Discord would be sent; the letters, the paper and the buttons' outlines are ours.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { chartOf } from '../dist/charts/chart-of.js'
import { createPictures } from '../dist/charts/picture.js'
import { rasterize } from '../dist/charts/rasterize.js'
import { escapeXml } from '../dist/charts/svg/frame.js'
import { toSvg } from '../dist/charts/svg/index.js'
import { present } from '../dist/discord/present.js'
import { stateOf } from '../dist/discord/state/state.js'
import { openBrain } from '../dist/open.js'

const WIDTH = 360
const PAD = 16
/** Mean advance of the font's letters in em, a little wide so that no line runs over the edge. */
const ADVANCE = { normal: 0.53, bold: 0.57 }
const INK = { paper: '#ffffff', card: '#f7f8fa', edge: '#d8dfe6', text: '#1b2733', small: '#5b6b7a', link: '#0a58ca' }

/** Markdown of the cards as runs: **bold**, [text](link); backslash escapes undone. */
const runsOf = (line) => {
  const runs = []
  const pattern = /\*\*(.+?)\*\*|\[((?:\\.|[^\]\\])+)\]\(<?[^)]+?>?\)/g
  let at = 0
  const push = (text, style) => text !== '' && runs.push({ text: text.replace(/\\(.)/g, '$1'), ...style })
  for (const match of line.matchAll(pattern)) {
    push(line.slice(at, match.index), {})
    push(match[1] ?? match[2], match[1] === undefined ? { link: true } : { bold: true })
    at = match.index + match[0].length
  }
  push(line.slice(at), {})
  return runs
}

/** Runs broken into lines of words that fit the card. */
const wrapped = (runs, size) => {
  const room = WIDTH - 4 * PAD
  const lines = [[]]
  let used = 0
  for (const run of runs)
    for (const word of run.text.split(/(?<= )/)) {
      const width = word.length * size * (run.bold ? ADVANCE.bold : ADVANCE.normal)
      if (used + word.trimEnd().length * size * ADVANCE.normal > room && lines.at(-1).length > 0) {
        lines.push([])
        used = 0
      }
      lines.at(-1).push({ ...run, text: word })
      used += width
    }
  return lines
}

const tspan = ({ text, bold, link }) =>
  `<tspan font-weight="${bold ? 700 : 400}"${link ? ` fill="${INK.link}"` : ''}>${escapeXml(text)}</tspan>`

/** Every component of a card that a reader sees, top to bottom. */
const drawCard = (components) => {
  const parts = []
  let y = 2 * PAD
  const textBlock = (content) => {
    for (const line of content.split('\n')) {
      const small = line.startsWith('-# ')
      const size = small ? 11 : 14
      for (const words of wrapped(runsOf(small ? line.slice(3) : line), size)) {
        y += size + 6
        parts.push(
          `<text x="${2 * PAD}" y="${y}" xml:space="preserve" font-family="Inter" font-size="${size}" fill="${small ? INK.small : INK.text}">${words.map(tspan).join('')}</text>`,
        )
      }
    }
  }
  /** Buttons side by side, as many as fit, as an app sets a row of them on a phone. */
  const boxes = (labels) => {
    let x = 2 * PAD
    y += 10
    for (const label of labels) {
      const shown = label.length > 46 ? `${label.slice(0, 45)}…` : label
      const width = Math.min(WIDTH - 4 * PAD, shown.length * 6.2 + 24)
      if (x > 2 * PAD && x + width > WIDTH - 2 * PAD) {
        x = 2 * PAD
        y += 36
      }
      parts.push(
        `<rect x="${x}" y="${y}" width="${width}" height="28" rx="6" fill="${INK.paper}" stroke="${INK.edge}"/>`,
        `<text x="${x + width / 2}" y="${y + 19}" text-anchor="middle" font-family="Inter" font-size="12" fill="${INK.text}">${escapeXml(shown)}</text>`,
      )
      x += width + 8
    }
    y += 28
  }
  const walk = (component) => {
    if (component.type === 10) textBlock(component.content)
    if (component.type === 14) {
      y += 12
      parts.push(`<line x1="${2 * PAD}" x2="${WIDTH - 2 * PAD}" y1="${y}" y2="${y}" stroke="${INK.edge}"/>`)
    }
    if (component.type === 1 && component.components.every(({ type }) => type === 2))
      boxes(component.components.map(({ label }) => label))
    if (component.type === 3) boxes(component.options.map(({ label }) => label))
    for (const child of component.components ?? []) walk(child)
  }
  components.forEach(walk)
  const height = y + 2 * PAD
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}"><rect width="100%" height="100%" fill="${INK.paper}"/><rect x="${PAD}" y="${PAD}" width="${WIDTH - 2 * PAD}" height="${height - 2 * PAD}" rx="8" fill="${INK.card}" stroke="${INK.edge}"/>${parts.join('')}</svg>`
}

const CARDS = {
  'card-share': 'what share of cobalt comes from china',
  'card-ranking': 'top 5 lithium producers',
  'card-event': 'did china ban gallium exports',
  'card-claim': 'fact check: China controls over 90 % of rare earths such as lithium and cobalt',
  'card-withheld': 'how much lithium does the US mine',
}
const CHARTS = {
  'chart-ranking': 'top 5 cobalt producers',
  'chart-stages': 'what share of nickel comes from indonesia',
  'chart-trend': 'nickel production in indonesia since 2021',
}

mkdirSync('docs', { recursive: true })
const brain = await openBrain()
const pictures = createPictures(brain.corpus)
for (const [name, asked] of Object.entries(CARDS)) {
  const answer = brain.ask(asked)
  const card = present({ pictures }, { answer, state: stateOf(answer), asker: '123456789012345678', asked })
  writeFileSync(`docs/${name}.png`, rasterize(drawCard(card.components)))
}
for (const [name, asked] of Object.entries(CHARTS)) {
  const spec = chartOf(brain.ask(asked), brain.corpus)
  if (spec === undefined) throw new Error(`no chart for ${asked}`)
  writeFileSync(`docs/${name}.png`, rasterize(toSvg(spec)))
}
await pictures.close?.()
