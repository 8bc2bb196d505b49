import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { FEW_FIRMS, type Stage, settled } from './page.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

type State = readonly [
  name: string,
  hash: string,
  reach: (page: Awaited<ReturnType<Stage['open']>>) => Promise<unknown>,
]

const STATES: readonly State[] = [
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

/** States of the page, each with its colours. */
export const LOOKS: readonly (readonly [...State, 'light' | 'dark'])[] = STATES.flatMap((state) => [
  [...state, 'light' as const] as const,
  ...(DARK.includes(state[0]) ? [[...state, 'dark' as const] as const] : []),
])
/** Those that the short tests look at, the long ones at the others. */
const SHORT = ['a policy, dark', 'a bad link, light']
export const isShort = ([name, , , colours]: (typeof LOOKS)[number]): boolean => SHORT.includes(`${name}, ${colours}`)

/** What axe finds wrong with the page in a state. */
export async function violationsOf(
  lab: Stage,
  [, hash, reach, colorScheme]: (typeof LOOKS)[number],
): Promise<string[]> {
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
  await page.context().close()
  return violations
}
