import {
  type InteractionEditReplyOptions,
  type InteractionReplyOptions,
  MessageFlags,
  type RepliableInteraction,
} from 'discord.js'
import type { ClickInteraction } from './clicks/click.js'
import { deferralOf } from './deferral.js'

/*
 * How an answer reaches Discord, whether it comes at once or after an acknowledgement: as the first response, as the
 * message that "is thinking", as a change of the clicked message, or as one more message.
 */

/** A message for Discord; its flags say who sees it. */
export type Body = Pick<InteractionReplyOptions, 'content' | 'components' | 'files'> & { readonly flags: number }

const isPrivate = ({ flags }: Body): boolean => (flags & MessageFlags.Ephemeral) !== 0

/** As an edit: who sees a message is settled when it is made. */
const asShown = ({ flags, content, components, files }: Body): InteractionEditReplyOptions => ({
  ...(content !== undefined && { content }),
  ...(components !== undefined && { components }),
  ...(files !== undefined && { files }),
  ...((flags & MessageFlags.IsComponentsV2) !== 0 && { flags: MessageFlags.IsComponentsV2 }),
})

/** The acknowledgement was "thinking", and nothing was said since. */
const isThinking = ({ deferred, replied, ephemeral }: RepliableInteraction): boolean =>
  deferred && !replied && ephemeral !== null

/** Says that an answer is coming. */
export const acknowledge = async (interaction: RepliableInteraction): Promise<void> => {
  const deferral = deferralOf(interaction)
  if (deferral === 'update' && interaction.isMessageComponent()) await interaction.deferUpdate()
  else await interaction.deferReply(deferral === 'public' ? {} : { flags: MessageFlags.Ephemeral })
}

/** Answers with a message. What is private stays private even where an answer for everyone was promised. */
export const respond = async (interaction: RepliableInteraction, body: Body): Promise<void> => {
  if (!interaction.deferred && !interaction.replied) await interaction.reply(body)
  else if (!isThinking(interaction)) await interaction.followUp(body)
  else if (interaction.ephemeral === true || !isPrivate(body)) await interaction.editReply(asShown(body))
  else {
    await interaction.deleteReply()
    await interaction.followUp(body)
  }
}

/** A sentence for one person's eyes. */
export const whisper = (interaction: RepliableInteraction, content: string): Promise<void> =>
  respond(interaction, { content, flags: MessageFlags.Ephemeral })

/** Changes the message that was clicked. */
export const change = async (interaction: ClickInteraction, edit: InteractionEditReplyOptions): Promise<void> => {
  if (interaction.deferred || interaction.replied) await interaction.editReply(edit)
  else await interaction.update(edit)
}
