import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ASSUMPTIONS, LEVERS, WORLD } from '../../scripts/default-world.ts'
import { RULES } from '../../src/model/rules.ts'
import { shownValue } from '../../src/study/factor.ts'
import { designJsonSchema } from '../../src/study/schema.ts'
import { design, parsed, refusal } from './designs.ts'

const SCENARIOS = join(import.meta.dirname, '../../scenarios')
const [LOW, HIGH] = ASSUMPTIONS['choice-intensity'].range
const KEYS = 'id, scenarios, world, factors, design, size, seeds or keep'
const OPENNESS = `a number from 0 to ${LEVERS.openness.max} (${LEVERS.openness.unit})`
const factor = (text: string, rest = 'design: random\nsize: 4\n') => design(`factors: [{ ${text} }]\n${rest}`)

it.each<[what: string, text: string, message: string]>([
  ['key', design('sizes: 4\ndesign: random\n'), `x.yaml:1:1: sizes: got sizes; expected ${KEYS}; nearest size`],
  [
    'kind of design',
    design('design: moris\nsize: 4\n'),
    'x.yaml:1:9: design: got moris; expected full-factorial, list, latin-hypercube, sobol-sequence, saltelli, morris, one-at-a-time or random; nearest morris',
  ],
  [
    'scenario',
    design('design: full-factorial\n', { scenarios: '[baseline, cordinated]' }),
    'x.yaml:3:23: scenarios.1: got cordinated; expected the id of a scenario or the path of a file; nearest coordinated',
  ],
  [
    'scenario twice',
    design('design: full-factorial\n', { scenarios: '[baseline, baseline]' }),
    'x.yaml:3:23: scenarios.1: got baseline twice; expected every id once',
  ],
  [
    'axis',
    factor('axis: assumtion, id: choice-intensity'),
    'x.yaml:1:19: factors.choice-intensity.axis: got assumtion; expected assumption, lever or rule; nearest assumption',
  ],
  [
    'axis misspelt',
    factor('axs: assumption, id: choice-intensity'),
    'x.yaml:1:13: factors.choice-intensity.axs: got axs; expected axis, id, range, values, distribution or scenarios; nearest axis',
  ],
  [
    'assumption',
    factor('axis: assumption, id: choice-intensty'),
    'x.yaml:1:35: factors.0.id: got choice-intensty; expected an assumption (see `list`); nearest choice-intensity',
  ],
  [
    'range beyond the table',
    factor('axis: assumption, id: choice-intensity, range: [1, 9]'),
    `x.yaml:1:64: factors.choice-intensity.range.1: got 9; expected a number from ${LOW} to ${HIGH} (1)`,
  ],
  [
    'range upside down',
    factor('axis: assumption, id: choice-intensity, range: [2, 1]'),
    'x.yaml:1:60: factors.choice-intensity.range: got 2 to 1 is no range; expected a lowest value below the highest',
  ],
  [
    'value beyond the table',
    factor('axis: assumption, id: choice-intensity, values: [1, 9]'),
    `x.yaml:1:65: factors.choice-intensity.values.1: got 9; expected a number from ${LOW} to ${HIGH} (1)`,
  ],
  [
    'range and values',
    factor('axis: assumption, id: choice-intensity, range: [1, 2], values: [1]'),
    'x.yaml:1:76: factors.choice-intensity.values: got range and values; expected range, values or distribution',
  ],
  [
    'distribution',
    factor('axis: assumption, id: choice-intensity, distribution: { kind: normal, mean: 2, sd: 0 }'),
    'x.yaml:1:67: factors.choice-intensity.distribution: got a standard deviation of 0, not above 0; expected a distribution',
  ],
  [
    'kind of distribution',
    factor('axis: assumption, id: choice-intensity, distribution: { kind: gauss }'),
    'x.yaml:1:75: factors.choice-intensity.distribution.kind: got gauss; expected uniform, log-uniform, normal, lognormal or triangular',
  ],
  [
    'key of a distribution',
    factor('axis: assumption, id: choice-intensity, distribution: { kind: normal, mean: 2, sdd: 1 }'),
    'x.yaml:1:92: factors.choice-intensity.distribution.sdd: got sdd; expected kind, low, high, mean or sd; nearest sd',
  ],
  [
    'lever that no scenario has',
    factor('axis: lever, id: openness-beijin'),
    'x.yaml:1:30: factors.0.id: got openness-beijin; expected the id of a lever of baseline; nearest openness-beijing',
  ],
  [
    'lever that one scenario has not',
    design('factors: [{ axis: lever, id: open-hebei }]\ndesign: random\nsize: 4\n', {
      scenarios: '[open-world, baseline]',
    }),
    'x.yaml:1:30: factors.0.id: got open-hebei; expected the id of a lever of baseline, or the scenarios that have it under scenarios; nearest openness-hebei',
  ],
  [
    'scenario of a lever',
    factor('axis: lever, id: openness-beijing, scenarios: [basline]'),
    'x.yaml:1:60: factors.openness-beijing.scenarios.0: got basline; expected a scenario of the design, baseline; nearest baseline',
  ],
  [
    'lever beyond its limits',
    factor('axis: lever, id: openness-beijing, values: [0, 1]'),
    `x.yaml:1:60: factors.openness-beijing.values.1: got 1; expected ${OPENNESS}`,
  ],
  [
    'rule',
    factor('axis: rule, id: invst'),
    'x.yaml:1:29: factors.0.id: got invst; expected invest or transfer; nearest invest',
  ],
  [
    'option',
    factor('axis: rule, id: invest, values: [logit, imitat]'),
    'x.yaml:1:53: factors.invest.values.1: got imitat; expected logit or imitate; nearest imitate',
  ],
  [
    'factor twice',
    design('factors: [{ axis: rule, id: invest }, { axis: rule, id: invest }]\ndesign: full-factorial\n'),
    'x.yaml:1:57: factors.1.id: got rules.invest twice; expected every factor once',
  ],
  [
    'rows of a list',
    design(
      'factors:\n  - { axis: rule, id: invest, values: [logit, imitate] }\n  - { axis: rule, id: transfer, values: [gravity] }\ndesign: list\n',
    ),
    'x.yaml:3:41: factors.transfer.values: got 1 values; expected 2 values, one a point of the list',
  ],
  [
    'no size',
    factor('axis: rule, id: invest', 'design: morris\n'),
    'x.yaml:1:1: size: got nothing; expected the number of trajectories',
  ],
  [
    'too many runs',
    factor('axis: rule, id: invest', 'design: random\nsize: 9000000\n'),
    'x.yaml:3:7: size: got 18000000 runs; expected at most 10000000',
  ],
  [
    'seeds',
    design('design: full-factorial\n', { seeds: 'five' }),
    'x.yaml:4:8: seeds: got five; expected a count such as 8 or a range such as 1..32',
  ],
  [
    'indicator',
    design('design: full-factorial\nkeep: { indicators: [gdp, capitl] }\n'),
    'x.yaml:2:27: keep.indicators.1: got capitl; expected an indicator (see `list`); nearest capital',
  ],
  [
    'date',
    design('design: full-factorial\nkeep: { dates: [2036Q4] }\n'),
    'x.yaml:2:17: keep.dates.0: got 2036Q4; expected at most 2035Q4, the horizon of baseline',
  ],
])('%s', (_, text, message) => {
  expect(refusal(text).message).toBe(message)
})

