import { expect, it } from 'vitest'
import { scenarioDigest } from '../../src/scenario/digest.ts'
import { override } from '../../src/scenario/override.ts'
import { folder, head, leverLine, parse } from './sample.ts'

const lever = (fields = {}) => leverLine('fast', { kind: 'transport', region: '', pair: '[beijing, hebei]', ...fields })
const base = parse(folder({ base: `levers:\n${lever()}` }), 'base')

it('is sha256 in hex', () => {
  expect(scenarioDigest(base)).toMatch(/^[0-9a-f]{64}$/)
})

it('does not depend on how a file says it', () => {
  const other = `firms: 3000\nlevers:\n${lever({ pair: '[hebei, beijing]', ramp: 0 })}horizon: 2035Q4\n`
  const retold = { 'base.yaml': head('base').replace('Title', 'Another') + other }
  expect(scenarioDigest(parse(retold, 'base'))).toBe(scenarioDigest(base))
})

it('changes with all that a run depends on', () => {
  const others = [
    override(base, ['levers.fast.value=0.02']),
    override(base, ['levers.fast.start=2021Q1']),
    override(base, ['assumptions.stay-share=0.8']),
    override(base, ['rules.invest=imitate']),
    override(base, [], { until: 2034 }),
    override(base, [], { firms: 2999 }),
    { ...base, id: 'other' },
  ]
  expect(new Set([base, ...others].map(scenarioDigest)).size).toBe(others.length + 1)
})

it('comes back when a value does', () => {
  expect(scenarioDigest(override(base, ['rules.invest=imitate', 'rules.invest=logit']))).toBe(scenarioDigest(base))
})
