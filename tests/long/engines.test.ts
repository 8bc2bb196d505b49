import { expect, it } from 'vitest'
import { scenarioIds } from '../../src/cli/worlds/library.ts'
import { BROWSERS, type Browser, inBrowser } from '../engines/browser.ts'
import { inNode, type Major, NODES } from '../engines/nodes.ts'
import { here, type Work, work } from '../engines/work.ts'

/** Every scenario with three seeds, and one whose firms imitate and whose patents go to partners, whose luck other powers and logarithms would turn. */
const asked: Work = (() => {
  const runs = [...scenarioIds(), 'imitating'].flatMap((scenario) => [1, 2, 3].map((seed) => ({ scenario, seed })))
  const { files } = work([])
  const imitating =
    'id: imitating\nextends: open-world\ntitle: { en: I, zh: I }\ntext: { en: I, zh: I }\nrules: { invest: imitate, transfer: network }\n'
  return { files: { ...files, 'imitating.yaml': imitating }, runs }
})()

const differ = (digests: readonly string[]) => expect(new Set(digests).size).toBe(asked.runs.length)

it.each(Object.keys(NODES).map(Number) as Major[])('every scenario has the same bytes on Node %i', (major) => {
  const expected = inNode('own', asked)
  differ(expected)
  expect(inNode(major, asked)).toEqual(expected)
})

it.each(Object.keys(BROWSERS) as Browser[])('every scenario has the same bytes in %s', async (browser) => {
  const expected = await here(asked)
  differ(expected)
  expect(await inBrowser(browser, asked)).toEqual(expected)
})
