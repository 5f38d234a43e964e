import { expect, it } from 'vitest'
import { countsForm, withFewestForms } from '../../src/answers/forms.js'
import { usTablesFor } from '../../src/tables/us.js'
import { corpus } from './ask.js'

it('of tables that count a form those are taken that count nothing beside it', () => {
  const tables = usTablesFor(corpus, 'antimony', 'import-share')
  const named = tables.filter((table) => countsForm(table, { id: 'form.antimony-trioxide', names: ['antimony oxide'] }))
  expect(named.map(({ detail }) => detail)).toEqual(['Total metal and oxide', 'Oxide'])
  expect(withFewestForms(named, corpus).map(({ detail }) => detail)).toEqual(['Oxide'])
})

it('the metal alone comes before metal and oxide together', () => {
  const tables = usTablesFor(corpus, 'antimony', 'import-share')
  const named = tables.filter((table) => countsForm(table, { id: 'form.antimony-metal', names: ['antimony metal'] }))
  expect(named).toHaveLength(2)
  expect(withFewestForms(named, corpus).map(({ detail }) => detail)).toEqual(['Unwrought metal and powder'])
})
