#!/usr/bin/env node
/*
 * Starts a program of Assay: node bin/assay.js start | ask | check-text | corpus | bench | fuzz, the rest being its
 * own. It says in a sentence what a start needs and has not. Plain on purpose, so that an old Node can read it.
 */
import { existsSync, readFileSync } from 'node:fs'
import module from 'node:module'
import process from 'node:process'
import { fileURLToPath, URL } from 'node:url'

/** What each command runs. The two that people wait for are bundled: one file is read faster than three hundred. */
const PROGRAMS = {
  start: '../dist/run/main.js',
  ask: '../dist/run/ask.js',
  'check-text': '../dist/console/check-text.js',
  corpus: '../dist/corpus/cli.js',
  bench: '../dist/console/bench.js',
  fuzz: '../dist/fuzz/main.js',
}

/** Numbers of a version: "v20.19.1" and ">=20.19" give [20, 19]. */
const numbers = (text) => /(\d+)\.(\d+)/.exec(text).slice(1).map(Number)

const needed = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).engines.node
const [major, minor] = numbers(process.version)
const [leastMajor, leastMinor] = numbers(needed)

const give = (sentence) => {
  process.stderr.write(sentence + '\n')
  process.exitCode = 1
}

const [command] = process.argv.splice(2, 1)
const file = Object.hasOwn(PROGRAMS, command || '') ? new URL(PROGRAMS[command], import.meta.url) : undefined

if (major < leastMajor || (major === leastMajor && minor < leastMinor))
  give(`Assay needs Node.js ${leastMajor}.${leastMinor} or newer, and this is ${process.version}: install a newer one.`)
else if (file === undefined) give(`Usage: node bin/assay.js ${Object.keys(PROGRAMS).join(' | ')}`)
else if (!existsSync(file)) give('Assay is not built yet: run "npm ci", or "npm run build" where that has been done.')
else {
  // What V8 has compiled once is kept beside the code, from Node 22.1 on; a disk that is read-only changes nothing.
  if (module.enableCompileCache) module.enableCompileCache(fileURLToPath(new URL('../dist/.cache', import.meta.url)))
  import(file.href)
}
