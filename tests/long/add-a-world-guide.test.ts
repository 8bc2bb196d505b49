import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { call, emptyFolder } from '../cli/call.ts'

const root = join(import.meta.dirname, '../..')
const text = readFileSync(join(root, 'docs/guide/add-a-world.md'), 'utf8')
/** What the guide gives, in its order: lines of a shell, and files that it asks one to write. */
const steps = [...text.matchAll(/^```(sh|yaml)\n([\s\S]*?)^```/gm)].flatMap(([, language, block]) =>
  language === 'sh' ? block!.trim().split('\n') : [block!],
)
/** Lines that it shows as printed. */
const shown = [...text.matchAll(/^ {4}(.*)$/gm)].map(([, line]) => line!)

describe('the guide to a world of one’s own', () => {
  it('links only to files that are there', () => {
    for (const [, target] of text.matchAll(/\]\((?!http)([^)\s]+)\)/g))
      expect(existsSync(join(root, 'docs/guide', target!.replaceAll('\n', ''))), target).toBe(true)
  })

  it('has commands that say what it says, from empty tables to two scenarios compared', async () => {
    const folder = emptyFolder()
    const printed: string[] = []
    for (const step of steps) {
      const file = step.match(/^# (scenarios\/\S+)$/m)?.[1]
      if (file) {
        writeFileSync(join(folder, file), step)
        continue
      }
      const [program, ...rest] = step.split(' ')
      if (program === 'cp') {
        copyFileSync(join(root, rest[0]!), join(folder, rest[1]!))
        continue
      }
      expect([program, rest[0]]).toEqual(['npx', 'factor-mobility'])
      const { exit, stdout, stderr } = await call(folder, ...rest.slice(1))
      const isRefused = stdout.includes('cannot be founded')
      expect({ step, exit, stderr }).toEqual({ step, exit: isRefused ? 2 : 0, stderr: '' })
      printed.push(stdout)
    }
    expect(printed.length).toBe(9)
    for (const line of shown) expect(printed.join('')).toContain(line.trim())
    expect(printed.join('')).toContain('worlds/four-regions: cannot be founded, 68 figures are missing')
    expect(existsSync(join(folder, 'outputs'))).toBe(true)
  })
})
