import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig, type Plugin } from 'vite'
import { labWorlds, sharesTold } from './scripts/lab-worlds.ts'
import { wordless } from './scripts/wordless.ts'

/** Where the page makes its threads: from a file beside it, which a page from a disk may not load. */
const THREAD = /new Worker\(new URL\('\.\/runs\/worker\.ts', import\.meta\.url\), \{ type: 'module' \}\)/

/** Threads are made from a text within the page. */
const threadsWithin: Plugin = {
  name: 'threads-within',
  enforce: 'pre',
  transform(code, id) {
    if (!id.endsWith('/src/lab/main.tsx')) return null
    if (!THREAD.test(code)) throw new Error(`main.tsx: got no ${THREAD.source}; expected where threads are made`)
    const within = code.replace(THREAD, 'new WorkerWithin()')
    return { code: `import WorkerWithin from './runs/worker.ts?worker&inline'\n${within}`, map: null }
  },
}

/** Nothing is loaded but what the page holds, and no script runs but the one that it came with. */
const policyFor = (script: string): string =>
  [
    "default-src 'none'",
    `script-src 'sha256-${createHash('sha256').update(script).digest('base64')}'`,
    'worker-src blob:',
    'font-src data:',
    "style-src 'unsafe-inline'",
    'img-src data: blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')

/** Licences of what is bundled, which the build of the page of many files has listed. */
const licences = (): string =>
  readFileSync(join(import.meta.dirname, 'dist/lab/licences.md'), 'utf8').replaceAll('--', '- -')

const icon = readFileSync(join(import.meta.dirname, 'src/lab/public/icon.svg')).toString('base64')

/** The page with its script and style written into it; no other file is left. */
const oneFile: Plugin = {
  name: 'one-file',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      const parts = Object.values(bundle)
      const assets = (end: string) =>
        parts.flatMap((part) => (part.type === 'asset' && part.fileName.endsWith(end) ? [String(part.source)] : []))
      const scripts = parts.flatMap((part) => (part.type === 'chunk' ? [part.code.trim()] : []))
      const [page] = assets('index.html')
      if (page === undefined || scripts.length !== 1)
        throw new Error(`one file: got ${scripts.length} scripts; expected a page with one`)
      // nothing ends the element that holds it
      const script = scripts[0].replaceAll('</script', '<\\/script').replaceAll('<!--', '\\x3c!--')
      const style = assets('.css').join('\n')
      const html = page
        .replace(/\s*<link rel="(?:manifest|stylesheet|modulepreload)"[^>]*>/g, '')
        .replace(/\s*<script type="module"[^>]*src=[^>]*><\/script>/, '')
        .replace(
          /(http-equiv="Content-Security-Policy"\s+content=)"[^"]*"/,
          (_all, head) => `${head}"${policyFor(script)}"`,
        )
        .replace('href="./icon.svg"', `href="data:image/svg+xml;base64,${icon}"`)
        .replace('</head>', () => `<style>${style}</style>\n</head>`)
        .replace('</body>', () => `<script type="module">${script}</script>\n<!--\n${licences()}-->\n</body>`)
      for (const name of Object.keys(bundle)) delete bundle[name]
      this.emitFile({ type: 'asset', fileName: 'lab.html', source: html })
    },
  },
}

/** The lab as one file that opens from a disk: `dist/lab.html`, to be sent by mail or put on a stick. */
export default defineConfig({
  root: 'src/lab',
  base: './',
  publicDir: false,
  plugins: [labWorlds, sharesTold, threadsWithin, oneFile],
  worker: { format: 'iife', plugins: () => [wordless] },
  build: {
    outDir: '../../dist',
    emptyOutDir: false,
    target: 'es2023',
    modulePreload: false,
    assetsInlineLimit: Number.POSITIVE_INFINITY,
    cssCodeSplit: false,
    chunkSizeWarningLimit: 5000,
    rolldownOptions: { checks: { bundlerTimings: false }, output: { codeSplitting: false } },
  },
})
