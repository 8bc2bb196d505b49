import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { TABLES, WORLD } from '../../scripts/default-world.ts'
import { yearTicks } from '../../src/charts/axis.ts'
import { band, signOf } from '../../src/charts/band.ts'
import {
  casesOf,
  change,
  comparisonsOf,
  difference,
  level,
  momentsOf,
  observedGdp,
  share,
  yearly,
  yearsOf,
} from '../../src/charts/comparison.ts'
import { spread } from '../../src/charts/labels.ts'
import { balance, columnsOf, widthOf, wrap } from '../../src/charts/lettering.ts'
import { yearlyOf } from '../../src/charts/yearly.ts'
import { yearsOf as yearsOfRun } from '../../src/engine/years.ts'
import { quantile } from '../../src/math/sums.ts'
import { figure, fixed, grouped, signed, signedPercent } from '../../src/words/numbers.ts'
import { parseFigures } from '../../src/worlds/figures.ts'
import { casesWith, comparison, EFFECT, frames, NONE, second } from './synthetic.ts'

describe('a band', () => {
  test('holds nine in ten draws, of eight all', () => {
    expect(quantile([1, 2, 3, 4], 0.5)).toBe(2.5)
    expect(quantile([1, 2, 3, 4], 0.25)).toBe(1.75)
    expect(band([8, 1, 7, 2, 6, 3, 5, 4])).toEqual({ mean: 4.5, lo: 1, hi: 8 })
    expect(band([3])).toEqual({ mean: 3, lo: 3, hi: 3 })
  })

  test('leaves out what is undefined, and is undefined of nothing', () => {
    expect(band([Number.NaN, 3, Number.NaN])).toEqual(band([3]))
    expect(band([Number.NaN])).toEqual({ mean: Number.NaN, lo: Number.NaN, hi: Number.NaN })
    expect(signOf(band([Number.NaN]))).toBe(0)
  })

  test('has a sign only where all of it lies on one side of zero', () => {
    expect(
      [
        [1, 2],
        [-2, -1],
        [-1, 2],
        [0, 0],
      ].map((values) => signOf(band(values))),
    ).toEqual([1, -1, 0, 0])
  })
})

describe('a year', () => {
  const run = yearlyOf(yearsOfRun(frames('baseline', 3, NONE)))
  const all = [...frames('baseline', 3, NONE)]

  test('is the sum of its four quarters; the founding quarter belongs to none', () => {
    expect([run.scenario, run.seed, run.first, run.years]).toEqual(['baseline', 3, 2013, 23])
    const quarters = all.filter(({ date }) => date.startsWith('2020')).map(({ series }) => series[0]!)
    expect(yearly('gdp/beijing/all')(run, 2020)).toBe(quarters.reduce((a, b) => a + b, 0))
    expect(run.values['gdp/beijing/all']).toHaveLength(23)
  })

  test('adds the functions of a flow', () => {
    const { layout } = all[0]!
    const rows = layout.flows.flatMap(({ kind, origin, destination }, k) =>
      kind === 'capital' && origin === 'beijing' && destination === 'hebei' ? [k] : [],
    )
    const placed = all.filter(({ date }) => date.startsWith('2035')).flatMap(({ flows }) => rows.map((k) => flows[k]!))
    expect(yearly('capital/beijing/hebei')(run, 2035)).toBeCloseTo(
      placed.reduce((a, b) => a + b, 0),
      9,
    )
  })

  test('that is not whole is left out, at either end', () => {
    const until = (date: string) => yearlyOf(yearsOfRun(frames('baseline', 1, NONE, date)))
    expect([until('2014Q3').first, until('2014Q3').years]).toEqual([2013, 1])
    expect(until('2013Q2')).toMatchObject({ years: 0, values: {} })
    expect(yearsOf(casesOf(comparison({ until: '2013Q2' })))).toEqual([])
  })

  test('is asked for by rows and years that there are; anything else is an error', () => {
    expect(() => yearly('income/beijing/all')(run, 2020)).toThrow(
      /got income\/beijing\/all; expected a row that charts keep/,
    )
    expect(() => yearly('firms/beijing/all' as 'gdp/beijing/all')(run, 2020)).toThrow(/got firms\/beijing\/all/)
    expect(() => yearly('gdp/beijing/all')(run, 2012)).toThrow(/got 2012; expected a whole year/)
    expect(() => yearly('gdp/beijing/all')(run, 2036)).toThrow(/got 2036/)
  })
})

