import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { ScenarioError } from '../../src/scenario/errors.ts'
import { parseFigures } from '../../src/scenario/figures.ts'

const HEADER = 'table,row,column,value,unit,source,status'
const GOOD = 'gdp,beijing,2012,19568.3,1e8 CNY,"a source, with a comma",published'

const said = (...lines: string[]): string => {
  try {
    parseFigures({ 'data/x.csv': lines.join('\n') })
  } catch (error) {
    if (error instanceof ScenarioError) return error.message
    throw error
  }
  return 'accepted'
}

it('reads a figure with its source', () => {
  const figures = parseFigures({ 'data/x.csv': `${HEADER}\n${GOOD}\n` })
  expect(figures.of('gdp', 'beijing', '2012')).toBe(19568.3)
  expect(figures.all[0].source).toBe('a source, with a comma')
})

it.each([
  [
    'a wrong unit',
    GOOD.replace('1e8 CNY', '1e4 CNY'),
    'data/x.csv:2:1: gdp.beijing.2012: got unit 1e4 CNY; expected unit 1e8 CNY',
  ],
  [
    'no number',
    GOOD.replace('19568.3', 'much'),
    'data/x.csv:2:1: gdp.beijing.2012: got much; expected a finite number',
  ],
  ['NaN', GOOD.replace('19568.3', 'NaN'), 'data/x.csv:2:1: gdp.beijing.2012: got NaN; expected a finite number'],
  [
    'an unknown table',
    GOOD.replace('gdp', 'gpd'),
    'data/x.csv:2:1: gpd.beijing.2012: got gpd; expected a table of figures; nearest gdp',
  ],
  [
    'a word that is no status',
    GOOD.replace('published', 'guessed'),
    'data/x.csv:2:1: gdp.beijing.2012: got guessed; expected published, derived or prior',
  ],
])('refuses %s and says where', (_, line, message) => {
  expect(said(HEADER, line)).toBe(message)
})

it('refuses another header', () => {
  expect(said('year,value', GOOD)).toBe(`data/x.csv:1:1: got year,value; expected ${HEADER}`)
})

it('names a figure that is not there', () => {
  expect(() => parseFigures({ 'data/x.csv': HEADER }).of('gdp', 'tianjin', '2012')).toThrow(
    'gdp.tianjin.2012: got no figure',
  )
})

it('every shipped figure has a source, and every guess says that it is one', () => {
  for (const file of ['observed', 'priors']) {
    const text = readFileSync(new URL(`../../scenarios/data/${file}.csv`, import.meta.url), 'utf8')
    const { all } = parseFigures({ [file]: text })
    expect(all.length).toBeGreaterThan(100)
    for (const { source, status } of all) {
      expect(source.length).toBeGreaterThan(10)
      expect(status === 'prior').toBe(file === 'priors')
    }
  }
})
