import { asList, asObject, asText, type Json } from '../json.js'

const tooLong = (name: string, value: unknown, limit: number): string[] =>
  asText(value).length > limit ? [`${name}: longer than ${limit}`] : []

/** https://discord.com/developers/docs/resources/message#embed-object-embed-limits */
export const checkEmbeds = (embeds: readonly Json[]): string[] => {
  let sum = 0
  const faults = embeds.flatMap((embed) => {
    const fields = asList(embed['fields'])
    const footer = asObject(embed['footer'])['text']
    const author = asObject(embed['author'])['name']
    const texts = [
      embed['title'],
      embed['description'],
      footer,
      author,
      ...fields.flatMap((f) => [f['name'], f['value']]),
    ]
    sum += texts.reduce<number>((n, t) => n + asText(t).length, 0)
    return [
      ...tooLong('embed.title', embed['title'], 256),
      ...tooLong('embed.description', embed['description'], 4096),
      ...tooLong('embed.footer', footer, 2048),
      ...tooLong('embed.author', author, 256),
      ...(fields.length > 25 ? ['embed.fields: more than 25'] : []),
      ...fields.flatMap((f) => [...tooLong('field.name', f['name'], 256), ...tooLong('field.value', f['value'], 1024)]),
      ...fields.flatMap((f) => (asText(f['name']) === '' || asText(f['value']) === '' ? ['field: empty'] : [])),
    ]
  })
  return [
    ...faults,
    ...(sum > 6000 ? ['embeds: more than 6000 in all'] : []),
    ...(embeds.length > 10 ? ['embeds: more than 10'] : []),
  ]
}
