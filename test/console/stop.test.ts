import { execFileSync, spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'

// The programs as they are started, built by `npm test`.
const run = (file: string, args: readonly string[], env: Readonly<Record<string, string>>) =>
  spawnSync(process.execPath, [file, ...args], {
    env: { PATH: process.env['PATH'] ?? '', ...env },
    encoding: 'utf8',
    input: '',
  })

describe('a start with something to mend', () => {
  it('says that ASSAY_CORPUS is not a corpus, in one sentence and without a stack', () => {
    const { status, stderr, stdout } = run('dist/console/ask.js', ['cobalt'], { ASSAY_CORPUS: 'no/such/folder' })
    expect(status).toBe(78)
    expect(stdout).toBe('')
    expect(stderr).toBe(
      'no/such/folder: this is not a corpus folder: it has no minerals.yaml. ' +
        'Fix: set ASSAY_CORPUS to a folder like corpus/, or leave it unset.\n',
    )
  })

  it('names the variable that is malformed, and never its value', () => {
    const { status, stderr } = run('dist/main.js', [], { DISCORD_TOKEN: 'secret with blanks' })
    expect(status).toBe(78)
    expect(stderr).toContain('DISCORD_TOKEN must be')
    expect(stderr).not.toContain('secret')
  })

  it('tells how to ask when there is no question', () => {
    const { status, stderr } = run('dist/console/ask.js', [], {})
    expect(status).toBe(2)
    expect(stderr).toContain('Please give me a question.')
    expect(stderr).toContain('npm run ask --')
  })
})

describe('ask', () => {
  it('prints one JSON answer and nothing else', () => {
    const text = execFileSync(process.execPath, ['dist/console/ask.js', '--json', 'gallium china kg'], {
      encoding: 'utf8',
    })
    const answer = JSON.parse(text) as { figures: { value: number; unit: string }[] }
    expect(answer.figures[0]).toMatchObject({ value: 900_000, unit: 'kg' })
  })
})

describe('npm start without a token', () => {
  it('answers each line of a pipe, follow-ups included', () => {
    const { stdout } = spawnSync(process.execPath, ['dist/main.js'], {
      env: { PATH: process.env['PATH'] ?? '' },
      encoding: 'utf8',
      input: 'who mines the most cobalt\nand nickel?\nquit\nnever read\n',
    })
    expect(stdout).toContain('DR Congo mines the most cobalt')
    expect(stdout).toContain('Indonesia mines the most nickel')
    expect(stdout).not.toContain('\u001b')
  })
})
