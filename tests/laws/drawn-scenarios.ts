import fc from 'fast-check'
import { ASSUMPTIONS, dateAt, FUNCTIONS, LEVERS, PLACES, REGIONS } from '../../scripts/default-world.ts'
import type { AssumptionCard } from '../../src/model/assumptions.ts'
import type { LeverCard, LeverKind } from '../../src/model/levers.ts'
import { RULES } from '../../src/model/rules.ts'

/** Last quarter simulated: 2035Q4. */
const HORIZON = 92

/** A number of a range: uniform, but in one case of ten an end of it. */
const within = (low: number, high: number): fc.Arbitrary<number> =>
  fc.oneof(
    {
      weight: 18,
      arbitrary: fc.integer({ min: 0, max: 10_000 }).map((n) => Math.min(high, low + ((high - low) * n) / 10_000)),
    },
    { weight: 1, arbitrary: fc.constant(low) },
    { weight: 1, arbitrary: fc.constant(high) },
  )

const anyAssumptions = fc.record(
  Object.fromEntries(
    Object.entries<AssumptionCard>(ASSUMPTIONS).map(([id, { range }]) => [id, within(range[0], range[1])]),
  ),
)

const region = fc.constantFrom(...REGIONS)
const anyPair = fc
  .tuple(fc.constantFrom(...PLACES), fc.constantFrom(...PLACES))
  .filter(([p, q]) => p !== q && (REGIONS.includes(p as never) || REGIONS.includes(q as never)))

/** Every place at which a lever of the scope may act. */
const placeOf = (scope: LeverCard['scope']): fc.Arbitrary<object> =>
  scope === 'region'
    ? fc.record({ region })
    : scope === 'pair'
      ? anyPair.map((pair) => ({ pair }))
      : scope === 'region-function'
        ? fc.record({ region, function: fc.constantFrom(...FUNCTIONS) })
        : fc.constant({})

export interface DrawnLever {
  readonly kind: LeverKind
  readonly value: number
  readonly start: string
  readonly ramp: number
  readonly end?: string
}

const anyLever: fc.Arbitrary<DrawnLever> = fc.constantFrom(...(Object.keys(LEVERS) as LeverKind[])).chain((kind) => {
  const { scope, min, max } = LEVERS[kind]
  return fc
    .record({
      place: placeOf(scope),
      value: within(min, max),
      start: fc.integer({ min: 1, max: HORIZON }),
      ramp: fc.integer({ min: 0, max: 40 }),
      lasts: fc.option(fc.integer({ min: 0, max: 60 })),
    })
    .map(({ place, value, start, ramp: drawn, lasts }) => {
      // what is not reached by the horizon, or ends before its ramp is over, is refused
      const ramp = Math.min(drawn, HORIZON - start + 1)
      const end = lasts === null ? {} : { end: dateAt(start + Math.max(lasts, ramp)) }
      return { kind, ...place, value, start: dateAt(start), ramp, ...end }
    })
})

/** Where a lever acts, one name whatever the order of a pair. */
export const placeName = (lever: object): string => {
  const {
    region: r = '',
    pair = [],
    function: f = '',
  } = lever as { region?: string; pair?: string[]; function?: string }
  return `${r}${[...pair].sort().join('–')} ${f}`
}

/** A scenario over the whole range of every assumption, and of levers of every kind at any place and time; and a seed. */
export const anyScenario = fc.record({
  seed: fc.integer({ min: 1, max: 32 }),
  assumptions: anyAssumptions,
  rules: fc.record({ invest: fc.constantFrom(...RULES.invest), transfer: fc.constantFrom(...RULES.transfer) }),
  levers: fc
    .uniqueArray(anyLever, {
      minLength: 0,
      maxLength: 24,
      size: 'max',
      selector: (lever) => `${lever.kind} ${placeName(lever)}`,
    })
    .map((levers) => levers.map((lever, k) => ({ id: `lever-${k}`, ...lever }))),
})
