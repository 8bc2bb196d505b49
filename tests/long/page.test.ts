import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sourceOf } from '../../src/cli/worlds/library.ts'
import { collect, digest, parseScenario, simulate } from '../../src/index.ts'
import { WORDS } from '../../src/lab/words/dictionary.ts'
import { chains, digestHere } from '../lab/files.ts'
import { digestOf, FEW_FIRMS, type Stage, settled, stage } from '../lab/page.ts'

let lab: Stage
beforeAll(async () => {
  lab = await stage()
})
afterAll(() => lab.close())

describe('a link', () => {
  it('holds the digest that Node gives, and says so where it is opened', async () => {
    const page = await lab.open('#scenario=two-chains&seed=2&lang=en')
    const found = await digestOf(page)
    expect(found).toBe(await digestHere(chains, 2))
    const again = await lab.open(new URL(page.url()).hash)
    await again.getByText(WORDS.en.sharing.same(found.slice(0, 12))).waitFor()
    await page.context().close()
    await again.context().close()
  })

  it('of a changed policy is the run of the file that the page downloads', async () => {
    const page = await lab.open('#scenario=two-chains&seed=1&lang=en')
    await page.locator('#lever-transport').focus()
    await page.keyboard.press('Shift+ArrowRight')
    await page.waitForFunction(() => location.hash.includes('patches='))
    const found = await digestOf(page)
    await page.getByRole('button', { name: WORDS.en.download, exact: true }).click()
    const [file] = await Promise.all([page.waitForEvent('download'), page.locator('[data-file=yaml]').click()])
    const text = await readFile(await file.path(), 'utf8')
    const { files, world } = sourceOf('baseline')
    const scenario = parseScenario(text, { files, world })
    expect(scenario.id).toBe('my-policy')
    expect(found).toBe(digest(await collect(simulate(scenario, { seed: 1 }))))
    await page.context().close()
  })

  it('with another digest and its figures is told by how much they differ', async () => {
    const first = await lab.open('#scenario=baseline&seed=1&lang=en', {}, FEW_FIRMS)
    await digestOf(first)
    const fields = new URLSearchParams(new URL(first.url()).hash.slice(1))
    const [beijing, ...others] = fields.get('gdp')!.split('_')
    fields.set('digest', '0'.repeat(64))
    fields.set('gdp', [(Number(beijing) / 1.25).toFixed(1), ...others].join('_'))
    const page = await lab.open(`#${fields}`, {}, FEW_FIRMS)
    await page.locator('.notice.warn').waitFor()
    expect(await page.locator('.notice.warn').innerText()).toMatch(/Beijing \+25\.0%, Tianjin .?0\.0%, Hebei .?0\.0%/)
    await first.context().close()
    await page.context().close()
  })
})

describe('a newcomer', () => {
  it('learns what both chains do to Tianjin by one click', async () => {
    const page = await lab.open()
    await page.getByRole('button', { name: /both chains/ }).click()
    await settled(page)
    const said = await page.locator('h1').innerText()
    expect(said).toContain(chains.title.en)
    expect(said).toMatch(/Tianjin’s income in 2035/)
    await page.context().close()
  })
})

describe('bands', () => {
  it('are over luck, or over what is not known of the world, and say which', async () => {
    const page = await lab.open('#scenario=two-chains&seed=1&lang=en')
    await settled(page)
    const ranges = () => page.locator('.gains').innerText()
    const before = await ranges()
    await page.getByRole('combobox', { name: WORDS.en.chart.bandsOver }).selectOption('assumptions')
    await page.waitForFunction(() => !document.querySelector('[data-runs="32"]'))
    await settled(page)
    expect(await page.locator('#verdicts').innerText()).toContain(WORDS.en.verdicts.drawn.assumptions(32))
    expect(await ranges()).not.toBe(before)
    await page.getByRole('combobox', { name: WORDS.en.chart.bandsOver }).selectOption('luck')
    await settled(page)
    // those of luck were kept
    expect(await ranges()).toBe(before)
    expect(await page.locator('#verdicts').innerText()).toContain(WORDS.en.verdicts.drawn.luck(32))
    expect(page.faults).toEqual([])
    await page.context().close()
  })
})

describe('without a network', () => {
  it('asks nobody but its own server, and opens again when that is gone', async () => {
    const page = await lab.open('#scenario=open-world&seed=1&lang=en')
    const { origin } = new URL(lab.server.address)
    expect(
      page.asked
        .map((address) => new URL(address))
        .filter((to) => to.origin !== origin && to.protocol !== 'data:' && to.protocol !== 'blob:'),
    ).toEqual([])
    await page.evaluate(async () => {
      const ready = await navigator.serviceWorker.ready
      if (!navigator.serviceWorker.controller)
        await new Promise((taken) => navigator.serviceWorker.addEventListener('controllerchange', taken))
      return ready.scope
    })
    await page.context().setOffline(true)
    await page.reload()
    await page.waitForSelector('.lead-plot')
    await settled(page)
    await page.context().close()
  })
})
