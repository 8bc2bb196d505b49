import { createHash, randomUUID } from 'node:crypto'
import { closeSync, fstatSync, openSync, readdirSync, readSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { scenarioDigest } from '../../scenario/digest.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { lastQuarterOf, type OutputSelection, sizeOf } from '../../study/excerpt.ts'
import { codeDigest } from '../files/code-digest.ts'
import { makeFolders } from '../files/folders.ts'
import { openRegular, standing } from '../files/standing.ts'
import { type Draw, drawn } from './drawn.ts'

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
/** Of the check of a record: sha256 of key and values. */
const CHECK = 32
/** Raised where records come to be laid out otherwise. */
const LAYOUT = 2

/**
 * The store of one code and one excerpt: a folder named by the digest of both, in it segments of records of one length
 * (digest, values, check). Every process writes a segment of its own, so that several may write at once, and reads all; the
 * torn end that a killed process leaves is not read, nor is what is no file. A record that is not as it was written is not
 * found, so that its run is made again. Runs that stopped are not kept: they are short, and stop again.
 */
export function openRunStore(folder: string, scenarios: readonly Scenario[], excerpt: OutputSelection): RunStore {
  const numbers = sizeOf(excerpt)
  const length = KEY + 8 * numbers + CHECK
  const horizon = lastQuarterOf(excerpt)
  const place = join(
    folder,
    sha256(`${LAYOUT}\n${codeDigest(scenarios.map(({ world }) => world))}\n${JSON.stringify(excerpt)}`).slice(0, 32),
  )
  const open: number[] = []
  // several processes may have kept the same run: one of its records may be damaged, and another whole
  const places = new Map<string, { readonly file: number; readonly at: number }[]>()
  const note = (key: string, file: number, at: number) => {
    const known = places.get(key)
    if (known) known.push({ file, at })
    else places.set(key, [{ file, at }])
  }
  for (const name of segments(place)) {
    if (standing(join(place, name)) !== 'a file') continue
    const file = openRegular(join(place, name))
    open.push(file)
    const { size } = fstatSync(file)
    const key = Buffer.alloc(KEY)
    for (let at = 0; at + length <= size; at += length) {
      readSync(file, key, 0, KEY, at)
      note(key.toString('hex'), file, at)
    }
  }

  let segment: number | undefined
  let end = 0
  return {
    keyOf: (draw) => sha256(`${scenarioDigest(drawn(scenarios[draw.scenario], draw, horizon))}\n${draw.seed}`),
    find: (key) => {
      for (const { file, at } of places.get(key) ?? []) {
        const record = Buffer.alloc(length)
        readSync(file, record, 0, length, at)
        const kept = record.subarray(0, length - CHECK)
        if (kept.toString('hex', 0, KEY) !== key || !checkOf(kept).equals(record.subarray(length - CHECK))) continue
        return new Float64Array(Uint8Array.from(kept.subarray(KEY)).buffer)
      }
      return undefined
    },
    keep: (key, values) => {
      if (segment === undefined) {
        makeFolders(place)
        segment = openSync(join(place, `${randomUUID()}.runs`), 'wx+')
        open.push(segment)
      }
      const kept = Buffer.concat([
        Buffer.from(key, 'hex'),
        new Uint8Array(values.buffer, values.byteOffset, 8 * numbers),
      ])
      const record = Buffer.concat([kept, checkOf(kept)])
      // a disk that fills may take a part of a record
      for (let at = 0; at < record.length; ) at += writeSync(segment, record, at)
      note(key, segment, end)
      end += length
    },
    close: () => {
      for (const file of open.splice(0)) closeSync(file)
    },
  }
}

const checkOf = (kept: Uint8Array): Buffer => createHash('sha256').update(kept).digest()
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

function segments(place: string): string[] {
  try {
    return readdirSync(place).filter((name) => name.endsWith('.runs'))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}
