/*
 * Discord's Markdown as HTML, as much of it as cards use: https://support.discord.com/hc/articles/210298617
 */

/** @param {string} text */
export const escapeHtml = (text) =>
  text.replace(/[&<>"]/g, (letter) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[letter] ?? letter)

const DATE_STYLES = {
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
}

/** A timestamp as an American reader in UTC sees it; a relative one reads "5 months ago", whatever the day is. */
const timestamp = (seconds, style = 'f') =>
  style === 'R'
    ? '5 months ago'
    : new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', ...DATE_STYLES[style] }).format(Number(seconds) * 1000)

/** What may stand in a line, the first that fits wins; each with how it is shown. */
const INLINE = [
  [/\\([^\w\s])/, (m) => escapeHtml(m[1])],
  [/`([^`\n]+)`/, (m) => `<code>${escapeHtml(m[1])}</code>`],
  [/<t:(-?\d+)(?::([tTdDfFR]))?>/, (m) => `<span class="time">${timestamp(m[1], m[2])}</span>`],
  [/<\/([^:>]+):\d+>/, (m) => `<span class="mention">/${escapeHtml(m[1])}</span>`],
  [/<(?:@[!&]?|#)\d+>/, () => '<span class="mention">@someone</span>'],
  [/\[((?:\\.|[^\]\\\n])+)\]\(<?([^)\s>]+)>?\)/, (m) => `<a href="${escapeHtml(m[2])}">${inline(m[1])}</a>`],
  [/\*\*((?:\\.|[^\\])+?)\*\*/, (m) => `<strong>${inline(m[1])}</strong>`],
  [/__((?:\\.|[^\\])+?)__/, (m) => `<u>${inline(m[1])}</u>`],
  [/~~((?:\\.|[^\\])+?)~~/, (m) => `<s>${inline(m[1])}</s>`],
  [/\*(?=\S)((?:\\.|[^\\*])+?)\*/, (m) => `<em>${inline(m[1])}</em>`],
  [/(?<!\w)_(?=\S)((?:\\.|[^\\_])+?)_(?!\w)/, (m) => `<em>${inline(m[1])}</em>`],
  [/https?:\/\/[^\s<)]+/, (m) => `<a href="${escapeHtml(m[0])}">${escapeHtml(m[0])}</a>`],
]

/** @param {string} text one line of Markdown; gives HTML */
export const inline = (text) => {
  let html = ''
  let rest = text
  while (rest !== '') {
    const hits = INLINE.map(([pattern, show]) => ({ match: pattern.exec(rest), show })).filter(({ match }) => match)
    const first = hits.sort((a, b) => a.match.index - b.match.index)[0]
    if (first === undefined) return html + escapeHtml(rest)
    html += escapeHtml(rest.slice(0, first.match.index)) + first.show(first.match)
    rest = rest.slice(first.match.index + first.match[0].length)
  }
  return html
}

/** Blocks by how their lines begin; lines of the same block that follow each other belong together. */
const BLOCKS = [
  { starts: /^### +/, tag: 'h3' },
  { starts: /^## +/, tag: 'h2' },
  { starts: /^# +/, tag: 'h1' },
  { starts: /^-# +/, tag: 'small' },
  { starts: /^> ?/, tag: 'blockquote', joins: '<br>' },
  { starts: /^ {0,3}[-*] +/, tag: 'ul', item: 'li' },
  { starts: /^ {0,3}\d+\. +/, tag: 'ol', item: 'li' },
]
const PLAIN = { starts: /^/, tag: 'p', joins: '<br>' }

const blockHtml = ({ tag, item, joins }, lines, start) => {
  const shown = lines.map((line) => (item ? `<${item}>${inline(line)}</${item}>` : inline(line)))
  return item || joins
    ? `<${tag}${start === undefined ? '' : ` start="${start}"`}>${shown.join(joins ?? '')}</${tag}>`
    : shown.map((line) => `<${tag}>${line}</${tag}>`).join('')
}

/** @param {string} text the content of a text display; gives HTML */
export const markdown = (text) => {
  const runs = []
  for (const line of text.split('\n')) {
    const block = BLOCKS.find(({ starts }) => starts.test(line)) ?? PLAIN
    const bare = line.replace(block.starts, '')
    const last = runs.at(-1)
    if (last?.block === block) last.lines.push(bare)
    // Discord goes on with the number that is written.
    else runs.push({ block, lines: [bare], start: /^ {0,3}(\d+)\. /.exec(line)?.[1] })
  }
  return runs.map(({ block, lines, start }) => blockHtml(block, lines, start)).join('')
}
