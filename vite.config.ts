import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { defineConfig, type Plugin } from 'vite'
import { parse } from 'yaml'
import type { Judgement } from './src/claims/judge.ts'
import { parseClaims } from './src/claims/parse.ts'
import { calibratedVectors, vectorsIn } from './src/claims/vectors.ts'
import { loadPosterior } from './src/cli/study/evidence.ts'

const CLAIMS = 'claims.yaml'
/** Every scenario of a folder runs to the same quarter unless it says otherwise. */
const horizonsIn = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.endsWith('.yaml') && name !== CLAIMS)
      .map((name) => {
        const { id, horizon = '2035Q4' } = parse(readFileSync(join(folder, name), 'utf8')) as Record<string, string>
        return [id!, horizon]
      }),
  )

/** Scenario files as plain data and claims as they are evaluated, so that the page need not read YAML to begin. */
export const yaml: Plugin = {
  name: 'yaml',
  transform(code, id) {
    if (!id.endsWith('.yaml')) return null
    const value =
      basename(id) === CLAIMS ? parseClaims(code, { name: CLAIMS, horizons: horizonsIn(dirname(id)) }) : parse(code)
    return { code: `export default ${JSON.stringify(value)}`, map: null }
  },
}

/** Of the shipped verdicts what the page shows: without the commands that run the worst draws again, a tenth of the size. */
export const shipped: Plugin = {
  name: 'shipped',
  enforce: 'pre',
  transform(code, id) {
    if (!id.endsWith(join('verdicts', 'claims.json'))) return null
    const found = (JSON.parse(code) as readonly Judgement[]).map(({ id, verdict, met, draws }) => ({
      id,
      verdict,
      met: Number(met.toFixed(3)),
      draws,
    }))
    return { code: JSON.stringify(found), map: null }
  },
}

/** As many of the vectors that calibration left as the page draws: of each rule combination as many. */
const DRAWS = 32
export const posterior: Plugin = {
  name: 'posterior',
  transform(_, id) {
    if (basename(id) !== 'posterior.csv') return null
    const calibrated = loadPosterior(id)
    const vectors = calibratedVectors(Math.min(DRAWS, vectorsIn(calibrated)), calibrated)
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

/** The lab: one static page that works under any path and asks the network for nothing. */
export default defineConfig({
  root: 'src/lab',
  base: './',
  plugins: [yaml, shipped, posterior, offline],
  worker: { format: 'es', plugins: () => [yaml, shipped] },
  build: {
    outDir: '../../dist/lab',
    emptyOutDir: true,
    target: 'es2023',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1000,
  },
})
