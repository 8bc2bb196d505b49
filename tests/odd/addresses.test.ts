import { afterEach, expect, it, vi } from 'vitest'
import { FIRST } from '../../scripts/odd/given.ts'
import { SECOND } from '../../scripts/odd/given-again.ts'
import { work } from '../../scripts/odd/worked.ts'
import { run, scenarioWith } from '../laws/scenarios.ts'
import { addresses } from './document.ts'

const seen = vi.hoisted(() => ({
  names: new Map<number, string>(),
  draws: new Set<string>(),
}))

vi.mock('../../src/math/random.ts', async (original) => {
  const real = await original<typeof import('../../src/math/random.ts')>()
  const key: typeof real.key = (seed, phase, t) => {
    const made = real.key(seed, phase, t)
    seen.names.set(made, phase)
    return made
  }
  const draw: typeof real.draw = (key, id, k = 0) => {
    seen.draws.add(`${seen.names.get(key)}/${id}/${k}`)
    return real.draw(key, id, k)
  }
  return { ...real, key, draw }
})

afterEach(() => seen.draws.clear())

/** Phase and k of everything drawn; k is a row where the identity says so. */
const kinds = (cells: number): Set<string> =>
  new Set(
    [...seen.draws].map((address) => {
      const [phase, id, k] = address.split('/')
      if (phase === 'transfer' && Number(id) === -(2 ** 31)) {
        expect(Number(k)).toBeLessThan(cells)
        return `${phase}/row of the cell`
      }
      return `${phase}/${k}`
    }),
  )

it('the table of addresses in docs/odd.md names every draw of a run and no other', () => {
  run(scenarioWith({ firms: 300, horizon: '2018Q4', rules: { transfer: 'network' } }))
  expect([...kinds(15)].sort()).toEqual([...addresses].sort())
})

it.each([
  ['first', FIRST, []],
  // `relocate` asks for a free slot too, of identity 0, and goes by no answer
  ['second', SECOND, ['relocate/0/0']],
])('the %s worked quarter prints every draw that it uses', (_, quarter, idle: readonly string[]) => {
  // what is printed has been drawn here too, which takes nothing away from what the phases asked for
  const { phases } = work(quarter)
  const asked = new Set([...seen.draws].filter((address) => !idle.includes(address)))
  expect(asked.size).toBeGreaterThan(20)
  for (const { name, draws } of phases) {
    const printed = new Set(draws.map(({ id, k }) => `${name}/${id}/${k}`))
    for (const address of asked) if (address.startsWith(`${name}/`)) expect(printed).toContain(address)
  }
})
