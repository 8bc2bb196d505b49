import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { call, emptyFolder } from './cli/call.ts'

const root = join(import.meta.dirname, '..')
const read = (...path: string[]): string => readFileSync(join(root, ...path), 'utf8')
const page = read('outputs/README.md')

it('the example of outputs is what its command gives, byte for byte', async () => {
  const [, words, out] = /^npx factor-mobility (run .*) --out (\S+)$/m.exec(page)!
  const folder = emptyFolder()
  const { exit, stderr } = await call(folder, ...words!.split(' '), '--out', 'again', '--quiet')
  expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' })
  const files = (of: string): string[] => readdirSync(of, { recursive: true, encoding: 'utf8' }).toSorted()
  expect(files(join(folder, 'again'))).toEqual(files(join(root, out!)))
  for (const file of files(join(root, out!)).filter((name) => /\.(csv|svg)$/.test(name)))
    expect(readFileSync(join(folder, 'again', file), 'utf8') === read(out!, file), file).toBe(true)
  const digest = (text: string): unknown => JSON.parse(text).resultDigest
  expect(digest(readFileSync(join(folder, 'again/manifest.json'), 'utf8'))).toBe(digest(read(out!, 'manifest.json')))
})

it('the pages about it link to what is there, and tell its size', () => {
  for (const [, target] of page.matchAll(/\]\(([^)]+)\)/g))
    expect(existsSync(join(root, 'outputs', target!))).toBe(true)
  const rows = (file: string): string =>
    (read('outputs/baseline-to-2022', file).trim().split('\n').length - 1).toLocaleString('en')
  expect(page).toContain(`value\`: ${rows('series.csv')} rows`)
  expect(page).toContain(`function\`, ${rows('flows.csv')} rows`)
  for (const readme of ['README.md', 'README.zh-CN.md']) expect(read(readme)).toContain('](outputs/README.md)')
})
