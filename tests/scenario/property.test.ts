import fc from 'fast-check'
import { expect, it } from 'vitest'
import { stringify } from 'yaml'
import { ASSUMPTIONS, dateAt, FUNCTIONS, LEVERS, NAMES, PLACES, REGIONS, WORLD } from '../../scripts/default-world.ts'
import type { AssumptionCard } from '../../src/model/assumptions.ts'
import type { LeverCard, LeverKind } from '../../src/model/levers.ts'
import { parseScenario } from '../../src/scenario/parse.ts'
import { inOrder } from '../../src/scenario/reading.ts'
import type { LeverEntry, ScenarioEntry } from '../../src/scenario/schema.ts'
import { clashes, leverOf } from '../../src/scenario/timeline.ts'
import { dateOf, quarterOf } from '../../src/text/dates.ts'
import { placeOf, refusal } from './sample.ts'

const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/)
const number = (min: number, max: number) =>
  fc.double({ min, max, noNaN: true, noDefaultInfinity: true }).map((value) => value + 0) // no −0
const pair = fc.constantFrom(...PLACES).chain((a) => fc.tuple(fc.constant(a), fc.constantFrom(...PLACES)))
const pairOfRegion = pair.filter(
  ([a, b]) => a !== b && [a, b].some((place) => (REGIONS as readonly string[]).includes(place)),
)
const places = {
  all: fc.constant({}),
  region: fc.record({ region: fc.constantFrom(...REGIONS) }),
  pair: fc.record({ pair: pairOfRegion }),
  'region-function': fc.record({ region: fc.constantFrom(...REGIONS), function: fc.constantFrom(...FUNCTIONS) }),
}

const lever: fc.Arbitrary<LeverEntry> = fc.constantFrom(...(Object.keys(LEVERS) as LeverKind[])).chain((kind) => {
  const { min, max, scope }: LeverCard = LEVERS[kind]
  const times = fc
    .record({ start: fc.nat(351), lasts: fc.nat(100), stays: fc.boolean() })
    .map(({ start, lasts, stays }) => {
      const end = Math.min(start + 1 + lasts, 352)
      return { start: dateAt(start + 1), ...(stays ? {} : { end: dateAt(end) }) }
    })
  return fc
    .tuple(fc.record({ id, kind: fc.constant(kind), value: number(min, max), ramp: fc.nat(40) }), places[scope], times)
    .map(([what, where, when]) => ({ ...what, ...where, ...when }) as LeverEntry)
})

/** The same with the ends of a pair in the order of the world, as it is read. */
const ordered = (lever: LeverEntry): LeverEntry =>
  lever.pair ? ({ ...lever, pair: inOrder(lever.pair, NAMES) } as LeverEntry) : lever

