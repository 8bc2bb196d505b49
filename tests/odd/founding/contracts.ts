import { keyOf, quantile, uniform } from '../chance.ts'
import { distance, mu, sales, sigma } from './cells.ts'
import { firmsOf } from './firms.ts'
import {
  a,
  CELLS,
  column,
  cut,
  FUNCTIONS,
  figure,
  func,
  OUTSIDE,
  over,
  PLACES,
  place,
  published,
  REGIONS,
  SEED,
  sum,
  USES,
} from './given.ts'
import { innovators, patents } from './inventors.ts'

/** Step 9: contract values by origin and destination, and how often patents meet candidates. */

const { exp, floor, max, min } = Math
/** Quarters from founding to the middle of 2013. */
const LATER = 2.5

const links = (f: string, g: string): number => (f === g ? 0 : mu(f, g) + mu(g, f))
const related = column(USES, (row) => {
  const [f, g] = cut(row)
  const all = sum(FUNCTIONS.map((h) => links(f, h)))
  if (all === 0) return g === f ? 1 : 0
  return g === f ? 1 - a('relatedness') : (a('relatedness') * links(f, g)) / all
})
export const cumulative = column(USES, (row) => {
  const [f, g] = cut(row)
  return sum(FUNCTIONS.slice(0, FUNCTIONS.indexOf(g) + 1).map((h) => related(`${f}>${h}`)))
})

const registering = (r: string): number => figure('contract-output', r, '2013') / figure('rd-spending', r, '2013')
export const registered = column(REGIONS, (r) => {
  const s = registering(r) / max(...REGIONS.map(registering))
  // odds of a logistic law grow at its speed
  return 1 / (1 + ((1 - s) / s) * exp(LATER * a('registration-spread')))
})
/** How far registering had spread at founding over mid-2013; by the law itself, forwards. */
const early = (p: string): number => {
  if (OUTSIDE.includes(p)) return 1
  const later = 1 / (1 + (1 / registered(p) - 1) * exp(-LATER * a('registration-spread')))
  return registered(p) / later
}
const quarterly = (p: string): number => (exp(-LATER * a('registration-growth')) / 4) * early(p)

const absorbed = (p: string): number =>
  p === 'national'
    ? figure('contract-absorbed', 'china', '2013') - sum(REGIONS.map((r) => figure('contract-absorbed', r, '2013')))
    : figure('contract-absorbed', p, '2013')
const gravity = (p: string, d: string): number => absorbed(d) / distance(`${p}>${d}`) ** a('technology-distance')

/** Contract values of 2013 by origin and destination. */
const FLOWS = [...REGIONS, 'national'].flatMap((p) => PLACES.map((d) => `${p}>${d}`))
const ofRegion = (p: string, d: string): number => {
  const sold = figure('contract-output', p, '2013')
  const own = figure('contract-share', p, 'own') * sold
  const abroad = a('contracts-abroad') * figure('contract-share', p, 'world') * sold
  const weights = sum(REGIONS.filter((s) => s !== p).map((s) => gravity(p, s)))
  const elsewhere = sold - own - abroad
  const inside = published('contract-flow', p, '2013')
    ? figure('contract-flow', p, '2013')
    : (elsewhere * weights) / (weights + gravity(p, 'national'))
  if (d === 'world') return abroad
  if (d === 'national') return elsewhere - inside
  return d === p ? own : (inside * gravity(p, d)) / weights
}
/** X_rd, a quarter at founding. */
export const flow = column(FLOWS, (row) => {
  const [p, d] = cut(row)
  if (p !== 'national') return quarterly(p) * ofRegion(p, d)
  if (OUTSIDE.includes(d)) return 0
  return quarterly(p) * max(0, absorbed(d) - sum(REGIONS.map((r) => ofRegion(r, d))))
})

// what a meeting is worth, sampled; draws are counted through all samples in this order
const key = keyOf(`${SEED}/founding-contracts/0`)
let drawn = 0
const u = (): number => uniform(key, drawn++)
const some = <T>(list: readonly T[]): T => list[floor(u() * list.length)]
const firmIn = (d: string, field: string): number => {
  const v = u()
  const g = FUNCTIONS.find((h) => v < cumulative(`${field}>${h}`)) ?? FUNCTIONS[FUNCTIONS.length - 1]
  return some(firmsOf.get(`${d}.${g}`)!).technology
}
const buyerIn = (d: string): number =>
  min(0, a('technology-spread') * quantile(u()) - a(d === 'national' ? 'gap.national' : 'gap-world-buyers'))
const worthOf = (gap: number, d: string, field: string, ready: number): number =>
  gap > 0 ? exp(-0.5 * (gap / a(`absorption-window.${d}`)) ** 2) * ready * (sigma(field) - 1) * gap : 0
const ready = (age: number): number => 1 - (1 - a('readiness-start')) * exp(-a('readiness-speed') * age)
const mean = (n: number, of: () => number): number => sum(Array.from({ length: n }, of)) / n

const worth = new Map(
  REGIONS.flatMap((r) => {
    const theirs = patents.filter(({ cell }) => place(cell) === r)
    return PLACES.map((d): [string, number] => [
      `${r}>${d}`,
      mean(1024, () => {
        const { cell, level, age } = some(theirs)
        const candidate = REGIONS.includes(d) ? firmIn(d, func(cell)) : buyerIn(d)
        return worthOf(level - candidate, d, func(cell), ready(age))
      }),
    ])
  }),
)
const worthFromNation = column(CELLS, (c) =>
  mean(512, () => {
    const level = min(0, a('invention-spread') * quantile(u()) - (1 - a('invention-lead')) * a('gap.national'))
    return worthOf(level - firmIn(place(c), func(c)), place(c), func(c), 1)
  }),
)

/** n_r, patents on offer. */
const offers = (r: string): number => patents.filter(({ cell }) => place(cell) === r).length
const perUnit = (r: string, d: string): number => flow(`${r}>${d}`) / (worth.get(`${r}>${d}`)! * offers(r))
export const kappa = max(...REGIONS.map((r) => sum(PLACES.map((d) => perUnit(r, d))))) / a('meeting-rate')
export const meeting = (pair: string): number => {
  const [p, d] = cut(pair)
  return REGIONS.includes(p) ? perUnit(p, d) / kappa : 0
}
export const offersFrom = (row: string): number => {
  const [o, c] = cut(row)
  if (o === 'world') return 0
  return (flow(`national>${place(c)}`) * sales(c)) / over(place(c), sales) / (kappa * worthFromNation(c))
}
export const laboratoryFees = column(REGIONS, (r) => {
  const theirs = innovators.filter(({ cell }) => place(cell) === r)
  const made = (list: typeof theirs): number => sum(list.map((one) => one.made))
  const open = made(theirs.filter(({ pool }) => pool < 2)) / made(theirs)
  return a('fee-share') * sum(PLACES.map((d) => flow(`${r}>${d}`))) * open
})
