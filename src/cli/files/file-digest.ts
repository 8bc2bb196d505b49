import { createHash } from 'node:crypto'
import { closeSync, readSync } from 'node:fs'
import { openRegular } from './standing.ts'

/** sha256 (hex) of a file, read in pieces. */
export function sha256Of(file: string): string {
  const hash = createHash('sha256')
  const piece = Buffer.allocUnsafe(1 << 20)
  const descriptor = openRegular(file)
  try {
    for (let length = -1; length !== 0; ) {
      length = readSync(descriptor, piece, 0, piece.length, null)
      hash.update(piece.subarray(0, length))
    }
  } finally {
    closeSync(descriptor)
  }
  return hash.digest('hex')
}
