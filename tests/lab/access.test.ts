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
