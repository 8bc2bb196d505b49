/** Pixels of the picture to one of the SVG, so that it is sharp on paper too. */
const DENSITY = 2

/** An SVG as PNG, in the fonts of this machine. */
export async function pngOf(svg: string): Promise<Uint8Array> {
  // a native library that most calls never need
  const { default: sharp } = await import('sharp')
  return sharp(Buffer.from(svg), { density: 72 * DENSITY })
    .png({ compressionLevel: 9 })
    .toBuffer()
}
