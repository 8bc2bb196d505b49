import { expect, it } from 'vitest'
import { call } from '../call.ts'
import { smallWorld, writeDesign } from './small.ts'

it('query answers as a table, as CSV and as JSON, and says what is wrong with a question', async () => {
  const folder = smallWorld()
  await call(folder, 'sweep', 'run', writeDesign(folder, { size: 2 }))
  const query = (...words: readonly string[]) => call(folder, 'query', 'outputs/d', ...words)
  const sql =
    'select scenario, point, count(*) n, "rules.invest" chosen, null as blank from runs group by all order by point'
  expect(await query(sql)).toMatchObject({ exit: 0, stderr: '' })
  expect((await query(sql)).stdout).toMatch(
    /^scenario {2}point {2}n {2}chosen +blank\nsmall +0 {2}2 {2}(logit|imitate)\nsmall +1 {2}2 {2}(logit|imitate)\n$/,
  )
  expect((await query(sql, '--csv')).stdout).toMatch(
    /^scenario,point,n,chosen,blank\nsmall,0,2,\w+,\nsmall,1,2,\w+,\n$/,
  )
  expect(JSON.parse((await query(sql, '--json')).stdout)).toEqual([
    { scenario: 'small', point: 0, n: 2, chosen: expect.any(String), blank: null },
    { scenario: 'small', point: 1, n: 2, chosen: expect.any(String), blank: null },
  ])
  expect(await query('select 1 where false', '--json')).toEqual({ exit: 0, stdout: '[]\n', stderr: '' })
  const joined = "select count(*) n from series join runs using (scenario, point, seed) where region = 'all'"
  expect(JSON.parse((await query(joined, '--json')).stdout)[0].n).toBeGreaterThan(0)

  expect((await query('selct 1')).stderr).toMatch(/^sql: got syntax error .*; expected SQL of DuckDB/)
  const wrong = await query('select nothing from serie')
  expect(wrong).toMatchObject({ exit: 2, stdout: '' })
  expect(wrong.stderr).toMatch(/^sql: got no table serie; expected series or runs; nearest series\n$/)
})
