import { ComponentType } from 'discord.js'
import { present } from '../present.js'
import { card } from '../render/card.js'
import { AS_SHOWN } from '../render/controls.js'
import { asEdit, drawInto } from '../reply.js'
import { type Click, cardOf, isAsker, OUTDATED } from './click.js'
import { acknowledge, change, respond, whisper } from '../voice.js'

const NOT_YOURS = 'Only the person who asked turns these pages. Ask me yourself with `/ask` to get your own card.'
const NO_PICTURE = 'There is nothing to draw for this answer.'

/** Another page of a card, for the one who asked. */
export const turnPage = async (click: Click): Promise<void> => {
  const shown = cardOf(click)
  if (!isAsker(click)) return whisper(click.interaction, NOT_YOURS)
  if (shown === undefined) return whisper(click.interaction, OUTDATED)
  await change(click.interaction, asEdit(present(click.room, shown)))
}

/** The picture: drawn into the card for the one who asked, privately for anyone else. */
export const showChart = async (click: Click): Promise<void> => {
  const { interaction, room } = click
  const shown = cardOf(click)
  if (shown === undefined) return whisper(interaction, OUTDATED)
  if (!room.pictures.drawable(shown.answer)) return whisper(interaction, NO_PICTURE)
  if (!interaction.deferred) await acknowledge(interaction)
  await drawInto(interaction, room, isAsker(click) ? shown : { ...shown, ephemeral: true })
}

/** The text of a card of ours as Discord hands it back; it was escaped when the card was made. */
const textsIn = (component: unknown): readonly string[] => {
  if (typeof component !== 'object' || component === null) return []
  const nested = 'components' in component && Array.isArray(component.components) ? component.components : []
  const own = 'type' in component && component.type === ComponentType.TextDisplay && 'content' in component
  return [...(own ? [String(component.content)] : []), ...nested.flatMap(textsIn)]
}

/** A private answer, now for everyone in the channel. */
export const shareAnswer = async (click: Click): Promise<void> => {
  if (click.component.at === AS_SHOWN) {
    await respond(
      click.interaction,
      card(click.interaction.message.components.flatMap((part) => textsIn(part.toJSON()))),
    )
    return
  }
  const shown = cardOf(click)
  if (shown === undefined) return whisper(click.interaction, OUTDATED)
  await respond(click.interaction, present(click.room, { ...shown, ephemeral: false }))
}
