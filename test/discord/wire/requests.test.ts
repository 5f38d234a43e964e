import { HTTPError, type RESTOptions } from 'discord.js'
import { describe, expect, it } from 'vitest'
import { sendOnce } from '../../../src/discord/wire/requests.js'

const CALLBACK = 'https://discord.com/api/v10/interactions/1/token/callback?with_response=false'
const FOLLOW_UP = 'https://discord.com/api/v10/webhooks/1/token'
const ANSWERED = () => new Response(JSON.stringify({ code: 40060, message: 'already' }), { status: 400 })
const reset = () => Object.assign(new Error('other side closed'), { code: 'UND_ERR_SOCKET' })

/** A sender that gives these outcomes one after the other. */
const sending = (...outcomes: readonly (Response | Error)[]) => {
  let at = 0
  let elsewhere = 0
  const send: Required<RESTOptions>['makeRequest'] = () => {
    const outcome = outcomes[at]
    at += 1
    if (outcome instanceof Response) return Promise.resolve(outcome)
    return Promise.reject(outcome ?? new Error('one request too many'))
  }
  const limited: string[] = []
  const request = sendOnce({
    send,
    onAnsweredElsewhere: () => void (elsewhere += 1),
    onRateLimited: (route) => void limited.push(route),
  })
  return {
    post: (url: string, body = '{"type":4}') => request(url, { method: 'POST', body }),
    sent: () => at,
    elsewhere: () => elsewhere,
    limited,
  }
}

describe('a request', () => {
  it('that is refused as a second response after a 502 had arrived the first time', async () => {
    const { post, elsewhere } = sending(new Response(null, { status: 502 }), ANSWERED())
    expect((await post(CALLBACK)).status).toBe(502)
    expect((await post(CALLBACK)).status).toBe(204)
    expect(elsewhere()).toBe(0)
  })

  it('that is refused as a second response at its first try was answered elsewhere, and keeps its body', async () => {
    const { post, elsewhere } = sending(ANSWERED())
    const response = await post(CALLBACK)
    expect([response.status, await response.json()]).toEqual([400, { code: 40060, message: 'already' }])
    expect(elsewhere()).toBe(1)
  })

  it('refused for another reason, or in no JSON at all, is passed on', async () => {
    const { post, elsewhere } = sending(new Response('<html>', { status: 400 }))
    expect(await (await post(CALLBACK)).text()).toBe('<html>')
    expect(elsewhere()).toBe(0)
  })

  it('with an answer has not arrived because its acknowledgement did', async () => {
    const { post } = sending(new Response(null, { status: 502 }), ANSWERED())
    await post(CALLBACK, '{"type":5}')
    expect((await post(CALLBACK, '{"type":4}')).status).toBe(400)
  })

  it('whose connection is reset is tried once more, and no oftener', async () => {
    const once = sending(reset(), new Response(null, { status: 204 }))
    expect((await once.post(CALLBACK)).status).toBe(204)
    const twice = sending(reset(), reset())
    await expect(twice.post(CALLBACK)).rejects.toThrow('other side closed')
    expect(twice.sent()).toBe(2)
  })

  it('that is refused with 429 is told of by its route, and passed on', async () => {
    const { post, limited } = sending(new Response('{}', { status: 429 }))
    expect((await post(CALLBACK)).status).toBe(429)
    expect(limited).toEqual(['/interactions/:id/:token/callback'])
  })

  it('that fails for a reason of ours is not tried again', async () => {
    const { post, sent } = sending(new TypeError('no such thing'))
    await expect(post(CALLBACK)).rejects.toThrow('no such thing')
    expect(sent()).toBe(1)
  })

  it.each([['a reset', reset()] as const, ['a 502', new Response(null, { status: 502 })] as const])(
    'of a follow-up is not repeated after %s, by us or by discord.js',
    async (_, outcome) => {
      const { post, sent } = sending(outcome)
      await expect(post(FOLLOW_UP)).rejects.toThrow(HTTPError)
      expect(sent()).toBe(1)
    },
  )
})
