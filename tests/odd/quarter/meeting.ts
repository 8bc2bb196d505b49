import type { Opening } from '../document.ts'
import type { Accounts } from './accounts.ts'
import type { Policy } from './policy.ts'
import { CELLS, column, FUNCTIONS, PLACES, REGIONS, sum } from './rows.ts'
import { type Firm, normalOf } from './technology.ts'
import type { Outside } from './trade.ts'

const { exp, min, max } = Math
const NAME: Readonly<Record<string, string>> = { A: 'beijing', B: 'tianjin', C: 'hebei', N: 'national', W: 'world' }

/** With what probability a patent of a cell meets somebody of a place, in the order of places. */
export function meetings({ given, a }: Opening, policy: Policy, around: Outside, books: Accounts) {
  const m0 = given('pair.meeting0')
  const rates = new Map(
    CELLS.map((c) => {
      const [r, f] = c.split('.')
      const grown = (d: string) =>
        REGIONS.includes(d)
          ? books['cell.valueAdded'](`${d}.${f}`) / given('cell.valueAdded0')(`${d}.${f}`)
          : around['outside.demand'](d)
      const mean = sum(PLACES.map((d) => m0(`${r}>${d}`) * grown(d))) / sum(PLACES.map((d) => m0(`${r}>${d}`)))
      const rate = PLACES.map((d) => {
        const pair = `${r}>${d}`
        const U = a('technology-distance') * policy['pair.timeCut'](pair) + policy['pair.technologyRise'](pair)
        return ((m0(pair) * grown(d)) / mean) * exp(U)
      })
      return [c, { all: sum(rate), rate: rate.map((m) => m * min(1, 0.85 / sum(rate))) }]
    }),
  )
  return (c: string) => rates.get(c)!
}

/** One of the firms of a place whose function is the field or related to it, by one uniform number. */
export function candidates({ given }: Opening, firms: readonly Firm[]) {
  const related = given('use.related')
  const standing = new Map(CELLS.map((c) => [c, firms.filter(({ cell }) => cell === c)]))
  return (d: string, f: string, v: number): Firm => {
    const upTo = FUNCTIONS.map((g) => related(`${f}>${g}`))
    const g = max(
      0,
      upTo.findIndex((share) => v < share),
    )
    const below = g === 0 ? 0 : upTo[g - 1]
    const here = standing.get(`${d}.${FUNCTIONS[g]}`)!
    return here[min(here.length - 1, Math.floor(((v - below) / (upTo[g] - below)) * here.length))]
  }
}

export interface Contract {
  readonly from: string
  readonly to: string
  readonly field: string
  readonly value: number
  readonly gap: number
  readonly open: boolean
  /** The firm that takes the licence; nobody where the buyer is outside. */
  readonly firm: Firm | undefined
}

/** Whether a candidate takes up a patent: of a firm or, where there is none, of a buyer in an outside place. */
export function licensing({ t, given, a, u }: Opening, policy: Policy, around: Outside) {
  const frontier = around['func.frontier']()
  const kappa = given('portfolio.contract')('0') * exp(a('registration-growth') * around['clock.trend']())
  const spread = column(REGIONS, (r) => {
    const s = given('region.registered0')(r)
    return 1 / (s + (1 - s) * exp(-a('registration-spread') * t))
  })
  const mine = (d: string, f: string, firm: Firm | undefined, id: number) => {
    if (firm) return firm.technology
    const behind = d === 'N' ? given('outsider.gap')(`N.${f}`) : a('gap-world-buyers')
    return min(frontier, frontier - behind + a('technology-spread') * normalOf(u('transfer', id, 2)))
  }
  const signed = (
    id: number,
    from: string,
    d: string,
    f: string,
    firm: Firm | undefined,
    level: number,
    ready: number,
    open: boolean,
  ): Contract | undefined => {
    const gap = level - mine(d, f, firm, id)
    const inside = REGIONS.includes(d)
    const b = ready + (1 - ready) * (inside ? policy['region.pilotReadiness'](d) : 0)
    const beyond = max(0, gap - (inside ? policy['region.pilotWindow'](d) : 0))
    const probability = b * exp(-0.5 * (beyond / a(`absorption-window.${NAME[d]}`)) ** 2)
    if (!(gap > 0) || u('transfer', id, 3) >= probability) return undefined
    const registered = REGIONS.includes(from) ? spread(from) : 1
    const value = kappa * registered * (given('func.sigma')(f) - 1) * gap
    return { from, to: firm ? firm.cell : `${d}.${f}`, field: f, value, gap, open, firm }
  }
  return { spread, signed, registration: () => exp(a('registration-growth') * around['clock.trend']()) }
}

export interface Offer {
  readonly slot: string
  readonly cell: string
  readonly maker: number
  readonly identity: number
  readonly age: number
  readonly licences: number
  readonly level: number
}
/** The patents on offer, in the order of their slots. */
export const onOffer = ({ given, inUse }: Opening): readonly Offer[] =>
  inUse('patent').map((slot) => ({
    slot,
    cell: CELLS[given('patent.cell')(slot)],
    maker: given('patent.innovator')(slot),
    identity: given('patent.identity')(slot),
    age: given('patent.age')(slot),
    licences: given('patent.licences')(slot),
    level: given('patent.level')(slot),
  }))
