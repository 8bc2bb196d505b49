import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadScenario } from '../../src/cli/worlds/library.ts'
import { CONTROLS } from '../../src/lab/policy/controls.ts'
import { WORDS } from '../../src/lab/words/dictionary.ts'
import { FEW_FIRMS, type Stage, settled, stage } from './page.ts'

let lab: Stage
beforeAll(async () => {
  lab = await stage()
})
afterAll(() => lab.close())

describe('levers', () => {
  it('each moves by keys, and Delete takes it back', async () => {
    const page = await lab.open(undefined, {}, FEW_FIRMS)
    for (const { id } of CONTROLS) {
      const slider = page.locator(`#lever-${id}`)
      await slider.focus()
      await page.keyboard.press('ArrowRight')
      expect(await page.locator(`[data-lever="${id}"].on`).count(), id).toBe(1)
      await page.keyboard.press('Delete')
      expect(await page.locator(`[data-lever="${id}"].on`).count(), id).toBe(0)
    }
    expect(page.faults).toEqual([])
    await page.context().close()
  })

  it('a drag is one step of undo, and all redraws', async () => {
    const page = await lab.open(undefined, {}, FEW_FIRMS)
    await settled(page)
    const slider = (await page.locator('#lever-openness').boundingBox())!
    const y = slider.y + slider.height / 2
    await page.mouse.move(slider.x + slider.width * 0.2, y)
    await page.mouse.down()
    for (let part = 0.3; part < 0.9; part += 0.1) await page.mouse.move(slider.x + slider.width * part, y)
    await page.mouse.up()
    await page.waitForSelector('.gains svg')
    expect(await page.locator('[data-lever="openness"].on').count()).toBe(1)
    await page.keyboard.press('Control+z')
    expect(await page.locator('[data-lever="openness"].on').count()).toBe(0)
    await page.keyboard.press('Control+Shift+Z')
    expect(await page.locator('[data-lever="openness"].on').count()).toBe(1)
    expect(page.faults).toEqual([])
    await page.context().close()
  })
})

describe('a link', () => {
  it('escaped by a mail program is read, its # too, and what is wrong is told in its language', async () => {
    const page = await lab.open('%23scenario%3Dtwo-chains%26amp%3Bseed%3D2%26lang%3Dzh.')
    expect(await page.locator('#scenario').inputValue()).toBe('two-chains')
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN')
    await page.waitForFunction(() => location.hash.startsWith('#scenario=two-chains&seed=2'))
    await page.evaluate(() => {
      location.hash = '#scenario=open-world&lang=zh'
    })
    const notice = page.locator('.notice[role=alert]')
    await notice.waitFor()
    expect(await notice.innerText()).toContain(WORDS.zh.bad.expects({ is: 'seed', most: 2 ** 31 - 1 }))
    // what was shown stays until the link is used
    expect(await page.locator('#scenario').inputValue()).toBe('two-chains')
    await page.getByRole('button', { name: WORDS.zh.bad.rest }).click()
    expect(await page.locator('#scenario').inputValue()).toBe('open-world')
    expect(page.faults).toEqual([])
    await page.context().close()
  })

  it('with another digest is told that figures differ', async () => {
    const page = await lab.open(`#scenario=baseline&seed=1&digest=${'0'.repeat(64)}&lang=en`, {}, FEW_FIRMS)
    await page.locator('.notice.warn').waitFor()
    expect(await page.locator('.notice.warn').innerText()).toContain(WORDS.en.sharing.unknown)
    await page.context().close()
  })

  it('that cannot be read gets a friendly word and the baseline', async () => {
    const page = await lab.open('#lang=en', {}, FEW_FIRMS)
    let alarmed = false
    page.on('dialog', () => (alarmed = true))
    const links = [
      // ten megabytes, script in a name, a seed that is NaN, patches that are none
      `#scenario=baseline&seed=1&patches=${'A'.repeat(10_000_000)}`,
      '#scenario=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&seed=1',
      '#scenario=baseline&seed=NaN',
      '#scenario=baseline&seed=1&patches=W1tbW1tb',
    ]
    for (const link of links) {
      const name = link.slice(0, 60)
      await page.goto('about:blank')
      await page.goto(`${lab.server.address}#lang=en`)
      await page.locator('.lead-plot').waitFor()
      await page.evaluate((to) => {
        location.hash = to
      }, link)
      await page.getByText(WORDS.en.bad.title).waitFor()
      expect(await page.locator('#scenario').inputValue(), name).toBe('baseline')
      await page.getByRole('button', { name: WORDS.en.bad.stay }).click()
      expect(await page.locator('.notice').count(), name).toBe(0)
      // it is not lost: one step back leads to it (a browser keeps no address of two megabytes)
      if (link.length > 1000) continue
      await page.waitForFunction(() => location.hash === '#lang=en')
      await page.goBack()
      await page.getByText(WORDS.en.bad.title).waitFor()
      expect(new URL(page.url()).hash).toBe(link)
    }
    expect([alarmed, page.faults]).toEqual([false, []])
    await page.context().close()
  })
})

