import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { FEW_FIRMS, type Stage, settled, stage } from './page.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
let lab: Stage
beforeAll(async () => {
  lab = await stage()
})
afterAll(() => lab.close())

const STATES: readonly (readonly [string, string, (page: Awaited<ReturnType<Stage['open']>>) => Promise<unknown>])[] = [
  ['first visit', '#lang=en', settled],
  ['a policy', '#scenario=two-chains&seed=1&lang=en', settled],
  ['Chinese, assumptions', '#scenario=two-chains&seed=1&lang=zh', (page) => page.keyboard.press('a')],
  ['the table', '#scenario=two-chains&seed=1&lang=en', (page) => page.keyboard.press('t')],
  ['how it is computed', '#scenario=two-chains&seed=1&lang=en', (page) => page.locator('.foot .link').nth(1).click()],
  [
    'a lever’s card',
    '#scenario=two-chains&seed=1&lang=en',
    (page) => page.locator('[data-lever=transport] .name').click(),
  ],
  ['the map’s table', '#lang=en', (page) => page.locator('.legend .link').click()],
  ['all sentences', '#lang=en', (page) => page.locator('.verdicts .ways .link').first().click()],
  [
    'an assumption’s card',
    '#lang=zh',
    async (page) => {
      await page.keyboard.press('a')
      await page.locator('[data-assumption] .name').first().click()
    },
  ],
  ['how gains are computed', '#scenario=two-chains&seed=1&lang=en', (page) => page.locator('#gains .link').click()],
  [
    'all assumptions',
    '#lang=en',
    async (page) => {
      await page.keyboard.press('a')
      await page.locator('.link.violet').click()
    },
  ],
  [
    'the comparison',
    '#scenario=two-chains&seed=1&lang=en',
    async (page) => {
      await page.keyboard.press('w')
      await page.locator('.compare').waitFor()
    },
  ],
  ['projector', '#scenario=two-chains&seed=1&lang=en', (page) => page.keyboard.press('p')],
  ['a bad link', '#scenario=x&seed=1&lang=en', async () => {}],
]

/** Looked at in the dark as well. */
const DARK = ['a policy', 'Chinese, assumptions', 'the comparison', 'a bad link']

it.each(
  STATES.flatMap((state) => [
    [...state, 'light' as const] as const,
    ...(DARK.includes(state[0]) ? [[...state, 'dark' as const] as const] : []),
  ]),
)('%s: axe finds nothing', async (_, hash, reach, colorScheme) => {
  const page = await lab.open(hash, { colorScheme }, FEW_FIRMS)
  await reach(page)
  await page.waitForTimeout(200)
  // past the page's own policy, which lets no script in from outside
  await page.evaluate(axe)
  const violations = await page.evaluate(async () => {
    const { axe: run } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }> }
    }
    return (await run.run()).violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ html, failureSummary }) => `${html.slice(0, 120)} ${failureSummary.split('\n').at(-1)!.slice(0, 130)}`).join(' | ')}`,
    )
  })
  expect(violations).toEqual([])
  await page.context().close()
})

it.each([360, 768, 1100, 1440])('at %i px nothing goes sideways', async (width) => {
  for (const language of width === 360 ? ['en', 'zh'] : ['en']) {
    const page = await lab.open(
      `#scenario=two-chains&seed=1&lang=${language}`,
      { viewport: { width, height: 800 } },
      FEW_FIRMS,
    )
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    await page.context().close()
  }
})

it.each([
  [1100, 800],
  [390, 844],
])('of what made the difference no card lies under the next at %i × %i', async (width, height) => {
  const page = await lab.open('#scenario=two-chains&seed=1&lang=en', { viewport: { width, height } }, FEW_FIRMS)
  await page.keyboard.press('w')
  await page.locator('.why .how').waitFor()
  const hidden = await page
    .locator('.why .card')
    .evaluateAll((cards) => cards.map((card) => Math.max(card.scrollHeight - card.clientHeight, 0)))
  expect(hidden).toEqual(hidden.map(() => 0))
  const how = page.locator('.why .how')
  expect(await how.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)).toBe(0)
  await page.context().close()
})
