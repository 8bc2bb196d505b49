import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WORDS } from '../../src/lab/words/dictionary.ts'
import { digestOf, FEW_FIRMS, type Stage, settled, stage } from '../lab/page.ts'
import { worldFiles } from '../worlds/made.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const HOSTILE = "“Q” & 's עיר 🚀 || a-title-without-any-end-at-all-"
const MADE = [
  { id: 'single', regions: 1, functions: 2, title: 'Island' },
  { id: 'seven', regions: 7, functions: 3, title: HOSTILE },
]
/** The largest, too large to be looked at in every way. */
const LARGEST = { id: 'largest', regions: 20, functions: 12, title: 'Twenty' }
/** Firms enough for seven regions of three functions, and for the largest. */
const FIRMS = FEW_FIRMS.replace('200', '945')
const MANY_FIRMS = FEW_FIRMS.replace('200', '10800')

const folder = mkdtempSync(join(tmpdir(), 'lab-worlds-'))
let lab: Stage
beforeAll(async () => {
  for (const { id, title, ...size } of [...MADE, LARGEST]) {
    const files = worldFiles({ id, ...size, founding: 2005, code: 'EUR' })
    const said = JSON.stringify(title)
    const made: Record<string, string> = {
      ...files,
      'world.yaml': files['world.yaml']!.replace(/^title:.*$/m, `title: { en: ${said}, zh: “甲”与乙🚀 }`),
      'scenarios/push.yaml': `id: push
world: ${id}
title: { en: A push, zh: 推动 }
text: { en: More research., zh: 更多研发。 }
levers:
  - { id: more, kind: research-subsidy, region: land-a, value: 0.5, start: 2010Q1, ramp: 4 }
  - { id: open, kind: openness, region: land-a, value: 0.03, start: 2010Q1, ramp: 4 }
`,
    }
    // a quarter of the largest takes as long as a year of others
    if (id === LARGEST.id)
      made['scenarios/baseline.yaml'] = `id: baseline
world: ${id}
horizon: 2008Q4
title: { en: Baseline, zh: 基线 }
text: { en: As it stands., zh: 现状。 }
`
    for (const [name, text] of Object.entries(made)) {
      const path = join(folder, 'worlds', id, name)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, text)
    }
  }
  const out = join(folder, 'page')
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'error', '--outDir', out, '--emptyOutDir'],
    {
      cwd: ROOT,
      encoding: 'utf8',
      env: { ...process.env, NODE_ENV: 'production', LAB_WORLDS: join(folder, 'worlds') },
    },
  )
  if (status !== 0) throw new Error(stderr)
  lab = await stage(out)
})
afterAll(async () => {
  await lab?.close()
  rmSync(folder, { recursive: true })
})

/** All that the page says of its world, to eyes and to readers. */
const saidOn = (page: Awaited<ReturnType<Stage['open']>>): Promise<string> =>
  page.evaluate(() =>
    [
      document.querySelector<HTMLElement>('main')!.innerText,
      ...[...document.querySelectorAll('main [title], main [aria-label], main option, main title')].map(
        (element) => element.getAttribute('title') ?? element.getAttribute('aria-label') ?? element.textContent,
      ),
    ].join('\n'),
  )
