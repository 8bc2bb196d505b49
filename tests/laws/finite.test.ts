import { describe, expect, it } from 'vitest'
import { FUNCTIONS, PLACES, REGIONS } from '../../scripts/default-world.ts'
import { foundEconomy } from '../../src/economy/founding/founding.ts'
import { RunError } from '../../src/engine/failure.ts'
import { finite } from '../../src/engine/finite.ts'
import { scenarioWith } from './scenarios.ts'

const [R, P, F] = [REGIONS.length, PLACES.length, FUNCTIONS.length]

/** Where the audit sees a number that is not finite. */
function seen(path: string, k: number, value = Number.NaN): string {
  const economy = foundEconomy(scenarioWith({ firms: 300 }), 1, 2)
  const [table, column] = path.split('.') as [keyof typeof economy, string]
  const columns = economy[table] as unknown as Record<string, Float64Array>
  expect(() => finite(economy)).not.toThrow()
  columns[column][k] = value
  try {
    finite(economy)
  } catch (error) {
    if (error instanceof RunError) return `${error.what} ${error.place}`
    throw error
  }
  return 'nowhere'
}

describe('a number that is not finite is named by its column and by whose it is', () => {
  it.each([
    ['region.gdp', 2, 'hebei'],
    ['cell.capital', F + 1, 'tianjin'],
    ['outside.demand', 1, 'world'],
    ['outsider.sales', F, 'world'],
    // the second kind of payment, from Hebei to Tianjin
    ['payment.value', (P + 2) * P + 1, 'hebei'],
    ['pair.tradeCut', P * 2 + 1, 'hebei'],
    ['owner.capital', P * F * 3, 'national'],
    ['growth.capital', R * (F + 2), 'all'],
  ])('%s[%i]: %s', (path, k, place) => {
    const economy = foundEconomy(scenarioWith({ firms: 300 }), 1, 2)
    const [table, column] = path.split('.') as [keyof typeof economy, string]
    const known = (economy[table] as unknown as Record<string, Float64Array | undefined>)[column]
    expect(known?.length, path).toBeGreaterThan(k)
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])
      expect(seen(path, k, value)).toBe(`${path} ${place}`)
  })
})