it('one quantity has one figure: title, tile, table, headline, waterfall, comparison', async () => {
  const page = await lab.open('#scenario=baseline&seed=1&lang=en', {}, FEW_FIRMS)
  await page.locator('#lever-foreign-investment').focus()
  await page.keyboard.press('End')
  await page.keyboard.press('4')
  await settled(page)
  const tile = page.locator('.tile[aria-pressed=true] .tile-value')
  const [after, before] = [await tile.locator('b').innerText(), (await tile.locator('small').innerText()).slice(4)]
  expect(await page.locator('.lead h2').innerText()).toContain(after)
  await page.keyboard.press('t')
  const last = await page.locator('#chart tbody tr').last().locator('td').allInnerTexts()
  expect([last[0], last[2]]).toEqual([before, after])
  await page.keyboard.press('1')
  const share = await tile.locator('b').innerText()
  expect(await page.locator('h1').innerText()).toContain(`buy ${share}`)
  await page.keyboard.press('4')
  await page.keyboard.press('w')
  // whether the difference is clear is for the runs to say, its ends are not
  const { title, unclearTitle } = WORDS.en.difference
  await page
    .getByRole('heading', { name: title(before, after) })
    .or(page.getByRole('heading', { name: unclearTitle(before, after) }))
    .waitFor()
  await page.keyboard.press('Escape')
  expect(page.faults).toEqual([])
  await page.context().close()
})

describe('how figures come about', () => {
  it.each(['en', 'zh'] as const)('%s: of incomes, costs, flows and assumptions', async (language) => {
    const words = WORDS[language]
    const page = await lab.open(`#scenario=two-chains&seed=1&lang=${language}`, {}, FEW_FIRMS)
    const card = page.locator('dialog')
    const shut = async () => {
      await page.keyboard.press('Escape')
      await page.waitForFunction(() => !document.querySelector('dialog'))
    }
    await page.locator('#gains .link').click()
    expect(await card.innerText()).toContain(words.how.paired)
    await shut()
    await page.locator('button.cost').click()
    expect(await card.innerText()).toContain(words.how.of('lever-cost'))
    await shut()
    await page.locator('.legend .link').click()
    expect(await card.innerText()).toContain(words.how.map.technology)
    await shut()
    await page.keyboard.press('a')
    await page.getByRole('button', { name: words.assumptions.about(words.assumptions.names['world-growth']) }).click()
    expect(await card.innerText()).toContain(words.assumptions.notes['world-growth'])
    expect(page.faults).toEqual([])
    await page.context().close()
  })
})

describe('both languages', () => {
  it.each(['en', 'zh'] as const)('%s: no word of the other one, in the address too', async (language) => {
    const page = await lab.open(`#lang=${language}`, {}, FEW_FIRMS)
    const text = await page.locator('main').innerText()
    const han = (text.match(/\p{Script=Han}/gu) ?? []).length
    if (language === 'en') expect(han).toBe(0)
    else expect(han).toBeGreaterThan(300)
    await page.keyboard.press('l')
    await page.waitForFunction((was) => !location.hash.includes(`lang=${was}`), language)
    expect(await page.locator('html').getAttribute('lang')).toBe(language === 'en' ? 'zh-CN' : 'en')
    await page.context().close()
  })
})

describe('by keys alone', () => {
  it('reaches levers, chart, map, table, comparison and lessons, and comes back', async () => {
    const page = await lab.open('#scenario=two-chains&seed=1&lang=en')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.closest('#levers') !== null)).toBe(true)
    await page.keyboard.press('t')
    await page.locator('#chart table').waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('4')
    expect(await page.locator('.tile[aria-pressed=true]').innerText()).toContain(WORDS.en.families.income)
    await page.keyboard.press('a')
    await page.locator('.assumptions').waitFor()
    await page.keyboard.press('a')
    const before = await page.locator('.quarter').innerText()
    await page.keyboard.press(',')
    expect(await page.locator('.quarter').innerText()).not.toBe(before)
    await page.keyboard.press('c')
    await page.locator('.compare').waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('p')
    await page.locator('.projector').waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('?')
    await page.locator('dialog[open]').waitFor()
    await page.keyboard.press('Escape')
    await page.waitForFunction(() => !document.querySelector('dialog'))
    expect(page.faults).toEqual([])
    await page.context().close()
  })

  it('goes through a lesson', async () => {
    const page = await lab.open(undefined, {}, FEW_FIRMS)
    await page.getByRole('button', { name: WORDS.en.lessonsName, exact: true }).click()
    await page.locator('.lesson-list button').nth(3).press('Enter')
    await page.getByRole('button', { name: WORDS.en.lesson.next }).press('Enter')
    const guess = page.getByRole('slider', { name: WORDS.en.lesson.guess })
    await guess.press('ArrowUp')
    await guess.press('Enter')
    await page.getByText(/You guessed/).waitFor()
    await page.keyboard.press('Escape')
    await page.locator('.verdicts').waitFor()
    await page.context().close()
  })
})

it('every shipped scenario can be chosen', async () => {
  const page = await lab.open(undefined, {}, FEW_FIRMS)
  for (const id of ['no-policy', 'trade-war', 'coordinated']) {
    await page.locator('#scenario').selectOption(id)
    await page.waitForFunction(
      (title) => document.querySelector('h1')?.textContent?.includes(title),
      loadScenario(id).title.en,
    )
  }
  expect(page.faults).toEqual([])
  await page.context().close()
})
