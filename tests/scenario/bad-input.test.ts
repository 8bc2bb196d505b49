import { expect, it } from 'vitest'
import { ASSUMPTIONS, LEVERS } from '../../scripts/default-world.ts'
import { head, leverLine, refusal } from './sample.ts'

const levers = (...lines: string[]) => `${head('a')}levers:\n${lines.join('')}`
const KINDS =
  'transport, capital-market-integration, supply-chain-programme, unified-national-market, openness, foreign-investment-openness, function-support, relief, research-subsidy, public-research-funding, technology-market, joint-laboratories, pilot-platforms or new-district'
const KEYS = 'id, title, text, extends, world, horizon, firms, levers, assumptions, rules or format'
const OPENNESS = `a number from 0 to ${LEVERS.openness.max} (${LEVERS.openness.unit})`
const [LOW, HIGH] = ASSUMPTIONS['choice-intensity'].range
const QUARTER = 'a quarter from 2013Q1 to 2100Q4, or a year'

/** What is wrong, the text, and the line that a user reads. */
const CASES: readonly (readonly [what: string, text: string, message: string])[] = [
  ['key', `${head('a')}horizn: 2030Q4\n`, `x.yaml:4:1: horizn: got horizn; expected ${KEYS}; nearest horizon`],
  [
    'key misspelt for one that is needed',
    head('a').replace('title', 'tilte'),
    `x.yaml:2:1: tilte: got tilte; expected ${KEYS}; nearest title`,
  ],
  ['language', head('a').replace('zh: 正', 'cn: 正'), 'x.yaml:3:19: text.cn: got cn; expected en or zh; nearest zh'],
  ['missing key', head('a').replace(/text.*\n/, ''), 'x.yaml:1:1: text: got nothing; expected texts in en and zh'],
  [
    'key of a lever',
    levers(leverLine('one', { regoin: 'hebei', region: '' })),
    'x.yaml:5:60: levers.one.regoin: got regoin; expected id, kind, region, value, start, ramp or end (openness acts on a region); nearest region',
  ],
  [
    'kind',
    levers(leverLine('one', { kind: 'opennes' })),
    `x.yaml:5:22: levers.one.kind: got opennes; expected ${KINDS}; nearest openness`,
  ],
  [
    'kind misspelt',
    levers(leverLine('one', { kind: '', knid: 'openness' })),
    'x.yaml:5:61: levers.one.knid: got knid; expected id, kind, pair, value, start, ramp, end, region or function; nearest kind',
  ],
  ['no kind', levers('  - { id: one }\n'), `x.yaml:5:5: levers.one.kind: got nothing; expected ${KINDS}`],
  [
    'region',
    levers(leverLine('one', { region: 'beijng' })),
    'x.yaml:5:40: levers.one.region: got beijng; expected beijing, tianjin or hebei; nearest beijing',
  ],
  [
    'region outside',
    levers(leverLine('one', { region: 'world' })),
    'x.yaml:5:40: levers.one.region: got world; expected beijing, tianjin or hebei',
  ],
  [
    'function',
    levers(leverLine('one', { kind: 'relief', function: 'generl' })),
    'x.yaml:5:85: levers.one.function: got generl; expected research, advanced, general, logistics or shipping; nearest general',
  ],
  [
    'function missing',
    levers(leverLine('one', { kind: 'relief' })),
    'x.yaml:5:5: levers.one.function: got nothing; expected research, advanced, general, logistics or shipping',
  ],
  [
    'function of a lever that has none',
    levers(leverLine('one', { function: 'general' })),
    'x.yaml:5:77: levers.one.function: got function; expected id, kind, region, value, start, ramp or end (openness acts on a region)',
  ],
  [
    'region for a pair',
    levers(leverLine('one', { kind: 'transport' })),
    'x.yaml:5:33: levers.one.region: got region; expected id, kind, pair, value, start, ramp or end (transport acts on a pair of places)',
  ],
  [
    'pair for a region',
    levers(leverLine('one', { region: '', pair: '[beijing, hebei]' })),
    'x.yaml:5:60: levers.one.pair: got pair; expected id, kind, region, value, start, ramp or end (openness acts on a region)',
  ],
  [
    'place of a pair',
    levers(leverLine('one', { kind: 'transport', region: '', pair: '[beijing, habei]' })),
    'x.yaml:5:77: levers.one.pair.1: got habei; expected beijing, tianjin, hebei, national or world; nearest hebei',
  ],
  [
    'pair of one',
    levers(leverLine('one', { kind: 'transport', region: '', pair: '[hebei]' })),
    'x.yaml:5:67: levers.one.pair: got [hebei]; expected two places, [a, b]',
  ],
  [
    'pair twice the same',
    levers(leverLine('one', { kind: 'transport', region: '', pair: '[hebei, hebei]' })),
    'x.yaml:5:67: levers.one.pair: got [hebei, hebei]; expected two different places, at least one of them a region',
  ],
  [
    'pair outside',
    levers(leverLine('one', { kind: 'transport', region: '', pair: '[national, world]' })),
    'x.yaml:5:67: levers.one.pair: got [national, world]; expected two different places, at least one of them a region',
  ],
  [
    'value above',
    levers(leverLine('one', { value: 30 })),
    `x.yaml:5:56: levers.one.value: got 30; expected ${OPENNESS}`,
  ],
  [
    'value below',
    levers(leverLine('one', { value: -0.01 })),
    `x.yaml:5:56: levers.one.value: got -0.01; expected ${OPENNESS}`,
  ],
  [
    'value with a unit',
    levers(leverLine('one', { value: '1 %' })),
    `x.yaml:5:56: levers.one.value: got "1 %"; expected ${OPENNESS}; nearest 0.01`,
  ],
  [
    'value in quotes',
    levers(leverLine('one', { value: '"0.01"' })),
    `x.yaml:5:56: levers.one.value: got "0.01"; expected ${OPENNESS}; nearest 0.01`,
  ],
  ['NaN', levers(leverLine('one', { value: '.nan' })), `x.yaml:5:56: levers.one.value: got NaN; expected ${OPENNESS}`],
  [
    'NaN as a word',
    levers(leverLine('one', { value: 'NaN' })),
    `x.yaml:5:56: levers.one.value: got "NaN"; expected ${OPENNESS}`,
  ],
  [
    'infinity',
    levers(leverLine('one', { value: '-.inf' })),
    `x.yaml:5:56: levers.one.value: got -Infinity; expected ${OPENNESS}`,
  ],
  [
    'no value',
    levers(leverLine('one', { value: 'null' })),
    `x.yaml:5:56: levers.one.value: got nothing; expected ${OPENNESS}`,
  ],
  [
    'start that is no quarter',
    levers(leverLine('one', { start: '2020-01' })),
    `x.yaml:5:69: levers.one.start: got 2020-01; expected ${QUARTER}; nearest 2020Q1`,
  ],
  [
    'start before the world',
    levers(leverLine('one', { start: '2012Q4' })),
    `x.yaml:5:69: levers.one.start: got 2012Q4; expected ${QUARTER}`,
  ],
  [
    'fifth quarter',
    levers(leverLine('one', { start: '2020Q5' })),
    `x.yaml:5:69: levers.one.start: got 2020Q5; expected ${QUARTER}`,
  ],
  [
    'start after end',
    levers(leverLine('one', { end: '2019Q4' })),
    'x.yaml:5:82: levers.one.end: got 2019Q4; expected 2020Q1 (its start) or later',
  ],
  [
    'ramp in parts',
    levers(leverLine('one', { ramp: 1.5 })),
    'x.yaml:5:83: levers.one.ramp: got 1.5; expected a whole number of quarters, 0 or more',
  ],
  [
    'ramp below zero',
    levers(leverLine('one', { ramp: -1 })),
    'x.yaml:5:83: levers.one.ramp: got -1; expected a whole number of quarters, 0 or more',
  ],
  [
    'overlap',
    levers(leverLine('one'), leverLine('two', { start: '2025Q1' })),
    'x.yaml:6:5: levers.two: got two, which overlaps one; expected one openness at a time at beijing',
  ],
  [
    'overlap by one quarter',
    levers(leverLine('one', { end: '2025Q1' }), leverLine('two', { start: '2025Q1' })),
    'x.yaml:6:5: levers.two: got two, which overlaps one; expected one openness at a time at beijing',
  ],
  [
    'overlap of a pair in either order',
    levers(
      leverLine('one', { kind: 'transport', region: '', pair: '[beijing, hebei]' }),
      leverLine('two', { kind: 'transport', region: '', pair: '[hebei, beijing]' }),
    ),
    'x.yaml:6:5: levers.two: got two, which overlaps one; expected one transport at a time at beijing–hebei',
  ],
  [
    'overlap at a region and function',
    levers(
      leverLine('one', { kind: 'relief', function: 'general' }),
      leverLine('two', { kind: 'relief', function: 'general' }),
    ),
    'x.yaml:6:5: levers.two: got two, which overlaps one; expected one relief at a time at beijing general',
  ],
  [
    'id twice',
    levers(leverLine('one'), leverLine('one', { region: 'hebei' })),
    'x.yaml:6:11: levers.1.id: got one; expected an id that no other lever has',
  ],
  ['lever that is a word', levers('  - openness\n'), 'x.yaml:5:5: levers.0: got openness; expected a mapping'],
  ['levers that are none', `${head('a')}levers:\n`, 'x.yaml:4:8: levers: got nothing; expected a list of levers'],
  ['levers by id', `${head('a')}levers: { one: 1 }\n`, 'x.yaml:4:9: levers: got a mapping; expected a list of levers'],
  [
    'assumption',
    `${head('a')}assumptions:\n  choice-intensty: 2\n`,
    'x.yaml:5:3: assumptions.choice-intensty: got choice-intensty; expected an assumption (see `list`); nearest choice-intensity',
  ],
  [
    'assumption out of range',
    `${head('a')}assumptions:\n  choice-intensity: 40\n`,
    `x.yaml:5:21: assumptions.choice-intensity: got 40; expected a number from ${LOW} to ${HIGH} (1)`,
  ],
  [
    'rule',
    `${head('a')}rules: { invset: logit }\n`,
    'x.yaml:4:10: rules.invset: got invset; expected invest or transfer; nearest invest',
  ],
  [
    'option',
    `${head('a')}rules: { invest: imitat }\n`,
    'x.yaml:4:18: rules.invest: got imitat; expected logit or imitate; nearest imitate',
  ],
  ['firms', `${head('a')}firms: 99\n`, 'x.yaml:4:8: firms: got 99; expected a whole number from 100 to 10000000'],
  [
    'firms in parts',
    `${head('a')}firms: 100.5\n`,
    'x.yaml:4:8: firms: got 100.5; expected a whole number from 100 to 10000000',
  ],
  [
    'horizon',
    `${head('a')}horizon: 2013Q3\n`,
    'x.yaml:4:10: horizon: got 2013Q3; expected a quarter from 2013Q4 to 2100Q4, or a year',
  ],
  [
    'horizon as a year of five digits',
    `${head('a')}horizon: 20355\n`,
    'x.yaml:4:10: horizon: got 20355; expected a quarter from 2013Q4 to 2100Q4, or a year',
  ],
  [
    'id',
    head('A b'),
    'x.yaml:1:5: id: got "A b"; expected small letters, digits and hyphens, a letter first, at most 64; nearest a-b',
  ],
  [
    'title with an escape',
    head('a').replace('Title', '"\\e[31m"'),
    'x.yaml:2:14: title.en: got "\\u001b[31m"; expected one line of text, at most 200 characters',
  ],
]

