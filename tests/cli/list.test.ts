import { spawn } from 'node:child_process'
import { expect, it } from 'vitest'
import { ASSUMPTIONS, INDICATORS, LEVERS, WORLD } from '../../scripts/default-world.ts'
import type { AssumptionId } from '../../src/model/assumptions.ts'
import type { LeverKind } from '../../src/model/levers.ts'
import { call, emptyFolder, ended, MAIN } from './call.ts'

const keys = (rows: readonly object[]) => new Set(rows.map((row) => Object.keys(row).join()))

it('list --json has the shapes that others rely on', async () => {
  const { exit, stdout, stderr } = await call(emptyFolder(), 'list', '--json')
  expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' })
  const list = JSON.parse(stdout)
  expect(Object.keys(list)).toEqual(['scenarios', 'levers', 'assumptions', 'rules', 'indicators', 'claims', 'worlds'])
  expect(list.scenarios[0]).toEqual({ id: 'baseline', title: { en: expect.any(String), zh: expect.any(String) } })
  expect(list.scenarios.map(({ id }: { id: string }) => id)).toEqual(
    expect.arrayContaining(['coordinated', 'function-relief', 'open-world']),
  )

  expect(list.levers.map(({ kind }: { kind: string }) => kind)).toEqual(Object.keys(LEVERS))
  expect(keys(list.levers)).toEqual(new Set(['kind,unit,min,max,neutral,scope']))
  for (const { kind, ...lever } of list.levers) expect(LEVERS[kind as LeverKind]).toMatchObject(lever)

  expect(list.assumptions.map(({ id }: { id: string }) => id)).toEqual(Object.keys(ASSUMPTIONS))
  expect(keys(list.assumptions)).toEqual(new Set(['id,symbol,unit,default,min,max,source,status']))
  for (const { id, min, max, ...assumption } of list.assumptions) {
    expect(ASSUMPTIONS[id as AssumptionId]).toMatchObject(assumption)
    expect([min, max]).toEqual(ASSUMPTIONS[id as AssumptionId].range)
  }

  expect(list.rules).toEqual([
    { phase: 'invest', options: ['logit', 'imitate'] },
    { phase: 'transfer', options: ['gravity', 'network'] },
  ])
  expect(list.indicators).toEqual(INDICATORS.map(({ id, unit, kind, dimensions }) => ({ id, unit, kind, dimensions })))
  expect(keys(list.claims)).toEqual(new Set(['id,kind']))
  expect(list.claims).toContainEqual({ id: 'international-marginal', kind: 'state' })
  expect(list.worlds[0]).toEqual({ id: WORLD.id, title: WORLD.title })
})

it('list is a table for people, without colour in a pipe', async () => {
  const { exit, stdout, stderr } = await call(emptyFolder(), 'list')
  expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' })
  const lines = stdout.split('\n')
  for (const room of ['Scenarios', 'Levers', 'Assumptions', 'Rules', 'Indicators']) expect(lines).toContain(room)
  const relief = lines.find((line) => line.startsWith('relief'))!.split(/ {2,}/)
  expect(relief).toEqual(['relief', '0', String(LEVERS.relief.max), '0', 'region-function', LEVERS.relief.unit])
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
