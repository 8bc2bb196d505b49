import { InvalidArgumentError } from 'commander'

/** `--workers`: how many threads. */
export function workersOf(text: string): number {
  const workers = /^\d+$/.test(text) ? Number(text) : 0
  if (workers < 1 || workers > 256) throw new InvalidArgumentError('a whole number from 1 to 256')
  return workers
}
