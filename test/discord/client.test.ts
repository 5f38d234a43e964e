import { GuildMemberManager, LimitedCollection, MessageManager, UserManager } from 'discord.js'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createClient } from '../../src/discord/client.js'

const MANAGERS = [GuildMemberManager, MessageManager, UserManager]
const NAMES = MANAGERS.map(({ name }) => name)

const renamed = (to: (name: string) => string): void => {
  for (const [at, manager] of MANAGERS.entries()) Object.defineProperty(manager, 'name', { value: to(NAMES[at] ?? '') })
}

const ignore = (): void => undefined
const client = () => createClient({}, { onMalformed: ignore, onAnsweredElsewhere: ignore, onRateLimited: ignore })

describe('a client', () => {
  it('keeps five hundred people', () => {
    expect(client().users.cache).toMatchObject({ maxSize: 500 })
  })
})

describe('a client in a bundle', () => {
  // esbuild writes `class UserManager2` where a file already has a UserManager.
  beforeEach(() => renamed((name) => `${name}2`))
  afterEach(() => renamed((name) => name))

  it('keeps five hundred people', () => {
    expect(client().users.cache).toBeInstanceOf(LimitedCollection)
    expect(client().users.cache).toMatchObject({ maxSize: 500 })
  })
})
