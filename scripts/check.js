/* npm run check: what can be said of the code without running it. */
import { runSteps } from './steps.js'

runSteps([
  { says: 'Checking types', node: ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json', '--noEmit'] },
  { says: 'Checking style and likely mistakes', node: ['node_modules/eslint/bin/eslint.js', '.'] },
  { says: 'Checking formatting', node: ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'] },
  { says: 'Looking for code that nothing uses', node: ['node_modules/knip/bin/knip.js'] },
  { says: 'Looking for regular expressions that a text can hold up', node: ['scripts/check-regexps.js'] },
])
