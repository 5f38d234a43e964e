/** Names that a heading has short, as newspapers do; before a noun they lose their article with their apostrophe. */
const SHORT: Readonly<Record<string, string>> = {
  'United States': 'US',
  'European Union': 'EU',
  'United Kingdom': 'UK',
}
const NAMES = Object.keys(SHORT).join('|')
const WHOSE = new RegExp(`\\b[Tt]he (${NAMES})(?:'s|')(?= )`, 'g')
const NAMED = new RegExp(`\\b(?:${NAMES})\\b`, 'g')
const BEFORE_EU = /\b([Aa]) (?=EU\b)/g

/** A sentence with the names of states as a heading has them: "US nickel mining", "the EU", "a US warrant". */
export const shortNames = (text: string): string =>
  text
    .replace(WHOSE, (_, name: string) => SHORT[name] ?? name)
    .replace(NAMED, (name) => SHORT[name] ?? name)
    .replace(BEFORE_EU, '$1n ')

const LIST = /\blist of (critical|strategic) (?:raw materials|minerals|deposits)\b/g

/** A heading with short names of lists: "the EU critical list", "the US critical list". */
export const shortLists = (text: string): string =>
  text.replace(LIST, '$1 list').replace(/\bcritical minerals list\b/g, 'critical list')
