import { expect, it } from 'vitest'
import { BROWSERS, type Browser, inBrowser } from './engines/browser.ts'
import { here, work } from './engines/work.ts'

const asked = work([{ scenario: 'baseline', seed: 1 }])

it.each(Object.keys(BROWSERS) as Browser[])('baseline, seed 1, has the same bytes in %s', async (browser) => {
  expect(await inBrowser(browser, asked)).toEqual(await here(asked))
})
