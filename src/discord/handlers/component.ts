import { shareAnswer, showChart, turnPage } from '../clicks/cards.js'
import { type Click, type ClickInteraction, OUTDATED } from '../clicks/click.js'
import { askSuggestion, chooseMeaning, mendOption } from '../clicks/questions.js'
import { moreSources, showSources } from '../clicks/sources.js'
import { takeAway } from '../clicks/take-away.js'
import type { Room } from '../room.js'
import { type Action, actionOf, readCustomId } from '../state/custom-id.js'
import { idsOfMessage } from '../state/message-state.js'
import { whisper } from '../voice.js'

const ACT: Readonly<Record<Action, (click: Click) => Promise<void>>> = {
  sources: showSources,
  more: moreSources,
  chart: showChart,
  share: shareAnswer,
  page: turnPage,
  ask: askSuggestion,
  choose: chooseMeaning,
  mend: mendOption,
  copy: takeAway,
}

/** Clicks that put a question or a card into the channel count as questions; looking at rows and pages does not. */
export const countsAsQuestion = (customId: string): boolean => {
  const action = actionOf(customId)
  return action === 'ask' || action === 'choose' || action === 'mend' || action === 'share' || action === 'chart'
}

/** Acts on a button or menu. Reading its id is apart from acting on it. */
export const onComponent = async (interaction: ClickInteraction, room: Room): Promise<void> => {
  const component = readCustomId(interaction.customId, idsOfMessage(interaction.message))
  await (component === undefined
    ? whisper(interaction, OUTDATED)
    : ACT[component.action]({ interaction, room, component }))
}
