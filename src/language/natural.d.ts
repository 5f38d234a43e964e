/** The one file of natural that the bot loads: natural's index would load drivers of databases too. */
declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  const stemmer: {
    /** The stem of a word in lower case (Porter, 1980). */
    stem(word: string): string
  }
  export default stemmer
}

/** Read by the tests only, that hold our classifier against it. */
declare module 'natural/lib/natural/classifiers/bayes_classifier.js' {
  export default class BayesClassifier {
    addDocument(words: readonly string[], label: string): void
    train(): void
    classify(words: readonly string[]): string
  }
}

/** Used by the build alone, to inflect the words of the lexicon. */
declare module 'natural/lib/natural/inflectors/noun_inflector.js' {
  export default class NounInflector {
    pluralize(word: string): string
  }
}
declare module 'natural/lib/natural/inflectors/present_verb_inflector.js' {
  export default class PresentVerbInflector {
    singularize(verb: string): string
  }
}