it.each(CASES)('%s', (_, text, message) => {
  expect(refusal(text).message).toBe(message)
})

it('sees an overlap whichever entry comes first', () => {
  const { message } = refusal(levers(leverLine('late', { start: '2025Q1' }), leverLine('early', { end: '2025Q1' })))
  expect(message).toBe(
    'x.yaml:6:5: levers.early: got early, which overlaps late; expected one openness at a time at beijing',
  )
})

it('says of an entry given twice only that', () => {
  const { complaint, others } = refusal(levers(leverLine('one'), leverLine('one')))
  expect([complaint.code, others]).toEqual(['duplicate-id', []])
})

it('counts columns after a byte order mark', () => {
  expect(refusal(`\uFEFFidd: a\n`).complaint).toMatchObject({ line: 1, column: 1, got: 'idd' })
})

it('throws the first error of the file and keeps the others in its order', () => {
  const error = refusal(
    `${head('a')}firms: 1\nlevers:\n${leverLine('one', { value: 9, start: 'soon' })}rules: { invest: x }\n`,
  )
  expect([error.complaint, ...error.others].map(({ path, line }) => [path, line])).toEqual([
    ['firms', 4],
    ['levers.one.value', 6],
    ['levers.one.start', 6],
    ['rules.invest', 7],
  ])
})

it('gives the parts of an error by name', () => {
  expect(refusal(levers(leverLine('one', { region: 'beijng' }))).complaint).toEqual({
    code: 'unknown-name',
    file: 'x.yaml',
    line: 5,
    column: 40,
    path: 'levers.one.region',
    got: 'beijng',
    expected: 'beijing, tianjin or hebei',
    nearest: 'beijing',
  })
})
