import { expect, it } from 'vitest'
import { LAYOUT, WORLD } from '../../scripts/default-world.ts'
import { loadScenario } from '../../src/cli/worlds/library.ts'
import { keepOf, keptFrames } from '../../src/study/keep.ts'
import { dateOf, quarterOf } from '../../src/text/dates.ts'

const scenario = { ...loadScenario('baseline'), firms: 300, horizon: '2022Q2' as const }
const dates = (keep: Parameters<typeof keepOf>[0]) =>
  [...keptFrames(scenario, 1, keepOf(keep, WORLD))].map(({ date }) => date)

it('where nothing is said, founding, the last quarter of every fifth year and of the run are kept, with all rows', () => {
  expect(dates({})).toEqual(['2012Q4', '2015Q4', '2020Q4', '2022Q2'])
  expect(keepOf({}, WORLD).rows.length).toBe(LAYOUT.series.length)
})

it('of what is named nothing else is kept', () => {
  expect(dates({ dates: ['2013Q1', '2020Q3'] })).toEqual(['2013Q1', '2020Q3'])
  const { layout } = keepOf({ indicators: ['gdp'] }, WORLD)
  expect(new Set(layout.series.map(({ indicator }) => indicator))).toEqual(new Set(['gdp']))
})

it('quarters count from a neutral year, the same for every world', () => {
  expect(dateOf(quarterOf('2015Q4'))).toBe('2015Q4')
  expect(quarterOf('2015Q4') - quarterOf('2012Q4')).toBe(12)
})
