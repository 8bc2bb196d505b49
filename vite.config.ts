import { createHash } from 'node:crypto'
import { defineConfig, type Plugin } from 'vite'
import { parse } from 'yaml'

/** Scenario files as plain data, so that the page need not read YAML to begin. */
export const yaml: Plugin = {
  name: 'yaml',
  transform: (code, id) => (id.endsWith('.yaml') ? { code: `export default ${JSON.stringify(parse(code))}`, map: null } : null),
}

/** `offline.js`, a service worker that keeps every file of this build. */
const offline: Plugin = {
  name: 'offline',
  apply: 'build',
  generateBundle(_, bundle) {
    const files = [...Object.keys(bundle).filter((name) => name !== 'index.html'), 'icon.svg', 'manifest.webmanifest']
    const version = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 12)
    const source = [
      `const KEPT = 'factor-mobility-${version}'`,
      `const FILES = ${JSON.stringify(['./', ...files.map((name) => `./${name}`)])}`,
      `addEventListener('install', (e) => e.waitUntil(caches.open(KEPT).then((c) => c.addAll(FILES)).then(() => skipWaiting())))`,
      `addEventListener('activate', (e) => e.waitUntil(caches.keys().then((all) => Promise.all(all.filter((k) => k.startsWith('factor-mobility-') && k !== KEPT).map((k) => caches.delete(k)))).then(() => clients.claim())))`,
      `addEventListener('fetch', (e) => { if (e.request.method === 'GET') e.respondWith(caches.match(e.request, { ignoreSearch: true }).then((kept) => kept ?? fetch(e.request))) })`,
    ].join('\n')
    this.emitFile({ type: 'asset', fileName: 'offline.js', source })
  },
}

/** The lab: one static page that works under any path and asks the network for nothing. */
export default defineConfig({
  root: 'src/lab',
  base: './',
  plugins: [yaml, offline],
  worker: { format: 'es' },
  build: {
    outDir: '../../dist/lab',
    emptyOutDir: true,
    target: 'es2023',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1000,
  },
})