const STRANGE = /Beijing|Tianjin|Hebei|China|CNY|yuan|北京|天津|河北|京津冀|津冀|亿元|2035|undefined|NaN|\[object/

describe.each(MADE)('a world of $regions × $functions', ({ id, regions, functions }) => {
  it.each(['en', 'zh'] as const)('%s: opens, runs, and says nothing of another', async (language) => {
    const page = await lab.open(`#world=${id}&scenario=push&seed=1&lang=${language}`, {}, FIRMS)
    await settled(page)
    expect(await saidOn(page)).not.toMatch(STRANGE)
    expect(await page.locator('.flows circle').count()).toBe(regions)
    expect(await page.locator('.place').count()).toBe(regions)
    expect(await page.locator('.gains li').count()).toBe(regions)
    expect(await page.locator('.tile .spark').count()).toBe(6)
    expect(await page.locator('h1').innerText()).toMatch(/\d%/)
    expect(await page.locator('.map .keys').nth(1).locator('span').count()).toBe(functions)
    for (const key of ['2', '3', '4', '5', '6', 't']) {
      await page.keyboard.press(key)
      expect(await saidOn(page), key).not.toMatch(STRANGE)
    }
    expect(await page.locator('#chart tbody tr').count()).toBe(4 * 12 + 1 - 4)
    for (const way of ['.legend .link', '[data-lever] .name', '.watch', '#gains .link']) {
      await page.locator(way).first().click()
      expect(await page.locator('dialog').innerText(), way).not.toMatch(STRANGE)
      await page.keyboard.press('Escape')
      await page.waitForFunction(() => !document.querySelector('dialog'))
    }
    await page.keyboard.press('a')
    await page.locator('[data-assumption] .name').first().click()
    expect(await page.locator('dialog').innerText()).not.toMatch(STRANGE)
    expect(page.faults).toEqual([])
    await page.context().close()
  })

  it('has a first visit of its own, and nothing goes sideways on a phone', async () => {
    for (const width of [360, 1280, 1440]) {
      const page = await lab.open(`#world=${id}&lang=en`, { viewport: { width, height: 900 } }, FIRMS)
      expect(await saidOn(page)).not.toMatch(STRANGE)
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
      expect(await page.evaluate(() => location.hash)).toBe(`#world=${id}&lang=en`)
      await page.context().close()
    }
  })

  it('pulls every slider that it has', async () => {
    const page = await lab.open(`#world=${id}&lang=en`, {}, FIRMS)
    for (const slider of await page.locator('#levers .lever input').all()) {
      await slider.focus()
      await page.keyboard.press('ArrowRight')
      expect(await page.locator('[data-lever].on').count()).toBe(1)
      await page.keyboard.press('Delete')
      expect(await page.locator('[data-lever].on').count()).toBe(0)
    }
    expect(page.faults).toEqual([])
    await page.context().close()
  })
})

it('a world of 20 × 12 opens, runs to the horizon of its baseline, and what ends elsewhere is no year of it', async () => {
  const page = await lab.open(`#world=${LARGEST.id}&seed=1&lang=en`, {}, MANY_FIRMS)
  await settled(page)
  expect(await saidOn(page)).not.toMatch(STRANGE)
  expect(await page.locator('.place').count()).toBe(20)
  expect(await page.locator('.flows circle').count()).toBe(20)
  expect(await page.locator('.lead h2').innerText()).toMatch(/2008/)
  expect(await page.locator('main').innerText()).not.toMatch(/201\d/)
  const [bar, card] = await Promise.all(
    ['.time .seen', '.map'].map((part) =>
      page
        .locator(part)
        .first()
        .evaluate((box) => box.getBoundingClientRect().right),
    ),
  )
  expect(bar).toBeLessThan(card)
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  }
  expect(page.faults).toEqual([])
  await page.context().close()
})

it('a link carries its world, with as many amounts as that has regions', async () => {
  const page = await lab.open('#world=seven&scenario=push&seed=1&lang=en', {}, FIRMS)
  await digestOf(page)
  const fields = new URLSearchParams(new URL(page.url()).hash.slice(1))
  expect([...fields.keys()]).toEqual(['world', 'scenario', 'seed', 'digest', 'gdp', 'lang'])
  expect(fields.get('gdp')!.split('_')).toHaveLength(7)
  // opened again, its figures are the same
  await page.reload()
  await page.getByText('Same figures').waitFor()
  await page.context().close()
})

it('another world is chosen in the bar, told as what it is called, and one step back leads to the first', async () => {
  const page = await lab.open('#lang=en', {}, FIRMS)
  const pick = page.locator('.top select.world')
  expect(await pick.locator('option').allInnerTexts()).toEqual([
    'Beijing–Tianjin–Hebei',
    LARGEST.title,
    HOSTILE,
    'Island',
  ])
  await Promise.all([page.waitForEvent('load'), pick.selectOption('seven')])
  await page.locator('.lead-plot').waitFor()
  expect(await page.locator('.place').count()).toBe(7)
  expect(await page.locator('main').innerText()).not.toMatch(STRANGE)
  expect(await page.locator('img').count()).toBe(0)
  await Promise.all([page.waitForEvent('load'), page.goBack()])
  await page.locator('.lead-plot').waitFor()
  expect(await page.locator('.place').count()).toBe(3)
  expect(page.faults).toEqual([])
  await page.context().close()
})

it.each(['en', 'zh'] as const)('%s: a link to a world that is not there is told', async (language) => {
  const page = await lab.open(`#world=sevn&scenario=push&seed=1&lang=${language}`, {}, FIRMS)
  const notice = page.locator('.notice[role=alert]')
  await notice.waitFor()
  const { bad } = WORDS[language]
  const expected = bad.expects({ is: 'option', options: ['jing-jin-ji', 'largest', 'seven', 'single'] })
  expect(await notice.innerText()).toContain(bad.said('world', 'sevn', expected, 'seven'))
  expect(await page.locator('.place').count()).toBe(3)
  await page.context().close()
})
