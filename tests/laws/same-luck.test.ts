import { describe, expect, it, vi } from 'vitest'

/** What is drawn, by key and address, while somebody listens. */
const heard = vi.hoisted(() => ({ draws: undefined as Map<number, Map<number, number>> | undefined }))

vi.mock(import('../../src/math/random.ts'), async (original) => {
  const real = await original()
  return {
    ...real,
    draw: (key, id, k = 0) => {
      const u = real.draw(key, id, k)
      if (heard.draws) {
        const drawn = heard.draws.get(key) ?? new Map<number, number>()
        heard.draws.set(key, drawn.set(address(id, k), u))
      }
      return u
    },
  }
})

const { timed } = await import('../../src/engine/levers.ts')
const { STEP, step } = await import('../../src/engine/step.ts')
const { key } = await import('../../src/math/random.ts')
const { quarterOf } = await import('../../src/scenario/dates.ts')
const { foundWorld } = await import('../../src/world/founding/founding.ts')
const { EMPTY } = await import('../../src/world/world.ts')
const { scenarioWith } = await import('./scenarios.ts')

/** One number an address: no draw of anybody is more than the seventh. */
function address(id: number, k: number): number {
  return (id + 2 ** 32) * 8 + k
}

const SEED = 4
const SPLIT = quarterOf('2030Q1')
const HORIZON = quarterOf('2035Q4')

interface Quarter {
  /** ln A of every firm that stands at its beginning, by identity. */
  readonly firms: ReadonlyMap<number, number>
  readonly patents: readonly number[]
}
interface Run {
  readonly draws: ReadonlyMap<number, ReadonlyMap<number, number>>
  readonly quarters: readonly Quarter[]
}

/** A run of 1,000 firms from the shipped baseline, with what was drawn in it and who stood. */
function listen(settings: object): Run {
  const scenario = scenarioWith({ extends: 'baseline', firms: 1000, ...settings })
  const levers = timed(scenario.levers)
  const draws = new Map<number, Map<number, number>>()
  heard.draws = draws
  const world = foundWorld(scenario, SEED, HORIZON + 2)
  const quarters: Quarter[] = []
  for (let t = 0; t <= HORIZON; t++) {
    const { firm, patent, roster, shelf } = world
    const firms = new Map<number, number>()
    for (let i = 0; i < roster.extent[0]; i++)
      if (firm.cell[i] !== EMPTY) firms.set(firm.identity[i], firm.technology[i])
    const standing = Array.from({ length: shelf.extent[0] }, (_, i) => i).filter((i) => patent.cell[i] !== EMPTY)
    quarters.push({ firms, patents: standing.map((i) => patent.identity[i]) })
    step(world, { t, assumptions: scenario.assumptions, rules: scenario.rules, levers }, SEED)
  }
  heard.draws = undefined
  return { draws, quarters }
}

const start = '2030Q1'
const policies = {
  'pilot platforms': [{ id: 'p', kind: 'pilot-platforms', region: 'hebei', value: 80, start }],
  'a research subsidy': [{ id: 's', kind: 'research-subsidy', region: 'hebei', value: 80, start }],
}

describe.each(['gravity', 'network'])('where patents go by %s', (transfer) => {
  const baseline = listen({ rules: { transfer } })
  const keyAt = (phase: string, t: number): number => key(SEED, phase, t)
  const drawing = STEP.filter(({ draws }) => draws).map(({ name }) => name)

  it('hears every phase that draws, every quarter', () => {
    for (let t = 0; t <= HORIZON; t++)
      for (const name of drawing) expect(baseline.draws.get(keyAt(name, t))?.size, `${name} ${t}`).toBeGreaterThan(0)
  })

  describe.each(Object.entries(policies))('%s in Hebei from 2030Q1', (name, levers) => {
    const policy = listen({ levers, rules: { transfer } })

    it('leaves the very same draws before it', () => {
      for (let t = 0; t < SPLIT; t++) {
        for (const phase of drawing)
          expect(policy.draws.get(keyAt(phase, t)), `${phase} ${t}`).toEqual(baseline.draws.get(keyAt(phase, t)))
        expect(policy.quarters[t]).toEqual(baseline.quarters[t])
      }
      expect(policy.quarters.at(-1)).not.toEqual(baseline.quarters.at(-1))
    })

    it('leaves every draw that both runs have as it was, from it on', () => {
      expect([...policy.draws.keys()].sort()).toEqual([...baseline.draws.keys()].sort())
      for (const [at, drawn] of policy.draws) {
        const before = baseline.draws.get(at)!
        for (const [who, u] of drawn) {
          const other = before.get(who)
          if (other !== undefined && other !== u) expect(u, `${at} ${who}`).toBe(other)
        }
      }
    })

    it('has everybody who stands in both draw at the same addresses in both', () => {
      const both = (phase: string, t: number, id: number) => {
        const [a, b] = [baseline, policy].map(({ draws }) => draws.get(keyAt(phase, t))!.get(address(id, 0)))
        if (a === undefined || a !== b) expect(b, `${phase} ${t} ${id}`).toBe(a ?? 'a draw')
      }
      let met = 0
      for (let t = SPLIT; t <= HORIZON; t++) {
        const here = baseline.quarters[t]
        const there = policy.quarters[t]
        for (const id of here.firms.keys()) {
          if (!there.firms.has(id)) continue
          met++
          both('research', t, id)
          both('relocate', t, id)
        }
        const theirs = new Set(there.patents)
        for (const id of here.patents) if (theirs.has(id)) both('transfer', t, id)
        for (let i = 0; i < 67; i++) both('invent', t, i)
        for (let c = 0; c < 15; c++) both('found', t, c)
      }
      expect(met).toBeGreaterThan(1000 * (HORIZON - SPLIT))
    })

    it('changes the path of some firms and not the identity of most', () => {
      const last = HORIZON
      const alive = [...baseline.quarters[last].firms.keys()].filter((id) => policy.quarters[last].firms.has(id))
      const apart = (id: number, by: number) =>
        policy.quarters.some(({ firms }, t) => {
          const [a, b] = [firms.get(id), baseline.quarters[t].firms.get(id)]
          return a !== undefined && b !== undefined && Math.abs(a - b) > by
        })
      const share = (by: number) => alive.filter((id) => apart(id, by)).length / alive.length
      const [any, visible] = [share(0), share(0.01)]
      console.log(
        `${name} in Hebei, ${transfer}: of ${alive.length} firms that stand in both runs at 2035Q4 (of ${baseline.quarters[last].firms.size}), ${(100 * any).toFixed(1)} % have another path of ln A, ${(100 * visible).toFixed(1)} % by more than 0.01`,
      )
      expect(any).toBeGreaterThan(0)
      expect(visible).toBeLessThan(any)
      expect(alive.length / baseline.quarters[last].firms.size).toBeGreaterThan(0.9)
    })
  })
})
