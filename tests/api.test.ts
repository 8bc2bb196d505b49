import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { DOORS, entryOf, exportsOf, page } from '../scripts/api.ts'

const root = join(import.meta.dirname, '..')
const shown = readFileSync(join(root, 'docs/api.md'), 'utf8')
const { exports: offered } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  exports: Readonly<Record<string, { readonly default?: string }>>
}

it('docs/api.md says what the code says (npm run api writes it)', () => {
  expect(shown).toBe(page())
})

it('every door of the package is told, and each function of it in words', () => {
  const doors = Object.entries(offered).flatMap(([path, { default: file }]) => (file ? [[path, file]] : []))
  expect(doors.map(([path]) => `factor-mobility${path.slice(1)}`).sort()).toEqual(Object.keys(DOORS).sort())
  for (const [path, file] of doors)
    expect(DOORS[`factor-mobility${path.slice(1)}`]).toBe(file.replace('./dist/', 'src/').replace(/\.js$/, '.ts'))
  const mute = Object.values(DOORS)
    .flatMap(exportsOf)
    .filter((exported) => /^(function|const)/.test(entryOf(exported).code) && entryOf(exported).text === '')
  expect(mute.map(({ name }) => name)).toEqual([])
})

const [, files] = /```ts files\n([\s\S]*?)```/.exec(shown)!
const examples = [...shown.matchAll(/```ts run\n([\s\S]*?)```/g)].map(([, code]) => code)
const SAID = ['1', 'pawn', '32', 'true']

describe('the examples', () => {
  it.each(examples.map((code, k) => [k, code] as const))('number %i runs', (k, code) => {
    const folder = mkdtempSync(join(tmpdir(), 'api-'))
    const here = (name: string) => JSON.stringify(pathToFileURL(join(root, DOORS[name])).href)
    const program = `${files}\n${code}`
      .replace(
        "import.meta.resolve('factor-mobility/package.json')",
        JSON.stringify(pathToFileURL(join(root, 'package.json')).href),
      )
      .replace(/from '(factor-mobility[^']*)'/g, (_, name: string) => `from ${here(name)}`)
    writeFileSync(join(folder, 'example.mjs'), program)
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, 'example.mjs')], { encoding: 'utf8' })
    rmSync(folder, { recursive: true })
    expect({ status, said: stdout.trim(), stderr }).toEqual({ status: 0, said: SAID[k], stderr: '' })
  })

  it('are as many as have an answer', () => {
    expect(examples).toHaveLength(SAID.length)
  })
})
