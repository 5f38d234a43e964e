export { trainModel, crossValidate } from './src/language/train.js'
export { createLanguage } from './src/language/understand.js'
export { readVocabulary } from './src/corpus/vocabulary/read.js'
export { parse } from 'yaml'
