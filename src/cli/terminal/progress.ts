import { Presets, SingleBar } from 'cli-progress'

export interface Progress {
  readonly done: number
  readonly total: number
  /** What is counted, in words. */
  readonly note?: string
}

const LOOK = 250
const WAIT = 1000
const LONG = 2000

/** A bar with the time left, on stderr, where that is a terminal and the whole takes over two seconds. Returns its end. */
export function showProgress(progress: () => Progress): () => void {
  if (!process.stderr.isTTY) return () => {}
  const format = '{bar} {percentage}% | {note}{left}'
  const bar = new SingleBar({ stream: process.stderr, format, clearOnComplete: true, hideCursor: true }, Presets.legacy)
  const started = Date.now()
  const timeLeft = pace()
  const look = () => {
    const { done, total, note } = progress()
    const elapsed = Date.now() - started
    const rest = timeLeft({ done, total }, elapsed)
    if (elapsed < WAIT || elapsed + rest < LONG) return
    const left = Number.isFinite(rest) ? `${formatDuration(rest)} left` : 'starting'
    const said = { left, note: note === undefined ? '' : `${note} | ` }
    if (bar.isActive) bar.update(done, said)
    else bar.start(total, done, said)
  }
  const timer = setInterval(look, LOOK)
  return () => {
    clearInterval(timer)
    if (bar.isActive) bar.stop()
  }
}

/**
 * The time left, by the pace of the latter half of what is done: the start, when threads begin and code is still being
 * compiled, is slower than what follows. The time until the first quarter counts for nothing.
 */
export function pace(): (progress: Progress, time: number) => number {
  const seen: { readonly done: number; readonly time: number }[] = []
  return ({ done, total }, time) => {
    if (done > 0 && done > (seen.at(-1)?.done ?? 0)) seen.push({ done, time })
    while (seen.length > 2 && seen[1].done <= done / 2) seen.shift()
    const [since] = seen
    if (since === undefined || done === since.done) return Number.POSITIVE_INFINITY
    return ((time - since.time) * (total - done)) / (done - since.done)
  }
}

/** Milliseconds as a reader takes them in: `45 s`, `2 min 5 s`, `1 h 12 min`. */
export function formatDuration(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000)
  if (seconds < 60) return `${seconds} s`
  const minutes = Math.floor(seconds / 60)
  return minutes < 60 ? `${minutes} min ${seconds % 60} s` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}
