import { describe, expect, it } from 'vitest'
import {
  ADVANCED,
  BEIJING,
  emptyWorld,
  F,
  GENERAL,
  HEBEI,
  NATION,
  RESEARCH,
  sell,
  TIANJIN,
  value,
  WORLD,
} from './values.ts'

describe('Krugman specialisation', () => {
  const economy = emptyWorld()
  // Krugman (1991, Geography and Trade, ch. 3): 0 for the same structure, 2 for two that have nothing in common
  const set = (r: number, f: number, amount: number) => {
    economy.cell.valueAdded[r * F + f] = amount
  }
  set(BEIJING, RESEARCH, 100)
  set(TIANJIN, ADVANCED, 60)
  set(HEBEI, GENERAL, 40)

  it('is 2 between regions that share no function', () => {
    expect(value(economy, 'specialisation', BEIJING)).toBeCloseTo(2, 12)
    expect(value(economy, 'specialisation', 'all')).toBeCloseTo(2, 12)
  })
  it('is Σ |s − s′| between those that share some, over regions by value added', () => {
    const mixed = emptyWorld()
    mixed.cell.valueAdded.set([60, 40, 0, 0, 0, 20, 0, 20, 0, 0, 40, 20, 0, 0, 0])
    // Beijing .6 .4 0 beside .6 .2 .2; Tianjin .5 0 .5 beside 100, 60 of 160; Hebei 2/3 1/3 beside 80, 40, 20 of 140
    const beijing = 0 + 0.2 + 0.2
    const tianjin = Math.abs(0.5 - 100 / 160) + 60 / 160 + 0.5
    const hebei = Math.abs(2 / 3 - 80 / 140) + Math.abs(1 / 3 - 40 / 140) + 20 / 140
    expect(value(mixed, 'specialisation', BEIJING)).toBeCloseTo(beijing, 12)
    expect(value(mixed, 'specialisation', TIANJIN)).toBeCloseTo(tianjin, 12)
    expect(value(mixed, 'specialisation', 'all')).toBeCloseTo((100 * beijing + 40 * tianjin + 60 * hebei) / 200, 12)
  })
})

describe('what regions sell and buy', () => {
  const economy = emptyWorld()
  sell(economy, BEIJING, RESEARCH, NATION, 30)
  sell(economy, BEIJING, RESEARCH, TIANJIN, 30)
  sell(economy, BEIJING, ADVANCED, WORLD, 40)
  sell(economy, BEIJING, GENERAL, BEIJING, 1000)
  sell(economy, TIANJIN, ADVANCED, HEBEI, 50, true)
  sell(economy, NATION, GENERAL, HEBEI, 20)
  sell(economy, HEBEI, GENERAL, NATION, 80)

  it('are complementary as far as shares meet (Michaely): x .6 .4 0 beside m .3 .5 .2', () => {
    expect(value(economy, 'complementarity', BEIJING)).toBeCloseTo(1 - (0.3 + 0.1 + 0.2) / 2, 12)
  })
  it('are complementary in full where one sells just what the others buy, and not at all where none of it', () => {
    const two = emptyWorld()
    sell(two, BEIJING, RESEARCH, TIANJIN, 5)
    sell(two, TIANJIN, GENERAL, NATION, 5)
    sell(two, HEBEI, ADVANCED, BEIJING, 5)
    // Beijing sells research, and the other two buy nothing else
    expect(value(two, 'complementarity', BEIJING)).toBe(1)
    // Tianjin sells general; Beijing and Hebei buy advanced
    expect(value(two, 'complementarity', TIANJIN)).toBe(0)
    // Hebei sells advanced, half of what the other two buy; each sells 5
    expect(value(two, 'complementarity', HEBEI)).toBe(0.5)
    expect(value(two, 'complementarity', 'all')).toBeCloseTo((1 + 0 + 0.5) / 3, 12)
  })
  it('are alike by the smaller share of each (Finger and Kreinin)', () => {
    // Beijing 60, 40, 1000 of 1100; the others 0, 50, 80 of 130
    const beijing = Math.min(40 / 1100, 50 / 130) + Math.min(1000 / 1100, 80 / 130)
    expect(value(economy, 'similarity', BEIJING)).toBeCloseTo(beijing, 12)
    // Tianjin 50 advanced; the others 60, 40, 1080 of 1180
    expect(value(economy, 'similarity', TIANJIN)).toBeCloseTo(40 / 1180, 12)
  })
  it('are undefined where nobody sells', () => {
    for (const id of ['complementarity', 'similarity', 'specialisation'])
      expect(value(emptyWorld(), id, BEIJING)).toBeNaN()
  })
})

describe('inputs bought across the regions', () => {
  const economy = emptyWorld()
  sell(economy, BEIJING, RESEARCH, TIANJIN, 30, true)
  sell(economy, TIANJIN, ADVANCED, TIANJIN, 50, true)
  sell(economy, NATION, GENERAL, TIANJIN, 20, true)
  sell(economy, TIANJIN, ADVANCED, HEBEI, 25, true)
  sell(economy, BEIJING, RESEARCH, HEBEI, 500)
  economy.cell.inputs[TIANJIN * F] = 100
  economy.cell.imports[TIANJIN * F] = 20
  economy.cell.inputs[HEBEI * F + 1] = 25
  economy.cell.imports[HEBEI * F + 1] = 5

  it('are a share of all inputs, imported components among them', () => {
    expect(value(economy, 'regional-input-share', TIANJIN)).toBe(30 / 120)
    expect(value(economy, 'regional-input-share', HEBEI)).toBe(25 / 30)
    expect(value(economy, 'regional-input-share', 'all')).toBe(55 / 150)
  })
})
