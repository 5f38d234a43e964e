import NounInflector from 'natural/lib/natural/inflectors/noun_inflector.js'
import PresentVerbInflector from 'natural/lib/natural/inflectors/present_verb_inflector.js'

const nouns = new NounInflector()
const verbs = new PresentVerbInflector()

const onLast = (phrase: string, change: (word: string) => string): string => {
  const at = phrase.lastIndexOf(' ') + 1
  return phrase.slice(0, at) + change(phrase.slice(at))
}
const onFirst = (phrase: string, change: (word: string) => string): string => {
  const end = phrase.indexOf(' ')
  return end < 0 ? change(phrase) : change(phrase.slice(0, end)) + phrase.slice(end)
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

/** A noun phrase and its plural, by natural's inflector: "refinery", "refineries". */
export const nounForms = (noun: string): string[] => [noun, onLast(noun, (word) => nouns.pluralize(word))]

/** A verb phrase as it is conjugated: "dig up", "digs up", "digged up", "digging up". Irregular forms are written out. */
export const verbForms = (verb: string): string[] =>
  // natural calls the third person the plural of the verb's other form.
  [verb, onFirst(verb, (word) => verbs.singularize(word)), onFirst(verb, past), onFirst(verb, progressive)]
