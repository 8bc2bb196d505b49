import { describe, expect, it } from 'vitest'
import { DEFAULT_ASSUMPTIONS } from '../../scripts/default-world.ts'
import type { Economy } from '../../src/economy/economy.ts'
import { log } from '../../src/math/real.ts'
import {
  ADVANCED,
  BEIJING,
  emptyWorld,
  F,
  HEBEI,
  NATION,
  P,
  RESEARCH,
  S,
  sell,
  sign,
  TIANJIN,
  value,
  WORLD,
} from './values.ts'

const place = ({ owner }: Economy, p: number, q: number, amount: number) => {
  owner.inflow[p * S + q * F] = amount
}
const distance = ({ pair }: Economy, p: number, q: number, km: number) => {
  pair.distance[p * P + q] = pair.distance[q * P + p] = km
}

/** Capital of 10, 20 and 30, of 50 in the rest of China and 100 in the world, all equally far from each other. */
function capitals(): Economy {
  const economy = emptyWorld()
  economy.pair.distance.fill(1)
  economy.cell.capital[BEIJING * F] = 4
  economy.cell.capital[BEIJING * F + 1] = 6
  economy.cell.capital[TIANJIN * F] = 20
  economy.cell.capital[HEBEI * F] = 30
  economy.outsider.capital[0] = 50
  economy.outsider.capital[F] = 100
  place(economy, BEIJING, BEIJING, 1000)
  place(economy, BEIJING, TIANJIN, 5)
  place(economy, BEIJING, HEBEI, 5)
  place(economy, BEIJING, NATION, 40)
  place(economy, BEIJING, WORLD, 50)
  place(economy, TIANJIN, BEIJING, 10)
  place(economy, NATION, BEIJING, 30)
  place(economy, WORLD, BEIJING, 10)
  return economy
}

describe('gravity of capital', () => {
  const economy = capitals()

  it('expects of what leaves Beijing a share by mass: 50 of 200 in the rest of China, 50 in the other two', () => {
    expect(value(economy, 'radiation-capital', BEIJING)).toBeCloseTo(40 / (100 / 4), 12)
    expect(value(economy, 'pull-capital', BEIJING)).toBeCloseTo(10 / (100 / 4), 12)
  })
  it('expects of what Beijing draws from elsewhere a share by mass: 50 of 200 from the rest of China', () => {
    expect(value(economy, 'attraction-capital', BEIJING)).toBeCloseTo(30 / (50 / 4), 12)
  })
  it('of the three together adds what is expected of each', () => {
    // Tianjin’s 10 all go to Beijing: of them 50/190 are expected in the rest of China, 40/190 in the other two
    expect(value(economy, 'radiation-capital', 'all')).toBeCloseTo(40 / (25 + (10 * 50) / 190), 12)
    expect(value(economy, 'pull-capital', 'all')).toBeCloseTo(20 / (25 + (10 * 40) / 190), 12)
    // 5 from Beijing arrive in Tianjin and 5 in Hebei
    expect(value(economy, 'attraction-capital', 'all')).toBeCloseTo(30 / (12.5 + (5 * 50) / 190 + (5 * 50) / 180), 12)
  })
  it('counts the net outflow to the rest of China', () => {
    expect(value(economy, 'net-outflow-capital', BEIJING)).toBe(10)
    expect(value(economy, 'net-outflow-capital', 'all')).toBe(10)
  })
  it('lets distance hold back by its literature elasticity, whatever a scenario assumes', () => {
    const far = capitals()
    distance(far, BEIJING, NATION, 4)
    expect(DEFAULT_ASSUMPTIONS['investment-distance']).toBe(0.5)
    // 50 · 4^−½ = 25 of 175
    expect(value(far, 'radiation-capital', BEIJING)).toBeCloseTo(40 / (100 / 7), 12)
    expect(value(far, 'attraction-capital', BEIJING)).toBeCloseTo(30 / (50 / 7), 12)
  })
  it('is 1 throughout where all moves as gravity expects', () => {
    const even = capitals()
    for (const [q, mass] of [
      [TIANJIN, 20],
      [HEBEI, 30],
      [NATION, 50],
      [WORLD, 100],
    ]) {
      place(even, BEIJING, q, mass / 2)
      place(even, q, BEIJING, mass / 3)
    }
    for (const id of ['radiation-capital', 'pull-capital', 'attraction-capital'])
      expect(value(even, id, BEIJING)).toBeCloseTo(1, 12)
  })
  it('is undefined where nothing leaves or arrives', () => {
    for (const id of ['radiation-capital', 'pull-capital']) expect(value(economy, id, HEBEI)).toBeNaN()
    expect(value(emptyWorld(), 'attraction-capital', BEIJING)).toBeNaN()
  })
})

