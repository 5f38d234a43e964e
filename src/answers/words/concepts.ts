import type { Question } from '../../language/question.js'

/** Whether a text names one of the concepts, or a finer one of it: `product` is named by `product.ev`. */
export const mentions = ({ concepts }: Pick<Question, 'concepts'>, ...ids: readonly string[]): boolean =>
  concepts.some((concept) => ids.some((id) => concept === id || concept.startsWith(`${id}.`)))
