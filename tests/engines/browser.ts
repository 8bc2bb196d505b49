import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { build } from 'vite'
import type { Work } from './work.ts'

/** Browsers as Debian packs them, told to show one page and to call nobody. */
export const BROWSERS = {
  chromium: {
    path: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    install: 'apt-get install chromium',
    flags: (profile: string) => [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-dev-shm-usage',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--user-data-dir=${profile}`,
    ],
  },
  firefox: {
    path: process.env['FIREFOX'] ?? '/usr/bin/firefox-esr',
    install: 'apt-get install firefox-esr',
    flags: (profile: string) => ['--headless', '--no-remote', '--profile', profile],
  },
} as const
export type Browser = keyof typeof BROWSERS

/** A fresh Firefox profile that opens no other page and calls nobody. */
const PREFERENCES = {
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.aboutwelcome.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'datareporting.policy.dataSubmissionEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#',
  'toolkit.telemetry.reportingpolicy.firstRun': false,
}

/** Longest that a browser may take to start and to answer. */
const PATIENCE = 90_000

/** What the engine says in a browser that opens a page with it, from a server of this machine alone. */
export async function inBrowser(browser: Browser, work: Work): Promise<string[]> {
  const { path, install, flags } = BROWSERS[browser]
  if (!existsSync(path)) throw new Error(`${path}: got nothing; expected ${browser} (${install}, as root)`)
  const script = await bundled()
  const home = mkdtempSync(join(tmpdir(), `factor-mobility-${browser}-`))
  const preferences = Object.entries(PREFERENCES).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  )
  writeFileSync(join(home, 'user.js'), preferences.join(''))

  const pages: Readonly<Record<string, readonly [type: string, body: string]>> = {
    '/': ['text/html', '<!doctype html><title>digests</title><script type="module" src="/page.js"></script>'],
    '/page.js': ['text/javascript', script],
    '/asked': ['application/json', JSON.stringify(work)],
  }
  let told: (answer: Promise<string>) => void
  const answer = new Promise<string>((resolve) => (told = resolve))
  const server = createServer((request, response) => {
    if (request.method === 'POST') told(text(request))
    const [type, body] = pages[request.url ?? ''] ?? ['text/plain', '']
    response.writeHead(200, { 'content-type': type }).end(body)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo

  // a group of its own, so that all its processes can be ended
  const env = { ...process.env, HOME: home, XDG_RUNTIME_DIR: home }
  const child = spawn(path, [...flags(home), `http://127.0.0.1:${port}/`], { detached: true, env })
  let complaints = ''
  child.stderr.on('data', (data) => (complaints += data))
  child.stdout.resume()
  const closed = new Promise<string>((resolve) => {
    child.on('error', (error) => resolve(error.message))
    child.on('close', (code, signal) => resolve(`ended with ${code ?? signal}`))
  })
  let timer: NodeJS.Timeout
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve(`said nothing in ${PATIENCE / 1000} s`), PATIENCE)
  })
  const silence = Promise.race([closed, late]).then((why) => {
    throw new Error(`${browser} ${why}; expected an answer\n${complaints}`)
  })

  try {
    const { digests, error } = JSON.parse(await Promise.race([answer, silence])) as {
      digests: string[]
      error?: string
    }
    if (error) throw new Error(`${browser}: ${error}`)
    return digests
  } finally {
    clearTimeout(timer!)
    if (child.pid && child.exitCode === null && child.signalCode === null) process.kill(-child.pid, 'SIGKILL')
    await closed
    await silence.catch(() => {})
    server.closeAllConnections()
    server.close()
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}

let script: Promise<string> | undefined
/** The page and the engine as one ES module. */
const bundled = (): Promise<string> => (script ??= bundle())

async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, target: 'es2023', rollupOptions: { input: join(import.meta.dirname, 'page.mjs') } },
  })
  if (Array.isArray(built) || !('output' in built)) throw new Error('vite: expected one bundle')
  const [{ code }, ...others] = built.output
  if (others.length > 0) throw new Error(`vite: got ${others.length + 1} files; expected one`)
  return code
}
