import { ApplicationIntegrationType, InteractionContextType } from 'discord.js'

/**
 * Every command works in servers that added the bot, and for people who installed it for themselves: in other servers,
 * in its direct messages and in group chats. https://discord.com/developers/docs/resources/application#installation-context
 */
export const EVERYWHERE = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
}