describe('gravity of technology', () => {
  const economy = emptyWorld()
  economy.pair.distance.fill(1)
  economy.outside.demand.set([2, 1])
  economy.portfolio.registration[0] = 1.5
  economy.mass.absorbed0.set([20, 40])
  economy.mass.supplied0.set([10, 0])
  sign(economy, BEIJING, RESEARCH, BEIJING, RESEARCH, { value: 40 })
  sign(economy, BEIJING, RESEARCH, TIANJIN, ADVANCED, { value: 10 })
  sign(economy, BEIJING, ADVANCED, HEBEI, ADVANCED, { value: 20 })
  sign(economy, BEIJING, ADVANCED, NATION, ADVANCED, { value: 70 })
  sign(economy, NATION, ADVANCED, TIANJIN, ADVANCED, { value: 20 })
  sign(economy, NATION, ADVANCED, BEIJING, ADVANCED, { value: 5 })

  it('weighs destinations by what they absorb, outside by founding figures grown with demand and registration', () => {
    // Tianjin 30, Hebei 20, the rest of China 20·2·1.5 = 60, the world 40·1.5 = 60
    expect(value(economy, 'radiation-technology', BEIJING)).toBeCloseTo(70 / ((100 * 60) / 170), 12)
    expect(value(economy, 'pull-technology', BEIJING)).toBeCloseTo(30 / ((100 * 50) / 170), 12)
  })
  it('weighs origins by what they put out; the world puts out none', () => {
    // Tianjin draws 10 from Beijing, which puts out 140, and 20 from the rest of China, 10·2·1.5 = 30
    expect(value(economy, 'attraction-technology', TIANJIN)).toBeCloseTo(20 / ((30 * 30) / 170), 12)
  })
  it('counts the net outflow to the rest of China', () => {
    expect(value(economy, 'net-outflow-technology', BEIJING)).toBe(65)
    expect(value(economy, 'net-outflow-technology', TIANJIN)).toBe(-20)
    expect(value(economy, 'net-outflow-technology', 'all')).toBe(45)
  })
})

describe('exports', () => {
  const economy = emptyWorld()
  sell(economy, BEIJING, RESEARCH, WORLD, 10)
  sell(economy, TIANJIN, ADVANCED, WORLD, 30)
  sell(economy, NATION, ADVANCED, WORLD, 160)
  sell(economy, WORLD, ADVANCED, WORLD, 5000)
  economy.region.gdp.set([100, 50, 50])
  economy.mass.gdp0[0] = 400
  economy.outside.demand[0] = 2
  economy.func.frontier.fill(log(2))
  economy.cell.technology[BEIJING * F + RESEARCH] = log(2) - 0.2
  economy.cell.technology[TIANJIN * F + ADVANCED] = log(2) - 0.4

  it('beside GDP, as shares of China’s, are presence', () => {
    expect(value(economy, 'export-presence', BEIJING)).toBeCloseTo(10 / 200 / (100 / 1000), 12)
    expect(value(economy, 'export-presence', 'all')).toBeCloseTo(40 / 200 / (200 / 1000), 12)
    expect(value(economy, 'export-presence', HEBEI)).toBe(0)
  })
  it('are as sophisticated as the technology behind them is near the frontier', () => {
    expect(value(economy, 'export-sophistication', TIANJIN)).toBeCloseTo(-0.4, 12)
    expect(value(economy, 'export-sophistication', 'all')).toBeCloseTo(-(10 * 0.2 + 30 * 0.4) / 40, 12)
    expect(value(economy, 'export-sophistication', HEBEI)).toBeNaN()
  })
})
