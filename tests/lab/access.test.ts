import { afterAll, beforeAll, expect, it } from 'vitest'
import { isShort, LOOKS, violationsOf } from './axe.ts'
import { FEW_FIRMS, type Stage, stage } from './page.ts'

let lab: Stage
beforeAll(async () => {
  lab = await stage()
})
afterAll(() => lab.close())

it.each(LOOKS.filter(isShort).map((look) => [look[0], look[3], look] as const))(
  '%s, %s: axe finds nothing',
  async (_, __, look) => {
    expect(await violationsOf(lab, look)).toEqual([])
  },
)

it.each(['en', 'zh'] as const)('%s: nothing goes sideways, however wide the page is', async (language) => {
  const page = await lab.open(`#scenario=two-chains&seed=1&lang=${language}`, {}, FEW_FIRMS)
  for (const width of [1440, 1100, 768, 360]) {
    await page.setViewportSize({ width, height: 800 })
    // a narrow page is laid out anew by scripts too
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      `${width}`,
    ).toBeLessThanOrEqual(0)
  }
  await page.context().close()
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
