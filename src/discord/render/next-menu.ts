import { ComponentType } from 'discord.js'
import { writeCustomId } from '../state/custom-id.js'
import type { Row } from './card.js'
import { label } from './escape.js'
import { LIMITS } from './limits.js'

/** In place of a position: the option's value is a next question, not a meaning of this one. */
export const AS_NEXT = 2

/** "Ask next…": whole questions that follow from an answer. None where none is short enough for an option. */
export const nextMenu = (suggestions: readonly string[], asker: string): readonly Row[] => {
  const questions = [...new Set(suggestions)].filter(
    (text) => text !== '' && text.length <= LIMITS.selectValue && label(text, LIMITS.selectLabel) === text,
  )
  const id = writeCustomId({ action: 'choose', asker, at: AS_NEXT, state: { kind: 'text', text: '-' } })
  if (id === undefined || questions.length === 0) return []
  const options = questions.slice(0, LIMITS.selectOptions).map((text) => ({ label: text, value: text }))
  const select = { type: ComponentType.StringSelect as const, custom_id: id, placeholder: 'Ask next…', options }
  return [{ type: ComponentType.ActionRow, components: [select] }]
}
