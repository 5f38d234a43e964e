import type { Homonyms as Words } from '../corpus/lexicon/types.js'
import type { Token } from './text.js'

const TAKES = ['take', 'takes', 'took']
/** Words before "Oz" that make it a country and no ounce. */
const NO_AMOUNT = ['from', 'than', 'does', 'is', 'did', 'vs', 'by', 'ahead', 'behind', 'and', 'or']

type List = Exclude<keyof Words, 'after' | 'before'>
const QUANTITY = /^[\d.,]+$/
const NO_WORDS: Words = { after: {}, before: {} }

/** How a token that is spelt like a symbol of an element stands in its text. */
export interface SymbolInText {
  /** In a sentence it is usually something else ("In", "As"). */
  readonly isWord: boolean
  /** Its capitals are those of the symbol. */
  readonly exact: boolean
  /** No other mineral is named. */
  readonly alone: boolean
  /** The whole text is in capitals. */
  readonly shouting: boolean
  readonly beforePlace: boolean
}

/** Tells names from the everyday words that they are too, by the words beside them (corpus/lexicon/homonyms.yaml). */
export class Homonyms {
  private readonly lists = new Map<string, ReadonlySet<string>>()

  constructor(private readonly words: Words = NO_WORDS) {
    for (const [name, list] of Object.entries(words))
      if (Array.isArray(list)) this.lists.set(name, new Set(list as readonly string[]))
  }

  has(list: List, word: string | undefined): boolean {
    return word !== undefined && this.lists.get(list)?.has(word) === true
  }

  /** True where a name is part of an everyday phrase and so no mineral or place. Cobalt blue is a color. */
  isPhrase(words: readonly Token[], at: number, length: number): boolean {
    const name = words[at + length - 1]?.lower ?? ''
    const after = words[at + length]?.lower ?? ''
    const before = words[at - 1]?.lower ?? ''
    const beside = (table: Words['after'], word: string): boolean =>
      Object.hasOwn(table, name) && table[name]?.includes(word) === true
    return beside(this.words.after, after) || (length === 1 && beside(this.words.before, before))
  }

  /** "Which countries lead in nickel" has no lead in it; "lead production in Peru" has. */
  isVerbLead(words: readonly Token[], at: number, afterPlace: boolean): boolean {
    if (words[at]?.lower !== 'lead') return false
    const before = words[at - 1]?.lower ?? ''
    const after = words[at + 1]?.lower ?? ''
    if (
      after !== 'production' &&
      (TAKES.includes(before) || (before === 'the' && TAKES.includes(words[at - 2]?.lower ?? '')))
    )
      return true
    if (before === 'the' && words[at - 2]?.lower === 'in' && after !== 'production') return true
    if (after === '' && this.has('leaders', before) && !this.has('acting', before)) return true
    if (this.has('leadNouns', after)) return before === 'the' || before === 'a'
    return this.has('leadObjects', after) && (this.has('leaders', before) || afterPlace)
  }

  /** "Tell us about tungsten" is not about the United States; "us production" is. Capitals settle it: "US". */
  isPronounUs(words: readonly Token[], at: number): boolean {
    const word = words[at]
    if (word?.lower !== 'us') return false
    const before = words[at - 1]?.lower ?? ''
    if (this.has('tellers', before)) return true
    return word.raw === 'us' && ((before === 'for' && at === words.length - 1) || before === 'both')
  }

  /** A name that is an everyday word too ("polish", "car") and is typed as one, without a capital. */
  isPlainWord(word: Token, wordsToo: ReadonlySet<string>): boolean {
    return wordsToo.has(word.lower) && !this.has('lowerNames', word.lower) && word.raw === word.lower
  }

  /** "Polish silver tonnes": a demonym that is a word too, before a mineral and in the company of a word of the trade. */
  isTrader(words: readonly Token[], at: number): boolean {
    return !this.has('acting', words[at - 1]?.lower) && words.some((word) => this.has('traded', word.lower))
  }

  /**
   * Whether a token that is spelt like a symbol stands for the element. Exact capitals are taken, except for symbols
   * that are words: those need to be the whole question, follow "symbol", or stand before a word such as "production".
   * A lower-case symbol ("ga china kg?") is taken if nothing else in the text is a mineral and it is no word or unit.
   */
  isElement(words: readonly Token[], at: number, symbol: SymbolInText): boolean {
    const before = words[at - 1]?.lower ?? ''
    const after = words[at + 1]?.lower ?? ''
    if (words.length === 1) return symbol.exact || words[0]?.lower.length === 2
    const asked = before === 'symbol' || before === 'element' || (before === 'is' && words[at - 2]?.lower === 'what')
    if (symbol.exact && asked) return true
    // "W china": no English text begins with a lone w.
    if (at === 0 && words[0]?.lower === 'w' && symbol.alone && symbol.beforePlace) return true
    if (symbol.exact && symbol.alone && before === 'is' && at === words.length - 1) return true
    if (symbol.exact && symbol.shouting && symbol.isWord) return false
    // "Is W on the list".
    if (symbol.exact && this.has('loneSymbols', words[at]?.raw)) return true
    if (symbol.isWord) return symbol.exact && symbol.alone && (this.has('symbolContext', after) || before === 'of')
    if (symbol.exact) return true
    const lower = words[at]?.lower ?? ''
    return lower.length === 2 && (this.isMetalSymbol(words, at) || (symbol.alone && !this.has('notLower', lower)))
  }

  /** "The west coast" is no name, "the west" and "the west mines" are. */
  isAdjective(words: readonly Token[], at: number): boolean {
    return this.has('compassNouns', words[at + 1]?.lower)
  }

  /** A country's code in lower case: "chn gallium share". Only beside a mineral, and only where the code is no word. */
  isCode(word: Token, besideMineral: boolean, isWord: (word: string) => boolean): boolean {
    return besideMineral && word.raw === word.lower && !this.has('wordCodes', word.lower) && !isWord(word.lower)
  }

  /**
   * "Oz" is Australia or the ounce. It is the ounce after a number or a word of counting, before "of", and beside a
   * precious metal; "in oz" is the country where the metal is none that anybody counts in ounces.
   */
  isOunce(words: readonly Token[], at: number): boolean {
    if (words[at]?.lower !== 'oz') return false
    const before = words[at - 1]?.lower ?? ''
    if (QUANTITY.test(before) || words[at + 1]?.lower === 'of') return true
    if (NO_AMOUNT.includes(before)) return false
    const precious = words.some(({ lower }) => this.has('precious', lower))
    return precious || (this.has('counted', before) && before !== 'in')
  }

  /** "Mg metal", "ti sponge china": a symbol in lower case that a word of the trade follows, and no number precedes. */
  private isMetalSymbol(words: readonly Token[], at: number): boolean {
    return (
      this.has('shortMetals', words[at]?.lower) &&
      this.has('metalNouns', words[at + 1]?.lower) &&
      !QUANTITY.test(words[at - 1]?.lower ?? '')
    )
  }
}
