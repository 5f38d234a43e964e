import type { AutocompleteInteraction } from 'discord.js'
import { commandNamed } from '../commands/call.js'
import { nearest } from '../commands/names.js'
import { wholeQuestions } from '../commands/whole-questions.js'
import { label } from '../render/escape.js'
import { LIMITS } from '../render/limits.js'
import type { Room } from '../room.js'

/** Offers names while someone types (names, symbols, aliases and misspellings), or whole questions. */
export const onAutocomplete = async (interaction: AutocompleteInteraction, room: Room): Promise<void> => {
  const { name, value } = interaction.options.getFocused(true)
  const command = commandNamed(interaction.commandName)
  if (command?.asks === name) {
    const questions = wholeQuestions(room.brain, value, LIMITS.autocompleteChoices)
    return interaction.respond(questions.map((text) => ({ name: label(text, LIMITS.autocompleteText), value: text })))
  }
  const kinds = command?.completes?.[name] ?? []
  const mineral = interaction.options.getString('mineral') ?? undefined
  const choices = nearest(room.brain, value, kinds, LIMITS.autocompleteChoices, mineral).filter(
    ({ id }) => id.length <= LIMITS.autocompleteText,
  )
  await interaction.respond(
    choices.map(({ id, name: text }) => ({ name: label(text, LIMITS.autocompleteText), value: id })),
  )
}
