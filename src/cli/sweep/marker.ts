import { createHash } from 'node:crypto'
import { type Stored, shardId } from '../../study/shards.ts'
import { isRecord } from '../files/standing.ts'

/** What came of a run. The digest is over its kept lines, or over the line `failed,<error>`. */
export interface Outcome {
  /** Of the run, sha256 as hex. */
  readonly id: string
  readonly outcome: 'done' | 'failed'
  readonly digest: string
  /** Where it failed: the line that says so. */
  readonly error?: string
}

/** `done/<shard>.json`: the same bytes whoever writes it, wherever and whenever. */
export interface Marker {
  /** Of the shard: it follows from the ids of the runs. */
  readonly id: string
  readonly runs: readonly Outcome[]
  /** Of the part. */
  readonly bytes: number
  readonly sha256: string
  /** sha256 of all the rest, as JSON: a marker that was altered does not speak for its runs. */
  readonly digest: string
}

/** Bytes that no marker exceeds: a hundred thousand runs, each with its error. */
export const MOST_MARKER = 1 << 27

/** A run’s id, or another digest, as bytes. */
export const bytesOf = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, 'hex'))

/** What a marker says is stored. */
export const storedOf = ({ id, runs }: Marker): Stored => ({ id, runs: runs.map((run) => bytesOf(run.id)) })

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Digest of a run that failed. */
export const failureDigest = (error: string): string => sha256(`failed,${error}\n`)

export function markerText(content: Omit<Marker, 'digest'>): string {
  const { id, runs, bytes, sha256: part } = content
  const plain = {
    id,
    runs: runs.map(({ id: run, outcome, digest, error }) => ({
      id: run,
      outcome,
      digest,
      ...(error !== undefined && { error }),
    })),
    bytes,
    sha256: part,
  }
  return `${JSON.stringify({ ...plain, digest: sha256(JSON.stringify(plain)) })}\n`
}

/** The marker of a shard from its text; undefined where a byte of it is not as it was written. */
export function parseMarker(shard: string, text: string): Marker | undefined {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  return isMarker(value) && value.id === shard && idOf(value.runs) === shard && markerText(value) === text
    ? value
    : undefined
}

const idOf = (runs: readonly Outcome[]): string => shardId(runs.map(({ id }) => Buffer.from(id, 'hex')))

const HEX = /^[0-9a-f]{64}$/
const isHex = (value: unknown): boolean => typeof value === 'string' && HEX.test(value)
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0

const isMarker = (value: unknown): value is Marker =>
  isRecord(value) &&
  typeof value['id'] === 'string' &&
  Array.isArray(value['runs']) &&
  value['runs'].every(isOutcome) &&
  isCount(value['bytes']) &&
  isHex(value['sha256'])

function isOutcome(value: unknown): value is Outcome {
  if (!isRecord(value) || !isHex(value['id']) || !isHex(value['digest'])) return false
  const { outcome, error, digest } = value
  if (outcome === 'done') return error === undefined
  return outcome === 'failed' && typeof error === 'string' && failureDigest(error) === digest
}
