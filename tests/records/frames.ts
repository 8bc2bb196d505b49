import { dateAt, FOUNDED } from '../../scripts/default-world.ts'
import type { Frame, Layout } from '../../src/records/frame.ts'

/** No indicator's id, which needs no quotes. */
const QUOTED = 'a "quoted", name' as 'gdp'

export const LAYOUT: Layout = {
  functions: 1,
  founding: FOUNDED,
  series: [
    { region: 'beijing', function: 'all', indicator: 'gdp', unit: '1e8 CNY/quarter' },
    { region: 'all', function: 'local', indicator: QUOTED, unit: '1' },
  ],
  flows: [{ kind: 'goods', origin: 'beijing', destination: 'world', function: 'advanced', unit: '1e8 CNY/quarter' }],
  sums: [],
}

/** A quarter counted from founding, with the values given. */
export const frame = (t: number, series: readonly number[], flows: readonly number[]): Frame => ({
  scenario: 'plain',
  seed: 7,
  t: FOUNDED + t,
  date: dateAt(t),
  layout: LAYOUT,
  series: Float64Array.from(series),
  flows: Float64Array.from(flows),
  sums: new Float64Array(0),
})

/** Three quarters, with a hole, a signed zero, and numbers at the ends of what a double holds. */
export const frames = (): readonly Frame[] => [
  frame(0, [1.5, Number.NaN], [0.1 + 0.2]),
  frame(1, [-0, 1e21], [Number.MIN_VALUE]),
  frame(2, [-Number.MAX_VALUE, 1 / 3], [Number.NaN]),
]

export const SERIES_LINES = [
  'plain,7,2012Q4,beijing,all,gdp,1e8 CNY/quarter,1.5',
  'plain,7,2013Q1,beijing,all,gdp,1e8 CNY/quarter,0',
  'plain,7,2013Q1,all,local,"a ""quoted"", name",1,1e+21',
  'plain,7,2013Q2,beijing,all,gdp,1e8 CNY/quarter,-1.7976931348623157e+308',
  'plain,7,2013Q2,all,local,"a ""quoted"", name",1,0.3333333333333333',
]
export const FLOW_LINES = [
  'plain,7,2012Q4,goods,beijing,world,advanced,1e8 CNY/quarter,0.30000000000000004',
  'plain,7,2013Q1,goods,beijing,world,advanced,1e8 CNY/quarter,5e-324',
]
