import { checkChange, checkPriceChange, checkRelianceChange } from './check-change.js'
import { type Asked, type Check, type Checker, onEqualTerms, unverifiableCheck } from './check.js'
import { checkDocument } from './check-document.js'
import { checkEvent } from './check-event.js'
import { checkImportShare } from './check-import-share.js'
import { checkMember } from './check-kind.js'
import { checkListed, checkListSize } from './check-list.js'
import { checkByProduct, checkSubstitute } from './check-note.js'
import { checkPrice, checkPriceRatio } from './check-price.js'
import { checkQuantity } from './check-quantity.js'
import { checkReliance } from './check-reliance.js'
import { checkUse } from './check-use.js'
import type { Kind } from './claim.js'

/** A kind of assertion: what it is checked by, and what a claim of it needs. */
interface Row<K extends Kind> {
  readonly check: Checker<K>
  /** All minerals of the claim at once, instead of one by one. */
  readonly whole?: true
  /** Without a place nothing is said: the world has no share of itself. */
  readonly needsPlace?: true
  /** Said of each place by itself. */
  readonly eachPlace?: true
  /** Figures by country or of prices, where an unread word may be what they are of. */
  readonly exact?: true
}

/** From what is asserted to what it is checked by. A kind is added with its assertion in `claim.ts` and its row here. */
export const KINDS: { readonly [K in Kind]: Row<K> } = {
  share: { check: checkQuantity, needsPlace: true, exact: true },
  amount: { check: checkQuantity, eachPlace: true, exact: true },
  rank: { check: checkQuantity, needsPlace: true, eachPlace: true, exact: true },
  ratio: { check: checkQuantity, needsPlace: true, exact: true },
  change: { check: checkChange, exact: true },
  reliance: { check: checkReliance },
  'reliance-change': { check: checkRelianceChange },
  'import-share': { check: checkImportShare },
  price: { check: checkPrice, exact: true },
  'price-change': { check: checkPriceChange, exact: true },
  'price-ratio': { check: checkPriceRatio, exact: true },
  listed: { check: checkListed },
  'list-size': { check: checkListSize, whole: true },
  member: { check: checkMember, whole: true },
  'by-product': { check: checkByProduct },
  use: { check: checkUse },
  substitute: { check: checkSubstitute },
  event: { check: checkEvent, whole: true },
  document: { check: checkDocument, whole: true },
  unverifiable: { check: ({ claim, said }) => unverifiableCheck(claim, said.why), whole: true },
}

/** The row of a claim's kind. */
export const rowOf = (kind: Kind): Omit<Row<Kind>, 'check'> => KINDS[kind]

/** Checks a claim about one of its minerals by its kind; what contradicts it does so on equal terms. */
export const checkKind = (asked: Asked<Kind>): Check => {
  // The table pairs each kind with the checker of that kind, which the type of a looked-up row cannot say.
  const { check } = KINDS[asked.said.kind] as { readonly check: Checker<Kind> }
  return onEqualTerms(asked.card, check(asked))
}