describe('a comparison', () => {
  test('pairs runs by seed, whatever their order, and leaves out seeds that lack a partner', () => {
    const { baseline, policy, observed } = comparison({ effect: EFFECT })
    const of = yearly('gdp/hebei/all')
    const mixed = { baseline, policy: { ...policy!, runs: policy!.runs.toReversed().slice(2) }, observed }
    const pairs = baseline.runs.slice(0, 6).map((a, k) => of(policy!.runs[k]!, 2035) / of(a, 2035) - 1)
    expect(change(mixed, of, 2035)).toEqual(band(pairs))
  })

  test('lets common luck cancel', () => {
    const same = comparison({ effect: NONE, noise: 0 })
    const shifted = { ...same, policy: { ...same.baseline } }
    expect(difference(shifted, yearly('gdp/hebei/all'), 2035)).toEqual({ mean: 0, lo: 0, hi: 0 })
  })

  test('with a baseline of nothing has no relative change', () => {
    const both = comparison({ effect: EFFECT })
    expect(change(both, yearly('lever-cost/hebei/all'), 2035)).toEqual(band([]))
  })

  test('has shares that add to one', () => {
    const { baseline } = comparison()
    const places = ['beijing', 'tianjin', 'hebei', 'national', 'world'].map(
      (place) => `capital/beijing/${place}` as 'capital/beijing/world',
    )
    expect(places.reduce((total, key) => total + level(baseline, share(key, places), 2030).mean, 0)).toBeCloseTo(1, 12)
  })

  test('is made for each policy, and for the baseline where there is none', () => {
    const both = comparison({ seeds: 1 })
    const pairs = comparisonsOf(casesWith(both, second(both)))
    expect(pairs.map((each) => casesOf(each).map(({ id }) => id))).toEqual([
      ['baseline', 'coordinated'],
      ['baseline', 'function-relief'],
    ])
    const none = comparisonsOf({ world: WORLD, baseline: both.baseline, policies: [], observed: [] })
    expect(none.map((each) => casesOf(each).map(({ id }) => id))).toEqual([['baseline']])
  })

  test('shows the first year, 2022 and the last', () => {
    expect(momentsOf([2013, 2014, 2022, 2023, 2035], WORLD)).toEqual([2013, 2022, 2035])
    expect(momentsOf([2013, 2014], WORLD)).toEqual([2013, 2014])
    expect(momentsOf([2013], WORLD)).toEqual([2013])
  })

  test('finds the observed GDP of the regions, not that of the country', () => {
    const text =
      'table,row,column,value,unit,source,status\ngdp,hebei,2014,25,1e8 CNY,x,published\ngdp,china,2014,600,1e8 CNY,x,derived\nrd-spending,hebei,2014,3,1e8 CNY,x,published\n'
    expect(observedGdp({ ...WORLD, figures: parseFigures({ 'observed.csv': text }, TABLES) })).toEqual([
      { region: 'hebei', year: 2014, value: 25 },
    ])
  })
})

test('labels keep their distance, their order and the panel', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1, maxLength: 6 }), (wishes) => {
      const placed = spread(
        wishes.map((at, name) => ({ at, name })),
        10,
        0,
        100,
      )
      placed.forEach(({ at, name }, k) => {
        expect(at).toBeGreaterThanOrEqual(-1e-9)
        expect(at).toBeLessThanOrEqual(100 + 1e-9)
        if (k > 0) expect(at - placed[k - 1]!.at).toBeGreaterThanOrEqual(10 - 1e-9)
        if (k > 0) expect(wishes[name]!).toBeGreaterThanOrEqual(wishes[placed[k - 1]!.name]!)
      })
    }),
    { seed: 42 },
  )
  expect(spread([{ at: 20 }, { at: 80 }], 10, 0, 100)).toEqual([{ at: 20 }, { at: 80 }])
})

describe('a text', () => {
  test('is broken into lines that fit, and loses nothing but spaces', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Beijing', '3.1%', '天津', '增加', '，', '“政策”', 'a'), {
          minLength: 1,
          maxLength: 40,
        }),
        fc.integer({ min: 8, max: 40 }),
        (words, width) => {
          const text = words.join(' ')
          for (const lines of [wrap(text, width, WORLD), balance(text, width, WORLD)]) {
            for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width)
            expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
          }
          expect(balance(text, width, WORLD)).toHaveLength(wrap(text, width, WORLD).length)
        },
      ),
      { seed: 42 },
    )
  })

  test('never begins a line with a closing mark, ends it with an opening one or breaks a name, a short bracket or a figure from its name', () => {
    for (let width = 4; width < 20; width++)
      for (const line of wrap(
        '到 2035 年，河北增加 3.1%（2013 年）；北京（留在本地）减少；“天津”不明确。',
        width,
        WORLD,
      )) {
        expect(line).not.toMatch(/^[，；）。”]|[（“]$/)
        expect(line).not.toMatch(/^[京津]|[^河]北$|[天河]$/)
        expect(line).not.toMatch(/^[\d.]+[%）]|（[^）]*$|^[^（]*）/)
      }
  })

  test('takes two columns a Chinese character', () => {
    expect(columnsOf('GDP，亿元')).toBe(9)
  })
})

test('numbers have a true minus, no negative zero, and groups of three', () => {
  expect([fixed(-0.04, 1), fixed(-1.25, 1), signed(0.04, 1), signed(2, 1), signedPercent(-0.031)]).toEqual([
    '0.0',
    '−1.3',
    '0.0',
    '+2.0',
    '−3.1%',
  ])
  expect([0, 999, 1000, 45222.4, 1234567].map(grouped)).toEqual(['0', '999', '1,000', '45,222', '1,234,567'])
})

test('a figure has a decimal below ten, and nothing is 0', () => {
  expect([0, 0.04, 2.46, 9.96, 12.4, -3.2, 45222].map(figure)).toEqual([
    '0',
    '0.0',
    '2.5',
    '10',
    '12',
    '−3.2',
    '45,222',
  ])
})

test('ticks of years do not crowd', () => {
  expect(yearTicks(2013, 2035)).toEqual([2013, 2020, 2030, 2035])
  expect(yearTicks(2013, 2014)).toEqual([2013, 2014])
  expect(yearTicks(2013, 2013)).toEqual([2013])
  expect(yearTicks(2013, 2035, 6)).toEqual([2013, 2020, 2035])
})
