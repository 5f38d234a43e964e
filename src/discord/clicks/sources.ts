import type { Row } from '../render/card.js'
import { row, turns, withIds } from '../render/buttons.js'
import { COPY_DEEDS, copyMenu } from '../render/copy-menu.js'
import { sourcesCard, sourcesPages } from '../render/sources-card.js'
import { asEdit } from '../reply.js'
import type { Answer } from '../../answers/answer.js'
import { type Click, cardOf, OUTDATED } from './click.js'
import { writeCustomIds } from '../state/custom-id.js'
import { change, respond, whisper } from '../voice.js'

/** Previous and next, and the menu "Copy", for the reader of the rows, whoever asked the question. */
const pager = ({ interaction, component }: Click, answer: Answer, page: number): readonly Row[] => {
  const plans = turns('more', page, sourcesPages(answer))
  const deeds = [...plans, ...(answer.citations.length > 0 ? COPY_DEEDS : [])]
  const ids = (deeds.length > 0 && writeCustomIds(interaction.user.id, component.state, deeds)) || []
  return [...row(withIds(plans, ids)), ...copyMenu(ids.slice(plans.length))]
}

/** The rows behind an answer, privately, for anyone. */
export const showSources = async (click: Click): Promise<void> => {
  const card = cardOf(click)
  if (card === undefined) return whisper(click.interaction, OUTDATED)
  await respond(click.interaction, sourcesCard(card.answer, 0, pager(click, card.answer, 0)))
}

/** Another page of them, in place. */
export const moreSources = async (click: Click): Promise<void> => {
  const card = cardOf(click)
  if (card === undefined) return whisper(click.interaction, OUTDATED)
  const { at } = click.component
  await change(click.interaction, asEdit(sourcesCard(card.answer, at, pager(click, card.answer, at))))
}
