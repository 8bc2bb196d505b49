import type { TextDocument } from '../text/document.ts'
import { show } from '../text/show.ts'
import type { Factor } from './factor.ts'
import { type DesignEntry, type DesignKind, refused } from './schema.ts'

/** Sampled designs ask for a size, a list has that of its values, and a factorial needs one where it has ranges. */
export function sizeOf(document: TextDocument, file: string, entry: DesignEntry, factors: readonly Factor[]): number {
  const { design, size } = entry
  if (design === 'list') {
    const [rows = 1] = factors.map(({ levels }) => levels?.length ?? 0)
    factors.forEach(({ levels }, k) => {
      if (levels?.length !== rows)
        throw refused(document, file, ['factors', k, 'values'], {
          code: 'bad-value',
          got: levels ? `${levels.length} values` : 'nothing',
          expected: rows > 0 ? `${rows} values, one a point of the list` : 'values, one a point of the list',
        })
    })
    if (size !== undefined && size !== rows)
      throw refused(document, file, ['size'], {
        code: 'bad-value',
        got: show(size),
        expected: `${rows}, the rows of the list`,
      })
    return rows
  }
  const listed = factors.every(({ levels }) => levels !== undefined)
  if (size === undefined && !((design === 'full-factorial' || design === 'one-at-a-time') && listed))
    throw refused(document, file, ['size'], {
      code: 'missing',
      got: 'nothing',
      expected: SIZES[design],
    })
  if (factors.length === 0 && design !== 'full-factorial')
    throw refused(document, file, ['factors'], {
      code: 'missing',
      got: 'no factors',
      expected: 'what varies, or the design full-factorial',
    })
  return size ?? 1
}

const SIZES: Readonly<Record<Exclude<DesignKind, 'list'>, string>> = {
  'full-factorial': 'the number of levels of a range',
  'one-at-a-time': 'the number of levels of a range',
  'latin-hypercube': 'the number of points',
  'sobol-sequence': 'the number of points',
  random: 'the number of points',
  saltelli: 'the number of base samples',
  morris: 'the number of trajectories',
}
