import { fileURLToPath } from 'node:url'

/** The corpus that comes with the program. */
export const bundledFolder = (): string => fileURLToPath(new URL('../../corpus', import.meta.url))

/** The corpus folder: `ASSAY_CORPUS`, or the bundled one. */
export const corpusFolder = (): string => {
  const given = process.env['ASSAY_CORPUS']
  return given === undefined || given === '' ? bundledFolder() : given
}

/** Where the compiled form of the bundled corpus stands, seen from `src/` and from `dist/`. */
export const compiledFile = (): string => fileURLToPath(new URL('../../dist/corpus.json', import.meta.url))
