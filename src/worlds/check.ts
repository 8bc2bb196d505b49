import { isLaw, LAWS } from '../model/assumptions.ts'
import { LEVER_KINDS } from '../model/levers.ts'
import { idOf, placesOf } from './cards.ts'
import { figuresOf } from './figures.ts'
import { ABROAD, NATION } from './names.ts'
import { foundingCells, tablesOf, yearsOfDemand } from './tables.ts'
import type { World } from './world.ts'

/** A finding about a table of a world, its cells by name. */
export interface TableFinding {
  readonly table: string
  readonly cells: readonly string[]
}

/** What `check` says of a world that can be read. */
export interface WorldReport {
  /** Cells without which nothing is founded. */
  readonly missing: readonly TableFinding[]
  /** What does not add up, each as a sentence. */
  readonly odd: readonly string[]
  /** Figures that are priors rather than published or derived. */
  readonly priors: readonly TableFinding[]
  /** Assumptions by place, and levers, of which the world does not say: what stands in everywhere holds. */
  readonly standIns: readonly TableFinding[]
  /** Figures in all. */
  readonly figures: number
}

/** Sums of shares may be off by their rounding. */
const ROUNDING = 1e-6
/** A way there that is longer than the way back by more is a slip. */
const ONE_WAY = 0.02
/** Colours of regions less far apart than this are taken for each other. */
const APART = 60

/** Table by table, what a world lacks, what does not add up, and what rests on priors. */
export function reportOn(world: World): WorldReport {
  const figures = figuresOf(world)
  const { names, money, calendar } = world
  const tables = tablesOf(names, money, calendar)
  const demand = yearsOfDemand(calendar.founding, (year) => figures.has('gdp', names.whole, year))
  const needed = [...foundingCells(tables, names, demand)]
  const missing = grouped(needed.filter(([table, row, column]) => !figures.has(table, row, column)))
  const priors = grouped(
    world.figures
      .filter(({ status }) => status === 'prior')
      .map(({ table, row, column }): [string, string, string] => [table, row, column]),
  )
  return {
    missing,
    odd: missing.length > 0 ? [] : [...oddSums(world), ...oddDistances(world), ...oddColours(world)],
    priors,
    standIns: standInsOf(world),
    figures: world.figures.length,
  }
}

function grouped(cells: readonly (readonly [string, string, string])[]): readonly TableFinding[] {
  const tables = new Map<string, string[]>()
  for (const [table, row, column] of cells) tables.set(table, [...(tables.get(table) ?? []), `${row}.${column}`])
  return [...tables].map(([table, found]) => ({ table, cells: found }))
}

/** Shares of a whole that leave nothing, or too much, for the rest. */
function* oddSums(world: World): Generator<string> {
  const figures = figuresOf(world)
  const { regions, places, functions, whole } = world.names
  const { founding, observed } = world.calendar
  for (const row of ['consumption', 'investment']) {
    const sum = functions.reduce((total, f) => total + figures.of('final-share', row, f), 0)
    if (Math.abs(sum - 1) > ROUNDING) yield `final-share.${row}: got shares that add up to ${digits(sum)}; expected 1`
  }
  for (const r of regions) {
    const home = places.reduce((total, p) => total + figures.of('capital-home', r, p), 0)
    if (Math.abs(home - 1) > 0.02)
      yield `capital-home.${r}: got shares that add up to ${digits(home)}; expected about 1`
    for (const year of [founding, founding + 1].map(String)) {
      const research = figures.of('rd-spending', r, year)
      if (research > 0.2 * figures.of('gdp', r, year))
        yield `rd-spending.${r}.${year}: got over a fifth of GDP; expected less, in the same unit`
    }
    const firms = figures.of('enterprise-rd', r, String(founding))
    if (firms >= figures.of('rd-spending', r, String(founding)))
      yield `enterprise-rd.${r}.${founding}: got all R&D or more; expected the part of firms`
    const granted = figures.of('patents-granted', r, String(founding))
    if (figures.of('patents-in-force', r, String(founding)) < granted / 4)
      yield `patents-in-force.${r}.${founding}: got fewer than are granted in a quarter; expected the stock at the year's end`
  }
  for (const table of ['gdp', 'rd-spending', 'population'])
    for (const year of [String(observed)]) {
      const sum = regions.reduce((total, r) => total + figures.of(table, r, year), 0)
      if (sum >= figures.of(table, whole, year))
        yield `${table}.${whole}.${year}: got no more than the regions together; expected the whole nation`
    }
  const share = functions.reduce((total, f) => total + figures.of('public-field', f, 'share'), 0)
  if (Math.abs(share - 1) > 0.02) yield `public-field: got shares that add up to ${digits(share)}; expected 1`
}

function* oddDistances(world: World): Generator<string> {
  const figures = figuresOf(world)
  const { places } = world.names
  for (const [k, p] of places.entries())
    for (const q of places.slice(k + 1)) {
      const [there, back] = [figures.of('distance', p, q), figures.of('distance', q, p)]
      if (Math.abs(there / back - 1) > ONE_WAY)
        yield `distance.${p}.${q}: got ${there} km there and ${back} back; expected the same`
      if (there <= Math.max(figures.of('distance', p, p), figures.of('distance', q, q)) && p !== NATION && q !== ABROAD)
        yield `distance.${p}.${q}: got ${there} km, no more than within one of them; expected more`
    }
}

function* oddColours(world: World): Generator<string> {
  const regions = world.places.filter(({ role }) => role === 'region')
  for (const [k, a] of regions.entries())
    for (const b of regions.slice(k + 1))
      if (distance(a.colour, b.colour) < APART)
        yield `places.csv: got ${a.colour} of ${a.id} and ${b.colour} of ${b.id}; expected colours that can be told apart`
}

/** Between two colours in red, green and blue. */
function distance(a: string, b: string): number {
  const part = (colour: string, at: number): number => Number.parseInt(colour.slice(at, at + 2), 16)
  return Math.sqrt([1, 3, 5].map((at) => part(a, at) - part(b, at)).reduce((sum, x) => sum + x * x, 0))
}

function standInsOf(world: World): readonly TableFinding[] {
  const rows = new Set(world.assumptions.map(idOf))
  const levers = new Set(world.levers.map(({ kind }) => kind))
  const laws = Object.entries(LAWS).flatMap(([id, law]) => {
    if (!isLaw(law)) return []
    const cells = placesOf(law, world.names).filter((place) => !rows.has(`${id}.${place}`))
    return cells.length > 0 ? [{ table: id, cells }] : []
  })
  const kinds = LEVER_KINDS.filter((kind) => !levers.has(kind))
  return [...laws, ...(kinds.length > 0 ? [{ table: 'levers', cells: kinds }] : [])]
}

const digits = (x: number): string => String(Number(x.toPrecision(4)))
