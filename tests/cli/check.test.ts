import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { SCENARIOS } from '../../src/cli/library.ts'
import { head } from '../scenario/sample.ts'
import { call, emptyFolder } from './call.ts'

it('check says ok, a line a file', async () => {
  const folder = emptyFolder()
  writeFileSync(join(folder, 'a.yaml'), head('a'))
  const figures = join(SCENARIOS, 'data/observed.csv')
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
  writeFileSync(join(folder, 'bad.csv'), 'table,row,column,value,unit,source,status\ngdp,b,c,much,1e8 CNY,us,prior\n')
  writeFileSync(join(folder, 'good.yaml'), head('a'))
  expect(await call(folder, 'check', 'bad.yaml', 'bad.csv', 'none.yaml', 'good.yaml')).toEqual({
    exit: 2,
    stdout: 'good.yaml: ok\n',
    stderr: [
      'bad.yaml:4:8: firms: got 1; expected a whole number from 100 to 10000000',
      'bad.yaml:5:18: rules.invest: got x; expected logit or imitate',
      'bad.csv:2:1: gdp.b.c: got much; expected a finite number',
      'none.yaml: got no file; expected a file or folder that exists',
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
