/**
 * A word as files spell it: full-width letters and signs narrow, dashes and minus signs as `-`, quotation marks, zero-width
 * characters and spaces at the ends gone, small letters.
 */
export function plain(text: string): string {
  return narrow(text)
    .replace(/^["'\s]+|["'\s]+$/g, '')
    .toLowerCase()
}

/** The same, with capital letters and quotation marks kept. */
export function narrow(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[‐‑‒–—―−﹣]/g, '-')
    .replace(/[“”„‟«»「」『』]/g, '"')
    .replace(/[‘’‚‛]/g, "'")
    .replace(/[、]/g, ',')
    .replace(/[。]/g, '.')
    .replace(/\s+/g, ' ')
    .trim()
}
