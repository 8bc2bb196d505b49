import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { FOLDER, TABLES } from '../../scripts/default-world.ts'
import { ScenarioError } from '../../src/text/errors.ts'
import { figuresOf, parseFigures } from '../../src/worlds/figures.ts'
import { allOf } from './sample.ts'

const HEADER = 'table,row,column,value,unit,source,status'
const GOOD = 'gdp,beijing,2012,19568.3,1e8 CNY,"a source, with a comma",published'

const said = (...lines: string[]): string => {
  try {
    parseFigures({ 'data/x.csv': lines.join('\n') }, TABLES)
  } catch (error) {
    if (error instanceof ScenarioError) return error.message
    throw error
  }
  return 'accepted'
}

it('reads a figure with its source', () => {
  const figures = parseFigures({ 'data/x.csv': `${HEADER}\n${GOOD}\n` }, TABLES)
  expect(figuresOf({ id: 'x', figures }).of('gdp', 'beijing', '2012')).toBe(19568.3)
  expect(figures[0].source).toBe('a source, with a comma')
})

it.each([
  [
    'a wrong unit',
    GOOD.replace('1e8 CNY', '1e4 CNY'),
    'data/x.csv:2:26: gdp.beijing.2012: got unit "1e4 CNY"; expected unit 1e8 CNY',
  ],
  [
    'no number',
    GOOD.replace('19568.3', 'much'),
    'data/x.csv:2:18: gdp.beijing.2012: got much; expected a number like 1234.5 or 1e-6',
  ],
  [
    'NaN',
    GOOD.replace('19568.3', 'NaN'),
    'data/x.csv:2:18: gdp.beijing.2012: got NaN; expected a number like 1234.5 or 1e-6',
  ],
  [
    'an unknown table',
    GOOD.replace('gdp', 'gpd'),
    'data/x.csv:2:1: gpd.beijing.2012: got gpd; expected a table of figures; nearest gdp',
  ],
  [
    'a word that is no status',
    GOOD.replace('published', 'guessed'),
    'data/x.csv:2:59: gdp.beijing.2012: got guessed; expected published, derived or prior',
  ],
])('refuses %s and says where', (_, line, message) => {
  expect(said(HEADER, line)).toBe(message)
})

it('refuses another header', () => {
  expect(said('year,value', GOOD)).toBe(`data/x.csv:1:1: got year,value; expected ${HEADER}`)
})

it.each([
  ['a place that is none', 'gdp,atlantis,2012,5,1e8 CNY,s,published', '2:5', 'atlantis'],
  ['a year that is none', 'gdp,hebei,-7,5,1e8 CNY,s,published', '2:11', '-7'],
  ['years where one is due', 'gdp,hebei,2012-2014,5,1e8 CNY,s,published', '2:11', '2012-2014'],
  ['a column that is none', 'value-added-share,hebei,fishing,0.1,1,s,prior', '2:25', 'fishing'],
  ['a negative amount', 'gdp,hebei,2012,-5,1e8 CNY,s,published', '2:16', '-5'],
  ['a share above 1', 'import-share,national,general,1.5,1,s,prior', '2:31', '1.5'],
  ['a share of over 100 %', 'secondary-share,hebei,2012,101,%,s,published', '2:28', '101'],
  ['no source', 'gdp,hebei,2012,5,1e8 CNY, ,published', '2:26', 'no source'],
  ['a formula for a source', 'gdp,hebei,2012,5,1e8 CNY,=1+1,published', '2:26', '"=1+1"'],
])('refuses %s', (_, line, place, got) => {
  expect(said(HEADER, line)).toMatch(`data/x.csv:${place}: `)
  expect(said(HEADER, line)).toContain(`got ${got};`)
})

it('refuses two figures in one place, in one file or in two', () => {
  expect(said(HEADER, GOOD, GOOD)).toBe(
    'data/x.csv:3:18: gdp.beijing.2012: got a second figure, 19568.3; expected one figure, which stands at data/x.csv:2',
  )
  const text = `${HEADER}\n${GOOD}\n`
  expect(allOf(() => parseFigures({ 'a.csv': text, 'b.csv': text }, TABLES))).toEqual([
    'b.csv:2:18: gdp.beijing.2012: got a second figure, 19568.3; expected one figure, which stands at a.csv:2',
  ])
})

it('refuses shares of one whole that add up to more', () => {
  const row = (func: string, share: number) => `value-added-share,hebei,${func},${share},1,s,prior`
  expect(said(HEADER, row('general', 0.6), row('research', 0.4))).toBe('accepted')
  expect(said(HEADER, row('general', 0.6), row('research', 0.5))).toContain('got 1.1 so far; expected a row of shares')
})

it('says all that is wrong, of all files', () => {
  const bad = `${HEADER}\n${GOOD.replace('19568.3', '-1').replace('beijing', 'peking')}\n`
  expect(allOf(() => parseFigures({ 'a.csv': bad, 'b.csv': `${HEADER}\ngdp\n` }, TABLES))).toEqual([
    'a.csv:2:5: gdp.peking.2012: got peking; expected beijing, tianjin, hebei or china; nearest beijing',
    'a.csv:2:17: gdp.peking.2012: got -1; expected a number above 0',
    'b.csv:2:4: got 1 column; expected 7 columns, as in the header',
  ])
})

it('names a figure that is not there', () => {
  expect(() => figuresOf({ id: 'x', figures: [] }).of('gdp', 'tianjin', '2012')).toThrow(
    'gdp.tianjin.2012: got no figure; expected a number in worlds/x/figures',
  )
})

it('every shipped figure has a source, and every guess says that it is one', () => {
  for (const file of ['observed', 'priors']) {
    const text = readFileSync(join(FOLDER, 'figures', `${file}.csv`), 'utf8')
    const all = parseFigures({ [file]: text }, TABLES)
    expect(all.length).toBeGreaterThan(100)
    for (const { source, status } of all) {
      expect(source.length).toBeGreaterThan(10)
      expect(status === 'prior').toBe(file === 'priors')
    }
  }
})
