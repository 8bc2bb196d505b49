const ROUNDS = 8

/**
 * The text of a link as it was before mail and chat programs had it: without the escapes, entities, wide characters,
 * breaks and marks that they put into an address, or after it. No field of a link has any of these in its value.
 */
export function plainText(hash: string): string {
  let text = hash
  for (let round = 0; round < ROUNDS; round++) {
    const before = text
    // a break may stand in the middle of an escape
    text = text.normalize('NFKC').replace(UNSEEN, '')
    text = unescaped(text.replace(ENTITIES, (name) => LETTERS[name.toLowerCase()]))
    if (text === before) break
  }
  return (
    text
      .replace(/[‐-―−]/g, '-')
      // a line of quoted-printable text
      .replace(/=3D/g, '=')
      .replace(/^[^\p{L}\p{N}]+/u, '')
      // what stood after the link in its sentence
      .replace(/(=[\w.-]*\w)\P{ASCII}[^&=]*$/u, '$1')
      .replace(/[^\w-]+$/, '')
  )
}

const LETTERS: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&#38;': '&',
  '&#x26;': '&',
  '&equals;': '=',
  '&#61;': '=',
  '&#x3d;': '=',
}
const UNSEEN = /[\p{Cf}\s\\+]/gu
const ENTITIES = new RegExp(Object.keys(LETTERS).join('|'), 'gi')

/** Percent escapes read; those that are no text are left as they stand. */
const unescaped = (text: string): string =>
  text.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes)
    } catch {
      return escapes
    }
  })
