import { Presets, SingleBar } from 'cli-progress'

export interface Progress {
  readonly done: number
  readonly total: number
}

const LOOK = 250
const WAIT = 1000
const LONG = 2000

/** A bar with the time left, on stderr, where that is a terminal and the whole takes over two seconds. Returns its end. */
export function showProgress(progress: () => Progress): () => void {
  if (!process.stderr.isTTY) return () => {}
  const format = '{bar} {percentage}% | {left}'
  const bar = new SingleBar({ stream: process.stderr, format, clearOnComplete: true, hideCursor: true }, Presets.legacy)
  const started = Date.now()
  const timeLeft = pace()
  const look = () => {
    const { done, total } = progress()
    const elapsed = Date.now() - started
    const rest = timeLeft({ done, total }, elapsed)
    if (elapsed < WAIT || elapsed + rest < LONG) return
    const left = Number.isFinite(rest) ? `${spelled(rest)} left` : 'starting'
    if (bar.isActive) bar.update(done, { left })
    else bar.start(total, done, { left })
  }
  const timer = setInterval(look, LOOK)
  return () => {
    clearInterval(timer)
    if (bar.isActive) bar.stop()
  }
}

/** The time left, from how far a run has come at which time; the time until its first quarter counts for nothing. */
export function pace(): (progress: Progress, time: number) => number {
  let first: { readonly done: number; readonly time: number } | undefined
  return ({ done, total }, time) => {
    if (done > 0) first ??= { done, time }
    if (first === undefined || done === first.done) return Number.POSITIVE_INFINITY
    return ((time - first.time) * (total - done)) / (done - first.done)
  }
}

/** Milliseconds as a reader takes them in: `45 s`, `2 min 5 s`, `1 h 12 min`. */
export function spelled(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000)
  if (seconds < 60) return `${seconds} s`
  const minutes = Math.floor(seconds / 60)
  return minutes < 60 ? `${minutes} min ${seconds % 60} s` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}
