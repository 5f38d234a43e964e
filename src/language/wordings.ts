import type { Lexicon, Wording } from '../corpus/lexicon/types.js'
import { wordsIn } from '../prose.js'
import { type IrregularVerbs, nounForms, verbForms } from './inflect.js'

/** The wordings of a corpus without a lexicon: none is ever found. */
const NONE = {}

/** A phrase or a text in the form in which they are compared: words in lower case, a space around each. */
const spaced = (text: string): string => ` ${wordsIn(text.toLowerCase()).join(' ')} `

const phrasesOf = ({ v = [], n = [], w = [] }: Wording, irregular: IrregularVerbs): readonly string[] =>
  [...v.flatMap((verb) => verbForms(verb, irregular)), ...n.flatMap(nounForms), ...w].map(spaced)

/**
 * The wordings of a lexicon (`corpus/lexicon/wordings.yaml`): what sentences say when they tell one thing or another,
 * each an id with the words and phrases for it. They are found as whole words, in any case.
 */
export class Wordings {
  private readonly phrases = new Map<string, readonly string[]>()

  constructor(
    private readonly declared: Readonly<Record<string, Wording>>,
    private readonly irregular: IrregularVerbs = {},
  ) {}

  private of(id: string): readonly string[] {
    const known = this.phrases.get(id)
    if (known) return known
    const declared = this.declared[id]
    if (declared === undefined && this.declared !== NONE)
      throw new Error(`"${id}" is no wording: add it to corpus/lexicon/wordings.yaml.`)
    const phrases = phrasesOf(declared ?? {}, this.irregular)
    this.phrases.set(id, phrases)
    return phrases
  }

  /** Whether a text holds a phrase of one of the wordings. */
  in(text: string, ...ids: readonly string[]): boolean {
    const words = spaced(text)
    return ids.some((id) => this.of(id).some((phrase) => words.includes(phrase)))
  }

  /** Whether a text begins with a phrase of a wording. */
  begins(text: string, id: string): boolean {
    const words = spaced(text)
    return this.of(id).some((phrase) => words.startsWith(phrase))
  }

  /** The phrases of a wording that a text holds, in lower case: "cathodes", "scrap". */
  found(text: string, id: string): readonly string[] {
    const words = spaced(text)
    return this.of(id).flatMap((phrase) => (words.includes(phrase) ? [phrase.trim()] : []))
  }
}

const made = new WeakMap<object, Wordings>()

/** The wordings of a corpus, made ready once. */
export const wordingsOf = ({ lexicon }: { readonly lexicon?: Lexicon | undefined }): Wordings => {
  const declared = lexicon?.wordings ?? NONE
  const known = made.get(declared) ?? new Wordings(declared, lexicon?.irregularVerbs)
  made.set(declared, known)
  return known
}
