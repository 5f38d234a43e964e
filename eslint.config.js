import js from '@eslint/js'
import tseslint from 'typescript-eslint'

/** The rooms of the house: which library may be imported where (the design's "way through the house"). */
const only = (folder, names) => ({
  files: ['src/**/*.ts'],
  ignores: [`src/${folder}/**`],
  names,
})

const rooms = [
  only('discord', ['discord.js', 'rate-limiter-flexible']),
  only('search', ['lunr', 'minisearch']),
  only('language', ['natural']),
  only('charts', ['@resvg/resvg-js', 'd3-scale', 'd3-shape', 'd3-geo', 'topojson-client', 'world-atlas', 'iso-3166']),
  only('export', ['write-excel-file']),
]

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'coverage/'] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['*.js', 'bin/*.js', 'scripts/*.js'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      'max-lines': ['error', { max: 300 }],
    },
  },
  { files: ['*.js', 'bin/*.js', 'scripts/**/*.js'], ...tseslint.configs.disableTypeChecked },
  {
    // What runs inside the browser that draws the cards.
    files: ['scripts/preview/browser.js', 'scripts/preview/measure.js', 'scripts/preview/measure-chart.js'],
    languageOptions: {
      globals: { document: 'readonly', getComputedStyle: 'readonly', Node: 'readonly', NodeFilter: 'readonly' },
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          // https://github.com/NaturalNode/natural/pull/773: the package root loads every database driver.
          paths: [{ name: 'natural', message: 'Import the one file you need: natural/lib/natural/…' }],
        },
      ],
    },
  },
  ...rooms.map(({ files, ignores, names }) => ({
    files,
    ignores,
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: names.map((name) => ({ group: [name, `${name}/*`], message: `${name} has a room of its own.` })) },
      ],
    },
  })),
)
