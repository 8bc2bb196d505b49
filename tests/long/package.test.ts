import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
const versionOf = (name: string): string => `${name}@${lock.packages[`node_modules/${name}`].version}`
const example = (file: string) => /```ts\n([\s\S]*?)```/.exec(readFileSync(join(root, file), 'utf8'))![1]

let folder: string
const call = (command: string, args: readonly string[], cwd = folder) => {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' })
  return { status, stdout, stderr }
}
const done = (command: string, args: readonly string[], cwd?: string): string => {
  const { status, stdout, stderr } = call(command, args, cwd)
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}:\n${stdout}${stderr}`)
  return stdout
}

/** An empty project that has installed the packed package, TypeScript and the types of Node. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'factor-mobility-'))
  const packed = done('npm', ['pack', '--pack-destination', folder, '--ignore-scripts', '--loglevel=error'], root)
  writeFileSync(join(folder, 'package.json'), '{ "name": "user", "private": true, "type": "module" }')
  const order = ['install', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error']
  done('npm', [...order, `./${packed.trim()}`, versionOf('typescript'), versionOf('@types/node')])
}, 600_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('brings no Node of its own', () => {
  expect(readdirSync(join(folder, 'node_modules')).filter((name) => /^node(-|$)/.test(name))).toEqual([])
  expect(readdirSync(join(folder, 'node_modules/.bin'))).not.toContain('node')
})

describe.each(['README.md', 'README.zh-CN.md'])('the lines of %s', (file) => {
  it.each([
    ['nodenext', 'nodenext'],
    ['esnext', 'bundler'],
  ])('type-check with module %s, resolution %s', (module, resolution) => {
    writeFileSync(join(folder, 'example.ts'), example(file))
    const flags = ['--strict', '--noEmit', '--target', 'es2022', '--module', module, '--moduleResolution', resolution]
    done('node', ['node_modules/typescript/bin/tsc', ...flags, '--types', 'node', 'example.ts'])
  })

  it('run', () => {
    mkdirSync(join(folder, 'out'), { recursive: true })
    writeFileSync(join(folder, 'example.mjs'), example(file))
    expect(done(process.execPath, ['example.mjs'])).toMatch(/^\d{4,}\.\d+ [0-9a-f]{64}\n$/)
  })
})

it('the compiler tells indicators, regions, places, functions and kinds of flows apart', () => {
  const lines: readonly (readonly [condition: string, code: string])[] = [
    ["row.indicator === 'gdp'", ''],
    ["row.indicator === 'gpd'", 'TS2367'],
    ['of(row.region)', ''],
    ["of('beijing')", ''],
    ['of(row.function)', 'TS2345'],
    ["flow.kind === 'goods'", ''],
    ["flow.kind === 'good'", 'TS2367'],
    ['of(flow.origin)', 'TS2345'],
  ]
  const head = `import type { FlowRow, RegionName, SeriesRow } from 'factor-mobility'
declare const of: (region: RegionName) => boolean, row: SeriesRow, flow: FlowRow\n`
  writeFileSync(
    join(folder, 'rows.ts'),
    head + lines.map(([condition], k) => `export const x${k}: boolean = ${condition}\n`).join(''),
  )
  const flags = ['--strict', '--noEmit', '--target', 'es2022', '--module', 'nodenext', '--types', 'node']
  const { stdout } = call('node', ['node_modules/typescript/bin/tsc', ...flags, 'rows.ts'])
  const said = new Map(
    [...stdout.matchAll(/^rows\.ts\((\d+),.*?(TS\d+)/gm)].map(([, line, code]) => [Number(line), code]),
  )
  expect(lines.map(([condition], k) => [condition, said.get(k + 3) ?? ''])).toEqual(lines)
})

it('every door opens for a compiler and at run time', () => {
  const text = `import { simulate } from 'factor-mobility'
import { type Design, runsOf } from 'factor-mobility/designs'
import { recordOf, shardsOf } from 'factor-mobility/sweeps'
import { analyse } from 'factor-mobility/sensitivity'
import { type Claim, evaluate } from 'factor-mobility/claims'
export const scenarios = (design: Design): string[] => Array.from(runsOf(design), ({ scenario }) => scenario.id)
export const tests = ({ tests: all }: Claim): number => all.length
console.log([simulate, runsOf, shardsOf, recordOf, analyse, evaluate].map((one) => typeof one).join())\n`
  writeFileSync(join(folder, 'doors.ts'), text)
  const flags = ['--strict', '--target', 'es2022', '--module', 'nodenext', '--types', 'node']
  done('node', ['node_modules/typescript/bin/tsc', ...flags, 'doors.ts'])
  expect(done(process.execPath, ['doors.js'])).toBe('function,function,function,function,function,function\n')
  const schemas = ['scenario', 'design', 'claims'].map((name) => `factor-mobility/schema/${name}.json`)
  const resolve = `for (const one of ${JSON.stringify(schemas)}) console.log(import.meta.resolve(one).split('/').at(-1))`
  expect(done(process.execPath, ['--input-type=module', '-e', resolve])).toBe(
    'scenario.schema.json\ndesign.schema.json\nclaims.schema.json\n',
  )
})

it('the command runs, writes its files and finds what comes with it', () => {
  const command = process.execPath
  const bin = join(folder, 'node_modules/factor-mobility/bin/factor-mobility.js')
  expect(done(command, [bin, '--version']).trim()).toBe(
    JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version,
  )
  expect(done(command, [bin, 'list'])).toContain('coordinated')
  done(command, [bin, 'run', 'baseline', '--until', '2013', '--firms', '200', '--format', 'csv,parquet'])
  expect(readdirSync(join(folder, 'outputs/baseline'))).toEqual(
    expect.arrayContaining(['manifest.json', 'series.csv', 'series.parquet', 'flows.csv']),
  )
})

it('on an older Node it ends with 2 and says which to get', () => {
  const old = 'data:text/javascript,Object.defineProperty(process.versions,"node",{value:"20.20.2"})'
  const bin = join(folder, 'node_modules/factor-mobility/bin/factor-mobility.js')
  expect(call(process.execPath, ['--import', old, bin, 'list'])).toEqual({
    status: 2,
    stdout: '',
    stderr: 'node: got 20.20.2; expected Node 22.22.2 or later (nodejs.org)\n',
  })
})
