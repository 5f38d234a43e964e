#!/usr/bin/env node
import { performance } from 'node:perf_hooks'
import { openBrain } from '../../open.js'

/** One cold start, told as JSON: milliseconds to load the corpus and all that is compiled of it, bytes resident after an answer. */
const from = performance.now()
const brain = await openBrain()
const load = performance.now() - from
brain.ask('what share of cobalt comes from china')
process.stdout.write(JSON.stringify({ load, rss: process.memoryUsage().rss }))
