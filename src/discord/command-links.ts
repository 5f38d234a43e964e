/** Commands that a reader can press: `</ask:123>`. https://discord.com/developers/docs/reference#message-formatting */
export class CommandLinks {
  readonly #ids = new Map<string, string>()

  /** Learns the ids from the commands as Discord keeps them. */
  learn(commands: unknown): void {
    if (!Array.isArray(commands)) return
    for (const command of commands as readonly unknown[])
      if (typeof command === 'object' && command !== null && 'id' in command && 'name' in command)
        this.#ids.set(String(command.name), String(command.id))
  }

  /** The command to press, or its name where it is not registered. */
  to(name: string): string {
    const id = this.#ids.get(name)
    return id === undefined ? `\`/${name}\`` : `</${name}:${id}>`
  }
}
