import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { takeAwayPlans } from '../../src/discord/clicks/take-away.js'
import { fakeBrain } from '../fixtures/brain.js'
import { onStage } from './harness.js'
import { press, slash } from './loopback/actions.js'
import type { Loopback } from './loopback/loopback.js'
import { buttonsOf, type Message } from './loopback/world.js'

const QUESTION = 'what share of cobalt comes from china'
const idOf = (message: Message, label: string): string => {
  const found = buttonsOf(message).find((button) => button.label === label)
  if (found === undefined) throw new Error(`no button ${label}`)
  return found.id
}

/** The private rows behind an answer, as bob opens them. */
const rows = async (discord: Loopback): Promise<Message> => {
  const card = await slash(discord, 'ask', { question: QUESTION }).answer()
  return press(discord, card, idOf(card, 'Sources'), { by: discord.world.bob }).answer()
}
const taken = async (label: string) => {
  const { discord } = await onStage()
  const from = await rows(discord)
  const exchange = press(discord, from, idOf(from, label), { by: discord.world.bob })
  const message = await exchange.answer()
  const [file] = message.files.values()
  return { exchange, content: String(message.body['content']), file }
}

describe('what is under the sources of an answer', () => {
  it('cites as text, and as BibTeX in a file, privately', async () => {
    const { exchange, content, file } = await taken('Cite')
    expect(exchange.ephemeral).toBe(true)
    expect(content).toMatch(/^```\nUSGS \(2026\)\. .*https:\/\/pubs\.usgs\.gov/)
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

  it('is nothing where an answer rests on nothing', () => {
    const answer = fakeBrain().ask(QUESTION)
    expect(takeAwayPlans(answer)).toHaveLength(3)
    expect(takeAwayPlans({ ...answer, citations: [] })).toEqual([])
  })
})
