import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { WORLD } from '../../scripts/default-world.ts'
import { parseClaims } from '../../src/claims/parse.ts'
import { claimsJsonSchema } from '../../src/claims/schema.ts'
import { loadClaims } from '../../src/cli/judge/claims.ts'
import { scenarioIds } from '../../src/cli/worlds/library.ts'
import { ScenarioError } from '../../src/text/errors.ts'
import { allOf } from '../scenario/sample.ts'
import { claimOf, HORIZONS } from './synthetic.ts'

const SCENARIOS = join(import.meta.dirname, '../../scenarios')
const text = readFileSync(join(SCENARIOS, 'claims.yaml'), 'utf8')

describe('the claims of the package', () => {
  const { claims } = loadClaims()

  it('are one for each clause of the abstract', () => {
    const primary = claims.filter((claim) => claim.primary).map(({ id }) => id)
    expect(primary).toEqual([
      'international-marginal',
      'international-low-value',
      'national-research-centre',
      'national-high-value',
      'exports-technology',
      'exports-capital',
      'highland',
      'limited-reach',
      'marginal-outside-so-unconnected-inside',
      'unconnected-inside-so-marginal-outside',
      'weak-pull-capital',
      'weak-pull-technology',
      'patents-hard-to-transform',
      'weak-pull-so-patents-hard-to-transform',
      'not-innovation-driven',
      'hard-to-transform-so-not-innovation-driven',
      'competition-to-cooperation',
      'chains-drive-industry',
      'chains-drive-industry-together',
      'national-division',
      'national-division-domestic',
      'international-division',
      'national-feeds-international',
    ])
  })

  it('say what they say in both languages', () => {
    for (const { id, sentence } of claims) {
      expect(sentence.en, id).toMatch(/^[A-Z][^\p{Script=Han}]+\.$/u)
      expect(sentence.zh, id).toMatch(/\p{Script=Han}{4}.*。$/u)
    }
  })

  it('name scenarios that exist', () => {
    for (const { scenarios } of claims) for (const id of scenarios) expect(scenarioIds()).toContain(id)
  })

  it('name the schema, which is what the tables say (npm run schema writes it)', () => {
    expect(text.split('\n')[0]).toBe('# yaml-language-server: $schema=./claims.schema.json')
    expect(readFileSync(join(SCENARIOS, 'claims.schema.json'), 'utf8')).toBe(claimsJsonSchema(WORLD))
  })

  it('say why there is no row where none is possible', () => expect(text).toMatch(/No row is possible for/))
})

it('what a test leaves out is all regions, all functions, the last three years', () => {
  const { tests } = claimOf({ indicator: 'gdp', aggregate: 'mean', condition: { op: '>', value: 0 } })
  expect(tests).toEqual([
    {
      indicator: 'gdp',
      region: 'all',
      function: 'all',
      window: ['2033Q1', '2035Q4'],
      aggregate: 'mean',
      condition: { op: '>', value: 0 },
    },
  ])
})

const file = (...lines: string[]) =>
  ['- id: a', '  sentence: { en: A, zh: 甲 }', '  kind: state', '  primary: true', ...lines, ''].join('\n')
const one = '  scenarios: [baseline]'
const two = '  scenarios: [baseline, two-chains]'
const gdp = '  indicator: gdp'
const above = '  condition: { op: ">", value: 1 }'

const KINDS_OF_CONDITION = 'op and value, op and than, order, or rule'

