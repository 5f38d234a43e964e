import { expect, it } from 'vitest'
import { checkLinks } from '../../../src/corpus/documents/check-links.js'
import { readDocumentFiles } from '../../../src/corpus/documents/read.js'

it('a link to a file that has a fault of its own is no second fault', () => {
  const target = '2024-08-15-china-antimony-licence'
  const files = readDocumentFiles('corpus').files.filter(({ document }) => document.id !== target)
  const said = (unread?: ReadonlySet<string>) => checkLinks(files, unread).map(({ problem }) => problem)
  expect(said()).toContain(`continues: there is no event "${target}"`)
  expect(said(new Set([target]))).toEqual([])
})
