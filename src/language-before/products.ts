import type { Stage } from '../corpus/types.js'

/** What is made of a mineral, and the mineral that stands for it in the statistics of its makers. */
const PRODUCTS: readonly (readonly [RegExp, string])[] = [
  [/ (?:magnet|magnets|ndfeb) /, 'rare-earths'],
  [/ (?:anode|anodes) /, 'graphite'],
]
/** A product that a mineral is in, or is used for, is no product asked about: "what metals are in permanent magnets". */
const USED =
  / (?:in|into|for|use|uses|used|using|need|needs|needed|contain|contains|without|go|goes) (?:[a-z]+ ){0,2}(?:magnet|magnets|anode|anodes) /
const MADE_WITH = / (?:without|contain|contains|used|uses|use|needed|made with|made from|replace|substitute) /

/** The magnet elements have no statistics of their own: their magnets stand under the rare earths. */
const MAGNET_ELEMENTS = new Set(['neodymium', 'praseodymium', 'dysprosium', 'terbium', 'magnet-rare-earths'])

const BESIDES =
  / (?:besides|beside|other than|apart from|aside from|except|except for|excluding|in addition to) \{mineral:(\d+)\}((?: (?:and|or) \{mineral:\d+\})*)/

/** Positions of the minerals that a question about a country leaves out: "what does Chile produce besides copper". */
export const readBesides = (shape: string): number[] => {
  const match = / (?:what|which) /.test(shape) ? BESIDES.exec(shape) : null
  return match ? [Number(match[1]), ...[...(match[2] ?? '').matchAll(/:(\d+)/g)].map((more) => Number(more[1]))] : []
}

/** Minerals and stage of a text about a product: "neodymium magnets china", "who makes magnets", "anode production". */
export const readProduct = (
  shape: string,
  minerals: readonly string[],
): { readonly minerals: readonly string[]; readonly stage: Stage } | undefined => {
  const product = PRODUCTS.find(([pattern]) => pattern.test(shape))
  if (!product || USED.test(shape) || MADE_WITH.test(shape)) return undefined
  const mineral = product[1]
  if (minerals.length === 0) return { minerals: [mineral], stage: 'manufacturing' }
  const own = minerals.every((id) => id === mineral || (mineral === 'rare-earths' && MAGNET_ELEMENTS.has(id)))
  return own ? { minerals: [mineral], stage: 'manufacturing' } : undefined
}
