import type { Corpus, Measure } from '../corpus/types.js'
import type { Question } from '../language/question.js'
import { askedYear, type Cut, cutsFor } from '../tables/select.js'
import { aggregateOf } from '../tables/stages.js'
import { type Lens, lensesOf, type WorldMeasure, worldMeasure } from '../tables/views.js'
import { answering, type Asked, type Told } from './answering.js'
import { aggregateAnswer, noFigureForYear, nothingAbout } from './missing.js'
import { soleLabel, stageLabel } from './names.js'
import { mineralCaveat, tableCaveats } from './qualify.js'
import { capital } from './text.js'

/** A question of what countries mine, refine, hold or could produce of one mineral. */
export interface OfStages extends Asked {
  readonly measure: WorldMeasure
  /** The stages with tables of it, or its reserves. */
  readonly lenses: readonly Lens[]
  readonly year: number | undefined
}

/** What an answer sees of one stage: at least the table and the year. */
export interface Seen {
  readonly lens: Lens
  readonly cut: Cut
}

/** How an answer looks at a mineral stage by stage, and what it tells of that. */
export interface ByStage<V extends Seen> {
  /** What it sees of a stage; undefined where that has nothing of the kind. */
  readonly view: (asked: OfStages, lens: Lens) => V | undefined
  /** The views that the card shows, where that is not all. */
  readonly shown?: (views: readonly V[], asked: OfStages) => readonly V[]
  /** Fills the card and gives the headline. */
  readonly tell: (asked: OfStages, views: readonly [V, ...V[]]) => Told
  /** The first view is what is told, and others stand beside it: only its table has its caveats on the card. */
  readonly first?: true
  /** Tables of masses only, as one printed in percent has no amounts; or those before others. */
  readonly amounts?: 'only' | 'first'
  /** What there is no table of where every stage lacks one; "production by country". */
  readonly nothing?: (asked: OfStages) => string
  /** The answer where no stage can be seen, in place of a refusal. */
  readonly otherwise?: (asked: OfStages) => Told | undefined
}

/** "How much tin does Indonesia refine, against what it mines": two stages, each of which is to be told. */
export const asksStages = ({ concepts }: Question, corpus: Corpus): boolean =>
  new Set(concepts.flatMap((id) => corpus.lexicon?.concepts[id]?.stage ?? [])).size > 1

/** The lens with its tables of masses alone. */
export const withAmounts = (lens: Lens): Lens => ({
  ...lens,
  tables: lens.tables.filter((table) => table.unit !== '%'),
})

const refusal = <V extends Seen>({ nothing, otherwise }: ByStage<V>, asked: OfStages): Told => {
  const { card, question, intent, mineral, measure, lenses, year, none } = asked
  const other = otherwise?.(asked)
  if (other !== undefined) return other
  const tables = lenses.flatMap((lens) => lens.tables)
  if (tables.length > 0 && cutsFor(tables, year).length === 0) return noFigureForYear(card, intent, lenses, year)
  const stage = measure === 'production' ? question.stage : undefined
  const what = [stage, measure, 'by country'].filter((part) => part !== undefined).join(' ')
  return none(nothingAbout(card, mineral.id, nothing?.(asked) ?? what))
}

/**
 * An answer on one mineral, stage by stage, each from one table. Where only its group has figures, or no stage can be seen,
 * the refusal says why; the caveats of the tables used are added.
 */
export const byStage = <V extends Seen>(intent: Parameters<typeof answering>[0], shape: ByStage<V>) =>
  answering(intent, (asked) => {
    const { card, corpus, question, mineral } = asked
    const measure = worldMeasure(question)
    if (aggregateOf(corpus, mineral, measure)) return aggregateAnswer(card, asked.intent, mineral, measure)
    const all = lensesOf(corpus, mineral, measure, question.stage)
    const massed = all.map(withAmounts).filter(({ tables }) => tables.length > 0)
    const ofMass = (lens: Lens): Lens => massed.find(({ stage }) => stage === lens.stage) ?? lens
    const none = massed.length === 0 || asksStages(question, corpus)
    const first = none ? all.map(ofMass) : massed
    const lenses = shape.amounts === undefined ? all : shape.amounts === 'only' ? massed : first
    const of: OfStages = { ...asked, measure, lenses, year: askedYear(question.years) }
    const seen = lenses.flatMap((lens) => shape.view(of, lens) ?? [])
    const [main, ...others] = shape.shown?.(seen, of) ?? seen
    if (main === undefined) return refusal(shape, of)
    const told = shape.tell(of, [main, ...others])
    const cuts = [main, ...(shape.first ? [] : others)].map(({ cut }) => cut)
    tableCaveats(card, cuts)
    mineralCaveat(card, corpus, mineral.id)
    return told
  })

/** "Mined", "Refined"; "Produced" where a sole stage is called neither; "Reserves". */
export const lineLabel = (measure: Measure, { lens, cut }: Seen, several: boolean): string => {
  if (measure !== 'production') return capital(measure)
  return several ? stageLabel(lens.stage) : soleLabel(cut.table)
}
