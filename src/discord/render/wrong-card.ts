import { ComponentType } from 'discord.js'
import type { Brain } from '../../brain-types.js'
import { type Call, commandNamed } from '../commands/call.js'
import type { Wrong } from '../commands/command.js'
import { nearest } from '../commands/names.js'
import { writeCustomId } from '../state/custom-id.js'
import { type Card, card, type Row } from './card.js'
import { escape, label } from './escape.js'
import { LIMITS } from './limits.js'
import { truncate } from './truncate.js'

const NEAREST = 10

/** A name that is not known, and the nearest ones to pick from. Only for the person who typed it. */
export const wrongCard = (brain: Brain, { option, kinds, typed }: Wrong, call: Call, asker: string): Card => {
  const near = nearest(brain, typed, kinds, NEAREST)
  const what = kinds.map((kind) => (kind === 'source' ? 'publication' : kind)).join(' or ')
  const names = near.map(({ name }) => escape(truncate(name, LIMITS.selectLabel))).join(', ')
  const lines = [
    `**I don’t know a ${what} called “${escape(truncate(typed, 60))}”.**`,
    near.length === 0 ? 'Pick a name from the list that opens while you type.' : `Did you mean: ${names}?`,
  ]
  const at = (commandNamed(call.command)?.data.options ?? []).findIndex(({ name }) => name === option)
  // The wrong value is replaced, so the button need not carry it.
  const state = { kind: 'call', call: { ...call, given: { ...call.given, [option]: undefined } } } as const
  const id = writeCustomId({ action: 'mend', asker, at: Math.max(0, at), state })
  const options = near.map(({ id: value, name }) => ({
    value: label(value, LIMITS.selectValue),
    label: label(name, LIMITS.selectLabel),
  }))
  const distinct = options.filter(({ value }, i) => options.findIndex((other) => other.value === value) === i)
  const menu: Row[] =
    id === undefined || distinct.length === 0
      ? []
      : [
          {
            type: ComponentType.ActionRow,
            components: [
              { type: ComponentType.StringSelect, custom_id: id, placeholder: 'Pick the right one', options: distinct },
            ],
          },
        ]
  return card([lines.join('\n')], menu, true)
}
