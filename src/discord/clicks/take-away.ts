import { MessageFlags } from 'discord.js'
import type { Answer } from '../../answers/answer.js'
import type { Corpus } from '../../corpus/types.js'
import { citeBibtex, citePlain } from '../../export/cite.js'
import { toCsv } from '../../export/csv.js'
import { fileName } from '../../export/file-name.js'
import { toXlsx } from '../../export/xlsx.js'
import { type Form, FORMS } from '../render/copy-menu.js'
import { readCustomId } from '../state/custom-id.js'
import { idsOfMessage } from '../state/message-state.js'
import { respond, whisper } from '../voice.js'
import { type Click, cardOf, OUTDATED } from './click.js'

/** Discord's limit for the content of a message, less a fence: https://docs.discord.com/developers/resources/message */
const CONTENT = 1900

const FILE_NOTE = 'The rows behind the answer, with their sources, licenses and caveats.'

interface Parcel {
  readonly content: string
  readonly file?: { readonly name: string; readonly data: string | Uint8Array }
}

/** Text in a fence, which a phone copies with one tap; nothing in it can end the fence. */
const fenced = (text: string): string => `\`\`\`\n${text.replaceAll('`', "'")}\n\`\`\``

/** Each form of an answer: text to copy from the message, a file to keep, or both. */
const PACK: Readonly<Record<Form, (answer: Answer, corpus: Corpus) => Parcel | Promise<Parcel>>> = {
  Citation: (answer, corpus) => {
    const cited = citePlain(answer, corpus)
    return cited.length <= CONTENT
      ? { content: fenced(cited) }
      : { content: 'The citations.', file: { name: fileName(answer, 'txt'), data: cited } }
  },
  BibTeX: (answer, corpus) => {
    const data = citeBibtex(answer, corpus)
    const content = data.length <= CONTENT ? fenced(data) : 'The citations, as BibTeX.'
    return { content, file: { name: fileName(answer, 'bib'), data } }
  },
  CSV: (answer, corpus) => ({
    content: FILE_NOTE,
    file: { name: fileName(answer, 'csv'), data: toCsv(answer, corpus) },
  }),
  Excel: async (answer, corpus) => ({
    content: FILE_NOTE,
    file: { name: fileName(answer, 'xlsx'), data: await toXlsx(answer, corpus) },
  }),
}

/** The form that was picked from the menu, by the position that its option carries. */
const formOf = ({ interaction }: Click): Form | undefined => {
  const [value = ''] = interaction.isStringSelectMenu() ? interaction.values : []
  const option = readCustomId(value, idsOfMessage(interaction.message))
  return option && FORMS[option.at]?.label
}

/** The answer as a citation, BibTeX, CSV or an Excel workbook, for whoever asks, privately. */
export const takeAway = async (click: Click): Promise<void> => {
  const [card, form] = [cardOf(click), formOf(click)]
  if (card === undefined || form === undefined) return whisper(click.interaction, OUTDATED)
  const { content, file } = await PACK[form](card.answer, click.room.brain.corpus)
  const files = file === undefined ? [] : [{ attachment: Buffer.from(file.data), name: file.name }]
  await respond(click.interaction, { content, files, flags: MessageFlags.Ephemeral })
}
