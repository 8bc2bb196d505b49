import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Frame, Result } from './frame.ts'
import { flowLines, seriesLines } from './lines.ts'

/** `digestOf` the frames of a collected run. */
export const digest = ({ frames }: Result): string => digestOf(frames)

/**
 * sha256 (hex) of a run: the UTF-8 bytes of its data lines of series.csv, all quarters, then those of flows.csv.
 * Every line is ended by LF, the last one too; headers are left out.
 */
export function digestOf(frames: Iterable<Frame>): string {
  const hash = sha256.create()
  const flows: string[] = []
  for (const frame of frames) {
    hash.update(utf8ToBytes(seriesLines(frame)))
    flows.push(flowLines(frame))
  }
  for (const text of flows) hash.update(utf8ToBytes(text))
  return bytesToHex(hash.digest())
}

/** sha256 (hex) of the digests of several runs, joined by LF (none after the last). */
export const digestOfRuns = (digests: readonly string[]): string => bytesToHex(sha256(utf8ToBytes(digests.join('\n'))))
