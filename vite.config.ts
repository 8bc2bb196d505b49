import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { defineConfig, type Plugin } from 'vite'
import { parse } from 'yaml'
import type { Judgement } from './src/claims/judge.ts'
import { parseClaims } from './src/claims/parse.ts'
import { calibratedVectors, vectorsIn } from './src/claims/vectors.ts'
import { fileIn, idsIn } from './src/cli/library.ts'
import { loadPosterior } from './src/cli/study/evidence.ts'
import { filesOf, loadWorld } from './src/cli/worlds.ts'
import { readWorld } from './src/worlds/read.ts'
import type { World } from './src/worlds/world.ts'
import { lastQuarter, type Spelled } from './src/text/dates.ts'
import { readDocument } from './src/text/document.ts'
import { ScenarioError } from './src/text/errors.ts'
import { inspect } from './src/scenario/inspect.ts'
import { readEntry, translated } from './src/scenario/reading.ts'
import type { Read } from './src/scenario/schema.ts'

const CLAIMS = 'claims.yaml'
const WORLD = 'world.yaml'
/** A world's folder as plain data; where figures come from is shown by no page. */
const worldIn = (folder: string): World => {
  const world = readWorld(filesOf(folder), folder)
  return { ...world, figures: world.figures.map((figure) => ({ ...figure, source: '' })) }
}
/** Every scenario of a folder runs to the same quarter unless it says otherwise; a file is read when a claim names it. */
const horizonsIn = (folder: string): Record<string, string> =>
  Object.defineProperties(
    {},
    Object.fromEntries(
      idsIn(folder).map((id) => [id, { enumerable: true, get: () => horizonOf(fileIn(folder, id)) }]),
    ),
  )

const horizonOf = (file: string): string => {
  const { horizon = '2035Q4' } = parse(readFileSync(file, 'utf8')) as { horizon?: Spelled }
  return lastQuarter(horizon)
}

/** A scenario file as plain data; null for another file that lies among them. */
const scenarioIn = (code: string, id: string): Read | null => {
  try {
    const document = readDocument(code, id)
    const world = loadWorld()
    return inspect(document, id, world).length === 0 ? readEntry(translated(document.value, world), world) : null
  } catch (error) {
    if (error instanceof ScenarioError) return null
    throw error
  }
}

/** Claims as they are evaluated; a thread, which only scores them, gets none of their sentences. */
const claimsIn = (code: string, id: string, sentences: boolean): unknown =>
  parseClaims(code, { name: CLAIMS, horizons: horizonsIn(dirname(id)), world: loadWorld() }).map((claim) =>
    sentences ? claim : { ...claim, sentence: undefined },
  )

/** Scenario files and claims as plain data, so that the page need not read YAML to begin. */
const yamlWith = (sentences: boolean): Plugin => ({
  name: 'yaml',
  transform(code, id) {
    if (!id.endsWith('.yaml')) return null
    const value =
      basename(id) === WORLD ? worldIn(dirname(id)) : basename(id) === CLAIMS ? claimsIn(code, id, sentences) : scenarioIn(code, id)
    if (value === null) this.warn(`${id} is no scenario and is left out`)
    return { code: `export default ${JSON.stringify(value)}`, map: null }
  },
})
export const yaml = yamlWith(true)

/** Of the shipped verdicts what the page shows: without the commands that run the worst draws again, a tenth of the size. */
const shippedWith = (verdicts: boolean): Plugin => ({
  name: 'shipped',
  enforce: 'pre',
  transform(code, id) {
    if (!id.endsWith(join('verdicts', 'claims.json'))) return null
    // threads show none
    if (!verdicts) return { code: '[]' }
    const found = (JSON.parse(code) as readonly Judgement[]).map(({ id, verdict, met, draws }) => ({
      id,
      verdict,
      met: Number(met.toFixed(3)),
      draws,
    }))
    return { code: JSON.stringify(found), map: null }
  },
})
export const shipped = shippedWith(true)

/** As many of the vectors that calibration left as the page draws: of each rule combination as many. */
const DRAWS = 32
export const posterior: Plugin = {
  name: 'posterior',
  transform(_, id) {
    if (basename(id) !== 'posterior.csv') return null
    const world = loadWorld(`${dirname(id)}/`)
    const calibrated = loadPosterior(world, id)
    const vectors = calibratedVectors(Math.min(DRAWS, vectorsIn(calibrated)), calibrated, world)
    return { code: `export default ${JSON.stringify(vectors)}`, map: null }
  },
}

const OFFLINE = 'offline.js'
const PUBLIC = ['icon.svg', 'manifest.webmanifest']

