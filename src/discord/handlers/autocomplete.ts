import type { AutocompleteInteraction } from 'discord.js'
import { commandNamed } from '../commands/call.js'
import { nearest } from '../commands/names.js'
import { label } from '../render/escape.js'
import { LIMITS } from '../render/limits.js'
import type { Room } from '../room.js'

/** Offers names while someone types: names, symbols, aliases and misspellings. */
export const onAutocomplete = async (interaction: AutocompleteInteraction, room: Room): Promise<void> => {
  const { name, value } = interaction.options.getFocused(true)
  const kinds = commandNamed(interaction.commandName)?.completes?.[name] ?? []
  const choices = nearest(room.brain, value, kinds, LIMITS.autocompleteChoices).filter(
    ({ id }) => id.length <= LIMITS.autocompleteText,
  )
  await interaction.respond(
    choices.map(({ id, name: text }) => ({ name: label(text, LIMITS.autocompleteText), value: id })),
  )
}
