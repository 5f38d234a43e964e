import type { Corpus, Stage } from '../corpus/types.js'
import { type Cut, cutsFor, isAverage } from './select.js'
import { type NoShare, type Share, shareOf } from './shares.js'
import { familyOf } from './sources.js'
import { type Lens, lensesOf, type WorldMeasure, worldMeasure } from './stages.js'

export { type Lens, lensesOf, type WorldMeasure, worldMeasure }

/** What a lens shows of a place: the share (or why there is none) and, where another publisher differs, its share too. */
export interface View {
  readonly lens: Lens
  readonly cut: Cut
  readonly result: Share | NoShare
  /** The first source's refusal, where a later source has the figure instead. */
  readonly instead?: NoShare
  readonly other?: Share
}

const FALL_THROUGH = new Set(['no-row', 'not-available', 'no-members', 'no-total'])
/** How far another publisher must lie apart to be told, in points, and how many years it may be behind. */
const APART = 3
const BEHIND = 3

/** Another publisher's share of the same stage that lies apart (number rules 5 and 10); averages are not one. */
const otherOf = (shares: readonly Share[], main: Share): Share | undefined =>
  shares.find(
    (share) =>
      familyOf(share.cut.table.source) !== familyOf(main.cut.table.source) &&
      !isAverage(share.cut) &&
      Math.abs(share.cut.year - main.cut.year) <= BEHIND &&
      Math.abs(share.value - main.value) >= APART,
  )

/**
 * A place through a lens in a year (or the latest): the first source that has a figure, which is a share, or an amount where
 * that is `enough`. A source that withholds the figure is final; one that merely does not list the place lets the next
 * source answer.
 */
export const viewOf = (
  corpus: Corpus,
  lens: Lens,
  place: string,
  year?: number,
  enough: 'share' | 'amount' = 'share',
): View | undefined => {
  const results = cutsFor(lens.tables, year).map((cut) => shareOf(corpus, cut, place))
  const [first] = results
  if (!first) return undefined
  const answers = (result: Share | NoShare): boolean =>
    result.kind === 'share' || (enough === 'amount' && result.part !== undefined)
  const isFinal = (why: NoShare['why']): boolean => (enough === 'share' ? !FALL_THROUGH.has(why) : why === 'withheld')
  const final = answers(first) || (first.kind === 'no-share' && isFinal(first.why))
  const result = final ? first : (results.find(answers) ?? first)
  const shares = results.filter((one): one is Share => one.kind === 'share')
  const other = result.kind === 'share' ? otherOf(shares, result) : undefined
  return {
    lens,
    cut: result.cut,
    result,
    ...(first.kind === 'no-share' && first !== result && { instead: first }),
    ...(other && { other }),
  }
}

/** Whether a source withholds the figure of a view. */
export const isWithheld = ({ result }: View): boolean => result.kind === 'no-share' && result.why === 'withheld'

/**
 * The views a card shows. Where no stage is asked and the first is withheld, it stands alone: another stage's figure
 * would pass for the one that was asked for (number rule 2).
 */
export const withheldAlone = (views: readonly View[], asked: Stage | undefined): readonly View[] =>
  asked === undefined && views[0] !== undefined && isWithheld(views[0]) ? views.slice(0, 1) : views
