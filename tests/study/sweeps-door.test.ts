import { expect, it } from 'vitest'
import { WORLD } from '../../scripts/default-world.ts'
import { planOf, recordOf, shardsOf, tasksOf } from '../../src/doors/sweeps.ts'
import { frames } from '../../src/engine/run.ts'
import { parseDesign } from '../../src/study/design.ts'
import { design, scenarioOf } from './designs.ts'

const text = design(
  `factors:
  - { axis: assumption, id: choice-intensity }
design: latin-hypercube
size: 3
keep: { indicators: [gdp], dates: [2013Q2, 2013Q4] }
`,
  { seeds: '4..5' },
)
const small = { ...scenarioOf('baseline'), firms: 300, horizon: '2013Q4' }
const plan = planOf(parseDesign(text, { name: 'x.yaml', scenarioOf: () => small, world: WORLD }), 'code')

it('every run of a design is one task of one shard, with its id, its scenario and its seed', () => {
  const tasks = shardsOf(plan, 4).flatMap((shard) => [...tasksOf(plan, shard)])
  expect(tasks.map(({ at, seed }) => [at.point, at.seed, seed])).toEqual(
    [0, 1, 2].flatMap((p) => [0, 1].map((s) => [p, s, 4 + s])),
  )
  expect(new Set(tasks.map(({ id }) => id)).size).toBe(6)
  for (const { at, scenario } of tasks)
    expect(scenario.assumptions['choice-intensity']).toBe(plan.points.values[at.point])
})

it('what is recorded of a task are the rows and dates that the design keeps, as its scenario run alone has them', () => {
  const [task] = tasksOf(plan, shardsOf(plan, 1)[3])
  const alone = [...frames(task.scenario, task.seed)].filter(({ date }) => ['2013Q2', '2013Q4'].includes(date))
  const recorded = [...recordOf(plan.design, task)]
  expect(recorded.map(({ date }) => date)).toEqual(['2013Q2', '2013Q4'])
  recorded.forEach(({ layout, series }, k) => {
    const rows = alone[k].layout.series.flatMap(({ indicator }, row) =>
      indicator === 'gdp' ? [alone[k].series[row]] : [],
    )
    expect(layout.series.every(({ indicator }) => indicator === 'gdp')).toBe(true)
    expect([...series]).toEqual(rows)
  })
})
