/*
 * npm runs this after an install. It builds where the tools of the build are there; after `npm ci --omit=dev` they are
 * not, and what to do is one line.
 */
import { existsSync } from 'node:fs'
import process from 'node:process'

if (existsSync('node_modules/typescript') && existsSync('node_modules/esbuild')) await import('./build.js')
else if (existsSync('dist/run/main.js')) process.stderr.write('dist/ is built already and stays as it is.\n')
else
  process.stderr.write(
    'Not built: the tools of the build are left out. Run "npm ci", then "npm prune --omit=dev --ignore-scripts".\n',
  )
