import { expect, it } from 'vitest'
import { eventsOf } from '../../../src/answers/words/events.js'
import { askedIn } from '../../../src/answers/words/asked.js'
import { unsaid } from '../../../src/answers/words/ranked.js'
import { createSearch } from '../../../src/search/search.js'
import { asked } from './question.js'
import { ask, corpus } from './whole.js'

const search = createSearch(corpus)
const question = asked('event', {
  words: [
    { text: 'boat', concepts: [] },
    { text: 'bicycle', concepts: [] },
    { text: 'ban', concepts: ['ev.ban'] },
  ],
})

it('what a text does not say is named as typed; a word of the same family says it too', () => {
  const event = eventsOf(corpus).find(({ document }) => document.id === '2010-09-21-china-rare-earth-halt-japan')
  if (!event) throw new Error('the event is gone')
  const words = askedIn(question, corpus, search)
  const captain = { text: 'The captain of a trawler was detained.', sources: [], heading: '', ...event }
  expect(unsaid(words, event.document, captain)).toEqual(['bicycle'])
  expect(unsaid(words, event.document)).toEqual(['bicycle'])
})

it('a yes is to every word, and the words tell one event from another', () => {
  const boat = ask('did beijing turn off the tap on japan because of a fishing boat')
  expect(boat.headline).toContain('trawler')
  const bicycle = ask('did china ban gallium exports to america because of a bicycle')
  expect(bicycle.headline).not.toMatch(/^Yes/)
  expect(bicycle.caveats.join(' ')).toContain('bicycle')
})
