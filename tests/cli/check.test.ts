import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { FOLDER } from '../../scripts/default-world.ts'
import { head } from '../scenario/sample.ts'
import { call, emptyFolder } from './call.ts'

it('check says ok, a line a file', async () => {
  const folder = emptyFolder()
  writeFileSync(join(folder, 'a.yaml'), head('a'))
  const figures = join(FOLDER, 'figures/observed.csv')
  expect(await call(folder, 'check', 'a.yaml', 'baseline', figures)).toEqual({
    exit: 0,
    stdout: `a.yaml: ok\nbaseline: ok\n${figures}: ok\n`,
    stderr: '',
  })
})

it('check reads designs too, by what they say and by id', async () => {
  const folder = emptyFolder()
  writeFileSync(join(folder, 'd.yaml'), 'id: d\nscenarios: [mine]\ndesign: full-factorial\nseeds: 2\n')
  writeFileSync(join(folder, 'e.yaml'), 'id: e\nscenarios: [other.yaml]\ndesign: ful-factorial\nseeds: 2\n')
  writeFileSync(join(folder, 'mine.yaml'), `${head('mine')}firms: 500\n`)
  expect(await call(folder, 'check', 'd.yaml', 'screening', 'e.yaml')).toEqual({
    exit: 2,
    stdout: 'd.yaml: ok\nscreening: ok\n',
    stderr:
      'e.yaml:3:9: design: got ful-factorial; expected full-factorial, list, latin-hypercube, sobol-sequence, saltelli, morris, one-at-a-time or random; nearest full-factorial\n',
  })
})

it('check says all that is wrong, and goes on', async () => {
  const folder = emptyFolder()
  writeFileSync(join(folder, 'bad.yaml'), `${head('a')}firms: 1\nrules: { invest: x }\n`)
  writeFileSync(
    join(folder, 'bad.csv'),
    'table,row,column,value,unit,source,status\ngdp,hebei,2012,much,1e8 CNY,us,prior\n',
  )
  writeFileSync(join(folder, 'good.yaml'), head('a'))
  expect(await call(folder, 'check', 'bad.yaml', 'bad.csv', 'none.yaml', 'good.yaml')).toEqual({
    exit: 2,
    stdout: 'good.yaml: ok\n',
    stderr: [
      'bad.yaml:4:8: firms: got 1; expected a whole number from 100 to 10000000',
      'bad.yaml:5:18: rules.invest: got x; expected logit or imitate',
      'bad.csv:2:16: gdp.hebei.2012: got much; expected a number like 1234.5 or 1e-6',
      'none.yaml: got no file; expected a file or folder that exists',
      '',
    ].join('\n'),
  })
})

it('check knows figures, targets and posteriors by their header, whatever the file is called', async () => {
  const folder = emptyFolder()
  const shipped = ['figures/priors.csv', 'targets.csv', 'posterior.csv'].map((name) => join(FOLDER, name))
  shipped.forEach((file, k) => {
    writeFileSync(join(folder, `${k}.txt`), readFileSync(file, 'utf8').replaceAll('0.', '0x'))
  })
  writeFileSync(join(folder, 'series.csv'), 'scenario,seed,date,region,function,indicator,unit,value\n')
  const { exit, stdout, stderr } = await call(folder, 'check', ...shipped, '0.txt', '1.txt', '2.txt', 'series.csv')
  expect(stdout).toBe(shipped.map((file) => `${file}: ok\n`).join(''))
  expect(exit).toBe(2)
  const lines = stderr.trimEnd().split('\n')
  for (const file of ['0.txt', '1.txt', '2.txt'])
    expect(
      lines.filter((line) => new RegExp(`^${file}:\\d+:\\d+: .*; expected a number`).test(line)).length,
    ).toBeGreaterThan(5)
  expect(lines.at(-1)).toMatch(
    /^series.csv:1:1: got scenario,.*; expected the header of figures \(table.*, of targets \(/,
  )
})

it('check finds six faults in a table of figures, each in its place', async () => {
  const folder = emptyFolder()
  writeFileSync(
    join(folder, 'twins.csv'),
    [
      'table,row,column,value,unit,source,status',
      'gdp,beijing,2012,19568.3,1e8 CNY,a,published',
      'gdp,beijing,2012,1,1e8 CNY,b,published',
      'gdp,beijing,-7,-5,1e8 CNY,a,published,EXTRA,=1+1',
      'gdp,atlantis,2012,0x10,1e8 CNY,a,published',
      '',
    ].join('\n'),
  )
  expect(await call(folder, 'check', 'twins.csv')).toEqual({
    exit: 2,
    stdout: '',
    stderr: [
      'twins.csv:3:18: gdp.beijing.2012: got a second figure, 1; expected one figure, which stands at twins.csv:2',
      'twins.csv:4:13: gdp.beijing.-7: got -7; expected a year from 2000 to 2100',
      'twins.csv:4:16: gdp.beijing.-7: got -5; expected a number above 0',
      'twins.csv:4:39: got 9 columns; expected 7 columns, as in the header',
      'twins.csv:5:5: gdp.atlantis.2012: got atlantis; expected beijing, tianjin, hebei or china; nearest tianjin',
      'twins.csv:5:19: gdp.atlantis.2012: got 0x10; expected a number like 1234.5 or 1e-6',
      '',
    ].join('\n'),
  })
})

it('check --json gives the first error as one object', async () => {
  const folder = emptyFolder()
  writeFileSync(join(folder, 'bad.yaml'), `${head('a')}firms: 1\nhorizon: 1\n`)
  const { exit, stderr } = await call(folder, 'check', 'bad.yaml', 'none.yaml', '--json')
  expect(exit).toBe(2)
  expect(JSON.parse(stderr)).toEqual({
    error: {
      code: 'out-of-range',
      message: 'bad.yaml:4:8: firms: got 1; expected a whole number from 100 to 10000000',
      file: 'bad.yaml',
      line: 4,
      column: 8,
      path: 'firms',
      got: '1',
      expected: 'a whole number from 100 to 10000000',
    },
  })
})
