import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { PAGE } from '../../src/cli/page/serve.ts'
import { WORDS } from '../../src/lab/words/dictionary.ts'
import { type Stage, stage } from '../lab/page.ts'

/** A host that knows nothing of the page: it lies in a folder of what is served. */
const host = mkdtempSync(join(tmpdir(), 'factor-mobility-'))
const folder = join(host, 'lab')
let lab: Stage
beforeAll(async () => {
  mkdirSync(folder)
  lab = await stage(host, 'lab/', '.app')
})
afterAll(async () => {
  await lab.close()
  rmSync(host, { recursive: true })
})
beforeEach(() => deploy())

/** The page as it is built here, or with a mark as another build: names and contents of all its parts are others. */
function deploy(mark?: string): void {
  rmSync(folder, { recursive: true })
  cpSync(PAGE, folder, { recursive: true })
  if (mark === undefined) return
  const assets = readdirSync(join(folder, 'assets'))
  const renamed = (name: string) => name.replace(/(\.\w+)$/, `${mark}$1`)
  for (const name of [...assets.map((asset) => join('assets', asset)), 'index.html', 'offline.js']) {
    const path = join(folder, name)
    if (/\.(js|css|html)$/.test(name)) {
      const text = assets.reduce((said, asset) => said.replaceAll(asset, renamed(asset)), readFileSync(path, 'utf8'))
      writeFileSync(
        path,
        text.replace('<html ', `<html data-build="${mark}" `).replace('"version":"', `"version":"${mark}`),
      )
    }
    if (name.startsWith('assets')) renameSync(path, join(folder, renamed(name)))
  }
}
const buildOf = (page: Page) => page.locator('html').getAttribute('data-build')
const partsAsked = (asked: readonly string[]) => asked.flatMap((to) => /assets\/(.*)$/.exec(to)?.[1] ?? [])
/** No runs: how the page is loaded does not hang on them. */
const STILL = 'globalThis.Worker = class { postMessage() {} addEventListener() {} }'
/** Every build that is kept. */
const kept = (page: Page) =>
  page.evaluate(async () => (await caches.keys()).map((name) => name.split(' ').at(-1)!.slice(0, 3)))
/** Until so many builds are kept whole, and the newest is in charge of the page. */
async function untilKept(page: Page, count: number): Promise<void> {
  const inCharge = () =>
    page.evaluate(async () => {
      const at = await navigator.serviceWorker.getRegistration()
      const rests = at?.active?.state === 'activated' && !at.installing && !at.waiting
      return rests && navigator.serviceWorker.controller === at.active ? (await caches.keys()).length : 0
    })
  await expect.poll(inCharge, { timeout: 60_000 }).toBe(count)
}
/** Needs a part that is loaded late. */
async function opensLink(page: Page): Promise<void> {
  await page.evaluate(() => {
    location.hash = '#scenario=open-world&seed=2&lang=en'
  })
  await page.waitForFunction(() => document.querySelector<HTMLSelectElement>('#scenario')?.value === 'open-world')
}

