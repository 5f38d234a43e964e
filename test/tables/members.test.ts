import { describe, expect, it } from 'vitest'
import { questionOf } from '../../src/language/question.js'
import { membersToAsk } from '../../src/tables/members.js'
import { corpus } from './corpus.js'

describe('members asked instead of a group', () => {
  it('are those with a table of the measure', () => {
    const members = membersToAsk(questionOf('share', '', { minerals: ['platinum-group'] }), corpus)
    expect(members).toContain('platinum')
    expect(members).toContain('palladium')
  })

  it('are none where the group has tables of its own, or is no group', () => {
    expect(membersToAsk(questionOf('share', '', { minerals: ['rare-earths'] }), corpus)).toEqual([])
    expect(membersToAsk(questionOf('share', '', { minerals: ['cobalt'] }), corpus)).toEqual([])
  })
})
