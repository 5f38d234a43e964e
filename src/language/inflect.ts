import NounInflector from 'natural/lib/natural/inflectors/noun_inflector.js'
import PresentVerbInflector from 'natural/lib/natural/inflectors/present_verb_inflector.js'

const nouns = new NounInflector()
const verbs = new PresentVerbInflector()

const onLast = (phrase: string, change: (word: string) => string): string => {
  const at = phrase.lastIndexOf(' ') + 1
  return phrase.slice(0, at) + change(phrase.slice(at))
}

/** "ship" doubles its last letter ("shipped"), "cover" does not: one syllable, one vowel, one consonant at the end. */
const doubles = (verb: string): boolean =>
  /^[^aeiou]*[aeiou][bdgklmnprt]$/.test(verb) || /(?:cut|put|stop|drop|slip|swap)$/.test(verb)
const stem = (verb: string): string => (doubles(verb) ? verb + verb.slice(-1) : verb)
const past = (verb: string): string =>
  verb.endsWith('e') ? `${verb}d` : /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${stem(verb)}ed`
const progressive = (verb: string): string => {
  if (verb.endsWith('ie')) return `${verb.slice(0, -2)}ying`
  return /[^eo]e$/.test(verb) ? `${verb.slice(0, -1)}ing` : `${stem(verb)}ing`
}

/** Past and participle of verbs that no rule makes, by the verb (`corpus/lexicon/irregular-verbs.yaml`). */
export type IrregularVerbs = Readonly<Record<string, readonly string[]>>

const PREFIXED = /^(out-?|over|under|up|with|for)(.+)$/

/** The past forms of a verb that no rule makes, or that is made of one: "took", "taken", and "overtook", "overtaken". */
const irregularPast = (verb: string, known: IrregularVerbs): readonly string[] | undefined => {
  const [, prefix = '', own = ''] = PREFIXED.exec(verb) ?? []
  const made = (of: string): readonly string[] | undefined => (Object.hasOwn(known, of) ? known[of] : undefined)
  return made(verb) ?? made(own)?.map((form) => prefix + form)
}

/** A noun phrase and its plural, by natural's inflector: "refinery", "refineries". */
export const nounForms = (noun: string): string[] => [noun, onLast(noun, (word) => nouns.pluralize(word))]

/** A verb phrase as it is conjugated: "dig up", "digs up", "dug up", "digging up". */
export const verbForms = (verb: string, known: IrregularVerbs = {}): string[] => {
  const [first = ''] = verb.split(' ')
  // natural calls the third person the plural of the verb's other form.
  const forms = [first, verbs.singularize(first), ...(irregularPast(first, known) ?? [past(first)]), progressive(first)]
  return [...new Set(forms)].map((form) => form + verb.slice(first.length))
}
