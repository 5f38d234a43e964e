import { OAuth2Scopes, PermissionFlagsBits } from 'discord.js'

/** All that the bot asks of a server: to see a channel, answer in it and its threads, show links and attach charts. */
export const PERMISSIONS =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.ReadMessageHistory

/** Where an administrator adds the bot to a server. `applicationId` is public. */
export const installLink = (applicationId: string): string => {
  const query = new URLSearchParams({
    client_id: applicationId,
    scope: `${OAuth2Scopes.Bot} ${OAuth2Scopes.ApplicationsCommands}`,
    permissions: PERMISSIONS.toString(),
  })
  return `https://discord.com/oauth2/authorize?${query.toString()}`
}
