import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { EXIT_CONFIG } from '../../src/console/stop.js'
import { version } from '../../src/version.js'

const read = (file: string): string => readFileSync(file, 'utf8')

describe('the container', () => {
  const [, build = '', run = ''] = read('Dockerfile').split(/^FROM /m)

  it('is built in one stage and run in another, by a user without rights', () => {
    expect(build).toMatch(/ AS build\n/)
    expect(run).toMatch(/\nUSER node\nCMD \["node", .*"bin\/assay\.js", "start"\]\n$/)
    expect(read('compose.yaml')).toContain('read_only: true')
  })

  it('copies what there is, and never a token', () => {
    const sources = [...run.matchAll(/^COPY --from=build (.+) \S+$/gm)].flatMap(([, files = '']) => files.split(' '))
    expect(sources.length).toBeGreaterThan(4)
    for (const source of sources) expect(existsSync(source.replace('/app/', '')), source).toBe(true)
    expect(read('.dockerignore').split('\n')).toContain('.env')
  })

  it('is described in YAML that compose can read', () => {
    const { services } = parse(read('compose.yaml')) as { services: Record<string, Record<string, unknown>> }
    expect(services['assay']).toMatchObject({ build: '.', read_only: true, cap_drop: ['ALL'] })
  })
})

describe('the service', () => {
  it('is started by the launcher, and not again where a setting must be mended', () => {
    const unit = read('deploy/assay.service')
    expect(unit).toMatch(/^ExecStart=\S+node (?:--\S+ )*\S+\/bin\/assay\.js start$/m)
    expect(unit).toContain(`RestartPreventExitStatus=${EXIT_CONFIG}`)
    expect(unit).toContain('DynamicUser=yes')
  })
})

describe('the changelog', () => {
  it('has a section for the version of the package', () => {
    expect(read('CHANGELOG.md')).toContain(`\n## ${version}`)
  })
})
