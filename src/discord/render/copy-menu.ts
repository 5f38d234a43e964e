import { ComponentType } from 'discord.js'
import type { Deed } from '../state/custom-id.js'
import type { Row } from './card.js'

/** What an answer can be taken away as, in the order of the menu; an option carries its position. */
export const FORMS = [
  { label: 'Citation', description: 'A line for each source' },
  { label: 'BibTeX', description: 'For LaTeX and reference managers' },
  { label: 'CSV', description: 'The rows, with sources, licenses and caveats' },
  { label: 'Excel', description: 'The same rows as a workbook' },
] as const
export type Form = (typeof FORMS)[number]['label']

/** What the menu and its options do, in the order of the ids that {@link copyMenu} takes. */
export const COPY_DEEDS: readonly Deed[] = [FORMS.length, ...FORMS.keys()].map((at) => ({ action: 'copy', at }))

/**
 * The menu "Copy". Its options' values are ids too, so that a long question has room in all of them together.
 * @param ids of the menu and of its options, see {@link COPY_DEEDS}; without all of them there is no menu
 */
export const copyMenu = ([id, ...values]: readonly string[]): readonly Row[] => {
  const options = FORMS.flatMap((form, at) => {
    const value = values[at]
    return value === undefined ? [] : [{ ...form, value }]
  })
  if (id === undefined || options.length < FORMS.length) return []
  const select = { type: ComponentType.StringSelect as const, custom_id: id, placeholder: 'Copy', options }
  return [{ type: ComponentType.ActionRow, components: [select] }]
}
