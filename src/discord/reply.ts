import { MessageFlags, type RepliableInteraction } from 'discord.js'
import type { Answer } from '../answers/answer.js'
import type { Question } from '../language/question.js'
import { describeError } from './errors.js'
import { type Presentation, present } from './present.js'
import { type Card, PICTURE } from './render/card.js'
import type { Room } from './room.js'
import { respond } from './voice.js'

/** Remembers a question for the next turn, unless it was not understood: then the one before it still counts. */
export const remember = (room: Room, channel: string, person: string, { status, question }: Answer): void => {
  if (status !== 'out-of-scope') room.memory.remember(channel, person, question)
}

/** Asks the brain with the conversation so far, or with the question of the card that is replied to. */
export const askInConversation = (
  room: Room,
  channel: string,
  person: string,
  text: string,
  about?: Question,
): Answer => {
  const answer = room.brain.ask(text, about ?? room.memory.recall(channel, person))
  room.watch.answered(answer, true)
  remember(room, channel, person, answer)
  return answer
}

/** Where a conversation takes place. */
export const channelOf = ({ channelId, user }: RepliableInteraction): string => channelId ?? user.id

/** A card as the edit of a message: who sees a message is settled when it is made, and an old picture goes. */
export const asEdit = ({ components }: Card) => ({
  components,
  flags: MessageFlags.IsComponentsV2 as const,
  attachments: [],
})

/** Sends an answer at once, then draws its picture into it where the command promises one. */
export const reply = async (
  interaction: RepliableInteraction,
  room: Room,
  presentation: Presentation,
  chart = false,
): Promise<void> => {
  await respond(interaction, present(room, presentation))
  if (!chart || !room.pictures.drawable(presentation.answer)) return
  // The answer is there; a picture that fails is not worth an apology.
  await drawInto(interaction, room, presentation).catch((error: unknown) =>
    room.log.warn(describeError(error), 'picture not drawn'),
  )
}

/** Draws the answer's picture and edits it into the reply. Alt text goes with it. */
export const drawInto = async (
  interaction: RepliableInteraction,
  room: Room,
  presentation: Presentation,
): Promise<void> => {
  const picture = await room.pictures.draw(presentation.answer)
  if (picture === undefined) return
  const { components, flags } = asEdit(present(room, { ...presentation, alt: picture.alt }))
  const file = { attachment: Buffer.from(picture.png), name: PICTURE, description: picture.alt }
  await interaction.editReply({ components, flags, files: [file] })
}
