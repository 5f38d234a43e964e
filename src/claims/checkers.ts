import { checkChange } from './check-change.js'
import { type Asked, type Check, type Checker, onEqualTerms, unverifiableCheck } from './check.js'
import { checkDocument } from './check-document.js'
import { checkEvent } from './check-event.js'
import { checkImportShare } from './check-import-share.js'
import { checkByProduct, checkMember } from './check-note.js'
import { checkListed, checkListSize } from './check-list.js'
import { checkPrice, checkPriceChange, checkPriceRatio } from './check-price.js'
import { checkQuantity } from './check-quantity.js'
import { checkReliance, checkRelianceChange } from './check-reliance.js'
import type { Kind } from './claim.js'

/** From what is asserted to what it is checked by. A kind is added with its assertion in `claim.ts`, here and in `kinds.ts`. */
const CHECKERS: { readonly [K in Kind]: Checker<K> } = {
  share: checkQuantity,
  amount: checkQuantity,
  rank: checkQuantity,
  ratio: checkQuantity,
  change: checkChange,
  reliance: checkReliance,
  'reliance-change': checkRelianceChange,
  'import-share': checkImportShare,
  price: checkPrice,
  'price-change': checkPriceChange,
  'price-ratio': checkPriceRatio,
  listed: checkListed,
  'list-size': checkListSize,
  member: checkMember,
  'by-product': checkByProduct,
  event: checkEvent,
  document: checkDocument,
  unverifiable: ({ claim, said }) => unverifiableCheck(claim, said.why),
}

/** Checks a claim about one of its minerals by its kind; what contradicts it does so on equal terms. */
export const checkKind = (asked: Asked<Kind>): Check => {
  // The table pairs each kind with the checker of that kind, which the type of what is looked up cannot say.
  const check = CHECKERS[asked.said.kind] as Checker<Kind>
  return onEqualTerms(asked.card, check(asked))
}
