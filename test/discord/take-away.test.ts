import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { onStage } from './harness.js'
import { pick, press, slash } from './loopback/actions.js'
import type { Loopback } from './loopback/loopback.js'
import { buttonsOf, type Message, selectsOf } from './loopback/world.js'

const QUESTION = 'what share of cobalt comes from china'
const idOf = (message: Message, label: string): string => {
  const found = buttonsOf(message).find((button) => button.label === label)
  if (found === undefined) throw new Error(`no button ${label}`)
  return found.id
}

/** The private rows behind an answer, as bob opens them. */
const rows = async (discord: Loopback, question = QUESTION): Promise<Message> => {
  const card = await slash(discord, 'ask', { question }).answer()
  return press(discord, card, idOf(card, 'Sources'), { by: discord.world.bob }).answer()
}
const taken = async (label: string, question = QUESTION) => {
  const { discord } = await onStage()
  const from = await rows(discord, question)
  const [menu] = selectsOf(from)
  const option = menu?.options.find((one) => one['label'] === label)
  if (menu === undefined || option === undefined) throw new Error(`no option ${label}`)
  const exchange = pick(discord, from, menu.id, String(option['value']), { by: discord.world.bob })
  const message = await exchange.answer()
  const [file] = message.files.values()
  return { exchange, content: String(message.body['content']), file }
}

describe('the menu under the sources of an answer', () => {
  it('cites as text, privately', async () => {
    const { exchange, content, file } = await taken('Citation')
    expect(exchange.ephemeral).toBe(true)
    expect(content).toMatch(/^```\nUSGS \(2026\)\. .*https:\/\/pubs\.usgs\.gov/)
    expect(file).toBeUndefined()
  })

  it('cites as BibTeX, to copy and in a file', async () => {
    const { content, file } = await taken('BibTeX')
    expect(content).toContain('@misc{')
    expect(file?.name).toBe('assay-cobalt-chn-share.bib')
    expect(file?.bytes.toString()).toContain('@misc{')
  })

  it('gives the rows as CSV', async () => {
    const { file } = await taken('CSV')
    expect(file?.name).toBe('assay-cobalt-chn-share.csv')
    expect(file?.bytes.toString()).toContain(`${QUESTION},`)
  })

  it('gives the rows as an Excel workbook', async () => {
    const { file } = await taken('Excel')
    const files = unzipSync(new Uint8Array(file?.bytes ?? []))
    expect(strFromU8(files['xl/sharedStrings.xml'] ?? new Uint8Array())).toContain(QUESTION)
  })

  it('holds a question too long for one id in all of its options', async () => {
    const question =
      `${QUESTION} ${'as the committee asked in its letter of last week and again on the phone '.repeat(3)}`.trim()
    const { file } = await taken('CSV', question)
    expect(file?.bytes.toString()).toContain(question)
  })

  it('says so where the press is from an older version', async () => {
    const { discord } = await onStage()
    const from = await rows(discord)
    const [menu] = selectsOf(from)
    const answer = await press(discord, from, menu?.id ?? '', { by: discord.world.bob }).answer()
    expect(JSON.stringify(answer.body)).toContain('older version')
  })
})
