import { writeFile } from 'node:fs/promises'
import type { Answer } from '../answers/answer.js'
import type { Corpus } from '../corpus/types.js'

/** Files that the rows behind an answer are written to. */
interface TakeAway {
  readonly csv?: string | undefined
  readonly xlsx?: string | undefined
}

const write = async (file: string, content: string | Uint8Array): Promise<void> => {
  try {
    await writeFile(file, content)
  } catch {
    throw new Error(
      `The file ${file} cannot be written. Name a file in a folder that exists and that you can write to.`,
    )
  }
}

/**
 * Writes the rows behind an answer to the files named, and returns a sentence for each. Throws when a file cannot be
 * written.
 */
export const writeRows = async (
  answer: Answer,
  corpus: Corpus,
  { csv, xlsx }: TakeAway,
): Promise<readonly string[]> => {
  const said: string[] = []
  if (csv !== undefined) {
    const { toCsv } = await import('../export/csv.js')
    await write(csv, toCsv(answer, corpus))
    said.push(`The rows are in ${csv}.`)
  }
  if (xlsx !== undefined) {
    const { toXlsx } = await import('../export/xlsx.js')
    await write(xlsx, await toXlsx(answer, corpus))
    said.push(`The rows are in ${xlsx}.`)
  }
  return said
}

/** How to cite the publications behind an answer, as text and as BibTeX, or that it rests on none. */
export const citeAnswer = async (answer: Answer, corpus: Corpus): Promise<string> => {
  const { citeBibtex, citePlain } = await import('../export/cite.js')
  if (answer.citations.length === 0) return 'This answer rests on no publication, so there is nothing to cite.'
  return `Cite as:\n${citePlain(answer, corpus)}\n\nBibTeX:\n${citeBibtex(answer, corpus)}`
}
