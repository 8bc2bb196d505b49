import { describe, expect, it } from 'vitest'
import { loadScenario } from '../../src/cli/worlds/library.ts'
import { coalitionOf, groupsOf } from '../../src/study/coalitions.ts'
import { run, scenarioWith } from '../laws/scenarios.ts'

const baseline = loadScenario('baseline')
const coordinated = loadScenario('coordinated')
const lever = (id: string, kind: string, region: string, value: number) => ({
  id,
  kind,
  region,
  value,
  start: '2014Q1',
})
const small = (levers: readonly object[], rest = {}) => scenarioWith({ firms: 200, horizon: '2015Q4', levers, ...rest })
const openness = lever('a', 'openness', 'hebei', 0.02)
const research = lever('b', 'public-research-funding', 'beijing', 50)

describe('groups', () => {
  it('are what differs, by name: kinds of levers, assumptions and rules', () => {
    const a = small([openness])
    const b = small([research, lever('a', 'openness', 'hebei', 0.03)], {
      assumptions: { 'trade-war-cost': 0.1 },
      rules: { invest: 'imitate' },
    })
    expect(groupsOf(a, b)).toEqual([
      'openness',
      'public-research-funding',
      'assumptions.trade-war-cost',
      'rules.invest',
    ])
    expect(groupsOf(a, a)).toEqual([])
  })

  it('do not depend on the order of a file', () => {
    expect(groupsOf(small([openness, research]), small([research, openness]))).toEqual([])
  })

  it('of coordinated are its kinds of levers', () => {
    expect(groupsOf(baseline, coordinated).length).toBeGreaterThan(4)
    for (const group of groupsOf(baseline, coordinated)) expect(group).not.toContain('.')
  })

  it('are refused where the horizons differ', () => {
    expect(() => groupsOf(small([]), scenarioWith({ firms: 200, horizon: '2016Q4' }))).toThrow(
      /horizon: got 2016Q4.*expected 2015Q4/,
    )
  })
})

describe('a coalition', () => {
  const all = new Set(groupsOf(baseline, coordinated))
  const content = ({ levers, assumptions, rules }: typeof baseline) => ({
    levers: levers.map(({ id }) => id).sort(),
    assumptions,
    rules,
  })

  it('of none is the first scenario, of all the second', () => {
    expect(content(coalitionOf(baseline, coordinated, new Set()))).toEqual(content(baseline))
    expect(content(coalitionOf(baseline, coordinated, all))).toEqual(content(coordinated))
  })

  it('runs to the same bytes whatever the order of the file', () => {
    const a = small([])
    const forth = coalitionOf(a, small([openness, research]), new Set(['openness', 'public-research-funding']))
    const back = coalitionOf(a, small([research, openness]), new Set(['openness', 'public-research-funding']))
    const last = (scenario: typeof a) => [...run(scenario).at(-1)!.series]
    expect(last(forth)).toEqual(last(back))
    expect(last(forth)).not.toEqual(last(a))
  })
})
