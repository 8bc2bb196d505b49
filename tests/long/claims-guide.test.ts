import { spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { emptyFolder, ended, MAIN } from '../cli/call.ts'

const guide = readFileSync(join(import.meta.dirname, '../../docs/guide/claims.md'), 'utf8')
const blocks = (language: string) =>
  [...guide.matchAll(new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, text]) => text!)

it('the guide to claims shows a file and commands that do what it says', async () => {
  const folder = emptyFolder()
  const [file] = blocks('yaml')
  writeFileSync(join(folder, 'my-claims.yaml'), file!)
  const commands = blocks('sh').flatMap((text) => text.trim().split('\n'))
  expect(commands).toHaveLength(2)
  const said: string[] = []
  for (const command of commands) {
    const [npx, name, ...words] = command.split(' ')
    expect([npx, name]).toEqual(['npx', 'factor-mobility'])
    const { exit, stdout, stderr } = await ended(spawn(process.execPath, [MAIN, ...words], { cwd: folder }))
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' })
    said.push(stdout)
  }
  expect(said[0]).toBe('my-claims.yaml: ok\n')
  expect(said[1]).toMatch(/tianjin-keeps-up[\s\S]*three-lead[\s\S]*outputs\/trial: 2 claims/)
  expect(JSON.parse(readFileSync(join(folder, 'outputs/trial/claims.json'), 'utf8'))).toHaveLength(2)
})
