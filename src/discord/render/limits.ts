/**
 * Discord's documented limits, in UTF-16 units as JavaScript counts them (never more than Discord counts).
 * Components: https://discord.com/developers/docs/components/reference
 * Commands: https://discord.com/developers/docs/interactions/application-commands
 */
export const LIMITS = {
  /** Text of all text displays of a message together. */
  messageText: 4000,
  /** Components of a message, nested ones counted. */
  messageComponents: 40,
  rowButtons: 5,
  buttonLabel: 80,
  customId: 100,
  selectOptions: 25,
  selectLabel: 100,
  selectValue: 100,
  selectDescription: 100,
  selectPlaceholder: 150,
  autocompleteChoices: 25,
  autocompleteText: 100,
  /** Alt text of an attachment. */
  altText: 1024,
} as const
