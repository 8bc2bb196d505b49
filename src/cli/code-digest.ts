import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { FIGURES } from './library.ts'
import { SCENARIOS } from './package-files.ts'

/** The rooms that a run's rows depend on. */
const ROOMS = ['math', 'scenario', 'world', 'phases', 'engine', 'records', 'indicators']

/**
 * sha256 (hex) of the code that is running, and of the figures that worlds are founded on: for every file, in the order
 * of names, its name, its length and its bytes. Where the package lies does not count; source and built code differ.
 */
export function codeDigest(): string {
  const root = fileURLToPath(new URL('..', import.meta.url))
  const code = import.meta.url.endsWith('.ts') ? /(?<!\.d)\.ts$/ : /\.js$/
  const files = [...ROOMS.flatMap((room) => under(root, room, code)), ...FIGURES.map(figure)]
  const hash = createHash('sha256')
  for (const { name, path } of files.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const bytes = readFileSync(path)
    hash.update(`${name}\n${bytes.length}\n`).update(bytes)
  }
  return hash.digest('hex')
}

interface Found {
  readonly name: string
  readonly path: string
}

const figure = (name: string): Found => ({ name: `data/${name}`, path: join(SCENARIOS, 'data', name) })

function under(root: string, folder: string, pattern: RegExp): Found[] {
  if (!existsSync(join(root, folder))) return []
  const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter((name) =>
    pattern.test(name),
  )
  return names.map((name) => ({ name: `${folder}/${name.replaceAll('\\', '/')}`, path: join(root, folder, name) }))
}
