import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { head, leverLine } from '../scenario/sample.ts'
import { call, emptyFolder } from './call.ts'

const SMALL = ['--until', '2014', '--firms', '200', '--seeds', '2', '--quiet', '--json']
const openness = leverLine('o', { start: '2013Q1', value: 0.03 })
const idle = leverLine('m', { kind: 'unified-national-market', region: 'hebei', start: '2013Q1', value: 0 })
const market = leverLine('m', { kind: 'unified-national-market', region: 'hebei', start: '2013Q1', value: 0.02 })

interface Explained {
  readonly indicator: string
  readonly total: number
  readonly groups: readonly { readonly id: string; readonly value: number; readonly se: number }[]
  readonly residual: number
}

async function explained(levers: string, ...words: readonly string[]): Promise<Explained> {
  const folder = emptyFolder()
  writeFileSync(join(folder, 'a.yaml'), head('a'))
  writeFileSync(join(folder, 'b.yaml'), `${head('b')}extends: a\n${levers}`)
  const { exit, stdout, stderr } = await call(folder, 'explain', 'a.yaml', 'b.yaml', '--on', 'gdp', ...words, ...SMALL)
  expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' })
  return JSON.parse(stdout) as Explained
}

describe('explain --json', () => {
  it('gives the whole difference to the one group that acts, and nothing to the others', async () => {
    const { indicator, total, groups, residual } = await explained(`levers:\n${openness}${idle}`)
    expect(indicator).toBe('gdp')
    expect(groups.map(({ id }) => id)).toEqual(['openness', 'unified-national-market'])
    expect(total).not.toBe(0)
    expect(groups[0]!.value).toBeCloseTo(total, 9)
    expect(groups[1]).toMatchObject({ value: 0, se: 0 })
    expect(residual).toBeCloseTo(0, 9)
  })

  it('does not depend on the order of the file', async () => {
    const forth = await explained(`levers:\n${openness}${market}`)
    expect(await explained(`levers:\n${market}${openness}`)).toEqual(forth)
    expect(forth.groups.every(({ value, se }) => value !== 0 && se > 0)).toBe(true)
  })

  it('keeps levers, assumptions and rules apart', async () => {
    const { groups, total } = await explained(
      `levers:\n${openness}assumptions: { choice-intensity: 3 }\nrules: { invest: imitate }\n`,
      '--region',
      'hebei',
    )
    expect(groups.map(({ id }) => id)).toEqual(['openness', 'assumptions.choice-intensity', 'rules.invest'])
    expect(groups.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(total, 6)
  })

  it('has no group where nothing differs', async () => {
    expect(await explained('')).toEqual({
      indicator: 'gdp',
      total: 0,
      lo90: 0,
      hi90: 0,
      clear: false,
      groups: [],
      residual: 0,
    })
  })
})

it.each([
  [['--on', 'gdpp'], /--on: got gdpp; expected an indicator.*nearest gdp/],
  [['--on', 'gdp', '--function', 'research'], /--function: got research; expected all/],
  [['--on', 'gdp', '--window', '2035Q4..2033Q1'], /--window: got 2035Q4\.\.2033Q1; expected two quarters/],
  [[], /--on/],
])('explain %j is refused', async (words, message) => {
  const { exit, stdout, stderr } = await call(emptyFolder(), 'explain', 'baseline', 'two-chains', ...words)
  expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' })
  expect(stderr).toMatch(message)
})
