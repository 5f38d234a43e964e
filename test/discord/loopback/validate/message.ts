import type { UploadedFile } from '../http.js'
import { asList, asObject, asText, isObject, type Json } from '../json.js'
import { checkComponents } from './components.js'
import { checkEmbeds } from './embeds.js'

export const IS_COMPONENTS_V2 = 1 << 15
export const EPHEMERAL = 1 << 6

/** No one may be pinged: the field must be there on every body, since leaving it out pings everyone who is named. */
const checkMentions = (value: unknown): string[] => {
  if (!isObject(value)) return ['allowed_mentions: missing']
  const { parse, users, roles, replied_user: repliedUser } = value
  return [
    ...(Array.isArray(parse) && parse.length === 0 ? [] : ['allowed_mentions.parse: must be []']),
    ...(asList(users).length + asList(roles).length > 0 ? ['allowed_mentions: names users or roles'] : []),
    ...(repliedUser === true ? ['allowed_mentions.replied_user: must be false'] : []),
  ]
}

const checkAttachments = (body: Json, files: ReadonlyMap<string, UploadedFile>): string[] => {
  const attachments = asList(body['attachments'])
  const faults = attachments.flatMap(({ id, description }) => [
    ...(files.has(asText(id)) ? [] : [`attachments: ${String(id)} was not uploaded`]),
    ...(asText(description).length > 1024 ? ['attachments.description: longer than 1024'] : []),
  ])
  return files.size > 10 ? [...faults, 'attachments: more than 10'] : faults
}

/** Without `enforce_nonce` a nonce does not keep a message from being posted twice. */
const checkNonce = ({ nonce, enforce_nonce: enforced }: Json): string[] => [
  ...(nonce === undefined || (typeof nonce === 'string' && nonce.length <= 25) ? [] : ['nonce: longer than 25']),
  ...(nonce !== undefined && enforced !== true ? ['enforce_nonce: missing'] : []),
]

/** Breaches of Discord's documented limits in a message body. `interaction`: an ephemeral flag is allowed. */
export const checkMessage = (
  value: unknown,
  files: ReadonlyMap<string, UploadedFile>,
  { interaction }: { readonly interaction: boolean },
): string[] => {
  const body = asObject(value)
  const flags = typeof body['flags'] === 'number' ? body['flags'] : 0
  const v2 = (flags & IS_COMPONENTS_V2) !== 0
  const content = asText(body['content'])
  const components = asList(body['components'])
  const embeds = asList(body['embeds'])
  const empty = content === '' && components.length === 0 && embeds.length === 0 && files.size === 0
  return [
    ...checkMentions(body['allowed_mentions']),
    ...(content.length > 2000 ? ['content: longer than 2000'] : []),
    ...(empty ? ['message: empty'] : []),
    ...(v2 && (content !== '' || embeds.length > 0) ? ['flags: Components V2 forbids content and embeds'] : []),
    ...((flags & EPHEMERAL) !== 0 && !interaction ? ['flags: ephemeral outside an interaction'] : []),
    ...((flags & ~(IS_COMPONENTS_V2 | EPHEMERAL | (1 << 2) | (1 << 12))) !== 0 ? ['flags: not settable'] : []),
    ...checkNonce(body),
    ...checkEmbeds(embeds),
    ...checkComponents(components, v2, new Set([...files.values()].map(({ name }) => name))),
    ...checkAttachments(body, files),
  ]
}
