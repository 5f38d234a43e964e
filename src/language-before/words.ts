import { CUE_WORDS } from './cue-words.js'
import { DeletionIndex } from './deletions.js'
import { ENGLISH } from './english.js'

const of = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Words that say nothing about the subject: they neither count as unknown nor as known. */
export const FUNCTION_WORDS = of(`
a about above actually after again all also am an and any anyone are as ask at away back basically be because been before being
between both but by came come can could curious did do does doing done down each either else even ever every for from get gets getting
give given go goes going got had has have having he hello help her here hey hi his hm hmm how however i idea if in into is it
its just kind know let like likely lot many may maybe me mean might more most much must my need no nor not of off ok okay on
once one only or other our out over own perhaps please quick quickly quite rather really right roughly said same say see she
should show so some still such tell than thank thanks that the their them then there these they thing things think this those
through to today present sorry too under until up us very want wanted was we well were what whatever when where whether which while who whom whose
now currently nowadays lately recently days btw anyway guys folks dude mate bro yo sir basically honestly
why january february march april june july august september october november december jan feb apr jun jul aug sep sept oct nov dec
will with wonder wondering would yeah yes yet you your im ive id dont doesnt isnt approximately approx exactly
`)

const NUMBER_WORDS = of(`
one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy eighty ninety
hundred thousand million billion hundreds thousands millions billions half third thirds quarter quarters first second fifth tenth seventies eighties nineties
`)

/** Words that stand beside a name without asking anything: "the cobalt of china, please". */
export const FILLERS = of('a an the of in for from and please now today currently hey hi ok')

/** Knows the words of the examples, and mends misspelt ones ("prodction") by the index of deletions. */
export class Words {
  private readonly index: DeletionIndex
  private readonly cache = new Map<string, string>()

  /** `domain`: how often each word occurs in the examples that are in scope. `others`: further words that are real. */
  constructor(
    private readonly domain: ReadonlyMap<string, number>,
    private readonly others: ReadonlySet<string>,
  ) {
    this.index = new DeletionIndex([...domain.keys(), ...CUE_WORDS].filter((word) => word.length >= 4))
  }

  /** A word that is spelt right, so that no misspelt name is seen in it. */
  isWord(word: string): boolean {
    return (
      this.isDomain(word) ||
      FUNCTION_WORDS.has(word) ||
      NUMBER_WORDS.has(word) ||
      ENGLISH.has(word) ||
      this.others.has(word)
    )
  }

  /** A word that questions in scope use. */
  isDomain(word: string): boolean {
    return this.domain.has(word) || CUE_WORDS.has(word)
  }

  /** The known word that an unknown one is a misspelling of, the most frequent if several; otherwise the word itself. */
  mend(word: string): string {
    if (word.length < 4 || this.isWord(word)) return word
    const known = this.cache.get(word)
    if (known !== undefined) return known
    const near = this.index.near(word)
    const best = near.filter((one) => one.distance === near[0]?.distance)
    best.sort((a, b) => (this.domain.get(b.key) ?? 0) - (this.domain.get(a.key) ?? 0))
    const mended = best[0]?.key ?? word
    if (this.cache.size < 5000) this.cache.set(word, mended)
    return mended
  }
}
