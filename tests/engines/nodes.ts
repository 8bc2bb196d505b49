import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { Work } from './work.ts'

/** Majors of Node that the engine runs on, and the version that is fetched where the machine has none. */
export const NODES = { 20: '20.20.2', 22: '22.23.3' } as const
export type Major = keyof typeof NODES

const cache = join(import.meta.dirname, '../../node_modules/.cache/node')

/** What the built engine says in a Node of this major version, or in the one that runs this test. */
export function inNode(major: Major | 'own', work: Work): string[] {
  const node = major === 'own' ? process.execPath : (installed(major) ?? fetched(NODES[major]))
  const { status, stdout, stderr } = spawnSync(node, [join(import.meta.dirname, 'node.mjs')], {
    input: JSON.stringify(work),
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`${node} ended with ${status}:\n${stderr}`)
  return JSON.parse(stdout) as string[]
}

const versionOf = (node: string): string => spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout ?? ''

function installed(major: Major): string | undefined {
  const nodes = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'node'))
  return nodes.find((node) => existsSync(node) && versionOf(node).startsWith(`v${major}.`))
}

/** From npm, where the binary is a package of its own; kept beside the other packages for the next time. */
function fetched(version: string): string {
  const name = `node-${process.platform}-${process.arch}`
  const kept = join(cache, version)
  const node = join(kept, 'node_modules', name, 'bin', 'node')
  if (existsSync(node)) return node
  mkdirSync(cache, { recursive: true })
  // elsewhere first, so that what is kept is whole
  const folder = mkdtempSync(join(cache, 'new-'))
  const order = ['install', '--prefix', folder, '--no-save', '--no-audit', '--no-fund', `${name}@${version}`]
  const { status, stderr } = spawnSync('npm', order, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`npm install ${name}@${version}: got ${status}; expected the package:\n${stderr}`)
  rmSync(kept, { recursive: true, force: true })
  renameSync(folder, kept)
  return node
}
