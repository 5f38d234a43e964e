import { describe, expect, it } from 'vitest'
import { countsForm, formsOf, plainWords } from '../../src/answers/forms.js'
import { kindOf, recoveredInUS } from '../../src/answers/kinds.js'
import { questionOf } from '../../src/language/question.js'
import { corpus } from './ask.js'

describe('kinds of a mineral with tables of their own', () => {
  it('finds a product under any of its names', () => {
    const [form] = formsOf(questionOf('ranking', '', { forms: ['form.ferroniobium'] }), corpus)
    const table = [...corpus.tables.values()].find(({ product }) => product === 'ferro-niobium')
    expect(form && table && countsForm(table, form)).toBe(true)
    expect(plainWords('Ferro-alloys, ORES')).toEqual(['ferro', 'alloy', 'ore'])
  })

  it('narrows the tables of the measure that is asked for, and takes the words as read', () => {
    const asked = questionOf('ranking', '', {
      minerals: ['nickel'],
      forms: ['form.ferronickel'],
      notRead: ['ferro - nickel'],
      stage: 'mining',
    })
    const kind = kindOf(asked, 'ranking', corpus)
    expect(kind?.question).toMatchObject({ forms: [], notRead: [] })
    expect(kind?.question.stage).toBeUndefined()
    expect(kind?.us).toBe(false)
    expect(kindOf({ ...asked, forms: ['form.nickel-pig-iron'] }, 'ranking', corpus)).toBeUndefined()
  })

  it('narrows prices by a word that nothing else read, and outputs of countries never', () => {
    const asked = questionOf('price', '', { minerals: ['graphite'], notRead: ['amorphous'] })
    expect(kindOf(asked, 'price', corpus)?.question.notRead).toEqual([])
    expect(kindOf({ ...asked, minerals: ['magnesium'], notRead: ['metal'] }, 'ranking', corpus)).toBeUndefined()
  })

  it('has secondary metal of the United States where its tonnage is printed', () => {
    const asked = (mineral: string) => questionOf('recycling', '', { minerals: [mineral], forms: ['form.secondary'] })
    expect(recoveredInUS(asked('magnesium'), 'recycling', corpus)?.us).toBe(true)
    expect(recoveredInUS(asked('tungsten'), 'recycling', corpus)).toBeUndefined()
  })
})
