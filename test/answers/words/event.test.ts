import { describe, expect, it } from 'vitest'
import { textOf } from '../../../src/answers/headline.js'
import { Card } from '../../../src/answers/card.js'
import { joined } from '../../../src/answers/words/event-lead.js'
import { asksState, asksTerm, stateText } from '../../../src/answers/words/event-state.js'
import { eventsFor } from '../../../src/answers/words/event-choice.js'
import { reasonsFor, storyOf } from '../../../src/answers/words/event-state.js'
import { event } from '../../../src/answers/words/event.js'
import { asOf, byDate, eventsOf } from '../../../src/answers/words/events.js'
import { timeline } from '../../../src/answers/words/timeline.js'
import { asked } from './question.js'
import { ask, brain, corpus } from './whole.js'

const find = (id: string) => {
  const found = eventsOf(corpus).find(({ document }) => document.id === id)
  if (!found) throw new Error(`no event ${id}`)
  return found
}
const read = (text: string) => brain.ask(text).question

describe('how a measure stands', () => {
  it.each([
    [
      '2024-12-03-china-gallium-germanium-antimony-ban',
      /^Suspended until 27 November 2026; I don't know what happened after that\.$/,
    ],
    ['2025-02-22-drc-cobalt-export-ban', /^No longer in force: replaced by “DR Congo announces cobalt quotas/],
    ['2023-10-20-china-graphite-licence', /^In force as of July 2026/],
  ])('%s', (id, text) => {
    const main = find(id)
    const card = new Card(corpus, asked('event'))
    expect(textOf(stateText(card, main, storyOf(corpus, asked('event'), main)) ?? '')).toMatch(text)
  })

  it('leads the answer of a question about it', () => {
    expect(ask('is the gallium ban still in force').headline).toMatch(/^Suspended until November 27, 2026/)
    expect(ask('how long will the drc ban on cobalt exports last').headline).toMatch(/^No longer in force: replaced/)
    expect(asksState(read('is the gallium ban still in force'))).toBe(true)
    expect(asksTerm(read('how long will the cobalt ban last'))).toBe(true)
    expect(asksState(read('did china ban gallium'))).toBe(false)
  })
})

describe('an event', () => {
  it.each([
    ['what is the cobalt quota for 2026', 96600, 't'],
    ['what are the objectives of the Critical Raw Materials Act', 40, '%'],
    ['how much is the loan for project vault', 10, 'USD billion'],
  ])('leads with the figure that is asked for: %s', (text, value, unit) => {
    const answer = ask(text)
    expect(answer.figures.map((figure) => [figure.value, figure.unit])).toContainEqual([value, unit])
    expect(answer.headline).toContain(value.toLocaleString('en-US'))
  })

  it.each([
    ['did china ban gallium exports', /^Yes, but suspended until November 27, 2026: China banned/],
    ['did china ban gallium exports to france', /^I have no record of this for China, France and gallium/],
    ['did the gallium ban fail', /^I have no record of that, as of July 2026\. What is on record: China/],
    ['are cobalt quotas illegal', /^I have no record of that/],
    ['did cobalt quotas cause a war', /^I have no record of that/],
    [
      'is there a section 232 tariff on processed critical minerals now',
      /^I have no record of such an act.* instead: .*tariffs/,
    ],
    ['has india joined the minerals security partnership', /^Yes: .*India joined/],
    ['has chile joined the minerals security partnership', /^I have no record that Chile joined/],
    ['why did the drc suspend cobalt exports', /oversupply|prices/],
  ])('%s', (text, headline) => expect(ask(text).headline).toMatch(headline))

  it('tells what else an announcement covered', () => {
    const answer = ask('bismuth export controls china 2025', 'which other metals were in that announcement?')
    expect(answer.headline).toMatch(/tungsten, tellurium, molybdenum and indium|tungsten/)
  })

  it('has a story, oldest first, and reasons where one is given', () => {
    const main = find('2025-02-22-drc-cobalt-export-ban')
    const story = storyOf(corpus, asked('event'), main)
    expect(byDate(main, story.at(-1) ?? main)).toBeLessThan(0)
    expect(
      reasonsFor(corpus, story, main)
        .map(({ text }) => text)
        .join(' '),
    ).toContain('oversupply')
  })

  it('is chosen by its mineral, its actor and its act', () => {
    const [first] = eventsFor(read('did china ban gallium exports'), corpus, {})
    expect(first?.data.who).toContain('CHN')
    expect(first?.document.minerals).toContain('gallium')
    expect(asOf(corpus)).toBe(', as of July 2026')
  })

  it('of no name is searched for, and of many is a timeline', () => {
    expect(event(asked('event', { minerals: ['talc'] }), corpus, {}).status).toBe('no-data')
    expect(timeline(asked('timeline', { places: ['CHN'] }), corpus, {}).figures[0]?.value).toBeGreaterThan(10)
    expect(joined(new Card(corpus, asked('event')), find('2026-02-02-us-project-vault'))).toBeUndefined()
  })
})
