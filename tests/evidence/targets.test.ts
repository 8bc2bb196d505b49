import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { EVIDENCE_ROWS, FIGURES, FOLDER, LAYOUT, WORLD } from '../../scripts/default-world.ts'
import { measuresOf } from '../../src/evidence/measures.ts'
import { parseTargets, yearsOf } from '../../src/evidence/targets.ts'
import { mean } from '../../src/math/sums.ts'
import { placesOf, sourceOf } from '../../src/study/excerpt.ts'
import { allOf } from '../scenario/sample.ts'

const text = readFileSync(join(FOLDER, 'targets.csv'), 'utf8')
const targets = parseTargets(text, 'targets.csv', WORLD)

describe('the targets', () => {
  it('of 2013–2020 are for fitting, those of 2021–2022 for checking', () => {
    for (const { indicator, year, role } of targets) {
      const years = yearsOf(year)
      // no mean growth that ends earlier is published
      if (indicator === 'real-growth') expect(year).toBe('2014-2021')
      else expect(years.every((y) => (role === 'fit' ? y >= 2013 && y <= 2020 : y === 2021 || y === 2022))).toBe(true)
    }
    expect(targets.filter(({ role }) => role === 'fit').length).toBe(98)
    expect(targets.filter(({ role }) => role === 'check').length).toBe(31)
  })

  it('fit nothing of Tianjin’s R&D and contracts', () => {
    const tianjin = targets.filter(
      ({ role, region, indicator }) =>
        role === 'fit' && region === 'tianjin' && /rd-|absorbed|neighbours/.test(indicator),
    )
    expect(tianjin).toEqual([])
  })

  it('are what the figures of the package say, but for what is published as such', () => {
    const published = new Set(['real-growth', 'contracts-to-neighbours', 'share-to-neighbours'])
    for (const { indicator, region, year, observed } of targets) {
      if (published.has(indicator)) continue
      const yearly = yearsOf(year).map((y) => measuresOf(WORLD)[indicator].observed(region, y)!)
      expect(observed / mean(yearly)).toBeCloseTo(1, 6)
    }
    const of = (id: string, years: string) => targets.find((t) => t.indicator === id && t.year === years)!.observed
    expect(of('contracts-to-neighbours', '2013')).toBe(FIGURES.of('contract-flow', 'beijing', '2013'))
    expect(of('contracts-to-neighbours', '2014-2020')).toBe(FIGURES.of('contract-flow', 'beijing', '2014-2020'))
  })

  it('ask for rows that a run has', () => {
    for (const row of EVIDENCE_ROWS) expect(sourceOf(LAYOUT, row).rows.length).toBeGreaterThan(0)
    expect(placesOf(EVIDENCE_ROWS).every(({ length }) => length === 40)).toBe(true)
  })

  it.each([
    [
      'gdp,beijing,2013',
      'gpd,beijing,2013',
      'targets.csv:2:1: gpd.beijing.2013: got gpd; expected a measure; nearest gdp',
    ],
    ['fit', 'fitted', 'targets.csv:2:18: gdp.beijing.2013: got fitted; expected fit or check; nearest fit'],
    ['1e8 CNY', 'CNY', 'targets.csv:2:22: gdp.beijing.2013: got unit CNY; expected unit 1e8 CNY'],
    ['21746', 'x', 'targets.csv:2:30: gdp.beijing.2013: got x; expected a number above 0'],
    ['217.46', '-1', 'targets.csv:2:36: gdp.beijing.2013: got -1; expected a number above 0'],
    ['500.158', '0x10', 'targets.csv:2:43: gdp.beijing.2013: got 0x10; expected a number above 0'],
    ['beijing', 'china', 'targets.csv:2:5: gdp.china.2013: got china; expected beijing, tianjin or hebei'],
    ['2013', '2013-2011', 'targets.csv:2:13: gdp.beijing.2013-2011: got 2013-2011; expected a year from 2013 to 2022'],
    // a run's GDP of three years is never made
    ['2013', '2013-2015', 'targets.csv:2:13: gdp.beijing.2013-2015: got 2013-2015; expected a year from 2013 to 2022'],
    ['2013', '2012', 'targets.csv:2:13: gdp.beijing.2012: got 2012; expected a year from 2013 to 2022'],
    ['2013', '-7', 'targets.csv:2:13: gdp.beijing.-7: got -7; expected a year from 2013 to 2022'],
    ['"National', '"=National', /got "=National Bureau.*expected a source, which begins with none of/],
  ])('refuse %s as %s', (right, wrong, message) => {
    const [header, first] = text.split('\n')
    expect(() => parseTargets(`${header}\n${first.replace(right, wrong)}\n`, 'targets.csv', WORLD)).toThrow(message)
  })

  it('refuse the same figure twice', () => {
    const [header, first] = text.split('\n')
    expect(() => parseTargets(`${header}\n${first}\n${first}\n`, 't.csv', WORLD)).toThrow(
      't.csv:3:1: gdp.beijing.2013: got a second row; expected one row a figure, which stands on line 2',
    )
  })

  it('say all that is wrong with them, and are refused where there are none', () => {
    const [header, first] = text.split('\n')
    const bad = first.replace('fit', 'test').replace('21746', '-1')
    expect(
      allOf(() => parseTargets(`${header}\n${bad}\ngdp\n`, 't.csv', WORLD)).map((line) => line.split(' ')[0]),
    ).toEqual(['t.csv:2:18:', 't.csv:2:31:', 't.csv:3:4:'])
    expect(() => parseTargets(`${header}\n`, 't.csv', WORLD)).toThrow(
      't.csv:2:1: got no targets; expected a row a figure',
    )
  })
})
