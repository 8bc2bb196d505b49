import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { DEFAULT_ASSUMPTIONS } from '../../scripts/default-world.ts'
import { loadScenario } from '../../src/cli/worlds/library.ts'
import { head, leverLine } from '../scenario/sample.ts'
import { call, emptyFolder } from './call.ts'

it('describe --json gives a scenario with its parents resolved', async () => {
  const { exit, stdout, stderr } = await call(emptyFolder(), 'describe', 'coordinated', '--json')
  expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' })
  const told = JSON.parse(stdout)
  expect(Object.keys(told)).toEqual([
    'id',
    'title',
    'text',
    'horizon',
    'firms',
    'levers',
    'assumptions',
    'rules',
    'changes',
  ])
  expect(told).toMatchObject({
    id: 'coordinated',
    horizon: '2035Q4',
    firms: 3000,
    assumptions: DEFAULT_ASSUMPTIONS,
    rules: { invest: 'logit' },
  })
  const { world, ...scenario } = loadScenario('coordinated')
  expect(told).toEqual(scenario)

  const ends = Object.fromEntries(told.levers.map(({ id, end }: { id: string; end?: string }) => [id, end]))
  expect(ends).toMatchObject({
    'openness-beijing': '2024Q4',
    'open-beijing': undefined,
    'relief-beijing-general': undefined,
  })
  expect(told.changes).toContainEqual({ op: 'add', path: ['levers', 'openness-beijing', 'end'], value: '2024Q4' })
})

it('describe reads a file, whose parents are in its folder or in the package', async () => {
  const folder = emptyFolder()
  writeFileSync(join(folder, 'mine.yaml'), `${head('mine')}extends: other\nfirms: 500\n`)
  writeFileSync(
    join(folder, 'other.yaml'),
    `${head('other')}extends: baseline\nlevers:\n${leverLine('more', { start: '2026Q1' })}`,
  )
  const { exit, stdout } = await call(folder, 'describe', 'mine.yaml', '--json')
  expect(exit).toBe(0)
  const { id, firms, levers } = JSON.parse(stdout)
  expect({ id, firms, first: levers[0].id, last: levers.at(-1).id }).toEqual({
    id: 'mine',
    firms: 500,
    first: 'transport-tianjin-hebei',
    last: 'more',
  })
})

it('describe is a page for people', async () => {
  const { exit, stdout } = await call(emptyFolder(), 'describe', 'open-world')
  expect(exit).toBe(0)
  expect(stdout).toMatch(/^open-world {2}Open to the world {2}对外开放\n/)
  expect(stdout).toMatch(/\nopen-hebei +openness +hebei +0\.038228 +ad-valorem cost removed +2025Q1 +8 +stays\n/)
  expect(stdout).toMatch(/\nadd +levers\.openness-hebei\.end +2024Q4\n/)
})
