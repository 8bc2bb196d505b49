import fc from 'fast-check'
import { expect, it } from 'vitest'
import { WORLD } from '../../scripts/default-world.ts'
import { parseScenario } from '../../src/scenario/parse.ts'
import { ScenarioError } from '../../src/text/errors.ts'
import { head, leverLine, refusal } from './sample.ts'

const bomb = [
  'a: &a [x, x, x, x, x, x, x, x, x]',
  ...[...'bcdefghi'].map((c, k) => `${c}: &${c} [${Array(9).fill(`*${'abcdefgh'[k]}`)}]`),
].join('\n')

const CASES: readonly (readonly [what: string, text: string, message: string])[] = [
  ['nothing', '', 'x.yaml:1:1: got nothing; expected a YAML document'],
  ['a comment only', '# later\n', 'x.yaml:1:1: got nothing; expected a YAML document'],
  ['a word', 'baseline\n', 'x.yaml:1:1: got baseline; expected a mapping'],
  ['a list', '- a\n', 'x.yaml:1:1: got [a]; expected a mapping'],
  ['NUL', `${head('a')}firms: \0\n`, 'x.yaml:4:8: got the character U+0000; expected text'],
  ['an escape character', 'id: a\u001b[2J\n', 'x.yaml:1:6: got the character U+001B; expected text'],
  ['a tab', 'id: a\nlevers:\n\t- b\n', 'x.yaml:3:1: got a tab; expected spaces for indentation'],
  ['two documents', 'id: a\n---\nid: b\n', 'x.yaml:2:1: got a second document; expected one document'],
  [
    'a key twice',
    `${head('a')}firms: 200\nfirms: 300\n`,
    'x.yaml:5:1: firms: got a second key of this name; expected each key once',
  ],
  ['a key that is a list', '? [a]\n: b\n', 'x.yaml:1:3: got a key that is no text; expected a text'],
  ['a list that is not closed', 'id: [a\n', 'x.yaml:2:1: got a list that is not closed; expected "]"'],
  [
    'an unknown tag',
    'id: !!js/function a\n',
    'x.yaml:1:5: got a tag, "!!js/function"; expected no tag (a text that begins with ! in quotes)',
  ],
  [
    'an ordered mapping, in which nothing would be found',
    `${head('a')}assumptions: !!omap [no-such: 1]\n`,
    'x.yaml:4:21: got a tag, "!!omap"; expected no tag (a text that begins with ! in quotes)',
  ],
  [
    'a version of YAML in which 20:30 is 1230',
    `%YAML 1.1\n---\n${head('a')}firms: 20:30\n`,
    'x.yaml:1:1: got YAML 1.1, in which yes, 010 and 1:30 mean other things; expected YAML 1.2, or no such line',
  ],
  ['aliases that multiply', bomb, 'x.yaml:2:8: got aliases that grow without end; expected each part written once'],
  [
    'very many aliases',
    `a: &a 1\nb: [${'*a, '.repeat(101)}]\n`,
    'x.yaml:2:405: got more than 100 aliases; expected fewer',
  ],
  ['an alias of nothing', 'a: *b\n', 'x.yaml:1:4: got an alias of nothing, b; expected the name of an anchor above'],
  [
    'a merge key',
    `${head('a')}<<: { firms: 200 }\n`,
    'x.yaml:4:1: "<<": got "<<"; expected id, title, text, extends, world, horizon, firms, levers, assumptions, rules or format',
  ],
  [
    '__proto__',
    `${head('a')}__proto__: { firms: 200 }\n`,
    'x.yaml:4:1: __proto__: got __proto__; expected id, title, text, extends, world, horizon, firms, levers, assumptions, rules or format',
  ],
  [
    '__proto__ within',
    `${head('a')}assumptions: { __proto__: { dividend-share: 0.3 } }\n`,
    'x.yaml:4:16: assumptions.__proto__: got __proto__; expected an assumption (see `list`)',
  ],
  [
    'constructor as an assumption',
    `${head('a')}assumptions: { constructor: 1 }\n`,
    'x.yaml:4:16: assumptions.constructor: got constructor; expected an assumption (see `list`)',
  ],
  [
    'more than a megabyte',
    `${head('a')}# ${'x'.repeat(1_000_000)}\n`,
    'x.yaml: got 1000065 characters; expected at most 1000000',
  ],
]

it.each(CASES)('%s', (_, text, message) => {
  expect(refusal(text).message).toBe(message)
})

it('refuses deep nesting instead of running out of stack', () => {
  expect(refusal('['.repeat(20_000)).message).toMatch(
    /^x\.yaml:1:\d+: got very deep nesting; expected at most a few levels$/,
  )
})

it('says at most a hundred things of one file', () => {
  const { others } = refusal(Array.from({ length: 5000 }, (_, k) => `k${k}: 1\n`).join(''))
  expect(others.length).toBe(99)
})

it('leaves no trace in the prototypes', () => {
  refusal(`${head('a')}__proto__: { polluted: 1 }\nassumptions: { __proto__: { polluted: 1 } }\n`)
  expect('polluted' in {}).toBe(false)
})

it('whatever is written into a file, it is taken or refused with a place', () => {
  const text = `${head('a')}horizon: 2030Q4\nlevers:\n${leverLine('one')}${leverLine('two', { kind: 'transport', region: '', pair: '[hebei, world]' })}assumptions: { dividend-share: 0.3 }\nrules:\n  invest: logit\n`
  const scrap = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      ...[
        '- ',
        ': ',
        '{',
        '}',
        '[',
        ']',
        '&a ',
        '*a',
        '!!set ',
        '|\n',
        '? ',
        '%YAML 1.1\n---\n',
        '---\n',
        '<<: ',
        '"',
        '\n',
        '\t',
        'null',
        '1e999',
        '.nan',
      ],
    ),
  )
  let refused = 0
  fc.assert(
    fc.property(scrap, fc.nat(text.length), fc.nat(8), (written, at, over) => {
      try {
        parseScenario(text.slice(0, at) + written + text.slice(at + over), { files: {}, world: WORLD, name: 'x.yaml' })
      } catch (error) {
        refused++
        expect(error).toBeInstanceOf(ScenarioError)
        expect((error as ScenarioError).message).toMatch(/^x\.yaml:\d+:\d+: [^\n]*got [^\n]+; expected [^\n]+$/)
      }
    }),
    { numRuns: 1000, seed: 6 },
  )
  expect(refused).toBeGreaterThan(500)
})
