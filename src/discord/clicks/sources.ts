import { ButtonStyle, ComponentType } from 'discord.js'
import type { Row } from '../render/card.js'
import { sourcesCard, sourcesPages } from '../render/sources-card.js'
import { asEdit, whisper } from '../reply.js'
import { writeCustomId } from '../state/custom-id.js'
import { type Click, cardOf, OUTDATED } from './click.js'

/** Previous and next, for the reader of the rows, whoever asked the question. */
const turns = ({ interaction, component }: Click, page: number, pages: number): readonly Row[] => {
  const make = (label: string, at: number) => {
    const id = writeCustomId({ ...component, action: 'more', asker: interaction.user.id, at })
    const inside = at >= 0 && at < pages && id !== undefined
    return inside
      ? [{ type: ComponentType.Button as const, style: ButtonStyle.Secondary as const, label, custom_id: id }]
      : []
  }
  const components = [...make('◀ Previous', page - 1), ...make('Next ▶', page + 1)]
  return components.length === 0 ? [] : [{ type: ComponentType.ActionRow, components }]
}

/** The rows behind an answer, privately, for anyone. */
export const showSources = async (click: Click): Promise<void> => {
  const card = cardOf(click)
  if (card === undefined) return whisper(click.interaction, OUTDATED)
  await click.interaction.reply(sourcesCard(card.answer, 0, turns(click, 0, sourcesPages(card.answer))))
}

/** Another page of them, in place. */
export const moreSources = async (click: Click): Promise<void> => {
  const card = cardOf(click)
  if (card === undefined) return whisper(click.interaction, OUTDATED)
  const { at } = click.component
  await click.interaction.update(asEdit(sourcesCard(card.answer, at, turns(click, at, sourcesPages(card.answer)))))
}
