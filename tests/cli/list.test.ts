import { spawn } from 'node:child_process'
import { expect, it } from 'vitest'
import { INDICATORS } from '../../src/indicators/index.ts'
import { ASSUMPTIONS } from '../../src/scenario/assumptions.ts'
import { LEVERS } from '../../src/scenario/levers.ts'
import { call, emptyFolder, ended, MAIN } from './call.ts'

const keys = (rows: readonly object[]) => new Set(rows.map((row) => Object.keys(row).join()))

it('list --json has the shapes that others rely on', async () => {
  const { exit, stdout, stderr } = await call(emptyFolder(), 'list', '--json')
  expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' })
  const list = JSON.parse(stdout)
  expect(Object.keys(list)).toEqual(['scenarios', 'levers', 'assumptions', 'rules', 'indicators', 'claims'])
  expect(list.scenarios[0]).toEqual({ id: 'baseline', title: { en: expect.any(String), zh: expect.any(String) } })
  expect(list.scenarios.map(({ id }: { id: string }) => id)).toEqual(
    expect.arrayContaining(['coordinated', 'function-relief', 'open-world']),
  )

  expect(list.levers.map(({ kind }: { kind: string }) => kind)).toEqual(Object.keys(LEVERS))
  expect(keys(list.levers)).toEqual(new Set(['kind,unit,min,max,neutral,scope']))
  expect(list.levers[0]).toEqual({
    kind: 'transport',
    unit: 'share of travel time removed',
    min: 0,
    max: 0.3,
    neutral: 0,
    scope: 'pair',
  })

  expect(list.assumptions.map(({ id }: { id: string }) => id)).toEqual(Object.keys(ASSUMPTIONS))
  expect(keys(list.assumptions)).toEqual(new Set(['id,symbol,unit,default,min,max,source,status']))
  expect(list.assumptions.find(({ id }: { id: string }) => id === 'choice-intensity')).toEqual({
    id: 'choice-intensity',
    symbol: 'β',
    unit: '1',
    default: 2,
    min: 0.5,
    max: 4,
    source: 'our assumption',
    status: 'our-assumption',
  })

  expect(list.rules).toEqual([{ phase: 'invest', options: ['logit', 'imitate'] }])
  expect(list.indicators).toEqual(INDICATORS.map(({ id, unit, kind, dimensions }) => ({ id, unit, kind, dimensions })))
  expect(list.claims).toEqual([])
})

it('list is a table for people, without colour in a pipe', async () => {
  const { exit, stdout, stderr } = await call(emptyFolder(), 'list')
  expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' })
  const lines = stdout.split('\n')
  for (const room of ['Scenarios', 'Levers', 'Assumptions', 'Rules', 'Indicators']) expect(lines).toContain(room)
  expect(lines.find((line) => line.startsWith('relief'))).toMatch(
    /^relief +0 +0\.2 +0 +region-function +share of gross investment displaced$/,
  )
  expect(stdout).not.toContain('\u001b')
})

it.each([
  ['', true],
  ['1', false],
])('bold headings follow NO_COLOR=%j', async (NO_COLOR, bold) => {
  const env = { ...process.env, FORCE_COLOR: NO_COLOR ? undefined : '1', NO_COLOR: NO_COLOR || undefined }
  const { stdout } = await ended(spawn(process.execPath, [MAIN, 'list'], { env }))
  expect(stdout.includes('\u001b[1m')).toBe(bold)
})

it('a reader that has seen enough is no failure', async () => {
  const child = spawn(process.execPath, [MAIN, 'list', '--json'])
  child.stdout.destroy()
  expect(await ended(child)).toMatchObject({ exit: 0, stderr: '' })
})
