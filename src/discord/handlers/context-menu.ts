import type { MessageContextMenuCommandInteraction } from 'discord.js'
import { askInConversation, channelOf, reply, whisper } from '../reply.js'
import type { Room } from '../room.js'
import { stateOf } from '../state/state.js'
import { spokenText } from './spoken-text.js'

const NO_TEXT = 'There is no text in that message that I could answer.'

/** Answers the question in someone's message. It starts a conversation of the person who chose it. */
export const onContextMenu = async (interaction: MessageContextMenuCommandInteraction, room: Room): Promise<void> => {
  const text = spokenText(interaction.targetMessage.content)
  if (text === '') return whisper(interaction, NO_TEXT)
  const answer = askInConversation(room, channelOf(interaction), interaction.user.id, text)
  await reply(interaction, room, {
    answer,
    state: stateOf(answer),
    asker: interaction.user.id,
    asked: text,
    locale: interaction.locale,
  })
}
