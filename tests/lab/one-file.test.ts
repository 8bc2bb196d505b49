import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { PAGE } from '../../src/cli/page/serve.ts'
import { BROWSERS } from '../engines/browser.ts'
import { baseline, digestHere } from './files.ts'
import { digestOf } from './page.ts'

const folder = mkdtempSync(join(tmpdir(), 'one-file-'))
const file = join(folder, 'lab.html')
let browser: Browser
beforeAll(async () => {
  // alone: what it would load from beside it is not there
  copyFileSync(join(PAGE, '..', 'lab.html'), file)
  browser = await chromium.launch({ executablePath: BROWSERS.chromium.path, args: ['--no-sandbox', '--disable-gpu'] })
})
afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true })
})

it('opens from a disk, asks for nothing else, and runs as Node does', async () => {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  page.setDefaultTimeout(110_000)
  const asked: string[] = []
  const faults: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
  await page.goto(`${pathToFileURL(file)}#scenario=baseline&seed=1&lang=zh`)
  expect(await digestOf(page)).toBe(await digestHere(baseline, 1))
  expect(await page.locator('.place').count()).toBe(3)
  expect(faults).toEqual([])
  expect(asked.filter((url) => !/^(blob|data):/.test(url)).map((url) => url.replace(/#.*/, ''))).toEqual([
    String(pathToFileURL(file)),
  ])
  await page.close()
})

it('runs no script but its own, and says under which licences its parts stand', () => {
  const text = readFileSync(file, 'utf8')
  expect(text).toMatch(/script-src 'sha256-[\w+/=]+'; worker-src blob:/)
  expect(text.match(/<script\b/g)).toHaveLength(1)
  expect(text).toContain('# What is bundled here, and under which licence')
})
