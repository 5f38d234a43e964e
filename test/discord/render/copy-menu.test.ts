import { describe, expect, it } from 'vitest'
import { COPY_DEEDS, copyMenu, FORMS } from '../../../src/discord/render/copy-menu.js'
import { LIMITS } from '../../../src/discord/render/limits.js'

const IDS = COPY_DEEDS.map(({ action, at }) => `${action} ${at}`)

describe('the menu "Copy"', () => {
  it('has an option for each form, whose value is an id of its own', () => {
    const [row] = copyMenu(IDS)
    expect(row?.components).toMatchObject([{ custom_id: IDS[0], placeholder: 'Copy' }])
    const [select] = row?.components ?? []
    const options = select !== undefined && 'options' in select ? select.options : []
    expect(options.map(({ label }) => label)).toEqual(['Citation', 'BibTeX', 'CSV', 'Excel'])
    expect(options.map(({ value }) => value)).toEqual(IDS.slice(1))
    for (const { description = '' } of options) expect(description.length).toBeLessThan(LIMITS.selectDescription)
  })

  it('is none where an option would not work', () => {
    expect(copyMenu(IDS.slice(0, FORMS.length))).toEqual([])
    expect(copyMenu([])).toEqual([])
  })
})
