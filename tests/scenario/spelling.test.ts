import { expect, it } from 'vitest'
import { numbersIn, truthIn } from '../../src/text/spelling.ts'
import { head, leverLine, refusal } from './sample.ts'

it.each([
  ['30%', 0.3],
  ['7 %', 0.07],
  ['３０％', 0.3],
  ['百分之三十', 0.3],
  ['5个百分点', 0.05],
  ['1,000', 1000],
  ['1,234,567.5', 1234567.5],
  ['0,5', 0.5],
  ['1.000,5', 1000.5],
  ['1 000', 1000],
  ['20亿', 20],
  ['20 亿元/年', 20],
  ['二十亿元', 20],
  ['2000万元', 0.2],
  ['2 billion CNY', 20],
  ['−5', -5],
  ['–0.5', -0.5],
  ['０．０１', 0.01],
  ['"0.01"', 0.01],
])('%s means %d', (text, number) => {
  expect(numbersIn(text)[0]).toBe(number)
})

it.each(['', 'thirty', '1..2', '1-2', '2026Q1', '3 to 5', '--5', '1.2.3', '9'.repeat(100)])(
  '%j is no number',
  (text) => {
    expect(numbersIn(text)).toEqual([])
  },
)

it.each([
  ['yes', true],
  ['是', true],
  ['No', false],
  ['否', false],
  ['perhaps', undefined],
])('%s is %j', (text, truth) => {
  expect(truthIn(text)).toBe(truth)
})

const levers = (fields: Readonly<Record<string, string | number>>) => `${head('a')}levers:\n${leverLine('one', fields)}`
const transport = { kind: 'transport', region: '', pair: '[beijing, hebei]' }

it.each([
  [
    'a share in percent',
    levers({ ...transport, value: '30%' }),
    'got "30%"; expected a number from 0 to 0.3 (share of travel time removed); nearest 0.3',
  ],
  [
    'a share out of its range',
    levers({ value: '30%' }),
    'got "30%" (0.3); expected a number from 0 to 0.04 (ad-valorem cost removed)',
  ],
  [
    'money',
    levers({ kind: 'research-subsidy', value: '20亿' }),
    'got 20亿; expected a number from 0 to 100 (1e8 CNY/year); nearest 20',
  ],
  [
    'full-width digits',
    levers({ value: '０.０１' }),
    'got ０.０１ (full-width); expected a number from 0 to 0.04 (ad-valorem cost removed); nearest 0.01',
  ],
  ['years of a ramp', levers({ ramp: '2年' }), 'got 2年; expected a whole number of quarters, 0 or more; nearest 8'],
  ['a crowd', `${head('a')}firms: 1万\n`, 'got 1万; expected a whole number from 100 to 10000000; nearest 10000'],
  [
    'a decimal comma within braces',
    levers({ value: '0,5' }),
    'got a comma before 5; expected a point before decimals and nothing between thousands, or a key',
  ],
  ['a place', levers({ region: '北京市' }), 'got 北京市; expected beijing, tianjin or hebei; nearest beijing'],
  [
    'a pair in a word',
    levers({ ...transport, pair: '京、冀' }),
    'got "京、冀" (full-width); expected two places, [a, b]; nearest [beijing, hebei]',
  ],
  ['a kind', levers({ kind: '对外开放' }), 'nearest openness'],
  ['a kind in traditional characters', levers({ kind: '對外開放' }), 'nearest openness'],
  ['a function', levers({ kind: 'relief', function: '高端制造' }), 'nearest advanced'],
  ['a rule', `${head('a')}rules: { invest: 模仿 }\n`, 'got 模仿; expected logit or imitate; nearest imitate'],
  ['an assumption', `${head('a')}assumptions: { 投资选择强度: 3 }\n`, 'nearest choice-intensity'],
  ['a key', levers({ 地区: 'hebei', region: '' }), 'nearest region'],
  ['a key of the file', `${head('a')}政策: []\n`, 'nearest levers'],
  [
    'until',
    `${head('a')}until: 2030\n`,
    'got until; expected id, title, text, extends, world, horizon, firms, levers, assumptions, rules or format; nearest horizon',
  ],
  ['a seed', `${head('a')}seed: 7\n`, 'nearest the flag --seeds'],
  ['an id in capitals', head('Beijing_Plan'), 'nearest beijing-plan'],
  [
    'a zero-width character',
    `${head('a')}fir\u200bms: 300\n`,
    'got "fir\\u200bms"; expected id, title, text, extends, world, horizon, firms, levers, assumptions, rules or format; nearest firms',
  ],
  ['a non-breaking space', levers({ region: 'bei\u00a0jing' }), 'got "bei\\u00a0jing"'],
])('%s', (_, text, said) => {
  const { complaint, others, message } = refusal(text)
  expect(message).toContain(said)
  expect([complaint, ...others]).toHaveLength(1)
})
