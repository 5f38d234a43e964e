import type { Measure, Stage } from '../corpus/types.js'
import type { Against } from './said-years.js'

/** What the text before a clause leaves to it. */
export interface Context {
  readonly minerals: readonly string[]
  readonly places: readonly string[]
  readonly stage?: Stage
  readonly measure?: Measure
  readonly year?: number
  /** The years that it compared. */
  readonly against?: Against
  /** It spoke of a list, of US imports, of the reliance on them, of an amount. */
  readonly ofList?: boolean
  readonly ofTrade?: boolean
  readonly ofReliance?: boolean
  readonly ofEvent?: boolean
  readonly amounts?: boolean
  /** It only headed what follows: "Nickel mining: …". */
  readonly heading?: boolean
  /** The law or plan whose figures it gave. */
  readonly law?: string
  /** It stands in the same sentence. */
  readonly inside?: boolean
  /** It was of the whole world. */
  readonly world?: boolean
  /** The unit of the last amount, and the mass that a price was given for. */
  readonly unit?: string
  readonly per?: string
}

export const NOTHING: Context = { minerals: [], places: [] }
