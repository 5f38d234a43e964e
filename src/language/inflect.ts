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

/** Verbs whose past is not made by a rule: what they end in, past, and participle where it differs ("overtake" as "take"). */
const IRREGULAR = (
  'bear bore borne,beat beat beaten,become became become,begin began begun,bind bound,break broke broken,bring brought,build built,' +
  'buy bought,catch caught,choose chose chosen,cling clung,come came come,creep crept,cut cut,deal dealt,dig dug,' +
  'do did done,draw drew drawn,drive drove driven,eat ate eaten,fall fell fallen,feed fed,fight fought,find found,' +
  'fly flew flown,forbid forbade forbidden,freeze froze frozen,get got gotten,give gave given,go went gone,' +
  'grow grew grown,hang hung,have had,hit hit,hold held,hurt hurt,keep kept,know knew known,lay laid,lead led,' +
  'leap leapt,leave left,lend lent,let let,lie lay lain,lose lost,make made,mean meant,meet met,pay paid,put put,' +
  'quit quit,ride rode ridden,rise rose risen,run ran run,say said,see saw seen,seek sought,sell sold,send sent,' +
  'set set,shed shed,shoot shot,show showed shown,shrink shrank shrunk,shut shut,sink sank sunk,sit sat,slide slid,' +
  'speak spoke spoken,spend spent,split split,spread spread,spring sprang sprung,stand stood,steal stole stolen,' +
  'stick stuck,strike struck,swell swelled swollen,swing swung,take took taken,teach taught,tell told,' +
  'think thought,throw threw thrown,wear wore worn,win won,wind wound,wring wrung,write wrote written'
)
  .split(',')
  .map((forms) => forms.split(' '))
const irregular = (verb: string): string[] | undefined => {
  const made = (own: string): string[] | undefined => IRREGULAR.find(([base]) => base === own)?.slice(1)
  const [, prefix = '', own = ''] = /^(out-?|over|under|up|with|for)(.+)$/.exec(verb) ?? []
  return made(verb) ?? made(own)?.map((form) => prefix + form)
}

/** A noun phrase and its plural, by natural's inflector: "refinery", "refineries". */
export const nounForms = (noun: string): string[] => [noun, onLast(noun, (word) => nouns.pluralize(word))]

/** A verb phrase as it is conjugated: "dig up", "digs up", "dug up", "digging up". */
export const verbForms = (verb: string): string[] => {
  const [first = ''] = verb.split(' ')
  // natural calls the third person the plural of the verb's other form.
  const forms = [first, verbs.singularize(first), ...(irregular(first) ?? [past(first)]), progressive(first)]
  return [...new Set(forms)].map((form) => form + verb.slice(first.length))
}
