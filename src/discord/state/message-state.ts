import type { Message } from 'discord.js'
import { readCustomId } from './custom-id.js'
import type { State } from './state.js'

const idsIn = (component: unknown): readonly string[] => {
  if (typeof component !== 'object' || component === null) return []
  const own = 'custom_id' in component && typeof component.custom_id === 'string' ? [component.custom_id] : []
  const value = 'value' in component && typeof component.value === 'string' ? [component.value] : []
  const nested = 'components' in component && Array.isArray(component.components) ? component.components : []
  const options = 'options' in component && Array.isArray(component.options) ? component.options : []
  return [...own, ...value, ...nested.flatMap(idsIn), ...options.flatMap(idsIn)]
}

/** The ids of every button and menu of a message, and the values of its options: a long text is divided over several. */
export const idsOfMessage = ({ components }: Pick<Message, 'components'>): readonly string[] =>
  components.flatMap((component) => idsIn(component.toJSON()))

const ABOUT_THE_CARD = new Set(['sources', 'chart', 'share', 'page'])

/** What a card of the bot answers, read from its own buttons: works on any machine, for anyone who replies to it. */
export const stateOfMessage = (message: Pick<Message, 'components'>): State | undefined => {
  const ids = idsOfMessage(message)
  return ids.flatMap((id) => readCustomId(id, ids) ?? []).find(({ action }) => ABOUT_THE_CARD.has(action))?.state
}
