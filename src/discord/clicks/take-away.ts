import { MessageFlags } from 'discord.js'
import type { Answer } from '../../answers/answer.js'
import { citeBibtex, citePlain } from '../../export/cite.js'
import { toCsv } from '../../export/csv.js'
import { fileName } from '../../export/file-name.js'
import { toXlsx } from '../../export/xlsx.js'
import type { Plan } from '../render/buttons.js'
import { respond, whisper } from '../voice.js'
import { type Click, cardOf, OUTDATED } from './click.js'

/** Discord's limit for the content of a message, less a fence: https://docs.discord.com/developers/resources/message */
const CONTENT = 1900

/** What an answer can be taken away as, by the position that its button carries. */
const FORMS = ['Cite', 'CSV', 'Excel'] as const
const FILE_NOTE = 'The rows behind the answer, with their sources, licenses and caveats.'

/** Buttons for an answer that rests on something; they stand under its sources, so that the card itself stays short. */
export const takeAwayPlans = ({ citations }: Answer): readonly Plan[] =>
  citations.length === 0 ? [] : FORMS.map((text, at) => ({ text, action: 'copy', at }))

interface Parcel {
  readonly content: string
  readonly name: string
  readonly data: string | Uint8Array
}

/** Text in a fence, which a phone copies with one tap; nothing in it can end the fence. */
const fenced = (text: string): string => `\`\`\`\n${text.replaceAll('`', "'")}\n\`\`\``

const parcelOf = async (answer: Answer, click: Click): Promise<Parcel> => {
  const { corpus } = click.room.brain
  const form = FORMS[click.component.at] ?? 'Cite'
  if (form === 'CSV') return { content: FILE_NOTE, name: fileName(answer, 'csv'), data: toCsv(answer, corpus) }
  if (form === 'Excel')
    return { content: FILE_NOTE, name: fileName(answer, 'xlsx'), data: await toXlsx(answer, corpus) }
  const cited = citePlain(answer, corpus)
  const content = cited.length <= CONTENT ? fenced(cited) : 'The citations, as BibTeX.'
  return { content, name: fileName(answer, 'bib'), data: citeBibtex(answer, corpus) }
}

/** The answer as a citation (text, and BibTeX in a file), CSV or an Excel workbook, for whoever asks, privately. */
export const takeAway = async (click: Click): Promise<void> => {
  const card = cardOf(click)
  if (card === undefined) return whisper(click.interaction, OUTDATED)
  const { content, name, data } = await parcelOf(card.answer, click)
  const files = [{ attachment: Buffer.from(data), name }]
  await respond(click.interaction, { content, files, flags: MessageFlags.Ephemeral })
}
