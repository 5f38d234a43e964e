/* Runs steps one after the other, says which is under way and how long it took, and stops at the first that fails. */
import { spawnSync } from 'node:child_process'
import process from 'node:process'

/**
 * @typedef {object} Step
 * @property {string} says what the step does, as a person would be told
 * @property {readonly string[]} node arguments of node: a script and its own arguments
 */

/** @param {readonly Step[]} steps */
export const runSteps = (steps) => {
  for (const [at, { says, node }] of steps.entries()) {
    process.stderr.write(`${at + 1}/${steps.length} ${says}\n`)
    const from = Date.now()
    const { status, error } = spawnSync(process.execPath, node, { stdio: 'inherit' })
    if (error) process.stderr.write(`${error.message}\n`)
    if (status !== 0) {
      process.stderr.write(`failed: ${says}\n`)
      process.exit(status ?? 1)
    }
    process.stderr.write(`    ${((Date.now() - from) / 1000).toFixed(1)} s\n`)
  }
}
