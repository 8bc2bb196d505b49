import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { call } from '../cli/call.ts'
import { smallWorld, writeDesign } from '../cli/sweep/small.ts'

const text = readFileSync(join(import.meta.dirname, '../../docs/guide/store.md'), 'utf8')
const code = (language: string) =>
  [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(([, lines]) => lines.trim())

it('the guide’s lines for the command line and for Python are answered', async () => {
  const folder = smallWorld()
  const rest = 'factors:\n  - { axis: rule, id: invest }\ndesign: full-factorial\n'
  const design = writeDesign(folder, { id: 'theories', rest, keep: 'keep: { indicators: [gdp] }\n' })
  expect(await call(folder, 'sweep', 'run', design)).toMatchObject({ exit: 0, stderr: '' })

  const [query] = code('sh').filter((line) => line.startsWith('npx factor-mobility '))
  const words = [...query.matchAll(/"((?:[^"\\]|\\.)*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare)
  const asked = words.slice(2).map((word) => word.replaceAll('\\"', '"').replaceAll('2035Q4', '2013Q4'))
  const { exit, stdout, stderr } = await call(folder, ...asked)
  expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' })
  expect(stdout).toMatch(/^scenario {2}rules\.invest +gdp\nsmall +imitate +\d+/)

  // Python is asked where it has the library: neither is ours to install
  for (const line of code('python')) {
    const library = /^import (\w+)/.exec(line)![1]
    const has = spawnSync('python3', ['-c', `import ${library}`]).status === 0
    if (!has) continue
    const said = spawnSync('python3', ['-c', line.replaceAll('2035Q4', '2013Q4')], { cwd: folder, encoding: 'utf8' })
    expect(said).toMatchObject({ status: 0, stderr: '' })
    expect(said.stdout).toMatch(/^(\[\('\w+', \d+\.\d+\), .*|\d+)\n$/)
  }
})
