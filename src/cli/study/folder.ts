import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { makeFolders } from '../folders.ts'
import { publishText, sha256Of, sweepTemporary } from './publish.ts'

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
  readonly id: string
  readonly runs: readonly Outcome[]
  /** Of the part. */
  readonly rows: number
  readonly bytes: number
  readonly sha256: string
}

/** A shard that has failed so often is set aside. */
export const MOST_FAILURES = 3

export const ROOMS: readonly string[] = ['parts', 'done', 'failed']
/** How the names of files begin that are written beside their place, after `.tmp-`. */
export const HALF_WRITTEN =
  /^(?:(?:plan|manifest|design|assumptions|scenario-[a-z0-9-]+|ro-crate-metadata|[0-9a-f]{20})\.json|merge|(?:result|runs|[0-9a-f]{20})\.parquet|[a-z]+-[a-z0-9-]+\.(?:svg|png))-/

/** The folder of a sweep. What it holds is found by name, never by what a listing shows. */
export class SweepFolder {
  readonly path: string
  /** As messages give it. */
  readonly shown: string

  constructor(path: string) {
    this.path = path
    const inside = relative('.', path)
    this.shown = inside.startsWith('..') ? path : inside || '.'
  }

  at = (...names: readonly string[]): string => join(this.path, ...names)
  part = (shard: string): string => this.at('parts', `${shard}.parquet`)
  done = (shard: string): string => this.at('done', `${shard}.json`)

  make(): void {
    for (const room of ROOMS) makeFolders(this.at(room))
  }

  /** Remove what earlier calls that were killed have left half-written. */
  tidy(): void {
    for (const room of ['parts', 'done', 'inputs', 'charts', '.']) sweepTemporary(this.at(room), HALF_WRITTEN)
  }

  /** The marker of a shard whose part is there in its full length; undefined where it is not done. */
  marker(shard: string): Marker | undefined {
    const marker = this.#read(shard)
    if (marker === undefined) return undefined
    const size = statSync(this.part(shard), { throwIfNoEntry: false })?.size
    return size === marker.bytes ? marker : undefined
  }

  /** Whether a shard was done, but its part is gone or has another length, or its marker cannot be read. */
  isBroken = (shard: string): boolean => existsSync(this.done(shard)) && this.marker(shard) === undefined

  #read(shard: string): Marker | undefined {
    try {
      const marker = JSON.parse(readFileSync(this.done(shard), 'utf8')) as Marker
      return marker.id === shard && Array.isArray(marker.runs) ? marker : undefined
    } catch {
      return undefined
    }
  }

  /** Whether the part of a shard has the bytes that its marker says. */
  isWhole = ({ id, sha256 }: Marker): boolean => sha256Of(this.part(id)) === sha256

  /** Every shard that is done, by id: what a listing shows is only asked for what may be kept. */
  stored(): readonly Marker[] {
    if (!existsSync(this.at('done'))) return []
    const ids = readdirSync(this.at('done')).flatMap((name) => /^([0-9a-f]{20})\.json$/.exec(name)?.[1] ?? [])
    return ids.sort().flatMap((id) => this.marker(id) ?? [])
  }

  /** Forget a shard whose bytes are wrong, so that it is run again. */
  drop(shard: string): void {
    rmSync(this.done(shard), { force: true })
    rmSync(this.part(shard), { force: true })
  }

  mark(marker: Marker): void {
    publishText(this.done(marker.id), `${JSON.stringify(marker)}\n`)
  }

  failures(shard: string): number {
    let count = 0
    while (existsSync(this.#failure(shard, count + 1))) count++
    return count
  }

  /** Record that a shard failed; how often it has by now. */
  fail(shard: string, said: { readonly code: string; readonly message: string }): number {
    for (let attempt = this.failures(shard) + 1; ; attempt++) {
      const text = `${JSON.stringify({ id: shard, attempt, ...said, at: new Date().toISOString() })}\n`
      try {
        writeFileSync(this.#failure(shard, attempt), text, { flag: 'wx' })
        return attempt
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      }
    }
  }

  lastFailure(shard: string): string {
    const text = readFileSync(this.#failure(shard, this.failures(shard)), 'utf8')
    return (JSON.parse(text) as { message: string }).message
  }

  forgive(shard: string): void {
    for (let attempt = this.failures(shard); attempt > 0; attempt--) rmSync(this.#failure(shard, attempt))
  }

  #failure = (shard: string, attempt: number): string => this.at('failed', `${shard}.${attempt}.json`)

  /** Add a line to the log of attempts, which nothing is read from but people’s curiosity and the speed of the past. */
  log(line: Readonly<Record<string, string | number>>): void {
    appendFileSync(this.at('attempts.log'), `${JSON.stringify({ at: new Date().toISOString(), ...line })}\n`)
  }

  isCancelled = (): boolean => existsSync(this.at('CANCELLED'))

  cancel(): void {
    if (!this.isCancelled()) writeFileSync(this.at('CANCELLED'), '', { flag: 'wx' })
  }

  goOn(): void {
    rmSync(this.at('CANCELLED'), { force: true })
  }
}
