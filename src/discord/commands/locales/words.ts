/** The names and descriptions of one language. Discord shows the English ones where something is missing. */
export interface Words {
  /** By command name: its name and description. Context menus have no description. */
  readonly commands: Readonly<Record<string, readonly [name: string, description?: string]>>
  /** By "command.option". */
  readonly options: Readonly<Record<string, readonly [name: string, description: string]>>
  /** By English choice. */
  readonly choices: Readonly<Record<string, string>>
}