describe('after an upgrade', () => {
  it('an open page stays all old, and one that is loaded is all new', async () => {
    const old = await lab.open('#lang=en', {}, STILL)
    await untilKept(old, 1)
    await old.reload()
    await old.waitForSelector('.app')
    const parts = readdirSync(join(folder, 'assets'))
    deploy('B')
    await opensLink(old)
    const other = Object.assign(await old.context().newPage(), { asked: [] as string[] })
    other.on('request', (request) => other.asked.push(request.url()))
    await other.goto(old.url())
    await other.waitForSelector('.app')
    expect(await buildOf(other)).toBe('B')
    expect(partsAsked(other.asked).filter((name) => !name.includes('B.'))).toEqual([])
    // the new worker is in charge of both, and still gives the old page its own
    await untilKept(other, 2)
    const found = await old.evaluate(
      (names) => Promise.all(names.map(async (name) => (await fetch(`./assets/${name}`)).ok)),
      parts,
    )
    expect(found).toEqual(parts.map(() => true))
    expect(await buildOf(old)).toBe(null)
    old.asked.length = 0
    await old.reload()
    await old.waitForSelector('.app')
    expect(await buildOf(old)).toBe('B')
    expect(partsAsked(old.asked).filter((name) => !name.includes('B.'))).toEqual([])
    expect(await old.locator('#scenario').inputValue()).toBe('open-world')
    expect(old.faults).toEqual([])

    // half of a third build: the page of the last whole one
    deploy('C')
    rmSync(join(folder, 'assets'), { recursive: true })
    await old.reload()
    await old.waitForSelector('.app')
    expect(await buildOf(old)).toBe('B')
    // nothing at all
    rmSync(join(folder, 'index.html'))
    await old.reload()
    await old.waitForSelector('.app')
    expect(await buildOf(old)).toBe('B')
    expect((await kept(old)).filter((name) => name.startsWith('C'))).toEqual([])
    await old.context().close()
  })

  it('without a service worker too', async () => {
    const page = await lab.open('#lang=en', { serviceWorkers: 'block' }, STILL)
    // what may be needed later comes by itself
    await expect.poll(() => page.asked.some((to) => to.includes('check-')), { timeout: 60_000 }).toBe(true)
    await page.waitForLoadState('networkidle')
    deploy('B')
    await opensLink(page)
    await page.reload()
    await page.waitForSelector('.app')
    expect(await buildOf(page)).toBe('B')
    await page.context().close()
  })

  it('a part that is missing all the same is told, and a link that needs it waits in the address', async () => {
    rmSync(join(folder, 'assets', readdirSync(join(folder, 'assets')).find((name) => name.startsWith('check-'))!))
    const hash = '#scenario=two-chains&seed=1&lang=zh'
    const page = await lab.open(hash, {}, STILL)
    await page.getByText(WORDS.zh.missing.title).waitFor()
    await page.waitForTimeout(500)
    expect(new URL(page.url()).hash).toBe(hash)
    deploy('B')
    await page.getByRole('button', { name: WORDS.zh.missing.reload }).click()
    await page.waitForFunction(() => document.querySelector<HTMLSelectElement>('#scenario')?.value === 'two-chains')
    expect(await page.locator('.notice[role=alert]').count()).toBe(0)
    await page.context().close()
  })
})

it('stands in another’s frame with ?embed only', async () => {
  const { port } = new URL(lab.server.address)
  const frames = createServer((request, response) => {
    const [, query] = request.url!.split('?')
    response.setHeader('content-type', 'text/html')
    response.end(
      `<iframe width="1200" height="800" src="http://127.0.0.1:${port}/lab/${query ? `?${query}` : ''}#lang=en">`,
    )
  })
  await new Promise<void>((open) => frames.listen(0, '127.0.0.1', open))
  const other = (frames.address() as AddressInfo).port
  const context = await lab.browser.newContext()
  await context.addInitScript(STILL)
  try {
    // another port is another origin, another name another site
    for (const name of ['127.0.0.1', 'localhost']) {
      const page = await context.newPage()
      await page.goto(`http://${name}:${other}/?embed`)
      await page.frameLocator('iframe').locator('.app').waitFor()
      const refused = new Promise<string>((told) => page.on('console', (message) => told(message.text())))
      await page.goto(`http://${name}:${other}/`)
      expect(await refused).toContain('frame-ancestors')
      expect(await page.frameLocator('iframe').locator('.app').count()).toBe(0)
      await page.close()
    }
  } finally {
    await context.close()
    frames.close()
    frames.closeAllConnections()
  }
})

it.each([
  [
    'may not be asked for',
    `Object.defineProperty(navigator, 'serviceWorker', { get() { throw new DOMException('denied', 'SecurityError') } })`,
  ],
  [
    'refuses',
    `ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('denied', 'SecurityError'))`,
  ],
])('storage that %s is no fault', async (_, script) => {
  const page = await lab.open('#lang=en', {}, `${STILL}; ${script}`)
  await page.waitForLoadState('networkidle')
  expect(page.faults).toEqual([])
  await page.context().close()
})
