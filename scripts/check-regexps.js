/*
 * Part of `npm run check`, after a build: no regular expression that user text meets takes exponential or cubic time.
 * Quadratic is allowed, because texts are bounded at 4,000 characters.
 *
 *   node scripts/check-regexps.js [DIRECTORY…]     default: the directories below
 *
 * Expressions are those written in the sources, and those that the built modules construct while they are loaded and
 * while they answer some questions. Each that fails is printed with its file, what it costs, and a text that shows it.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative, resolve } from 'node:path'
import process from 'node:process'
import { fileURLToPath, pathToFileURL, URL } from 'node:url'
import recheck from 'recheck'
import ts from 'typescript'

/** Directories of src/ whose expressions a user's or a curator's text meets. */
const DIRECTORIES = ['language', 'answers', 'claims', 'tables', 'search', 'discord', 'console', 'corpus']
/** The highest power of the text's length that an expression's time may grow with. */
const ALLOWED = 2
/** Milliseconds that the analysis of one expression may take. */
const PATIENCE = 20_000
/** One question of each sort that a module may construct expressions for. */
const QUESTIONS = [
  'what share of cobalt comes from china',
  'fact check: China controls over 90 % of rare earths such as lithium and cobalt',
  'did china ban gallium exports',
  'who mines the most nickel in 2024?',
  'what can replace gallium arsenide',
]

const directories = process.argv.length > 2 ? process.argv.slice(2) : DIRECTORIES

/** @typedef {{ source: string, flags: string, where: Set<string> }} Expression */
/** @type {Map<string, Expression>} */
const found = new Map()

const add = (source, flags, where) => {
  const key = `/${source}/${flags}`
  const known = found.get(key)
  if (known) known.where.add(where)
  else found.set(key, { source, flags, where: new Set([where]) })
}

const filesOf = (root, ending) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending) && !name.endsWith('.d.ts'))
    .map((name) => join(root, name))
    .sort()

/** Expressions that are written out, with their lines. */
const readSources = () => {
  for (const file of directories.flatMap((name) => filesOf(join('src', name), '.ts'))) {
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest)
    const walk = (node) => {
      if (node.kind === ts.SyntaxKind.RegularExpressionLiteral) {
        const end = node.text.lastIndexOf('/')
        const { line } = source.getLineAndCharacterOfPosition(node.getStart(source))
        add(node.text.slice(1, end), node.text.slice(end + 1), `${file}:${line + 1}`)
      }
      ts.forEachChild(node, walk)
    }
    walk(source)
  }
}

/** The module of ours that constructs an expression now: src/… of the nearest frame in one of the directories. */
const constructedBy = () => {
  const frames = new Error().stack?.matchAll(/dist\/([^:)]+)\.js/g) ?? []
  const [, name] = [...frames].find(([, path]) => directories.some((one) => path.startsWith(`${one}/`))) ?? []
  return name === undefined ? undefined : `src/${name}.ts`
}

/** Expressions that are put together while modules are loaded and questions answered. */
const runModules = async () => {
  Error.stackTraceLimit = 40
  const Native = globalThis.RegExp
  globalThis.RegExp = new Proxy(Native, {
    construct: (target, [pattern, flags], type) => {
      const made = Reflect.construct(target, flags === undefined ? [pattern] : [pattern, flags], type)
      const where = constructedBy()
      if (where !== undefined) add(made.source, made.flags, where)
      return made
    },
    apply: (target, _, [pattern, flags]) => new globalThis.RegExp(pattern, flags),
  })
  const load = (file) => import(pathToFileURL(resolve(file)).href)
  for (const file of directories.flatMap((name) => filesOf(join('dist', name), '.js')))
    // A file that begins so is a program, which would run.
    if (!readFileSync(file, 'utf8').startsWith('#!')) await load(file)
  const brain = await (await load('dist/open.js')).openBrain()
  for (const question of QUESTIONS) brain.ask(question)
  globalThis.RegExp = Native
}

if (!existsSync('dist/open.js')) {
  process.stderr.write('The analysis of regular expressions reads dist/: run "npm run build" first.\n')
  process.exit(1)
}
readSources()
await runModules()

// An expression costs the same today as yesterday: what was found is kept, for this version of the analysis.
const KEPT = fileURLToPath(new URL('../node_modules/.cache/assay-regexps.json', import.meta.url))
const { version } = createRequire(import.meta.url)('recheck/package.json')
const before = existsSync(KEPT) ? JSON.parse(readFileSync(KEPT, 'utf8')) : {}
const kept = before.version === version ? before.results : {}

/** What one expression costs: a power of the text's length, or why that is not known, and a text that shows it. */
const analyse = async (source, flags) => {
  // Large automata take long to build; searching for a text that takes long is bounded.
  let result = await recheck.check(source, flags, { timeout: PATIENCE })
  if (result.status === 'unknown') result = await recheck.check(source, flags, { timeout: PATIENCE, checker: 'fuzz' })
  const { status, complexity, attack, error } = result
  if (status === 'unknown') return { unknown: error?.kind ?? 'unknown' }
  if (status === 'safe') return { power: 1 }
  const power = complexity.type === 'polynomial' ? complexity.degree : 'exponential'
  return { power, text: attack.pattern }
}

let failed = 0
let open = 0
for (const [key, { source, flags, where }] of found) {
  const result = kept[key] ?? (await analyse(source, flags))
  const { power, text, unknown } = result
  if (unknown === undefined) kept[key] = result
  const files = [...where].map((file) => relative('.', file)).join(', ')
  if (unknown !== undefined) {
    open += 1
    process.stdout.write(`${files}: not analysed (${unknown}): ${key}\n`)
  } else if (power === 'exponential' || power > ALLOWED) {
    failed += 1
    const cost = power === 'exponential' ? 'takes exponential time' : `takes time with the power ${power} of the text`
    process.stdout.write(`${files}: ${cost}: ${key}\n    a text that shows it: ${text}\n`)
  }
}
mkdirSync(dirname(KEPT), { recursive: true })
writeFileSync(KEPT, JSON.stringify({ version, results: kept }))
const not = open === 0 ? '' : `, ${open} not analysed`
process.stdout.write(`${found.size} regular expressions of ${directories.join(', ')}: ${failed} too slow${not}\n`)
// The analysis leaves its own process waiting for more.
process.exit(failed > 0 ? 1 : 0)
