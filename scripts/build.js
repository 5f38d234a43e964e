/* npm run build: everything that stands in dist/. */
import { runSteps } from './steps.js'

runSteps([
  {
    says: 'Translating the TypeScript of src/',
    node: ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'],
  },
  { says: 'Compiling the corpus, training the language model, indexing', node: ['dist/build.js'] },
  { says: 'Bundling what a start reads', node: ['scripts/bundle.js'] },
])
