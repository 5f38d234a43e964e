import { expect, it } from 'vitest'
import { installLink, PERMISSIONS } from '../../src/discord/install.js'

it('asks for six permissions and no more', () => expect(PERMISSIONS).toBe(274878024704n))

it('makes a link that names the application, the scopes and the permissions', () =>
  expect(installLink('123')).toBe(
    'https://discord.com/oauth2/authorize?client_id=123&scope=bot+applications.commands&permissions=274878024704',
  ))