/** What is wrong, the text, and the line that a user reads. */
const BAD: readonly (readonly [what: string, text: string, message: string])[] = [
  [
    'indicator',
    file(one, '  indicator: gpd', above),
    'c.yaml:6:14: a.indicator: got gpd; expected an indicator (see `list`); nearest gdp',
  ],
  [
    'region',
    file(one, gdp, '  region: hebie', above),
    'c.yaml:7:11: a.region: got hebie; expected beijing, tianjin, hebei or all; nearest hebei',
  ],
  [
    'function',
    file(one, '  indicator: rca-national', '  function: shiping', above),
    'c.yaml:7:13: a.function: got shiping; expected research, advanced, general, logistics, shipping, local or all; nearest shipping',
  ],
  [
    'function of what has none',
    file(one, gdp, '  function: research', above),
    'c.yaml:7:13: a.function: got research; expected all, since gdp is given by region only',
  ],
  [
    'scenario',
    file('  scenarios: [baselne]', gdp, above),
    'c.yaml:5:15: a.scenarios.0: got baselne; expected the id of a scenario; nearest baseline',
  ],
  [
    'scenario of a test',
    file(two, gdp, '  scenario: two-chain', above),
    'c.yaml:7:13: a.scenario: got two-chain; expected a scenario of the claim; nearest two-chains',
  ],
  [
    'five scenarios',
    file('  scenarios: [baseline, a, b, c, d]', gdp, above),
    'c.yaml:5:14: a.scenarios: got a list of 5; expected at most four scenarios',
  ],
  [
    'rule',
    file(two, gdp, '  condition: { rule: half-of-best-grup }'),
    'c.yaml:7:22: a.condition.rule: got half-of-best-grup; expected half-of-best-group or leads-by-quarters; nearest half-of-best-group',
  ],
  [
    'rule of one scenario',
    file(one, gdp, '  condition: { rule: half-of-best-group }'),
    'c.yaml:7:22: a.condition.rule: got half-of-best-group of one scenario; expected a claim of several scenarios, and a test that names none',
  ],
  [
    'condition',
    file(one, gdp, '  condition: { op: ">", valeu: 1 }'),
    'c.yaml:7:25: a.condition.valeu: got valeu; expected op, value, than, order or rule; nearest value',
  ],
  [
    'condition of two kinds',
    file(one, gdp, '  condition: { op: ">", value: 1, order: [beijing] }'),
    'c.yaml:7:14: a.condition: got op and order and value; expected op and value, op and than, order, or rule',
  ],
  [
    'comparison with nothing',
    file(one, gdp, '  condition: { op: ">", than: {} }'),
    'c.yaml:7:31: a.condition.than: got nothing; expected indicator, region, function, scenario, window, times or plus',
  ],
  [
    'operator',
    file(one, gdp, '  condition: { op: "=", value: 1 }'),
    'c.yaml:7:20: a.condition.op: got "="; expected >, >=, < or <=; nearest >=',
  ],
  [
    'order',
    file(one, gdp, '  condition: { order: [beijing, tianjn] }'),
    'c.yaml:7:33: a.condition.order.1: got tianjn; expected names of one kind; nearest tianjin',
  ],
  [
    'order of what has no such names',
    file(one, gdp, '  condition: { order: [research] }'),
    'c.yaml:7:23: a.condition.order: got an order of functions; expected what gdp is given by: region',
  ],
  [
    'window',
    file(one, gdp, '  window: [2020Q1, 2019Q4]', above),
    'c.yaml:7:20: a.window.1: got 2019Q4; expected 2020Q1 (its beginning) or later',
  ],
  [
    'window beyond the horizon',
    file('  scenarios: [short]', gdp, '  window: [2020Q1, 2021Q4]', above),
    'c.yaml:7:20: a.window.1: got 2021Q4; expected 2020Q4 (the horizon) or earlier',
  ],
  [
    'knockout',
    file(one, '  knockout: pilot', gdp, above),
    'c.yaml:6:13: a.knockout: got pilot; expected imitation, relatedness, borders, imported-components, horizontal-weights, pilots, own-research or transfer-barriers; nearest pilots',
  ],
  [
    'no condition',
    file(one, gdp),
    `c.yaml:1:3: a.condition: got nothing; expected ${KINDS_OF_CONDITION}; or tests in all`,
  ],
  [
    'no indicator',
    file(one, above),
    'c.yaml:1:3: a.indicator: got nothing; expected an indicator (see `list`); or tests in all',
  ],
  ['no aggregate', file(one, gdp, above), 'c.yaml:1:3: a.aggregate: got nothing; expected mean, change or every'],
  [
    'no aggregate of one of several',
    file(one, '  all:', '    - { indicator: gdp, condition: { op: ">", value: 1 } }'),
    'c.yaml:7:7: a.all.0.aggregate: got nothing; expected mean, change or every',
  ],
  [
    'aggregate',
    file(one, gdp, '  aggregate: means', above),
    'c.yaml:7:14: a.aggregate: got means; expected mean, change or every; nearest mean',
  ],
  ['empty condition', file(one, gdp, '  condition: {}'), `a.condition: got nothing; expected ${KINDS_OF_CONDITION}`],
  ['no kind', '- id: a\n', 'a.kind: got nothing; expected state, trend, order or counterfactual'],
  ['claim', '- 7\n', 'c.yaml:1:3: 0: got 7; expected a mapping'],
  ['number of claims', '[]\n', 'c.yaml:1:1: got []; expected at least one claim'],
  ['no list', 'three\n', 'c.yaml:1:1: got three; expected a list of claims'],
  ['mapping without claims', 'id: a\n', 'c.yaml:1:1: id: got id; expected world or claims'],
  [
    'key',
    file(one, '  indicatr: gdp', above),
    'c.yaml:6:3: a.indicatr: got indicatr; expected id, sentence, kind, scenarios, knockout, smallest, primary, all, indicator, region, function, scenario, window, aggregate or condition; nearest indicator',
  ],
  [
    'id twice',
    `${file(one, gdp, above)}${file(one, gdp, above)}`,
    'c.yaml:8:7: 1.id: got a twice; expected every id once',
  ],
]

it.each(BAD)('a wrong %s is refused with its line and what would be right', (_, bad, message) => {
  const refused = () => parseClaims(bad, { name: 'c.yaml', horizons: HORIZONS, world: WORLD })
  expect(refused).toThrow(ScenarioError)
  expect(allOf(refused).join('\n')).toContain(message)
})

it('a file that is wrong throughout is told by a hundred faults, however many there are', () => {
  const read = (text: string) => () => parseClaims(text, { name: 'c.yaml', horizons: HORIZONS, world: WORLD })
  const keys = Array.from({ length: 2000 }, (_, k) => `  key-${k}: 1\n`).join('')
  const found = allOf(read(`- id: a\n${keys}`))
  expect(found).toHaveLength(100)
  expect(found[0]).toContain('c.yaml:2:3: a.key-0: got key-0; expected id, sentence,')
  expect(allOf(read(`[${'{},'.repeat(2000)}]`))).toHaveLength(100)
})