/** `offline.js`, a service worker that keeps every file of this build, told apart from others by all their bytes. */
const offline: Plugin = {
  name: 'offline',
  apply: 'build',
  buildStart() {
    this.emitFile({ type: 'chunk', id: join(import.meta.dirname, 'src/lab/offline.ts'), fileName: OFFLINE })
  },
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      const worker = bundle[OFFLINE]
      if (worker?.type !== 'chunk') throw new Error(`${OFFLINE}: got no chunk; expected the service worker`)
      const made = Object.entries(bundle).filter(([name]) => name !== OFFLINE)
      const hash = createHash('sha256').update(worker.code)
      for (const [name, file] of made) hash.update(name).update(file.type === 'chunk' ? file.code : file.source)
      for (const name of PUBLIC) hash.update(readFileSync(join(import.meta.dirname, 'src/lab/public', name)))
      const entry = made.find(([, file]) => file.type === 'chunk' && file.isEntry && file.name === 'index')
      if (!entry) throw new Error('index: got no entry; expected the script that the page begins with')
      const build = {
        version: hash.digest('hex').slice(0, 12),
        entry: entry[0],
        parts: [...made.map(([name]) => name).filter((name) => name !== 'index.html'), ...PUBLIC].sort(),
      }
      worker.code = worker.code.replace('BUILD', () => JSON.stringify(build))
    },
  },
}

/** `licences.md`: the licence of every package of which something is bundled, in scripts, threads or fonts. */
const PACKAGE = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/
const bundled = new Set<string>()
const packageOf = (file: string): void => {
  const [, folder] = PACKAGE.exec(file.replace(/^\0/, '')) ?? []
  if (folder) bundled.add(folder)
}
const licenceOf = (folder: string): string => {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find((found) => /^(licen[sc]e|copying)(\.|$)/i.test(found))
  // a few say it in their README alone
  const text = file
    ? readFileSync(join(folder, file), 'utf8')
    : /^(?:#+ *)?licen[sc]e\b[\s\S]*/im.exec(readFileSync(join(folder, 'README.md'), 'utf8'))?.[0]
  if (!text) throw new Error(`${name}: got no licence; expected a text, since it is bundled`)
  return `## ${name} ${version} (${license})\n\n${text.trim()}\n`
}
const licences = ({ write }: { readonly write: boolean }): Plugin => ({
  name: 'licences',
  apply: 'build',
  generateBundle(_, bundle) {
    for (const part of Object.values(bundle))
      if (part.type === 'chunk') for (const id of Object.keys(part.modules)) packageOf(id)
      else for (const name of part.originalFileNames) packageOf(join(import.meta.dirname, 'src', 'lab', name))
    if (!write) return
    const source = ['# What is bundled here, and under which licence\n', ...[...bundled].sort().map(licenceOf)].join('\n')
    this.emitFile({ type: 'asset', fileName: 'licences.md', source })
  },
})

const DESCRIBED = /[\\/]src[\\/](?:model[\\/](?:assumptions|levers|rules)|indicators[\\/][a-z-]+)\.ts$/
const SENTENCE = /^['"`]\S+(?:\s+\S+){3}/
interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
}
/** Texts of four words or more, in the order of the code. */
function sentencesIn(node: object, code: string): readonly Node[] {
  const { type, start, end } = node as Node
  if (type === 'Literal' || type === 'TemplateLiteral')
    return SENTENCE.test(code.slice(start, end)) ? [{ type, start, end }] : []
  return Object.values(node).flatMap((part) => (typeof part === 'object' && part ? sentencesIn(part, code) : []))
}
/** A thread computes and shows nothing: what assumptions, levers, rules and indicators are described by stays with the page. */
const wordless: Plugin = {
  name: 'wordless',
  apply: 'build',
  transform(code, id) {
    if (!DESCRIBED.test(id)) return null
    const sentences = sentencesIn(this.parse(code), code).toReversed()
    return { code: sentences.reduce((text, { start, end }) => `${text.slice(0, start)}''${text.slice(end)}`, code), map: null }
  },
}

/** The lab: one static page that works under any path and asks the network for nothing. */
export default defineConfig({
  root: 'src/lab',
  base: './',
  plugins: [yaml, shipped, posterior, offline, licences({ write: true })],
  worker: { format: 'es', rolldownOptions: { checks: { bundlerTimings: false } }, plugins: () => [yamlWith(false), shippedWith(false), wordless, licences({ write: false })] },
  build: {
    outDir: '../../dist/lab',
    emptyOutDir: true,
    target: 'es2023',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1000,
    // how long a plugin takes is nothing that who sets up a clone could mend
    rolldownOptions: { checks: { bundlerTimings: false } },
  },
})
