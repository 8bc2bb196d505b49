import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { JSDOM } from 'jsdom'
import { expect, it } from 'vitest'
import { loadAsSet, loadScenarios } from '../../src/cli/worlds/scenarios.ts'
import { call, emptyFolder } from './call.ts'

const head = (id: string) => `id: ${id}
extends: baseline
title: { en: 20 more for Beijing science, zh: 北京科研新增20亿 }
text: { en: x, zh: 新增 }
`
const money = (says: string) => `levers:
  - { id: bj-public, kind: public-research-funding, region: beijing, ${says}: 20, start: 2026Q1, ramp: 8 }
  - { id: xiongan, kind: new-district, region: hebei, ${says}: 30, start: 2026Q1, ramp: 8 }
`
const relief = `levers:
  - { id: bj-relief, kind: relief, region: beijing, function: general, value: 0.1, start: 2026Q1, ramp: 8, end: 2030Q4 }
`
function ownFolder(): string {
  const folder = emptyFolder()
  writeFileSync(join(folder, 'total.yaml'), head('total') + money('value'))
  writeFileSync(join(folder, 'more money.yaml'), `format: 2\n${head('more')}${money('add')}`)
  writeFileSync(join(folder, 'plan.yaml'), head('plan') + relief)
  writeFileSync(join(folder, 'plan2.yaml'), `format: 2\n${head('plan2')}${relief}`)
  return folder
}

it('check warns of totals where a policy stands, tells what is added, and refuses an end with both remedies', async () => {
  const { exit, stdout, stderr } = await call(
    ownFolder(),
    'check',
    'total.yaml',
    'more money.yaml',
    'plan2.yaml',
    'plan.yaml',
  )
  expect(exit).toBe(2)
  expect(stdout).toBe(
    [
      'total.yaml: ok, 2 warnings',
      'more money.yaml: ok',
      'more money.yaml:7:75: levers.bj-public.add: 44 → 64 (net +20) 1e8 CNY/year from 2027Q4',
      'more money.yaml:8:60: levers.xiongan.add: 100 → 130 (net +30) 1e8 CNY/year from 2027Q4',
      'plan2.yaml: ok, 1 warning',
      '',
    ].join('\n'),
  )
  const [science, district, raised, refused] = stderr.split('\n')
  expect(science).toMatch(
    /^total\.yaml:6:77: levers\.bj-public\.value: warning: 44 → 20 \(net −24\) .*public-research-beijing/,
  )
  expect(district).toMatch(/^total\.yaml:7:62: levers\.xiongan\.value: warning: 100 → 30 \(net −70\) .*district-hebei/)
  expect(raised).toMatch(/0\.05 → 0\.1 \(net \+0\.05\) .*; 0\.05 goes on from 2031Q1/)
  expect(refused).toMatch(
    /^plan\.yaml:6:\d+: levers\.bj-relief\.end: got 2030Q4.*`format: 2`.*from 2031Q1, or no end, or the entry/,
  )
})

it('describe shows the course and what changes, and as JSON the levers in force', async () => {
  const folder = ownFolder()
  const text = await call(folder, 'describe', 'plan2.yaml')
  expect(text.stdout).toMatch(/\nrelief-beijing-general@2031Q1 .* 0\.05 .* 2031Q1 +0 +stays\n/)
  expect(text.stdout).toMatch(/\nbj-relief \(value\) +relief-beijing-general +0\.05 → 0\.1 \(net \+0\.05\)/)
  const json = JSON.parse((await call(folder, 'describe', 'more money.yaml', '--json')).stdout)
  expect(json.levers).toContainEqual({
    id: 'bj-public',
    kind: 'public-research-funding',
    region: 'beijing',
    value: 64,
    start: '2026Q1',
    ramp: 8,
  })
  expect(json.shifts[0]).toMatchObject({ id: 'bj-public', says: 'add', moments: [{ old: 44, new: 64 }] })
})

it('a report on a file of one’s own keeps its title, tells old and new, and can be repeated', async () => {
  const folder = ownFolder()
  const flags = ['--until', '2014', '--firms', '200', '--seeds', '1', '--set', 'assumptions.dividend-share=0.3']
  const called = await call(folder, 'report', 'more money.yaml', ...flags, '--out', 'r.html', '--quiet')
  expect({ exit: called.exit, stderr: called.stderr }).toEqual({ exit: 0, stderr: '' })
  const { document } = new JSDOM(readFileSync(join(folder, 'r.html'), 'utf8')).window
  const [en, zh] = ['en', 'zh'].map((language) => document.querySelector(`main.${language}`)!)
  expect(en!.querySelector('h1')!.textContent).toContain('20 more for Beijing science')
  expect(zh!.querySelector('h1')!.textContent).toContain('北京科研新增20亿')
  expect(en!.textContent).not.toMatch(/\bMore\b(?! money)/)
  expect(en!.textContent).toContain('44 → 64 (net +20)')
  expect(zh!.textContent).toContain('100 → 130（净变化 +30）')
  const commands = en!.querySelector('pre code')!.textContent!.split('\n')
  expect(commands[1]).toBe(
    "npx factor-mobility run baseline 'more money.yaml' --seeds 1..1 --until 2014 --firms 200 --set assumptions.dividend-share=0.3",
  )
})

it('a lever is set in every scenario of a call that has it, refused where none does', () => {
  const own = join(ownFolder(), 'more money.yaml')
  const addsOf = (set: readonly string[]) =>
    loadAsSet(['baseline', own], set, {}).map(
      ({ levers }) =>
        levers.find(({ id }) => id === 'bj-public')?.value ??
        levers.find(({ kind }) => kind === 'public-research-funding')?.value,
    )
  expect(addsOf([])).toEqual([44, 64])
  expect(addsOf(['levers.bj-public.add=30'])).toEqual([44, 74])
  expect(addsOf(['levers.public-research-beijing.value=40'])).toEqual([40, 60])
  expect(() => addsOf(['levers.bj-publi.add=30'])).toThrow('expected the id of a lever')
  expect(() => addsOf(['levers.bj-public.value=30'])).toThrow('got value; expected add')
  expect(() => loadScenarios(['baseline', 'baseline'], [], {})).toThrow('every id once')
})
