import type { Answer } from '../answers/answer.js'
import { type Card, renderAnswer } from './render/card.js'
import { controlsOf } from './render/controls.js'
import { pageCount } from './render/pages.js'
import type { Room } from './room.js'
import type { State } from './state/state.js'

/** An answer on its way to a reader. */
export interface Presentation {
  readonly answer: Answer
  readonly state: State
  /** Who asked: the one who may turn the pages. */
  readonly asker: string
  /** The question, where no message shows it. */
  readonly asked?: string | undefined
  readonly ephemeral?: boolean
  readonly page?: number
  /** Alt text of the picture that goes with it. */
  readonly alt?: string
}

/** The message of an answer, with everything under it. */
export const present = (room: Pick<Room, 'pictures'>, presentation: Presentation): Card => {
  const { answer, state, asker, asked, ephemeral = false, page = 0, alt } = presentation
  const controls = controlsOf(answer, {
    state,
    asker,
    page,
    pages: pageCount(answer),
    ephemeral,
    chart: alt === undefined && room.pictures.drawable(answer),
    pictured: alt !== undefined,
  })
  return renderAnswer(answer, {
    page,
    controls,
    ephemeral,
    // A checked claim is quoted under its verdict.
    ...(asked !== undefined && answer.verdict === undefined && { asked }),
    ...(alt !== undefined && { alt }),
  })
}
