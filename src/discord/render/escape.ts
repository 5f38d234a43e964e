/**
 * Plain text made inert for Discord. Every string of an answer may hold words that a user typed or that a curator copied,
 * so all of them pass through here; markup is added afterwards, by the renderer alone.
 * Markdown of Discord: https://support.discord.com/hc/en-us/articles/210298617
 */

/** A citation mark of our own, "[1]", needs no escape: without an address after it Discord shows it as it is. */
const CITATION_MARK = /\\\[(\d{1,3})\\\](?!\\?\()/g

/** Characters that reorder or hide text: bidi controls, zero-width and other format characters, tags, fillers. */
const INVISIBLE = /\p{Cf}|\p{Default_Ignorable_Code_Point}|\u2800/gu
/** More than three combining marks on one letter climb over the lines around it. */
const PILED_MARKS = /(\p{M}{3})\p{M}+/gu

/** One line of well-formed, visible text: controls and line breaks become spaces, hidden characters go. */
export const visible = (text: string): string =>
  text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(INVISIBLE, '')
    .replace(PILED_MARKS, '$1')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, (space) => (space === '\u00a0' || space === '\u202f' ? space : ' '))
    .trim()

/** Marks that only mean something at the start of a line: headings, quotes, lists, subtext. */
const LINE_START = /^(?:[#>+-]|\d+(?=[.)](?: |$)))/

/**
 * Escapes a text for one line of a message. Mentions lose their at sign (allowed_mentions already forbids the ping; this
 * keeps the text from looking like one), addresses no longer link, and Markdown shows as typed.
 */
export const escape = (text: string): string =>
  visible(text)
    .replaceAll('@', '＠')
    .replace(/[\\*_~`|[\]<]/g, '\\$&')
    .replaceAll('](', ']\\(')
    .replace(CITATION_MARK, '[$1]')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/(discord(?:app)?)\.(?=gg|com)/gi, '$1\\.')
    .replace(LINE_START, (mark) => (/^\d/.test(mark) ? `${mark}\\` : `\\${mark}`))

/** Text for labels that Discord shows without Markdown: buttons, select options, autocomplete, alt text. */
export const label = (text: string, limit: number): string => {
  const line = visible(text).replaceAll('@', '＠')
  return line.length <= limit ? line : `${line.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '')}…`
}

/** A corpus address as the target of a masked link, or undefined when it is no plain web address. */
export const linkTarget = (url: string): string | undefined => {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return undefined
  const parsed = new URL(url)
  if (parsed.username !== '' || parsed.password !== '') return undefined
  return parsed.href.replace(/[()<>\\`|[\]]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
}
