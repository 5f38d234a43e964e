#!/usr/bin/env node
import { performance } from 'node:perf_hooks'
import { createBrain } from '../../brain.js'
import { loadCorpus } from '../../corpus/load.js'

/** One cold start, told as JSON: milliseconds to load the corpus and to make the brain, bytes resident after an answer. */
const from = performance.now()
const corpus = loadCorpus()
const loaded = performance.now()
const brain = createBrain(corpus)
const made = performance.now()
brain.ask('what share of cobalt comes from china')
process.stdout.write(JSON.stringify({ load: loaded - from, brain: made - loaded, rss: process.memoryUsage().rss }))