const DESIGNS = readdirSync(join(SCENARIOS, 'designs'))

it('there are some to start from', () => {
  expect(DESIGNS).toEqual(['chains.yaml', 'instruments.yaml', 'mobility.yaml', 'screening.yaml', 'theories.yaml'])
})

it.each(DESIGNS)('%s is right, has the name of its file and names the schema', (name) => {
  const text = readFileSync(join(SCENARIOS, 'designs', name), 'utf8')
  expect(`${parsed(text).id}.yaml`).toBe(name)
  expect(text.split('\n')[0]).toBe('# yaml-language-server: $schema=../design.schema.json')
})

it('the schema file is what the tables say (scripts/schema.ts writes it)', () => {
  expect(readFileSync(join(SCENARIOS, 'design.schema.json'), 'utf8')).toBe(designJsonSchema(WORLD))
})

it('a value is shown as its number, a rule as its option, and as nothing where the scenario has no such factor', () => {
  const { factors } = parsed(
    design(`factors:
  - { axis: assumption, id: choice-intensity }
  - { axis: rule, id: invest }
design: random
size: 2
`),
  )
  const [number, rule] = factors
  expect(shownValue(number, 1)).toBe(1)
  expect([0, 1].map((option) => shownValue(rule, option))).toEqual(RULES.invest)
  expect([number, rule].map((factor) => shownValue(factor, Number.NaN))).toEqual([null, null])
})
