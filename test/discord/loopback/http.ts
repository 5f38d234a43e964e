import type { IncomingMessage, ServerResponse } from 'node:http'
import { asObject, type Json } from './json.js'
import { parseMultipart } from './multipart.js'

/** A refusal in Discord's format. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: number,
    message: string,
    readonly extra: Json = {},
    readonly headers: Record<string, string> = {},
  ) {
    super(message)
  }
}

export interface UploadedFile {
  readonly name: string
  readonly bytes: Buffer
}

export interface Body {
  readonly json: unknown
  /** By the n of `files[n]`. */
  readonly files: ReadonlyMap<string, UploadedFile>
}

/** Reads a JSON body, or the multipart form of an upload: `payload_json` and `files[n]`. */
export const readBody = async (request: IncomingMessage): Promise<Body> => {
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  const bytes = Buffer.concat(chunks)
  const type = request.headers['content-type'] ?? ''
  const files = new Map<string, UploadedFile>()
  if (!type.startsWith('multipart/form-data')) {
    if (bytes.length > 0 && !type.startsWith('application/json')) throw new Refusal(400, 0, `Content-Type ${type}`)
    return { json: bytes.length === 0 ? undefined : JSON.parse(bytes.toString('utf8')), files }
  }
  let json: unknown
  for (const { name, filename, bytes: content } of parseMultipart(bytes, type)) {
    const n = /^files\[(\d+)\]$/.exec(name)?.[1]
    if (name === 'payload_json') json = JSON.parse(content.toString('utf8'))
    else if (n !== undefined && filename !== undefined) files.set(n, { name: filename, bytes: content })
    else throw new Refusal(400, 50035, `Unknown form field ${name}`)
  }
  return { json: asObject(json), files }
}

/** Answers; `undefined` is 204, which must come without a content type. */
export const send = (response: ServerResponse, status: number, json: unknown, headers: Record<string, string> = {}) => {
  if (json === undefined) {
    response.writeHead(204, headers).end()
    return
  }
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(json))
}
