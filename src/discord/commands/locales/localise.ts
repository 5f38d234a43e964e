import { Locale, type RESTPostAPIApplicationCommandsJSONBody } from 'discord.js'
import { de } from './de.js'
import { esES } from './es-es.js'
import { fr } from './fr.js'
import { ja } from './ja.js'
import { ptBR } from './pt-br.js'
import type { Words } from './words.js'

/** https://discord.com/developers/docs/reference#locales */
const LANGUAGES: readonly (readonly [Locale, Words])[] = [
  [Locale.French, fr],
  [Locale.SpanishES, esES],
  [Locale.German, de],
  [Locale.Japanese, ja],
  [Locale.PortugueseBR, ptBR],
]

/** What each language says, under its locale; languages that say nothing are left out. */
const inEach = (say: (words: Words) => string | undefined): Record<string, string> =>
  Object.fromEntries(
    LANGUAGES.flatMap(([locale, words]) => {
      const said = say(words)
      return said === undefined ? [] : [[locale, said]]
    }),
  )

interface Named {
  readonly name: string
}

const choice = <T extends Named>(item: T) => ({
  ...item,
  name_localizations: inEach(({ choices }) => choices[item.name]),
})

const option = <T extends Named & { readonly choices?: readonly Named[] }>(command: string, item: T) => ({
  ...item,
  name_localizations: inEach(({ options }) => options[`${command}.${item.name}`]?.[0]),
  description_localizations: inEach(({ options }) => options[`${command}.${item.name}`]?.[1]),
  ...(item.choices && { choices: item.choices.map(choice) }),
})

/** A command with its names and descriptions in every language. */
export const localise = <T extends RESTPostAPIApplicationCommandsJSONBody>(command: T): T => ({
  ...command,
  name_localizations: inEach(({ commands }) => commands[command.name]?.[0]),
  // A context menu has no description in any language.
  ...('description' in command && {
    description_localizations: inEach(({ commands }) => commands[command.name]?.[1]),
  }),
  ...('options' in command && {
    options: (command.options as readonly Named[]).map((item) => option(command.name, item)),
  }),
})
