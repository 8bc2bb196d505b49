import { existsSync } from 'node:fs'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { type PageServer, servePage } from '../../src/cli/page.ts'
import { BROWSERS } from '../engines/browser.ts'

/** The built page in a real Chromium, from a server of this machine alone. */
export interface Stage {
  readonly browser: Browser
  readonly server: PageServer
  /** A page of its own, without what others kept; `asked` is every address that it asked for. */
  open(
    hash?: string,
    options?: BrowserContextOptions,
  ): Promise<Page & { readonly asked: string[]; readonly faults: string[] }>
  close(): Promise<void>
}

export async function stage(): Promise<Stage> {
  const { path, install } = BROWSERS.chromium
  if (!existsSync(path)) throw new Error(`${path}: got nothing; expected chromium (${install}, as root)`)
  const server = await servePage(0)
  const browser = await chromium.launch({
    executablePath: path,
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking'],
  })
  return {
    browser,
    server,
    async open(hash = '#lang=en', options = {}) {
      const context = await browser.newContext({
        viewport: { width: 1440, height: 900 },
        reducedMotion: 'reduce',
        ...options,
      })
      const page = await context.newPage()
      const asked: string[] = []
      const faults: string[] = []
      page.on('request', (request) => asked.push(request.url()))
      page.on('pageerror', (error) => faults.push(error.message))
      page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
      page.setDefaultTimeout(110_000)
      await page.goto(`${server.address}${hash}`)
      await page.waitForSelector('.lead-plot')
      return Object.assign(page, { asked, faults })
    },
    async close() {
      await browser.close()
      await server.close()
    },
  }
}

/** Until the bands are made of all pairs. */
export const settled = (page: Page): Promise<unknown> => page.waitForSelector('[data-runs="32"]')

/** The digest in the address, once it is made. */
export async function digestOf(page: Page): Promise<string> {
  await page.waitForFunction(() => /digest=[0-9a-f]{64}/.test(location.hash))
  return /digest=([0-9a-f]{64})/.exec(new URL(page.url()).hash)![1]!
}
