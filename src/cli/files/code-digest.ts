import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { worldDigest } from '../../worlds/digest.ts'
import type { World } from '../../worlds/world.ts'

/** The rooms that a run's rows depend on. */
const ROOMS = ['math', 'model', 'text', 'worlds', 'scenario', 'economy', 'phases', 'engine', 'records', 'indicators']

/**
 * sha256 (hex) of the code that is running, and of the worlds that runs are founded on: for every file, in the order of
 * names, its name, its length and its bytes, then the digest of each world. Where the package lies does not count; source and built code differ.
 */
export function codeDigest(worlds: readonly World[]): string {
  const root = fileURLToPath(new URL('../../', import.meta.url))
  const code = import.meta.url.endsWith('.ts') ? /(?<!\.d)\.ts$/ : /\.js$/
  const files = ROOMS.flatMap((room) => under(root, room, code))
  const hash = createHash('sha256')
  for (const { name, path } of files.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const bytes = readFileSync(path)
    hash.update(`${name}\n${bytes.length}\n`).update(bytes)
  }
  for (const digest of [...new Set(worlds.map(worldDigest))].sort()) hash.update(`${digest}\n`)
  return hash.digest('hex')
}

interface Found {
  readonly name: string
  readonly path: string
}

function under(root: string, folder: string, pattern: RegExp): Found[] {
  const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter((name) =>
    pattern.test(name),
  )
  return names.map((name) => ({ name: `${folder}/${name.replaceAll('\\', '/')}`, path: join(root, folder, name) }))
}
