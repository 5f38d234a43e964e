import { ChannelType, type Guild, PermissionFlagsBits, type TextChannel } from 'discord.js'
import type { CommandLinks } from './command-links.js'
import { describeError, isUnauthorized } from './errors.js'
import type { Room } from './room.js'

const SPEAKING = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessages

/** What a server reads when the bot joins it. */
export const welcomeText = (links: Pick<CommandLinks, 'to'>): string =>
  [
    'I answer questions about critical-mineral supply with the figure, the source row behind it, and a link.',
    `- ${links.to('ask')}: a question in your own words, such as “what share of cobalt comes from China”`,
    `- ${links.to('check')}: a claim to check against published figures`,
    `- ${links.to('help')}: everything else`,
    'You can also mention me, or reply to one of my answers.',
    `I don't store what you ask: ${links.to('privacy')}.`,
  ].join('\n')

/** Where a newcomer may speak: the channel for such messages, else the uppermost text channel that is open to it. */
const channelOf = (guild: Guild): TextChannel | undefined => {
  const me = guild.members.me
  const open = [...guild.channels.cache.values()]
    .filter((channel): channel is TextChannel => channel.type === ChannelType.GuildText)
    .filter((channel) => me !== null && channel.permissionsFor(me).has(SPEAKING))
    .sort((a, b) => a.rawPosition - b.rawPosition)
  return open.find(({ id }) => id === guild.systemChannelId) ?? open[0]
}

/** Introduces the bot to a server that has just added it, where it may speak. Never throws. */
export const welcome = async (guild: Guild, room: Room): Promise<void> => {
  try {
    const channel = channelOf(guild)
    room.log.info({ greeted: channel !== undefined }, 'joined a server')
    if (channel === undefined) return
    await room.pace()
    await channel.send({ content: welcomeText(room.links), nonce: `${guild.id}w`, enforceNonce: true })
  } catch (error) {
    if (isUnauthorized(error)) room.fail(error)
    room.log.debug(describeError(error), 'server not greeted')
  }
}
