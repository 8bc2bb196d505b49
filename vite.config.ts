import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig, type Plugin } from 'vite'
import { labWorlds, ONE_WORLD, sharesTold } from './scripts/lab-worlds.ts'
import { wordless } from './scripts/wordless.ts'

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
    const source = ['# What is bundled here, and under which licence\n', ...[...bundled].sort().map(licenceOf)].join(
      '\n',
    )
    this.emitFile({ type: 'asset', fileName: 'licences.md', source })
  },
})

/** The lab: one static page that works under any path and asks the network for nothing. */
export default defineConfig({
  root: 'src/lab',
  base: './',
  plugins: [labWorlds, sharesTold, offline, licences({ write: true })],
  worker: {
    format: 'es',
    rolldownOptions: { checks: { bundlerTimings: false } },
    plugins: () => [wordless, licences({ write: false })],
  },
  build: {
    outDir: '../../dist/lab',
    emptyOutDir: true,
    target: 'es2023',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1000,
    // how long a plugin takes is nothing that who sets up a clone could mend
    rolldownOptions: {
      checks: { bundlerTimings: false },
      // a world that is loaded when it is chosen is told apart from the scripts of the page
      output: {
        chunkFileNames: ({ facadeModuleId }) =>
          facadeModuleId?.includes(ONE_WORLD) ? 'assets/world-[name]-[hash].js' : 'assets/[name]-[hash].js',
      },
    },
  },
})