const title = fc.stringMatching(/^[\p{L}\p{N} .,:;'"#&*!?%@-]{1,40}$/u)
const entry: fc.Arbitrary<ScenarioEntry> = fc
  .record(
    {
      id,
      title: fc.record({ en: title, zh: title }),
      text: fc.record({ en: title, zh: title }),
      horizon: fc.integer({ min: quarterOf('2013Q4'), max: quarterOf('2100Q4') }).map(dateOf),
      firms: fc.integer({ min: 100, max: 10_000_000 }),
      levers: fc
        .array(lever, { maxLength: 8 })
        .map((all) => all.filter((_, k) => clashes(all.slice(0, k + 1).map(ordered)).length === 0)),
      assumptions: fc.record(
        Object.fromEntries(
          Object.entries<AssumptionCard>(ASSUMPTIONS).map(([name, { range }]) => [name, number(...range)]),
        ),
        { requiredKeys: [] },
      ) as fc.Arbitrary<NonNullable<ScenarioEntry['assumptions']>>,
      rules: fc.record({ invest: fc.constantFrom('logit', 'imitate') }, { requiredKeys: [] }),
    },
    { requiredKeys: ['id', 'title', 'text'] },
  )
  .map((said) => (said.levers ? { ...said, levers: said.levers.filter((lever) => inTime(lever, said.horizon)) } : said))

/** Does an entry come to its value before it ends, and before the horizon? */
function inTime({ start, ramp = 0, end }: LeverEntry, horizon = '2035Q4'): boolean {
  const reached = quarterOf(start) + Math.max(ramp, 1) - 1
  return reached <= Math.min(quarterOf(horizon), quarterOf(end ?? horizon))
}

it('takes every right scenario, and takes it again from its own settings', () => {
  fc.assert(
    fc.property(entry, (said) => {
      const scenario = parseScenario(stringify(said), { files: {}, world: WORLD })
      const { world: _, changes: __, ...settings } = scenario
      expect(settings).toMatchObject({ ...said, levers: (said.levers ?? []).map((lever) => leverOf(ordered(lever))) })
      expect(parseScenario(stringify(settings), { files: {}, world: WORLD })).toMatchObject(settings)
    }),
    { numRuns: 100, seed: 2 },
  )
})

/** One word of a right file made wrong. */
const wrong = fc.tuple(entry, lever, fc.nat(), fc.nat()).map(([said, first, which, letter]) => {
  const right: ScenarioEntry = { ...said, levers: [first] }
  const text = stringify(right)
  const words = [
    ...Object.keys(right),
    ...Object.keys(first),
    ...(first.pair ?? [first.region, first.function]),
    first.kind,
  ].filter((word) => word !== undefined)
  const word = words[which % words.length]!
  const cut = letter % word.length
  const bad = `${word.slice(0, cut)}${word.slice(cut + 1)}x`
  const places = [...text.matchAll(new RegExp(`(?<=^ *(?:- |kind: |region: |function: )*)${word}(?=:|$)`, 'gm'))]
  return { text, word, bad, offset: places[0]?.index }
})

it('refuses any one misspelt key, kind, place or function, and points at it', () => {
  let tried = 0
  fc.assert(
    fc.property(wrong, ({ text, word, bad, offset }) => {
      if (offset === undefined) return
      tried++
      const changed = text.slice(0, offset) + bad + text.slice(offset + word.length)
      const { complaint, others } = refusal(changed)
      const { line, column } = placeOf(`${changed.slice(0, offset)}\u0000`, '\u0000')
      expect([complaint, ...others]).toContainEqual(expect.objectContaining({ line, column, got: bad }))
    }),
    { numRuns: 200, seed: 3 },
  )
  expect(tried).toBeGreaterThan(150)
})

it('refuses every number out of its range, and points at it', () => {
  const outside = fc.tuple(lever, fc.boolean(), number(1e-9, 1e6)).map(([said, above, by]) => {
    const { min, max }: LeverCard = LEVERS[said.kind]
    return { ...said, value: above ? max + by : min - by }
  })
  fc.assert(
    fc.property(outside, ({ value, ...said }) => {
      const text = stringify({
        id: 'a',
        title: { en: 'a', zh: 'a' },
        text: { en: 'a', zh: 'a' },
        levers: [{ ...said, value }],
      })
      const { complaint } = refusal(text)
      const { line, column } = placeOf(text, 'value: ')
      expect(complaint).toMatchObject({
        code: 'out-of-range',
        line,
        column: column! + 'value: '.length,
        path: `levers.${said.id}.value`,
      })
    }),
    { numRuns: 200, seed: 4 },
  )
})

it('refuses a value with a unit, whatever the unit, and points at it', () => {
  const unit = fc.constantFrom('%', ' %', ' 1e8 CNY', ' CNY/year', 'pp', ' share')
  fc.assert(
    fc.property(lever, unit, (said, unit) => {
      const value = `${said.value}${unit}`
      const text = stringify({
        id: 'a',
        title: { en: 'a', zh: 'a' },
        text: { en: 'a', zh: 'a' },
        levers: [{ ...said, value }],
      })
      const { line, column } = placeOf(text, 'value: ')
      expect(refusal(text).complaint).toMatchObject({
        code: 'bad-value',
        line,
        column: column! + 'value: '.length,
        expected: expect.stringContaining(LEVERS[said.kind].unit),
      })
    }),
    { numRuns: 100, seed: 5 },
  )
})
