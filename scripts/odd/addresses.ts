import { type Economy, EMPTY } from '../../src/economy/economy.ts'
import { draw } from '../../src/math/random.ts'

/** Where a phase, or a step of the founding, gets its uniform numbers: u = draw(key(seed, name, t), identity, k). */
export interface Address {
  readonly phase: string
  readonly agent: string
  /** What the identity of the draw is, in words. */
  readonly identity: string
  readonly k: readonly number[]
  readonly use: readonly string[]
  /** The identities that it asks for in a quarter just computed, in order; the first of a block where there are many. */
  ids?(economy: Economy): readonly { readonly of: string; readonly id: number }[]
}

const rowsOf = (count: number): number[] => Array.from({ length: count }, (_, k) => k)
const firms = ({ firm, roster }: Economy) =>
  rowsOf(roster.extent[0])
    .filter((i) => firm.cell[i] !== EMPTY)
    .map((i) => ({ of: `firm ${i}`, id: firm.identity[i] }))

/** Blocks of identities, as `transfer`, `found` and `invent` lay them out. */
const OFFERS = { first: -(2 ** 31) + 1, block: 2 ** 16 }
const FOUNDINGS = { first: 2 ** 24, block: 2 ** 17 }

/** The first founding in each cell, the spin-offs on the list, and whoever else was founded. */
function foundings({ cell, patent, spinoff, portfolio, entry, roster, t }: Economy) {
  const of = (c: number, j: number) => (FOUNDINGS.first + Math.imul(t * cell.size + c, FOUNDINGS.block) + j) | 0
  const known = [
    ...rowsOf(cell.size).map((c) => ({ of: `founding 0 in ${c}`, id: of(c, 0) })),
    ...rowsOf(portfolio.spinning[0]).map((k) => {
      const c = patent.cell[spinoff.slot[k]]
      return { of: `spin-off ${k} in ${c}`, id: of(c, FOUNDINGS.block / 2 + k) }
    }),
  ]
  const others = rowsOf(roster.entering[0])
    .filter((n) => !known.some(({ id }) => id === entry.identity[n]))
    .map((n) => ({
      of: `founding ${entry.identity[n] - of(entry.cell[n], 0)} in ${entry.cell[n]}`,
      id: entry.identity[n],
    }))
  return [...known, ...others]
}

export const ADDRESSES: readonly Address[] = [
  {
    phase: 'founding',
    agent: 'cell',
    identity: 'row c of the cell',
    k: [0, 1],
    use: ['turns the firms’ sizes', 'turns the firms’ technologies'],
  },
  {
    phase: 'founding-inventors',
    agent: 'innovator',
    identity: 'row i of the innovator',
    k: [0, 1],
    use: ['log funds', 'log ability'],
  },
  {
    phase: 'founding-inventors',
    agent: 'patent',
    identity: 'slot i of the patent',
    k: [2, 3, 4],
    use: ['age', 'level', 'licences left'],
  },
  {
    phase: 'founding-contracts',
    agent: 'sample',
    identity:
      'a counter from 0, through all samples in order: origin by origin, destination by destination, then the rest of China’s, region by region, field by field. Each sample takes: patent (regions’ only), then in a region the function and the firm, outside the buyer’s ln A; of the rest of China’s: level, function, firm',
    k: [0],
    use: ['each in turn'],
  },
  {
    phase: 'research',
    agent: 'firm',
    identity: 'identity of the firm',
    k: [0, 1, 2],
    use: ['success, or a look for a model', 'stretch of a success', 'whose mean is the model'],
    ids: firms,
  },
  {
    phase: 'invent',
    agent: 'innovator',
    identity: 'row i of the innovator',
    k: [0],
    use: ['number of patents'],
    ids: ({ innovator }) => rowsOf(innovator.size).map((i) => ({ of: `innovator ${i}`, id: i })),
  },
  {
    phase: 'invent',
    agent: 'invention',
    identity: 'that of `invents` in section 7; it stays the patent’s identity',
    k: [1],
    use: ['level'],
    ids: ({ invention, portfolio }) =>
      rowsOf(portfolio.entering[0]).map((n) => ({ of: `invention ${n}`, id: invention.identity[n] })),
  },
  {
    phase: 'transfer',
    agent: 'patent',
    identity: 'identity of the patent',
    k: [0, 1, 2, 3, 4],
    use: [
      'place that it meets, or lapse, or spin-off',
      'function and firm of the candidate',
      'stratum of a buyer outside',
      'whether a licence is taken',
      'whether the last partner is met (rule `network`)',
    ],
    ids: ({ patent, portfolio }) =>
      rowsOf(portfolio.extent[0])
        .filter((i) => patent.cell[i] !== EMPTY)
        .map((i) => ({ of: `patent ${i}`, id: patent.identity[i] })),
  },
  {
    phase: 'transfer',
    agent: 'offers to a cell',
    identity: 'that of `offerFromOutside` in section 7',
    k: [],
    use: ['number of patents from outside that meet firms of the cell'],
    ids: () => [{ of: 'offers', id: -(2 ** 31) }],
  },
  {
    phase: 'transfer',
    agent: 'offer',
    identity: 'that of `offerTo` in section 7',
    k: [1, 3, 5],
    use: ['function and firm of the candidate', 'whether a licence is taken', 'level'],
    ids: ({ cell }) => rowsOf(cell.size).map((c) => ({ of: `offer 0 to ${c}`, id: OFFERS.first + c * OFFERS.block })),
  },
  {
    phase: 'found',
    agent: 'cell',
    identity: 'row c of the cell',
    k: [0],
    use: ['rounds the number of firms founded'],
    ids: ({ cell }) => rowsOf(cell.size).map((c) => ({ of: `cell ${c}`, id: c })),
  },
  {
    phase: 'found',
    agent: 'founding',
    identity: 'that of `identityOf` in section 7; it stays the firm’s identity',
    k: [1, 2],
    use: ['size', 'technology (start-ups only)'],
    ids: foundings,
  },
  { phase: 'relocate', agent: 'firm', identity: 'identity of the firm', k: [0], use: ['where it moves'], ids: firms },
  {
    phase: 'relocate',
    agent: 'innovator',
    identity: 'row i of the innovator',
    k: [1],
    use: ['where a university or institute moves'],
    ids: ({ innovator }) => rowsOf(innovator.size).map((i) => ({ of: `innovator ${i}`, id: i })),
  },
]

export interface Drawn {
  readonly of: string
  readonly id: number
  readonly k: number
  readonly u: number
}

/** The draws that a phase may ask for in the quarter just computed, asked for or not: none depends on another. */
export function drawsOf(phase: string, economy: Economy, address: number): Drawn[] {
  return ADDRESSES.filter((a) => a.phase === phase).flatMap(({ ids, k }) =>
    (ids?.(economy) ?? []).flatMap(({ of, id }) =>
      (k.length > 0 ? k : rowsOf(economy.cell.size)).map((n) => ({ of, id, k: n, u: draw(address, id, n) })),
    ),
  )
}
