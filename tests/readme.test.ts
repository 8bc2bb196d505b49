import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { WORLD } from '../scripts/default-world.ts'
import { parseScenario } from '../src/index.ts'

const root = join(import.meta.dirname, '..')
const text = (file: string) => readFileSync(join(root, file), 'utf8')
const block = (file: string, language: string) =>
  new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``).exec(text(file))![1]

describe.each(['README.md', 'README.zh-CN.md'])('%s', (file) => {
  it('shows npm start and npm test first', () => {
    expect(block(file, 'sh')).toMatch(/^npm start .*\nnpm test /)
  })

  it('has an example of ten lines for programs that runs as it stands', () => {
    const example = block(file, 'ts')
    expect(example.trim().split('\n').length).toBeLessThanOrEqual(10)
    // a package that depends on this one, as a user's would
    const folder = mkdtempSync(join(tmpdir(), 'factor-mobility-'))
    try {
      mkdirSync(join(folder, 'node_modules'))
      symlinkSync(root, join(folder, 'node_modules', 'factor-mobility'))
      writeFileSync(join(folder, 'example.mjs'), example)
      const said = execFileSync(process.execPath, ['example.mjs'], { cwd: folder, encoding: 'utf8' })
      expect(said).toMatch(/^\d{4,}\.\d+ [0-9a-f]{64}\n$/)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it('shows a scenario that is right', () => {
    const files = { 'baseline.yaml': text('scenarios/baseline.yaml') }
    expect(parseScenario(block(file, 'yaml'), { files, world: WORLD }).levers.some(({ id }) => id === 'line')).toBe(
      true,
    )
  })

  it('links only to files that are there', () => {
    for (const [, target] of text(file).matchAll(/\]\((?!http)([^)]+)\)/g))
      expect(() => text(target), target).not.toThrow()
  })
})
