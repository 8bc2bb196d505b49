import { describe, expect, it } from 'vitest'
import { INDICATORS } from '../../scripts/default-world.ts'
import type { Economy } from '../../src/economy/economy.ts'
import { BY_HAND } from './by-hand.ts'
import { denseWorld } from './dense.ts'
import { emptyWorld, F, LOCAL_REST, R, value } from './values.ts'

const REGIONS = [...Array.from({ length: R }, (_, r) => r), 'all'] as const
const FUNCTIONS = [...Array.from({ length: F }, (_, f) => f), LOCAL_REST, 'all'] as const
const every = (all: readonly (number | 'all')[], one: number | 'all'): number[] =>
  one === 'all' ? all.filter((k) => k !== 'all').sort((x, y) => Number(y >= 0) - Number(x >= 0)) : [one]
const byHand = (economy: Economy, id: string, region: number | 'all', func: number | 'all'): number =>
  BY_HAND[id](economy, every(REGIONS, region), every(FUNCTIONS, func))

/** A world of numbers and another, so that nothing that is kept for one is taken for the other. */
const economies = [denseWorld(), denseWorld(7)]

it('every indicator is worked by hand, and nothing else is', () => {
  expect(Object.keys(BY_HAND)).toEqual(INDICATORS.map(({ id }) => id))
})

describe.each(INDICATORS.map(({ id, dimensions, kind }) => ({ id, dimensions, kind })))(
  '$id',
  ({ id, dimensions, kind }) => {
    const functions = dimensions.includes('function') ? FUNCTIONS : (['all'] as const)

    it('is what it is by hand, of each region and function, of the local rest and of all', () => {
      for (const economy of economies)
        for (const region of REGIONS)
          for (const func of functions) {
            const due = byHand(economy, id, region, func)
            const got = value(economy, id, region, func)
            const where = `${id} of region ${region}, function ${func}: ${got}, by hand ${due}`
            if (Number.isNaN(due)) expect(got, where).toBeNaN()
            else expect(Math.abs(got - due), where).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(due)))
          }
    })

    it('differs from region to region and world to world, so that it says something', () => {
      const said = economies.flatMap((economy) =>
        REGIONS.map((region) =>
          value(economy, id, region, id === 'location-quotient' || id.startsWith('rca-') ? 0 : 'all'),
        ),
      )
      // of the three together a location quotient is 1 by definition
      const least = id === 'location-quotient' ? said.length - 1 : said.length
      expect(new Set(said).size).toBe(least)
    })

    it('of nothing is 0 as an amount and undefined as a ratio or a mean', () => {
      const economy = emptyWorld()
      economy.func.sigma.fill(2)
      const nothing = value(economy, id, 'all')
      if (kind === 'ratio' || id === 'technology') expect(nothing).toBeNaN()
      else expect(nothing).toBe(0)
    })
  },
)

it.each([
  'capital',
  'technology',
  'profit-rate',
  'producer-price',
  'firms',
  'export-sophistication',
  'sales-internal',
  'sales-national',
  'sales-international',
  'rca-national',
  'rca-international',
  'rca-domestic',
])('%s has no row for the local rest, which has no firms', (id) => {
  for (const region of REGIONS) expect(value(economies[0], id, region, LOCAL_REST)).toBeNaN()
})

it.each(['location-quotient', 'rca-national', 'rca-international', 'rca-domestic'])(
  '%s says nothing of all functions together',
  (id) => {
    for (const region of REGIONS) expect(value(economies[0], id, region)).toBeNaN()
  },
)
