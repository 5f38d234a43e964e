import { ComponentType } from 'discord.js'
import type { Answer } from '../../answers/answer.js'
import { writeCustomId } from '../state/custom-id.js'
import type { State } from '../state/state.js'
import type { Row } from './card.js'
import { label } from './escape.js'
import { LIMITS } from './limits.js'

/** What an unclear word could mean, as a menu. The option's value is its position, or the whole question. */
export const choiceMenu = (answer: Answer, state: State, asker: string): readonly Row[] => {
  const choices = (answer.choices ?? []).map((choice, i) => ({ ...choice, i }))
  // A completed follow-up does not carry its open choices; its options then hold their questions themselves.
  const byPosition = state.kind === 'text' ? writeCustomId({ action: 'choose', asker, at: 0, state }) : undefined
  const id = byPosition ?? writeCustomId({ action: 'choose', asker, at: 1, state: { kind: 'text', text: '-' } })
  const options = choices.flatMap(({ label: text, question, i }) => {
    const value = byPosition === undefined ? label(question, LIMITS.selectValue) : String(i)
    const whole = byPosition !== undefined || question.length <= LIMITS.selectValue
    const name = label(text, LIMITS.selectLabel)
    return whole && name !== '' && value !== '' ? [{ label: name, value }] : []
  })
  const distinct = options.filter(({ value }, i) => options.findIndex((other) => other.value === value) === i)
  if (id === undefined || distinct.length === 0) return []
  const select = {
    type: ComponentType.StringSelect as const,
    custom_id: id,
    placeholder: 'Which one do you mean?',
    options: distinct.slice(0, LIMITS.selectOptions),
  }
  return [{ type: ComponentType.ActionRow, components: [select] }]
}
