export interface Part {
  readonly name: string
  readonly filename?: string
  readonly bytes: Buffer
}

/** The parts of a multipart/form-data body (RFC 7578). */
export const parseMultipart = (body: Buffer, contentType: string): readonly Part[] => {
  const boundary = /boundary="?([^";]+)"?/.exec(contentType)?.[1]
  if (boundary === undefined) throw new Error('multipart without a boundary')
  const parts: Part[] = []
  const mark = Buffer.from(`--${boundary}`)
  let at = body.indexOf(mark)
  for (;;) {
    const next = body.indexOf(mark, at + mark.length)
    if (next < 0) return parts
    const part = body.subarray(at + mark.length + 2, next - 2)
    const split = part.indexOf('\r\n\r\n')
    const head = part.subarray(0, split).toString('utf8')
    const name = / name="([^"]*)"/i.exec(head)?.[1] ?? ''
    const filename = / filename="([^"]*)"/i.exec(head)?.[1]
    parts.push({ name, bytes: part.subarray(split + 4), ...(filename !== undefined && { filename }) })
    at = next
  }
}
