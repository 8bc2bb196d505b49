import { afterAll, describe, expect, it, vi } from 'vitest'
import { quarterAt, REGIONS } from '../../scripts/default-world.ts'
import { type Economy, EMPTY } from '../../src/economy/economy.ts'
import { foundEconomy } from '../../src/economy/founding/founding.ts'
import { frames } from '../../src/engine/run.ts'
import { scenarioWith } from './scenarios.ts'

const seen = vi.hoisted(() => ({ draws: new Map<string, number>() }))
vi.mock(import('../../src/math/random.ts'), async (original) => {
  const real = await original()
  return {
    ...real,
    draw: (key: number, id: number, k = 0) => {
      const u = real.draw(key, id, k)
      seen.draws.set(`${key} ${id} ${k}`, u)
      return u
    },
  }
})
afterAll(() => vi.restoreAllMocks())

const SPLIT = quarterAt('2030Q1')
const HORIZON = '2035Q4'
const FIRMS = 500
const SEED = 4
const hebei = { region: 'hebei', start: '2030Q1' }
const levers = [
  { id: 'a', kind: 'pilot-platforms', value: 60, ...hebei },
  { id: 'b', kind: 'function-support', function: 'advanced', value: 20, ...hebei },
]

interface Told {
  /** Draws by address, quarter by quarter; those of founding and 2012Q4 come first. */
  readonly draws: readonly ReadonlyMap<string, number>[]
  readonly economy: Economy
}
function told(settings: object): Told {
  const scenario = scenarioWith({ firms: FIRMS, horizon: HORIZON, ...settings })
  seen.draws = new Map()
  const economy = foundEconomy(scenario, SEED, quarterAt(HORIZON) + 1)
  const draws: ReadonlyMap<string, number>[] = []
  for (const _ of frames(scenario, SEED, economy)) {
    draws.push(seen.draws)
    seen.draws = new Map()
  }
  return { draws, economy }
}

describe('a policy for Hebei from 2030 on', () => {
  const without = told({})
  const withIt = told({ levers })

  it('leaves every draw before it where it was and what it was, patents, licences and moves among them', () => {
    expect(without.draws).toHaveLength(quarterAt(HORIZON) + 1)
    for (let t = 0; t < SPLIT; t++) {
      expect(without.draws[t].size, `quarter ${t}`).toBeGreaterThan(FIRMS)
      expect(withIt.draws[t], `quarter ${t}`).toEqual(without.draws[t])
    }
  })

  it('gives whoever is met in both worlds the same luck afterwards, which is nearly everybody', () => {
    let [both, all] = [0, 0]
    for (let t = SPLIT; t < without.draws.length; t++) {
      for (const [address, u] of withIt.draws[t]) {
        all++
        const other = without.draws[t].get(address)
        if (other === undefined) continue
        both++
        expect(u).toBe(other)
      }
    }
    console.log(`draws from 2030Q1 on that both worlds ask for: ${((100 * both) / all).toFixed(1)} % of ${all}`)
    expect(both / all).toBeGreaterThan(0.8)
    expect(both).toBeLessThan(all)
  })

  it('changes the technology of some of the firms that stand in both at the end, and not of all', () => {
    const firms = ({ economy: { firm } }: Told) =>
      new Map(
        Array.from(firm.cell, (c, i) => [firm.identity[i], { c, lnA: firm.technology[i] }] as const).filter(
          ([, { c }]) => c !== EMPTY,
        ),
      )
    const [base, policy] = [firms(without), firms(withIt)]
    const shares = REGIONS.map((_, r) => {
      let [differ, common] = [0, 0]
      for (const [identity, { c, lnA }] of policy) {
        const other = base.get(identity)
        if (!other || Math.floor(c / 5) !== r) continue
        common++
        differ += Number(other.lnA !== lnA)
      }
      return { differ, common }
    })
    const common = shares.reduce((sum, s) => sum + s.common, 0)
    const differ = shares.reduce((sum, s) => sum + s.differ, 0)
    console.log(
      [
        `firms at ${HORIZON}: ${base.size} without, ${policy.size} with, ${common} in both; ln A differs in ${((100 * differ) / common).toFixed(1)} % of these:`,
        ...shares.map((s, r) => `  ${REGIONS[r]} ${s.differ} of ${s.common}`),
      ].join('\n'),
    )
    expect(common / policy.size).toBeGreaterThan(0.8)
    expect(differ).toBeGreaterThan(0)
    expect(differ).toBeLessThan(common)
  })
})
