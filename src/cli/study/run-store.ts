import { createHash, randomUUID } from 'node:crypto'
import { closeSync, fstatSync, openSync, readdirSync, readSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { scenarioDigest } from '../../scenario/digest.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { type Excerpt, lastQuarterOf, sizeOf } from '../../study/excerpt.ts'
import { codeDigest } from '../code-digest.ts'
import { makeFolders } from '../folders.ts'
import { drawn } from './drawn.ts'
import type { Draw } from './ensemble.ts'

/** Where the commands keep runs, from the working folder. */
export const RUN_STORE = join('outputs', '.runs')

/** Excerpts of runs on disk, found again by what they depend on. */
export interface RunStore {
  /** Digest of all that, besides code, figures and excerpt, the outcome of a draw depends on. */
  keyOf(draw: Draw): string
  find(key: string): Float64Array | undefined
  keep(key: string, values: Float64Array): void
  close(): void
}

const KEY = 32

/**
 * The store of one code and one excerpt: a folder named by the digest of both, in it segments of records of one length
 * (digest, values). Every process writes a segment of its own, so that several may write at once, and reads all; the
 * torn end that a killed process leaves is not read. Runs that stopped are not kept: they are short, and stop again.
 */
export function openRunStore(folder: string, scenarios: readonly Scenario[], excerpt: Excerpt): RunStore {
  const numbers = sizeOf(excerpt)
  const length = KEY + 8 * numbers
  const horizon = lastQuarterOf(excerpt)
  const place = join(folder, sha256(`${codeDigest()}\n${JSON.stringify(excerpt)}`).slice(0, 32))
  const open: number[] = []
  const places = new Map<string, { readonly file: number; readonly at: number }>()
  for (const name of segments(place)) {
    const file = openSync(join(place, name), 'r')
    open.push(file)
    const { size } = fstatSync(file)
    const key = Buffer.alloc(KEY)
    for (let at = 0; at + length <= size; at += length) {
      readSync(file, key, 0, KEY, at)
      places.set(key.toString('hex'), { file, at: at + KEY })
    }
  }

  let segment: number | undefined
  let end = 0
  return {
    keyOf: (draw) => sha256(`${scenarioDigest(drawn(scenarios[draw.scenario], draw, horizon))}\n${draw.seed}`),
    find: (key) => {
      const found = places.get(key)
      if (!found) return undefined
      const values = new Float64Array(numbers)
      readSync(found.file, new Uint8Array(values.buffer), 0, 8 * numbers, found.at)
      return values
    },
    keep: (key, values) => {
      if (segment === undefined) {
        makeFolders(place)
        segment = openSync(join(place, `${randomUUID()}.runs`), 'wx+')
        open.push(segment)
      }
      const record = Buffer.concat([
        Buffer.from(key, 'hex'),
        new Uint8Array(values.buffer, values.byteOffset, 8 * numbers),
      ])
      // a disk that fills may take a part of a record
      for (let at = 0; at < record.length; ) at += writeSync(segment, record, at)
      places.set(key, { file: segment, at: end + KEY })
      end += length
    },
    close: () => {
      for (const file of open.splice(0)) closeSync(file)
    },
  }
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

function segments(place: string): string[] {
  try {
    return readdirSync(place).filter((name) => name.endsWith('.runs'))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}
