import { describe, expect, it } from 'vitest'
import { exp, pow } from '../../src/math/real.ts'
import { invent } from '../../src/phases/invent.ts'
import type { World } from '../../src/world/world.ts'
import { withoutPatents } from '../laws/without-patents.ts'
import { finishAfter, paramsWith, runPhases, SEED, total, worldBefore } from './quarter.ts'

const F = 5
const COMPANY = 2

/** Patents made by cell of origin over so many quarters with everything else held still. */
function made(world: World, params: ReturnType<typeof paramsWith>, quarters: number): number[] {
  const sums = new Array<number>(world.cell.size).fill(0)
  for (let t = 1; t <= quarters; t++) {
    runPhases(world, [invent], { ...params, t })
    for (let c = 0; c < sums.length; c++) sums[c] += world.cell.made[c]
  }
  return sums
}

/** Everything that inventions depend on as it was at founding. */
function atFounding(params = paramsWith({})): World {
  const world = worldBefore(invent, params)
  const { innovator, region, cell } = world
  region.factorPrice.fill(1)
  cell.knowledge.set(cell.knowledge0)
  region.laboratories.fill(0)
  cell.research.fill(0)
  for (let i = 0; i < innovator.size; i++)
    if (innovator.pool[i] < COMPANY) region.laboratories[innovator.home[i]] += innovator.funds0[i]
    else cell.research[innovator.home[i] * F + innovator.field[i]] += innovator.funds0[i]
  return world
}

describe('inventions', () => {
  const params = paramsWith({})
  const quarters = 200

  it('at the funds, wages and knowledge of founding are as many as at founding, within four standard errors', () => {
    const world = atFounding()
    for (const [c, n] of made(world, params, quarters).entries()) {
      const due = quarters * world.cell.made0[c]
      expect(Math.abs(n - due), `cell ${c}`).toBeLessThan(4 * Math.sqrt(due))
    }
  })

  it.each([
    ['twice the funds', 2, 1, 1, pow(2, params.assumptions['invention-elasticity'])],
    ['twice the funds at twice the wages', 2, 2, 1, 1],
    ['twice the knowledge, everywhere', 1, 1, 2, pow(2, params.assumptions['knowledge-elasticity'])],
  ] as const)('with %s are as many times that as their elasticity says', (_, funds, wage, knowledge, due) => {
    const world = atFounding()
    const { region, cell } = world
    for (const column of [region.laboratories, cell.research])
      for (let k = 0; k < column.length; k++) column[k] *= funds
    for (let k = 0; k < cell.size; k++) cell.knowledge[k] *= knowledge
    region.factorPrice.fill(wage)
    const all = total(made(world, params, quarters))
    const expected = due * quarters * total(cell.made0)
    expect(Math.abs(all - expected)).toBeLessThan(4 * Math.sqrt(expected))
  })

  it('with nothing to spend are none', () => {
    const world = atFounding()
    world.region.laboratories.fill(0)
    world.cell.research.fill(0)
    expect(total(made(world, params, 20))).toBe(0)
  })

  it('lie between their region and the frontier, and never beyond it', () => {
    const free = paramsWith({ 'invention-lead': 0.5, 'knowledge-between': 0, 'invention-spread': 0.3 })
    const world = atFounding(free)
    let [count, above, capped] = [0, 0, 0]
    for (let t = 1; t <= quarters; t++) {
      runPhases(world, [invent], { ...free, t })
      const { invention, shelf, func, cell } = world
      for (let n = 0; n < shelf.entering[0]; n++) {
        const c = invention.cell[n]
        const top = func.frontier[c % F]
        expect(invention.level[n]).toBeLessThanOrEqual(top)
        count++
        capped += Number(invention.level[n] === top)
        above += Number(invention.level[n] > (cell.technology[c] + top) / 2)
      }
    }
    expect(count).toBeGreaterThan(1000)
    expect(capped).toBeGreaterThan(0)
    expect(Math.abs(above / count - 0.5)).toBeLessThan(4 * Math.sqrt(0.25 / count))
  })

  it('are legal patents by the weight of one and the growth of patenting', () => {
    const world = atFounding()
    runPhases(world, [invent], params)
    const { region, cell, shelf, clock } = world
    const weight = shelf.weight[0] * exp(params.assumptions['patenting-growth'] * clock.trend[0])
    for (let r = 0; r < region.size; r++)
      expect(region.granted[r] / (weight * total(cell.made.subarray(r * F, (r + 1) * F)))).toBeCloseTo(1, 12)
  })
})

describe('a portfolio that is full', () => {
  const params = paramsWith({ 'patent-lapse': 0, 'spin-off-rate': 0 })

  /** Leaves so many slots free. */
  function withRoom(room: number): World {
    const world = worldBefore(invent, params, withoutPatents)
    world.innovator.made0.fill(1)
    const { patent, shelf, cell, pair, outsideOffer } = world
    const count = patent.cell.length - room
    for (let i = 0; i < count; i++) {
      patent.cell[i] = i % cell.size
      patent.identity[i] = -1_000_000 - i
      patent.licences[i] = 1
      cell.offer[i % cell.size]++
      cell.licences[i % cell.size]++
    }
    shelf.extent[0] = count
    // nobody takes any of them
    pair.meeting0.fill(0)
    outsideOffer.mean0.fill(0)
    return world
  }

  it.each([0, 3])('takes the first %i of new patents, and the others lapse at once though they are granted', (room) => {
    const world = withRoom(room)
    const { cell, shelf, patent, region } = world
    runPhases(world, [invent], params)
    const all = total(cell.made)
    expect(all).toBeGreaterThan(20)
    expect(shelf.entering[0]).toBe(room)
    expect(total(cell.lapsed)).toBe(all - room)
    expect(total(region.granted) / (shelf.weight[0] * all)).toBeGreaterThan(0.9)

    const offered = total(cell.offer)
    finishAfter(invent, world, params)
    expect(total(cell.offer)).toBe(offered + room)
    expect(shelf.extent[0]).toBe(patent.cell.length)
  })

  it('has patents of its own addresses in the slots that it takes', () => {
    const world = withRoom(3)
    runPhases(world, [invent], params)
    const made = Array.from(world.invention.identity.subarray(0, 3))
    finishAfter(invent, world, params)
    expect(Array.from(world.patent.identity.subarray(-3))).toEqual(made)
    expect(new Set(made).size).toBe(3)
    expect(Array.from(world.patent.age.subarray(-3))).toEqual([0, 0, 0])
  })
})

it('an address is one patent’s alone: no two of sixteen quarters share one', () => {
  const params = paramsWith({})
  const world = worldBefore(invent, params)
  const seen = new Set<number>()
  let count = 0
  for (let t = 1; t < 16; t++) {
    runPhases(world, [invent], { ...params, t })
    for (let n = 0; n < world.shelf.entering[0]; n++, count++) seen.add(world.invention.identity[n])
  }
  expect(count, `seed ${SEED}`).toBeGreaterThan(200)
  expect(seen.size).toBe(count)
})
