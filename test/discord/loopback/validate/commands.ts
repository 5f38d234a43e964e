import { asList, asObject, asText, type Json } from '../json.js'

const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u
const LOCALES = new Set(
  'id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th zh-CN ja zh-TW ko'.split(
    ' ',
  ),
)

const checkName = (where: string, name: unknown, chat: boolean): string[] => {
  const text = asText(name)
  if (!chat) return text.length >= 1 && text.length <= 32 ? [] : [`${where}.name: 1 to 32`]
  return NAME.test(text) && text === text.toLowerCase() ? [] : [`${where}.name: ${text} is not allowed`]
}

const checkTexts = (where: string, item: Json, chat: boolean): string[] => {
  const names = Object.entries(asObject(item['name_localizations']))
  const descriptions = Object.entries(asObject(item['description_localizations']))
  const described = (text: unknown) => asText(text).length >= 1 && asText(text).length <= 100
  return [
    ...checkName(where, item['name'], chat),
    ...names.flatMap(([locale, name]) => checkName(`${where}/${locale}`, name, chat)),
    ...(chat
      ? [item['description'], ...descriptions.map(([, text]) => text)].flatMap((t) =>
          described(t) ? [] : [`${where}.description: 1 to 100`],
        )
      : []),
    ...(!chat && asText(item['description']) !== '' ? [`${where}.description: not for context menus`] : []),
    ...[...names, ...descriptions].flatMap(([locale]) => (LOCALES.has(locale) ? [] : [`${where}: locale ${locale}`])),
  ]
}

const checkOptions = (where: string, options: readonly Json[]): string[] => {
  const required = options.map((option) => option['required'] === true)
  const names = options.map(({ name }) => name)
  return [
    ...(options.length > 25 ? [`${where}: more than 25 options`] : []),
    ...(required.lastIndexOf(true) > required.indexOf(false) &&
    required.includes(false) &&
    required.lastIndexOf(true) >= 0
      ? [`${where}: required options must come first`]
      : []),
    ...(new Set(names).size < names.length ? [`${where}: option names not unique`] : []),
    ...options.flatMap((option) => {
      const at = `${where}.${asText(option['name'])}`
      const choices = asList(option['choices'])
      return [
        ...checkTexts(at, option, true),
        ...(choices.length > 25 ? [`${at}: more than 25 choices`] : []),
        ...(choices.length > 0 && option['autocomplete'] === true ? [`${at}: choices and autocomplete`] : []),
        ...choices.flatMap(({ name, value }) =>
          asText(name).length >= 1 && asText(name).length <= 100 && String(value).length <= 100
            ? []
            : [`${at}: choice`],
        ),
      ]
    }),
  ]
}

const size = (item: Json): number =>
  asText(item['name']).length +
  asText(item['description']).length +
  asList(item['choices']).reduce((n, { name, value }) => n + asText(name).length + String(value).length, 0) +
  asList(item['options']).reduce((n, option) => n + size(option), 0)

/** https://discord.com/developers/docs/interactions/application-commands#application-command-object */
export const checkCommands = (commands: readonly Json[]): string[] => {
  const count = (type: number) => commands.filter((command) => (command['type'] ?? 1) === type).length
  const keys = commands.map(({ type, name }) => `${Number(type ?? 1)} ${asText(name)}`)
  return [
    ...(count(1) > 100 || count(2) > 15 || count(3) > 15 ? ['commands: more than 100 chat, 15 user, 15 message'] : []),
    ...(new Set(keys).size < keys.length ? ['commands: names not unique'] : []),
    ...commands.flatMap((command) => {
      const where = `/${asText(command['name'])}`
      return [
        ...checkTexts(where, command, (command['type'] ?? 1) === 1),
        ...checkOptions(where, asList(command['options'])),
        ...(size(command) > 8000 ? [`${where}: more than 8000 characters`] : []),
      ]
    }),
  ]
}
