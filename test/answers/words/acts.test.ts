import { describe, expect, it } from 'vitest'
import { actOf, actsIn, asksUnrecorded, isOf, plainActsIn } from '../../../src/answers/words/acts.js'
import { mentions } from '../../../src/answers/words/concepts.js'
import { eventsOf, isAbout, namesMineral } from '../../../src/answers/words/events.js'
import { isAgainst, isByActor, verdictOf } from '../../../src/answers/words/event-verdict.js'
import { storyOf } from '../../../src/answers/words/event-state.js'
import { brain, corpus } from './whole.js'
import { asked } from './question.js'

const find = (id: string) => {
  const event = eventsOf(corpus).find(({ document }) => document.id === id)
  if (!event) throw new Error(`no event ${id}`)
  return event
}
const ban = find('2024-12-03-china-gallium-germanium-antimony-ban')
const read = (text: string) => brain.ask(text).question

describe('acts', () => {
  it('are read from concepts: the plain ones bear a word out, near ones are only kin', () => {
    const tariff = asked('event', { concepts: ['ev.tariff'] })
    expect(plainActsIn(tariff, corpus)).toEqual(['tariff'])
    expect(actsIn(tariff, corpus)).toContain('investigate')
    expect(actsIn(asked('event'), corpus)).toEqual([])
  })

  it('a ban is a ban, and its suspension a turn of the story', () => {
    expect(actOf(ban.data)).toBe('ban')
    const acts = actsIn(asked('event', { concepts: ['ev.ban'] }), corpus)
    expect(isOf(acts, find('2025-11-09-china-gallium-germanium-antimony-ban-suspended').data)).toBe(true)
    expect(isOf(acts, find('2026-02-02-us-project-vault').data)).toBe(false)
  })

  it('a finer concept counts as its coarser one', () => {
    expect(mentions({ concepts: ['product.steel'] }, 'product')).toBe(true)
    expect(mentions({ concepts: ['products'] }, 'product')).toBe(false)
  })
})

describe('what the record says', () => {
  it.each([
    ['did china ban gallium exports', 'yes'],
    ['did china ban gallium exports to the us', 'yes'],
    ['did china ban gallium exports to france', 'other'],
    ['did the us ban gallium exports', 'other'],
    ['did the gallium ban fail', 'other'],
    ['is the gallium ban illegal', 'other'],
    ['did the gallium ban cause a war', 'other'],
    ['china gallium ban', 'none'],
  ])('%s: %s', (text, verdict) => {
    const question = read(text)
    expect(verdictOf(question, corpus, ban, storyOf(corpus, question, ban))).toBe(verdict)
  })

  it('knows actor, target and mineral of an event', () => {
    expect(isByActor(read('did chile ban gallium'), corpus, ban)).toBe(false)
    expect(isAgainst(asked('event', { roles: { target: ['USA'] } }), corpus, ban)).toBe(true)
    expect(isAgainst(asked('event', { roles: { target: ['FRA'] } }), corpus, ban)).toBe(false)
    expect(isAbout(corpus, ['gallium'], ban) && namesMineral(corpus, ['gallium'], ban)).toBe(true)
    expect(namesMineral(corpus, ['lithium'], ban)).toBe(false)
    // Nickel pig iron is called NPI: no mineral is found within another word.
    const truce = { ...ban, data: { ...ban.data, what: 'Presidents Donald Trump and Xi Jinping agreed.' } }
    expect(namesMineral(corpus, ['nickel'], truce)).toBe(false)
    expect(asksUnrecorded(read('did the gallium ban fail'), corpus)).toBe(true)
  })
})
