import { describe, expect, it } from 'vitest'
import { resolvePick } from '../../src/console/chat.js'
import { renderAnswer, wrap } from '../../src/console/render.js'
import { screen } from '../../src/console/screen.js'
import { openBrain } from '../../src/open.js'

const brain = await openBrain()

const tty = (columns: number) => ({ isTTY: true, columns })
const pipe = { isTTY: false, columns: 0 }

describe('the terminal', () => {
  it('colours a terminal', () => expect(screen(tty(80), {}).colour).toBe(true))
  it('leaves a pipe plain', () => expect(screen(pipe, {}).colour).toBe(false))
  it('obeys NO_COLOR', () => expect(screen(tty(80), { NO_COLOR: '1', FORCE_COLOR: '1' }).colour).toBe(false))
  it('is as wide as the terminal, to a limit', () => {
    expect(screen(tty(60), {}).width).toBe(60)
    expect(screen(tty(400), {}).width).toBe(100)
  })
  it('wraps at words and never cuts one', () => {
    expect(wrap('one two three', 7)).toBe('one two\nthree')
    expect(wrap('unbreakable', 4)).toBe('unbreakable')
  })
})

describe('a rendered answer', () => {
  const text = renderAnswer(brain.ask('what share of cobalt comes from china'), { colour: false, width: 100 })

  it('begins with the headline and has no escape codes without colour', () => {
    expect(text.startsWith('China')).toBe(true)
    expect(text).not.toContain('\u001b')
  })
  it('shows both stages, the rows and the links', () => {
    expect(text).toContain('0.6%')
    expect(text).toContain('79.7%')
    expect(text).toContain('China 2,000')
    expect(text).toContain('https://pubs.usgs.gov/periodicals/mcs2026/mcs2026-cobalt.pdf')
  })
  it('numbers the choices of an unclear question, and a number picks one', () => {
    const unclear = brain.ask('sand output of peru')
    expect(renderAnswer(unclear, { colour: false, width: 100 })).toMatch(/1\. .*sand/)
    expect(resolvePick('1', unclear)).toBe(unclear.choices?.[0]?.question)
    expect(resolvePick('cobalt', unclear)).toBe('cobalt')
    expect(resolvePick('1', undefined)).toBe('1')
  })
})
