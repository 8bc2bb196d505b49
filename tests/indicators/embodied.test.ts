import { describe, expect, it } from 'vitest'
import { solve } from '../../src/indicators/leontief.ts'
import {
  ADVANCED,
  BEIJING,
  emptyWorld,
  F,
  GENERAL,
  HEBEI,
  LOCAL_REST,
  NATION,
  RESEARCH,
  sell,
  TIANJIN,
  value,
  WORLD,
} from './values.ts'

describe('Leontief’s inverse', () => {
  it('of Miller and Blair (2009, Input-Output Analysis, ch. 2): A .15 .25 / .20 .05, f 600 and 1500 need 1247.5 and 1841.6', () => {
    const y = new Float64Array([600, 1500])
    solve(new Float64Array([0.15, 0.25, 0.2, 0.05]), y, 2, 1)
    expect(y[0]).toBeCloseTo(1247.5, 1)
    expect(y[1]).toBeCloseTo(1841.6, 1)
  })
  it('solves several sides at once, and leaves them without inputs', () => {
    const y = new Float64Array([1, 2, 3, 4, 5, 6])
    solve(new Float64Array(9), y, 3, 2)
    expect([...y]).toEqual([1, 2, 3, 4, 5, 6])
  })
})

describe('value added embodied in sales', () => {
  // Beijing’s research uses advanced inputs for a fifth of its sales, half of them made in Beijing, half elsewhere
  const economy = emptyWorld()
  const { func, use, cell } = economy
  func.sigma.fill(2)
  use.share[RESEARCH * F + ADVANCED] = 0.4
  sell(economy, BEIJING, RESEARCH, NATION, 100)
  sell(economy, BEIJING, ADVANCED, BEIJING, 10, true)
  sell(economy, TIANJIN, ADVANCED, BEIJING, 5, true)
  sell(economy, NATION, ADVANCED, BEIJING, 5, true)
  sell(economy, NATION, GENERAL, NATION, 300)
  sell(economy, NATION, RESEARCH, NATION, 100)
  cell.valueAdded[BEIJING * F + RESEARCH] = 80
  cell.valueAdded[BEIJING * F + ADVANCED] = 9
  cell.valueAdded[TIANJIN * F + ADVANCED] = 4

  it('counts what the region makes itself and what it makes for that', () => {
    expect(value(economy, 'value-added-national', BEIJING, RESEARCH)).toBeCloseTo(80, 12)
    // 100 of research take 20 of advanced, 10 of them from Beijing, with value added of .9
    expect(value(economy, 'value-added-national', BEIJING, ADVANCED)).toBeCloseTo(9, 12)
    expect(value(economy, 'value-added-national', BEIJING)).toBeCloseTo(89, 12)
    expect(value(economy, 'value-added-national', TIANJIN)).toBe(0)
    expect(value(economy, 'value-added-international', BEIJING)).toBe(0)
  })
  it('of the three together counts what they make for each other too', () => {
    expect(value(economy, 'value-added-national', 'all')).toBeCloseTo(80 + 9 + 4, 12)
  })
  it('gives functional specialisation as shares that add up to 1; all is research and advanced', () => {
    expect(value(economy, 'functional-specialisation-national', BEIJING, RESEARCH)).toBeCloseTo(80 / 89, 12)
    expect(value(economy, 'functional-specialisation-national', 'all', ADVANCED)).toBeCloseTo(13 / 93, 12)
    expect(value(economy, 'functional-specialisation-national', BEIJING)).toBeCloseTo(1, 12)
    expect(value(economy, 'functional-specialisation-national', BEIJING, GENERAL)).toBe(0)
  })
  it('has an index beside the rest of China’s own sales', () => {
    // its research takes inputs of a fifth from nobody known: value added 80 of research beside 300 of general
    expect(value(economy, 'functional-specialisation-index-national', BEIJING, RESEARCH)).toBeCloseTo(
      80 / 89 / (80 / 380),
      12,
    )
  })
  it('is undefined as a share where nothing is sold, and for the local rest', () => {
    expect(value(economy, 'functional-specialisation-international', BEIJING, RESEARCH)).toBeNaN()
    expect(value(economy, 'functional-specialisation-national', HEBEI)).toBeNaN()
    expect(value(economy, 'functional-specialisation-national', BEIJING, LOCAL_REST)).toBeNaN()
    expect(value(economy, 'value-added-national', BEIJING, LOCAL_REST)).toBeNaN()
  })
})

describe('domestic value-added ratio', () => {
  // advanced of Tianjin uses a quarter of its own output; components .1 at home, .3 in exports, of variable cost of a half
  const economy = emptyWorld()
  const { func, use, cell } = economy
  func.sigma.fill(2)
  const c = TIANJIN * F + ADVANCED
  use.share[ADVANCED * F + ADVANCED] = 0.5
  sell(economy, TIANJIN, ADVANCED, WORLD, 50)
  sell(economy, TIANJIN, ADVANCED, NATION, 25)
  sell(economy, TIANJIN, ADVANCED, TIANJIN, 25, true)
  cell.foreignDomestic[c] = 0.1
  cell.foreignWorld[c] = 0.3
  cell.imports[c] = 0.5 * (0.1 * 50 + 0.3 * 50)

  it('is 1 less vertical specialisation: components as exports use them, and those in inputs made in China', () => {
    // on average .1 a unit of sales, .1/(1 − .25) with inputs; in exports .15 instead of the first .1
    expect(value(economy, 'domestic-value-added-ratio', TIANJIN)).toBeCloseTo(1 - (0.1 / 0.75 - 0.1 + 0.15), 12)
    expect(value(economy, 'domestic-value-added-ratio', 'all', ADVANCED)).toBeCloseTo(0.816_666_666_666_666_7, 12)
  })
  it('counts inputs bought from the world as foreign', () => {
    const open = emptyWorld()
    open.func.sigma.fill(2)
    open.use.share[GENERAL * F + ADVANCED] = 0.4
    sell(open, HEBEI, GENERAL, WORLD, 10)
    sell(open, NATION, ADVANCED, HEBEI, 3, true)
    sell(open, WORLD, ADVANCED, HEBEI, 1, true)
    expect(value(open, 'domestic-value-added-ratio', HEBEI)).toBeCloseTo(1 - 0.2 / 4, 12)
  })
  it('is undefined without exports', () => {
    expect(value(economy, 'domestic-value-added-ratio', BEIJING)).toBeNaN()
    expect(value(economy, 'domestic-value-added-ratio', TIANJIN, LOCAL_REST)).toBeNaN()
  })
})
