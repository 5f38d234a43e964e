import { fileURLToPath } from 'node:url'

/** The corpus folder: `ASSAY_CORPUS`, or the one beside the program. */
export const corpusFolder = (): string => {
  const given = process.env['ASSAY_CORPUS']
  return given === undefined || given === '' ? fileURLToPath(new URL('../../corpus', import.meta.url)) : given
}
