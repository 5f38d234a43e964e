/* Bundles dist/ into dist/run/: the bot and `ask`, each a few files in place of hundreds. */
import { readFileSync, rmSync } from 'node:fs'
import { relative, sep } from 'node:path'
import { build } from 'esbuild'

const OUT = 'dist/run'

/** Files are found from where a module stands, and a bundle stands elsewhere: its address becomes the module's. */
const addresses = {
  name: 'addresses',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]dist[\\/].*\.js$/ }, ({ path }) => {
      const own = relative(OUT, path).split(sep).join('/')
      const contents = readFileSync(path, 'utf8')
      return {
        contents: contents.replaceAll('import.meta.url', `new URL('${own}', import.meta.url).href`),
        loader: 'js',
      }
    })
  },
}

// Code compiled from an earlier bundle would never be asked for again.
for (const made of [OUT, 'dist/.cache']) rmSync(made, { recursive: true, force: true })
await build({
  entryPoints: { main: 'dist/main.js', ask: 'dist/console/ask.js' },
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  outdir: OUT,
  // Names stay: they stand in stacks. Blanks and comments only cost time to read.
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: 'external',
  logLevel: 'warning',
  // Machine code, and what discord.js uses only where an operator has installed it.
  external: ['@resvg/resvg-js', 'zlib-sync', 'bufferutil', 'utf-8-validate', 'erlpack'],
  plugins: [addresses],
  // CommonJS packages ask for Node's modules by `require`.
  banner: { js: "import{createRequire as requireFrom}from'node:module';const require=requireFrom(import.meta.url);" },
})
