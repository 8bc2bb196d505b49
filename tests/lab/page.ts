import { existsSync } from 'node:fs'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { PAGE, type PageServer, servePage } from '../../src/cli/page/serve.ts'
import { BROWSERS } from '../engines/browser.ts'

/** The built page in a real Chromium, from a server of this machine alone. */
export interface Stage {
  readonly browser: Browser
  readonly server: PageServer
  /** A page of its own, without what others kept; `asked` is every address that it asked for. */
  open(
    hash?: string,
    options?: BrowserContextOptions,
    script?: string,
  ): Promise<Page & { readonly asked: string[]; readonly faults: string[] }>
  close(): Promise<void>
}

/**
 * `folder` and `path`: another page than the one that is built here, or in a folder of what is served; `ready` once that
 * is drawn; `served`: a server that is there already.
 */
export async function stage(folder = PAGE, path = '', ready = '.lead-plot', served?: PageServer): Promise<Stage> {
  const { path: browserPath, install } = BROWSERS.chromium
  if (!existsSync(browserPath)) throw new Error(`${browserPath}: got nothing; expected chromium (${install}, as root)`)
  const server = served ?? (await servePage(0, folder))
  const browser = await chromium.launch({
    executablePath: browserPath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking'],
  })
  return {
    browser,
    server,
    async open(hash = '#lang=en', options = {}, script) {
      const context = await browser.newContext({
        viewport: { width: 1440, height: 900 },
        reducedMotion: 'reduce',
        ...options,
      })
      if (script) await context.addInitScript(script)
      const page = await context.newPage()
      const asked: string[] = []
      const faults: string[] = []
      page.on('request', (request) => asked.push(request.url()))
      page.on('pageerror', (error) => faults.push(error.message))
      page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
      page.setDefaultTimeout(110_000)
      await page.goto(`${server.address}${path}${hash}`)
      await page.waitForSelector(ready)
      return Object.assign(page, { asked, faults })
    },
    async close() {
      await browser.close()
      await server.close()
    },
  }
}

/** A script for `open`: the page as it is, over worlds of few firms, for what is the same in small ones. */
export const FEW_FIRMS = `{
  const { postMessage } = Worker.prototype
  Worker.prototype.postMessage = function (message, ...rest) {
    const { order } = message
    const small = order && { ...message, order: { ...order, scenario: { ...order.scenario, firms: 200 } } }
    return postMessage.call(this, small ?? message, ...rest)
  }
}`

/** Until the bands are made of all pairs. */
export const settled = (page: Page): Promise<unknown> => page.waitForSelector('[data-runs="32"]')

/** The digest in the address, once it is made. */
export async function digestOf(page: Page): Promise<string> {
  await page.waitForFunction(() => /digest=[0-9a-f]{64}/.test(location.hash))
  return /digest=([0-9a-f]{64})/.exec(new URL(page.url()).hash)![1]!
}
