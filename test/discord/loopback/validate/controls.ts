import { asList, asText, type Json } from '../json.js'

const length = (name: string, value: unknown, min: number, max: number): string[] => {
  const n = asText(value).length
  return n >= min && n <= max ? [] : [`${name}: ${n} characters, must be ${min} to ${max}`]
}

const LINK = 5

export const checkButton = (button: Json): string[] => {
  const named = asText(button['label']) !== '' || button['emoji'] !== undefined
  const { style } = button
  const target =
    style === LINK
      ? [
          ...length('button.url', button['url'], 1, 512),
          ...(/^https?:\/\//.test(asText(button['url'])) ? [] : ['button.url: scheme']),
        ]
      : length('button.custom_id', button['custom_id'], 1, 100)
  return [
    ...(typeof style === 'number' && style >= 1 && style <= 5 ? [] : ['button.style']),
    ...(named ? [] : ['button: neither label nor emoji']),
    ...length('button.label', button['label'], 0, 80),
    ...target,
  ]
}

export const checkSelect = (select: Json): string[] => {
  const options = asList(select['options'])
  const values = options.map(({ value }) => asText(value))
  return [
    ...length('select.custom_id', select['custom_id'], 1, 100),
    ...length('select.placeholder', select['placeholder'], 0, 150),
    ...(select['type'] === 3 && (options.length < 1 || options.length > 25) ? ['select.options: 1 to 25'] : []),
    ...(new Set(values).size < values.length ? ['select.options: values not unique'] : []),
    ...options.flatMap((option) => [
      ...length('option.label', option['label'], 1, 100),
      ...length('option.value', option['value'], 1, 100),
      ...length('option.description', option['description'], 0, 100),
    ]),
  ]
}

/** https://discord.com/developers/docs/interactions/receiving-and-responding#autocomplete */
export const checkChoices = (choices: readonly Json[]): string[] => [
  ...(choices.length > 25 ? ['choices: more than 25'] : []),
  ...choices.flatMap((c) => [
    ...length('choice.name', c['name'], 1, 100),
    ...length('choice.value', c['value'], 1, 100),
  ]),
]
