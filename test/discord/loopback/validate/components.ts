import { asList, asObject, asText, type Json } from '../json.js'
import { checkButton, checkSelect } from './controls.js'

const ROW = 1
const BUTTON = 2
const SELECTS = [3, 5, 6, 7, 8]
const SECTION = 9
const TEXT = 10
const THUMBNAIL = 11
const GALLERY = 12
const FILE = 13
const SEPARATOR = 14
const CONTAINER = 17
const IN_CONTAINER = [ROW, SECTION, TEXT, GALLERY, FILE, SEPARATOR]

/** Every component of a message, nested ones included. */
export const everyComponent = (components: readonly Json[]): readonly Json[] =>
  components.flatMap((c) => [
    c,
    ...everyComponent(asList(c['components'])),
    ...(c['accessory'] === undefined ? [] : everyComponent([asObject(c['accessory'])])),
  ])

const checkMedia = (media: unknown, files: ReadonlySet<string>): string[] => {
  const url = asText(asObject(media)['url'])
  const file = /^attachment:\/\/(.+)$/.exec(url)?.[1]
  return /^https?:\/\//.test(url) || (file !== undefined && files.has(file)) ? [] : [`media: no such file ${url}`]
}

const checkRow = (row: Json): string[] => {
  const children = asList(row['components'])
  const buttons = children.filter(({ type }) => type === BUTTON)
  const selects = children.filter(({ type }) => SELECTS.includes(Number(type)))
  if (buttons.length === children.length && buttons.length >= 1 && buttons.length <= 5) return []
  return selects.length === 1 && children.length === 1 ? [] : ['row: needs 1 to 5 buttons, or one select']
}

const checkOne = (component: Json, files: ReadonlySet<string>): string[] => {
  const children = asList(component['components'])
  switch (component['type']) {
    case ROW:
      return checkRow(component)
    case BUTTON:
      return checkButton(component)
    case TEXT:
      return asText(component['content']).trim() === '' ? ['text display: empty'] : []
    case SECTION:
      return children.length >= 1 && children.length <= 3 && component['accessory'] !== undefined
        ? []
        : ['section: shape']
    case THUMBNAIL:
      return checkMedia(component['media'], files)
    case GALLERY: {
      const items = asList(component['items'])
      const alt = items.flatMap(({ description }) =>
        asText(description) === '' || asText(description).length > 1024 ? ['gallery: alt text of 1 to 1024'] : [],
      )
      return [
        ...items.flatMap(({ media }) => checkMedia(media, files)),
        ...alt,
        ...(items.length > 10 ? ['gallery: more than 10'] : []),
      ]
    }
    case SEPARATOR:
      return []
    case CONTAINER:
      return children.length >= 1 && children.every(({ type }) => IN_CONTAINER.includes(Number(type)))
        ? []
        : ['container: empty or a child that is not allowed']
    default:
      return SELECTS.includes(Number(component['type']))
        ? checkSelect(component)
        : [`component: type ${String(component['type'])}`]
  }
}

/** https://discord.com/developers/docs/components/reference */
export const checkComponents = (components: readonly Json[], v2: boolean, files: ReadonlySet<string>): string[] => {
  const all = everyComponent(components)
  const ids = all.flatMap((c) => (typeof c['custom_id'] === 'string' ? [c['custom_id']] : []))
  const text = all.reduce((n, c) => n + (c['type'] === TEXT ? asText(c['content']).length : 0), 0)
  const legacy = components.length > 5 || components.some(({ type }) => type !== ROW)
  return [
    ...all.flatMap((component) => checkOne(component, files)),
    ...(new Set(ids).size < ids.length ? ['custom_id: not unique'] : []),
    ...(v2 && all.length > 40 ? ['components: more than 40'] : []),
    ...(v2 && text > 4000 ? [`components: ${text} characters of text`] : []),
    ...(!v2 && legacy ? ['components: only 5 rows without Components V2'] : []),
  ]
}
