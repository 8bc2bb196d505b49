import { ScenarioError } from '../../text/errors.ts'

/** Pixels of the picture to one of the SVG, so that it is sharp on paper too. */
const DENSITY = 2

/** An SVG as PNG, in the fonts of this machine. */
export async function pngOf(svg: string): Promise<Uint8Array> {
  // a native library that most calls never need
  const { default: sharp } = await import('sharp').catch(() => {
    throw new ScenarioError({
      code: 'no-png',
      path: '--png',
      got: 'no image library for this machine',
      expected: 'npm ci here, or no --png',
    })
  })
  return sharp(Buffer.from(svg), { density: 72 * DENSITY })
    .png({ compressionLevel: 9 })
    .toBuffer()
}
