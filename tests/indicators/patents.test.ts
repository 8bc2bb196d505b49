import { describe, expect, it } from 'vitest'
import {
  ADVANCED,
  BEIJING,
  emptyWorld,
  F,
  HEBEI,
  LOCAL_REST,
  NATION,
  RESEARCH,
  sign,
  TIANJIN,
  value,
  WORLD,
} from './values.ts'

describe('patents', () => {
  const economy = emptyWorld()
  economy.portfolio.weight[0] = 20
  const { cell, region } = economy
  for (const [c, made, gone, lapsed, offer] of [
    [BEIJING * F + RESEARCH, 7, 2, 1, 40],
    [BEIJING * F + ADVANCED, 3, 1, 0, 10],
    [HEBEI * F + RESEARCH, 1, 0, 2, 5],
  ]) {
    cell.made[c] = made
    cell.gone[c] = gone
    cell.lapsed[c] = lapsed
    cell.offer[c] = offer
  }
  region.inForce.set([100, 30, 7])

  it('are counted in legal patents, by region and field of origin', () => {
    expect(value(economy, 'patents-made', BEIJING, RESEARCH)).toBe(140)
    expect(value(economy, 'patents-made', BEIJING)).toBe(200)
    expect(value(economy, 'patents-made', 'all', RESEARCH)).toBe(160)
    expect(value(economy, 'patents-transferred', BEIJING)).toBe(60)
    expect(value(economy, 'patents-lapsed', 'all')).toBe(60)
    expect(value(economy, 'patents-on-offer', 'all')).toBe(1100)
    expect(value(economy, 'patents-made', TIANJIN)).toBe(0)
  })
  it('in force are a stock of the region', () => {
    expect(value(economy, 'patents-in-force', 'all')).toBe(137)
    expect(value(economy, 'patents-in-force', TIANJIN)).toBe(30)
  })
  it('have no row for the local rest, which has no patents', () => {
    for (const id of ['made', 'transferred', 'lapsed', 'on-offer'])
      expect(value(economy, `patents-${id}`, BEIJING, LOCAL_REST)).toBeNaN()
  })
})

describe('conversion', () => {
  const economy = emptyWorld()
  // Beijing’s patents: 10 meet somebody at home, 5 in Tianjin, 4 in Hebei, 20 in the rest of China
  sign(economy, BEIJING, RESEARCH, BEIJING, RESEARCH, { met: 10, licences: 4 })
  sign(economy, BEIJING, RESEARCH, TIANJIN, RESEARCH, { met: 3, licences: 1 })
  sign(economy, BEIJING, RESEARCH, TIANJIN, ADVANCED, { met: 2 })
  sign(economy, BEIJING, ADVANCED, HEBEI, ADVANCED, { met: 4, licences: 1 })
  sign(economy, BEIJING, RESEARCH, NATION, RESEARCH, { met: 20, licences: 9 })
  sign(economy, NATION, RESEARCH, TIANJIN, RESEARCH, { met: 5, licences: 4 })

  it('is licences over meetings where firms were met, patents of all origins', () => {
    expect(value(economy, 'conversion-rate', TIANJIN)).toBe(5 / 10)
    expect(value(economy, 'conversion-rate', HEBEI, ADVANCED)).toBe(1 / 4)
    expect(value(economy, 'conversion-rate', 'all')).toBe(10 / 24)
    expect(value(economy, 'conversion-rate', 'all', RESEARCH)).toBe(9 / 20)
  })
  it('in a place is that of patents by origin', () => {
    expect(value(economy, 'conversion-in-beijing', BEIJING)).toBe(0.4)
    expect(value(economy, 'conversion-in-tianjin', BEIJING)).toBe(1 / 5)
    expect(value(economy, 'conversion-in-tianjin', 'all')).toBe(1 / 5)
    expect(value(economy, 'conversion-in-national', BEIJING)).toBe(9 / 20)
  })
  it('inside is that in the other regions', () => {
    expect(value(economy, 'conversion-inside', BEIJING)).toBe(2 / 9)
    expect(value(economy, 'conversion-inside', 'all')).toBe(2 / 9)
  })
  it('is undefined where nobody was met', () => {
    expect(value(economy, 'conversion-in-world', BEIJING)).toBeNaN()
    expect(value(economy, 'conversion-inside', HEBEI)).toBeNaN()
    expect(value(economy, 'conversion-rate', HEBEI, RESEARCH)).toBeNaN()
    expect(value(economy, 'conversion-rate', HEBEI, LOCAL_REST)).toBeNaN()
  })
})

describe('licence receipts', () => {
  const economy = emptyWorld()
  const { mass, outside, portfolio, cell, region } = economy
  sign(economy, BEIJING, RESEARCH, WORLD, RESEARCH, { fee: 6 })
  sign(economy, BEIJING, RESEARCH, NATION, RESEARCH, { fee: 50 })
  sign(economy, TIANJIN, ADVANCED, WORLD, ADVANCED, { fee: 2 })
  region.gdp.set([200, 100, 100])
  region.laboratoriesOpening.set([20, 0, 10])
  cell.research[BEIJING * F + RESEARCH] = 20
  cell.research[TIANJIN * F + ADVANCED] = 10
  outside.demand.set([2, 1])
  portfolio.registration[0] = 1.5
  mass.receipts0[0] = 4
  mass.research0[0] = 120

  it('over GDP count what the world pays', () => {
    expect(value(economy, 'licence-receipts-international', BEIJING)).toBe(6 / 200)
    expect(value(economy, 'licence-receipts-international', 'all')).toBe(8 / 400)
  })
  it('over those of China, beside R&D over that of China, are presence', () => {
    // receipts of China 6 + 2 + 4·2·1.5 = 20, R&D 40 + 10 + 10 + 120·2 = 300
    expect(value(economy, 'technology-presence', BEIJING)).toBeCloseTo(6 / 20 / (40 / 300), 12)
    expect(value(economy, 'technology-presence', 'all')).toBeCloseTo(8 / 20 / (60 / 300), 12)
    expect(value(economy, 'technology-presence', HEBEI)).toBe(0)
  })
})
