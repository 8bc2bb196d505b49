import type { SPEC } from '../../src/economy/economy.ts'
import { quarter } from '../../src/economy/founding/base.ts'
import { foundEconomy } from '../../src/economy/founding/founding.ts'
import { parseScenario } from '../../src/scenario/parse.ts'
import { FIGURES, FUNCTIONS, OUTSIDE, PLACES, REGIONS, WORLD } from '../default-world.ts'
import { fenced, type Sections } from './page.ts'
import { read } from './source.ts'
import { digits } from './worked.ts'

const SEED = 1
const QUARTERS = 93

const scenario = parseScenario(read('scenarios/baseline.yaml'), { files: {}, world: WORLD })

const functionsOf = (places: readonly string[]): string[] => places.flatMap((p) => FUNCTIONS.map((f) => `${p}.${f}`))
const between = (from: readonly string[], to: readonly string[]): string[] =>
  from.flatMap((p) => to.map((q) => `${p}>${q}`))
/** What a region buys for final use (beijing) and as inputs (beijing*), what an outside place buys. */
const MARKETS = [...REGIONS.flatMap((r) => [r, `${r}*`]), ...OUTSIDE]
const CELLS = functionsOf(REGIONS)
const SELLERS = functionsOf(PLACES)

/** Names of the rows of a table, in their order; those of other tables are numbers. */
const ROWS: Readonly<Partial<Record<keyof typeof SPEC, readonly string[]>>> = {
  func: FUNCTIONS,
  use: between(FUNCTIONS, FUNCTIONS),
  region: REGIONS,
  outside: OUTSIDE,
  mass: OUTSIDE,
  cell: CELLS,
  outsider: functionsOf(OUTSIDE),
  demand: functionsOf(MARKETS),
  sale: between(SELLERS, MARKETS),
  pair: between(PLACES, PLACES),
  owner: between(PLACES, SELLERS),
  habit: between(CELLS, SELLERS),
  outsideFinance: between(OUTSIDE, CELLS),
  outsideOffer: between(OUTSIDE, CELLS),
}

/** What is shown: a column, and rows of it; step by step. */
const SHOWN: readonly (readonly [path: string, ...rows: readonly string[]])[] = [
  ['path.national', '1', '32', '92'],
  ['pair.capitalShare0', 'beijing>beijing'],
  ['pair.model', 'hebei>beijing'],
  ['cell.valueAdded0', 'tianjin.general'],
  ['cell.factorShare', 'tianjin.general'],
  ['cell.sales', 'tianjin.general'],
  ['cell.profit', 'tianjin.general'],
  ['cell.factorBill', 'tianjin.general'],
  ['cell.hazard0', 'tianjin.general'],
  ['region.factorBill0', ...REGIONS],
  ['cell.research', 'tianjin.general'],
  ['region.laboratories0', 'beijing'],
  ['cell.cash', 'tianjin.general'],
  ['cell.firms', 'beijing.shipping', 'tianjin.general'],
  ['cell.size0', 'tianjin.general'],
  ['firm.capital', '0'],
  ['firm.technology', '0'],
  ['firm.cash', '0'],
  ['cell.capital0', 'tianjin.general'],
  ['cell.variety0', 'tianjin.general'],
  ['cell.gap0', 'tianjin.general'],
  ['habit.share0', 'beijing.general>tianjin.general', 'beijing.general>national.general'],
  ['outsideFinance.arriving0', 'world>tianjin.general'],
  ['cell.householdFinance0', 'tianjin.general'],
  ['owner.capital', 'tianjin>tianjin.general', 'beijing>tianjin.general', 'beijing>national.general'],
  ['portfolio.weight', '0'],
  ['region.inForce', 'tianjin'],
  ['cell.made0', 'beijing.research'],
  ['cell.knowledge0', 'beijing.research'],
  ['cell.offer', 'beijing.research'],
  ['innovator.funds0', '0'],
  ['innovator.made0', '0'],
  ['patent.age', '0'],
  ['patent.level', '0'],
  ['use.related', 'research>advanced'],
  ['region.registered0', 'tianjin', 'hebei'],
  ['portfolio.contract', '0'],
  ['pair.meeting0', 'beijing>beijing', 'beijing>tianjin', 'tianjin>national', 'hebei>world'],
  ['outsideOffer.mean0', 'national>tianjin.general'],
  ['region.laboratoryFees0', 'beijing'],
  ['mass.gdp0', 'national'],
  ['mass.researchGrowth', 'national'],
  ['region.population0', 'tianjin'],
  ['region.dividends', ...REGIONS],
  ['region.householdIncome0', ...REGIONS],
  ['region.households', 'beijing'],
  ['region.builders', 'beijing'],
  ['region.transfer0', ...REGIONS],
  ['region.government', 'beijing'],
  ['region.centralFunds', 'beijing'],
  ['region.localResearchShare', ...REGIONS],
  ['region.publicPurchase', 'beijing'],
  ['region.localConsumption', ...REGIONS],
  ['demand.founding', ...MARKETS.map((m) => `${m}.general`)],
  ['sale.share0', ...['beijing', 'tianjin*', 'hebei', 'national', 'world'].map((m) => `tianjin.general>${m}`)],
  ['sale.share0', 'hebei.general>hebei', 'national.general>hebei', 'world.general>hebei'],
  ['outsider.sales0', 'national.general', 'world.general'],
  ['outsider.capital0', 'national.general'],
]

/** The baseline founded, some numbers of each step: `column of row | value`. */
function worked(): string[] {
  const world = foundEconomy(scenario, SEED, QUARTERS) as unknown as Record<string, Record<string, ArrayLike<number>>>
  const lines = SHOWN.flatMap(([path, ...rows]) => {
    const [table, name] = path.split('.')
    return rows.map((row) => {
      const at = ROWS[table as keyof typeof SPEC]?.indexOf(row) ?? Number(row)
      const value = world[table][name][at]
      if (value === undefined) throw new Error(`no ${path} of ${row}`)
      return `${path} of ${row} | ${digits(value)}`
    })
  })
  const level = (place: string): number =>
    quarter(FIGURES.of('gdp', place, '2012'), FIGURES.of('gdp', place, '2013')).level
  const rest = REGIONS.reduce((left, r) => left - level(r), level('china'))
  return [...lines, `GDP of the rest of China, quarter(China) − Σ quarter(regions) | ${digits(rest)}`]
}

export const WORKED_FOUNDING: Sections = { workedFounding: () => fenced('text', worked().join('\n')) }
