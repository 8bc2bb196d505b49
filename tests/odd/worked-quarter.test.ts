import { describe, expect, it } from 'vitest'
import { count, keyOf, quantile, stratum, uniform } from './chance.ts'
import { assumption as a, type Column, drawn, giving as given, saying, seed } from './document.ts'

/**
 * The quarter of docs/odd-worked.md once more, from what it and docs/odd.md give and say alone: given numbers, defaults,
 * formulas in plain arithmetic, random numbers written anew. Nothing of src is asked.
 */

const { exp, log, min, max, floor } = Math
const T = 1
const REGIONS = ['A', 'B', 'C']
const OUTSIDE = ['N', 'W']
const PLACES = [...REGIONS, ...OUTSIDE]
const FUNCTIONS = ['x', 'y']
const CELLS = REGIONS.flatMap((r) => FUNCTIONS.map((f) => `${r}.${f}`))
const SELLERS = PLACES.flatMap((p) => FUNCTIONS.map((f) => `${p}.${f}`))
const MARKETS = [...REGIONS.flatMap((r) => [r, `${r}*`]), ...OUTSIDE]
const NAME: Readonly<Record<string, string>> = { A: 'beijing', B: 'tianjin', C: 'hebei', N: 'national', W: 'world' }
const place = (row: string) => row[0]
const func = (row: string) => row[2]
const sum = (xs: readonly number[]) => xs.reduce((x, y) => x + y, 0)
const over = (r: string, column: Column) => sum(FUNCTIONS.map((f) => column(`${r}.${f}`)))
/** A column worked out once, by row. */
function column(rows: readonly string[], of: Column): Column {
  const values = new Map(rows.map((row) => [row, of(row)]))
  return (row) => values.get(row)!
}
/** Every row of a column, as the document prints it and as worked out here. */
function agree(phase: string, path: string, rows: readonly string[], due: Column): void {
  const said = saying(phase)(path)
  for (const row of rows) {
    const near = 1e-9 * max(1e-3, Math.abs(due(row)))
    expect(Math.abs(said(row) - due(row)), `${phase}: ${path} of ${row}: ${said(row)}, not ${due(row)}`).toBeLessThan(
      near,
    )
  }
}
const u = (phase: string, id: number, k = 0) => uniform(keyOf(`${seed}/${phase}/${T}`), id, k)
const sigma = given('func.sigma')

// enact
const payable = (r: string, cost: number) => min(1, (0.3 * given('region.government')(r)) / cost)
const transport = (300 * 0.04) / 4 / 2
const laboratories = 20 / 4 / 2
const pilots = 60 * (2 / 4)
const share = min(payable('A', transport + laboratories), payable('B', transport + laboratories))
const pilotsDone = pilots * payable('C', pilots / 4)
const outlay = column(REGIONS, (r) => (r === 'C' ? pilotsDone / 4 : share * transport))
const ab = (pair: string) => pair === 'A>B' || pair === 'B>A'
const timeCut: Column = (pair) => (ab(pair) ? -log(1 - share * 0.04) : 0)
const wage = given('region.factorPrice')
const jointLaboratories = (20 * share) / ((wage('A') + wage('B')) / 2)
const chain: Column = (pair) =>
  a('knowledge-between') +
  (ab(pair) ? (a('joint-laboratory-effect') * jointLaboratories) / (jointLaboratories + a('joint-laboratory-half')) : 0)
const reached = pilotsDone / wage('C') / (pilotsDone / wage('C') + a('pilot-half'))
const window: Column = (r) => (r === 'C' ? a('pilot-window-effect') * reached : 0)
const readied: Column = (r) => (r === 'C' ? a('pilot-readiness-effect') * reached : 0)
const localResearch = column(
  REGIONS,
  (r) => given('region.localResearchShare')(r) * given('region.government')(r) + (r === 'C' ? 0 : share * laboratories),
)
const purchase = column(REGIONS, (r) => given('region.government')(r) - outlay(r) - localResearch(r))

// outside
const demand: Column = (o) => given(o === 'N' ? 'path.national' : 'path.world')('1')
const frontier = a('frontier-growth') * T
const tilted: Column = (f) => given('func.consumptionShare0')(f) * exp(given('func.tilt')(f) * T)
const consumed = column(FUNCTIONS, (f) => tilted(f) / sum(FUNCTIONS.map(tilted)))

// trade
const use = given('use.share')
const price = given('demand.price')
const inputPrice = (market: string, f: string) =>
  sum(FUNCTIONS.map((g) => use(`${f}>${g}`) * log(price(`${market}.${g}`))))
const unitCost = column(CELLS, (c) =>
  exp(
    given('cell.factorShare')(c) * log(wage(place(c)) * given('cell.ownPrice')(c)) +
      given('cell.foreignShare')(c) * a('import-price-growth') * T +
      inputPrice(`${place(c)}*`, func(c)),
  ),
)
const hat = (path: string, row: string) => given(path)(row) / given(`${path}0`)(row)
const pull = column(SELLERS, (s) => {
  const f = func(s)
  if (CELLS.includes(s))
    return (
      (given('cell.realCapital')(s) / given('cell.capital')(s)) * hat('cell.variety', s) * unitCost(s) ** (1 - sigma(f))
    )
  const lnA = frontier - given('outsider.gap')(s) + given('outsider.gap0')(s)
  const labour = 1 - sum(FUNCTIONS.map((g) => use(`${f}>${g}`)))
  const lnCost = inputPrice(place(s), f) + labour * log(given('outside.factorPrice')(place(s)))
  return (given('outsider.realCapital')(s) / given('outsider.capital0')(s)) * exp((sigma(f) - 1) * (lnA - lnCost))
})
const freeness = (s: string, m: string) => exp(a('transport-trade') * timeCut(`${place(s)}>${place(m)}`))
const weight = (s: string, m: string) => given('sale.share0')(`${s}>${m}`) * pull(s) * freeness(s, m)
const ofFunction = (f: string) => SELLERS.filter((s) => func(s) === f)
const priceSum = (m: string, f: string) => sum(ofFunction(f).map((s) => weight(s, m)))
const part = (s: string, m: string) => weight(s, m) / priceSum(m, func(s))
const aL = given('region.localConsumption')
const bL = given('region.localInvestment')
const spentBut = (m: string, f: string) =>
  OUTSIDE.includes(m)
    ? given('demand.founding')(`${m}.${f}`) * demand(m) * (m === 'N' ? exp(given('func.tilt')(f) * T) : 1)
    : m.endsWith('*')
      ? 0
      : (1 - aL(m)) * (given('region.households')(m) + purchase(m)) * consumed(f) +
        (1 - bL(m)) * given('region.builders')(m) * given('func.investmentShare')(f)
const share1 = (f: string) => 1 - 1 / sigma(f)

/** Sales of cells and inputs that they ask for, by Gauss–Seidel until nothing moves. */
const sales = (() => {
  const value = new Map(CELLS.map((c) => [c, 0]))
  const fixed = column(CELLS, (c) => sum(MARKETS.map((m) => part(c, m) * spentBut(m, func(c)))))
  const parts = new Map(CELLS.map((c) => [c, REGIONS.map((r) => part(c, `${r}*`))]))
  for (let round = 0; round < 200; round++)
    for (const c of CELLS) {
      const inputs = REGIONS.map((r) =>
        sum(FUNCTIONS.map((g) => use(`${g}>${func(c)}`) * share1(g) * value.get(`${r}.${g}`)!)),
      )
      value.set(c, fixed(c) + sum(inputs.map((x, k) => x * parts.get(c)![k])))
    }
  return ((c) => value.get(c)!) satisfies Column
})()
const spent = (m: string, f: string) =>
  m.endsWith('*') ? sum(FUNCTIONS.map((g) => use(`${g}>${f}`) * share1(g) * sales(`${m[0]}.${g}`))) : spentBut(m, f)
const sold = (s: string, m: string) => part(s, m) * spent(m, func(s))
const salesOutside = column(SELLERS.slice(6), (s) => sum(MARKETS.map((m) => sold(s, m))))

// account
const profit = column(CELLS, (c) => sales(c) / sigma(func(c)))
const cost: Column = (c) => share1(func(c)) * sales(c)
const inputs: Column = (c) => cost(c) * sum(FUNCTIONS.map((g) => use(`${func(c)}>${g}`)))
const imports = column(CELLS, (c) => {
  const gap = frontier - given('cell.technology')(c) - given('cell.gap0')(c)
  const content = 1 + a('foreign-content-gap-slope') * gap
  const abroad = sold(c, 'W')
  const both = given('cell.foreignDomestic')(c) * (sales(c) - abroad) + given('cell.foreignWorld')(c) * abroad
  return content * share1(func(c)) * both
})
const factors: Column = (c) => cost(c) - inputs(c) - imports(c)
const valueAdded: Column = (c) => factors(c) + profit(c)
const tL = given('region.localTaxRate')
const tC = given('region.centralTaxRate')
const net: Column = (c) => (1 - tL(place(c)) - tC(place(c))) * profit(c)
const research: Column = (c) =>
  min(given('cell.researchShare0')(c) * exp(given('region.researchGrowth')(place(c)) * T) * profit(c), 0.8 * net(c))
const retained: Column = (c) => (1 - a('dividend-share')) * (net(c) - research(c))
const wages = column(REGIONS, (r) => over(r, factors))
const local = column(
  REGIONS,
  (r) =>
    aL(r) * (given('region.households')(r) + purchase(r)) +
    bL(r) * given('region.builders')(r) +
    given('region.laboratories')(r) +
    outlay(r),
)
const gdp: Column = (r) => over(r, valueAdded) + local(r)
const profitOutside: Column = (s) => salesOutside(s) / sigma(func(s))
const dividends = column(REGIONS, (r) => {
  const owned = (s: string) => given('owner.capital')(`${r}>${s}`)
  const inside = CELLS.map((c) => (a('dividend-share') * (net(c) - research(c)) * owned(c)) / given('cell.capital')(c))
  const outside = SELLERS.slice(6).map(
    (s) => (a('dividend-share') * profitOutside(s) * owned(s)) / given('outsider.capital')(s),
  )
  return sum(inside) + sum(outside)
})
const income = column(REGIONS, (r) => (1 - tL(r) - tC(r)) * (wages(r) + local(r)) + over(r, research) + dividends(r))

// deflate
const sectors = [...CELLS, ...REGIONS.map((r) => `${r}.local`)]
const isLocal = (k: string) => k.endsWith('.local')
const inputShares = (f: string) => sum(FUNCTIONS.map((g) => use(`${f}>${g}`)))
const inputCost: Column = (c) => {
  if (isLocal(c)) return 0
  const cheaper = sum(FUNCTIONS.map((g) => use(`${func(c)}>${g}`) * shared(g)))
  return (inputPrice(`${place(c)}*`, func(c)) - cheaper) / inputShares(func(c))
}
const shared = (f: string) => given('func.commonProductivity')(f) * T
/** ln p̂ = ln κ̂ − ln(Ŝ/K̂)/(σ − 1) − g_M C; of the local rest ln ŵ − g_L t. */
const gatePrice: Column = (k) => {
  if (isLocal(k)) return log(wage(place(k))) - a('local-productivity') * T
  const variety = log(hat('cell.variety', k) / hat('cell.capital', k)) / (sigma(func(k)) - 1)
  return log(unitCost(k)) - variety - shared(func(k))
}
const amount: Column = (k) => (isLocal(k) ? local(place(k)) : valueAdded(k))
const bill: Column = (k) => (isLocal(k) ? local(place(k)) : factors(k))
const labour: Column = (k) => log(bill(k)) - log(wage(place(k)) * (isLocal(k) ? 1 : given('cell.ownPrice')(k)))
const before = (path: string): Column => given(`growth.${path}Before`)
const capitalShare: Column = (k) => 1 - (bill(k) / amount(k) + before('factorBill')(k) / before('valueAdded')(k)) / 2
const growth = (k: string) => {
  const [inputPart, importPart] = isLocal(k)
    ? [0, 0]
    : [(inputs(k) / sales(k) + before('inputShare')(k)) / 2, (imports(k) / sales(k) + before('importShare')(k)) / 2]
  const paid = inputPart * (inputCost(k) - before('inputPrice')(k)) + importPart * a('import-price-growth')
  const price = (gatePrice(k) - before('price')(k) - paid) / (1 - inputPart - importPart)
  const capital = isLocal(k) ? 0 : log(given('cell.realCapital')(k)) - before('capital')(k)
  return {
    output: log(amount(k) / before('valueAdded')(k)) - price,
    byCapital: capitalShare(k) * capital,
    byLabour: (1 - capitalShare(k)) * (labour(k) - before('labour')(k)),
  }
}
/** Functions over the regions, then regions and the whole over functions, by mean shares in value added of two quarters. */
const SECTORS = [...FUNCTIONS, 'local']
const partsOf = (k: string) => {
  const [r, f] = k.split('.')
  if (f === 'all') return SECTORS.map((g) => `${r}.${g}`)
  return r === 'all' ? REGIONS.map((s) => `${s}.${f}`) : []
}
const amountOf: Column = (k) => (partsOf(k).length > 0 ? sum(partsOf(k).map(amountOf)) : amount(k))
const joint = (k: string, of: Column): number => {
  const parts = partsOf(k)
  if (parts.length === 0) return of(k)
  const then = before('valueAdded')
  return sum(parts.map((i) => ((amountOf(i) / amountOf(k) + then(i) / then(k)) / 2) * joint(i, of)))
}

// research; the firm of a cell stands in the cell's slot
const hazard = column(CELLS, (c) => {
  const r = place(c)
  const intensity = research(c) / (profit(c) * given('cell.researchShare0')(c))
  const bill = (wages(r) + local(r)) / given('region.factorBill0')(r)
  const open = given('region.laboratories')(r) / (given('region.laboratories0')(r) * bill)
  return (
    given('cell.hazardScale')(c) *
    given('cell.hazard0')(c) *
    intensity ** a('research-elasticity') *
    open ** a('public-research-elasticity')
  )
})
const lnA = given('cell.technology')
const model = (c: string, v: number) => {
  const r = place(c)
  if (v >= a('imitation-between')) return c
  const s = REGIONS.find((s) => v < a('imitation-between') * given('pair.model')(`${r}>${s}`)) ?? 'C'
  return `${s}.${func(c)}`
}
const learnt = column(CELLS, (c) => {
  const i = CELLS.indexOf(c)
  const first = u('research', i)
  if (first < hazard(c)) return a('research-step') * max(0, frontier - lnA(c)) * min(0.9, -log(1 - u('research', i, 1)))
  if (first >= hazard(c) + a('imitation-rate')) return 0
  return max(0, lnA(model(c, u('research', i, 2))) - lnA(c)) / 2
})

// invent
const makers = [
  { cell: 'A.x', public: true },
  { cell: 'B.y', public: false },
]
const inventions = makers.flatMap(({ cell: c, public: open }, i) => {
  const others = REGIONS.filter((s) => s !== place(c)).map((s) => ({
    chi: chain(`${place(c)}>${s}`),
    row: `${s}.${func(c)}`,
  }))
  const within = (path: string, chi: (k: number) => number) =>
    given(path)(c) + sum(others.map(({ row }, k) => chi(k) * given(path)(row)))
  const known = within('cell.knowledge', (k) => others[k].chi) / within('cell.knowledge0', () => a('knowledge-between'))
  const funds = open ? given('region.laboratories')(place(c)) : research(c)
  const mean =
    given('innovator.made0')(String(i)) *
    known ** a('knowledge-elasticity') *
    (funds / (given('innovator.funds0')(String(i)) * wage(place(c)))) ** a('invention-elasticity')
  const ahead = sum(others.map(({ chi, row }) => chi * max(0, lnA(row) - lnA(c))))
  return Array.from({ length: count(u('invent', i), mean) }, (_, j) => {
    const identity = (T * makers.length + i) * 256 + j
    const level =
      lnA(c) +
      a('invention-lead') * (frontier - lnA(c)) +
      ahead +
      a('invention-spread') * quantile(stratum(u('invent', identity, 1)))
    return { cell: c, maker: i, identity, level: min(frontier, level) }
  })
})

// transfer
const meetings = (r: string, f: string) => {
  const grown = (d: string) =>
    REGIONS.includes(d) ? valueAdded(`${d}.${f}`) / given('cell.valueAdded0')(`${d}.${f}`) : demand(d)
  const m0 = (d: string) => given('pair.meeting0')(`${r}>${d}`)
  const mean = sum(PLACES.map((d) => m0(d) * grown(d))) / sum(PLACES.map(m0))
  const rate = PLACES.map((d) => ((m0(d) * grown(d)) / mean) * exp(a('technology-distance') * timeCut(`${r}>${d}`)))
  return rate.map((m) => m * min(1, 0.85 / sum(rate)))
}
const related = given('use.related')
const candidate = (d: string, f: string, v: number) => `${d}.${v < related(`${f}>x`) ? 'x' : 'y'}`
interface Contract {
  readonly from: string
  readonly to: string
  readonly field: string
  readonly value: number
  readonly gap: number
  readonly open: boolean
}
const contracts: Contract[] = []
const kappa = given('shelf.contract')('0') * exp(a('registration-growth') * T)
const spreadOf = (p: string): number => {
  if (!REGIONS.includes(p)) return 1
  const s = given('region.registered0')(p)
  return 1 / (s + (1 - s) * exp(-a('registration-spread') * T))
}
/** Whether a patent of field f, ln L = level, of place p is taken up; the buyer is a cell or an outside place. */
function take(id: number, p: string, to: string, f: string, level: number, ready: number, open: boolean): boolean {
  const d = place(to)
  const gapOutside = d === 'N' ? given('outsider.gap')(`N.${f}`) : a('gap-world-buyers')
  const mine = CELLS.includes(to)
    ? lnA(to)
    : min(frontier, frontier - gapOutside + a('technology-spread') * quantile(stratum(u('transfer', id, 2))))
  const gap = level - mine
  const b = ready + (1 - ready) * (REGIONS.includes(d) ? readied(d) : 0)
  const beyond = max(0, gap - (REGIONS.includes(d) ? window(d) : 0))
  const probability = b * exp(-0.5 * (beyond / a(`absorption-window-${NAME[d]}`)) ** 2)
  if (!(gap > 0) || u('transfer', id, 3) >= probability) return false
  contracts.push({
    from: p,
    to: CELLS.includes(to) ? to : `${d}.${f}`,
    field: f,
    value: kappa * spreadOf(p) * (sigma(f) - 1) * gap,
    gap,
    open,
  })
  return true
}
const onOffer = [0, 1, 2].map((slot) => {
  const row = String(slot)
  const maker = given('patent.innovator')(row)
  const { cell: c, public: open } = makers[maker]
  const id = given('patent.identity')(row)
  const age = given('patent.age')(row)
  const first = u('transfer', id)
  let below = 0
  const d = PLACES[meetings(place(c), func(c)).findIndex((m) => first < (below += m))]
  if (age >= 79) return { slot, cell: c, fate: 'lapses' }
  if (!d) return { slot, cell: c, fate: first >= 1 - a('patent-lapse') ? 'lapses' : 'stays' }
  const to = REGIONS.includes(d) ? candidate(d, func(c), u('transfer', id, 1)) : d
  const ready = 1 - (1 - a('readiness-start')) * exp(-a('readiness-speed') * age)
  const taken = take(id, place(c), to, func(c), given('patent.level')(row), ready, open)
  return { slot, cell: c, fate: taken ? 'licensed' : 'stays' }
})
for (const [k, c] of CELLS.entries()) {
  const U = a('technology-distance') * timeCut(`N>${place(c)}`)
  const mean = given('outsideOffer.mean0')(`N>${c}`) * exp(a('national-offer-growth') * T + U)
  for (let j = 0; j < count(u('transfer', -(2 ** 31), k), mean); j++) {
    const id = -(2 ** 31) + 1 + k * 2 ** 16 + j
    const behind = (1 - a('invention-lead')) * given('outsider.gap')(`N.${func(c)}`)
    const level = min(frontier, frontier - behind + a('invention-spread') * quantile(stratum(u('transfer', id, 5))))
    take(id, 'N', candidate(place(c), func(c), u('transfer', id, 1)), func(c), level, 1, false)
  }
}
/** What a cell wants to pay is within half of what it retains, for all of this quarter's contracts. */
const fee = ({ value }: Contract) => a('fee-share') * value
const feesPaid: Column = (c) => sum(contracts.filter(({ to }) => to === c).map(fee))
const feesReceived: Column = (c) =>
  sum(contracts.filter(({ from, field, open }) => `${from}.${field}` === c && !open).map(fee))
const laboratoryFees: Column = (r) => sum(contracts.filter(({ from, open }) => from === r && open).map(fee))
const advance = column(CELLS, (c) => {
  let gained = learnt(c)
  for (const { to, gap } of contracts)
    if (to === c) gained = max(gained, min(gained + a('absorption-step') * gap, frontier - lnA(c)))
  return gained
})

// invest
const rhoHat: Column = (s) =>
  CELLS.includes(s)
    ? given('cell.profitSeen')(s) / given('cell.profitRate0')(s)
    : given('outsider.profitSeen')(s) / given('outsider.profitRate0')(s)
const beta = a('choice-intensity')
const placing = (c: string, s: string) =>
  given('habit.share0')(`${c}>${s}`) *
  exp(beta * log(rhoHat(s)) + a('investment-distance') * timeCut(`${place(c)}>${place(s)}`))
const stay = column(CELLS, (c) => {
  const keep = a('stay-share') * given('pair.capitalShare0')(`${place(c)}>${place(c)}`)
  const here = keep * rhoHat(c) ** beta
  return here / (here + (1 - keep) * sum(SELLERS.map((s) => placing(c, s))))
})
const delta = a('capital-depreciation')
const replaced = delta + a('founding-capital-growth')
const own = column(CELLS, (c) => {
  const K = given('firm.capital')(String(CELLS.indexOf(c)))
  const x = stay(c) * given('firm.cash')(String(CELLS.indexOf(c)))
  const free = a('expansion-free') * replaced * K
  const room = a('expansion-limit') * replaced * K - free
  return x <= free ? x : free + (room * (x - free)) / (room + x - free)
})
const mobile: Column = (c) => given('cell.cash')(c) - own(c)
const placed = (c: string, s: string) => (mobile(c) * placing(c, s)) / sum(SELLERS.map((j) => placing(c, j)))
const fromOutside = (o: string, c: string) =>
  given('outsideFinance.arriving0')(`${o}>${c}`) * demand(o) * (rhoHat(c) / rhoHat(`${o}.${func(c)}`)) ** beta
const households = column(CELLS, (c) => {
  const r = place(c)
  return (
    (given('cell.householdFinance0')(c) * income(r) * rhoHat(c) ** a('household-finance')) /
    given('region.householdIncome0')(r)
  )
})
const arrivingOf = (p: string, c: string) =>
  OUTSIDE.includes(p)
    ? fromOutside(p, c)
    : sum(FUNCTIONS.map((f) => placed(`${p}.${f}`, c))) + (p === place(c) ? households(c) : 0)
const arriving = column(CELLS, (c) => sum(PLACES.map((p) => arrivingOf(p, c))))

// found
const unit: Column = (f) => {
  const standing = sum(REGIONS.map((r) => given('cell.capital')(`${r}.${f}`)))
  return (given('cell.size0')(`A.${f}`) * standing) / given('func.capital0')(f)
}
const founded = CELLS.flatMap((c, k) => {
  const size = a('entry-size') * unit(func(c))
  const n = floor((a('entry-capital') * arriving(c)) / (size * exp(1 / 8)) + u('found', k))
  const investors = sum(
    PLACES.map((p) => {
      const s = `${p}.${func(c)}`
      const technology = REGIONS.includes(p) ? lnA(s) : frontier - given('outsider.gap')(s)
      return arrivingOf(p, c) * technology
    }),
  )
  let left = arriving(c)
  return Array.from({ length: n }, (_, j) => {
    const identity = 2 ** 24 + (T * CELLS.length + k) * 2 ** 17 + j
    const capital = size * exp(0.5 * quantile(stratum(u('found', identity, 1))))
    const between = (lnA(c) + investors / arriving(c)) / 2
    const technology = min(frontier, between + a('technology-spread') * quantile(stratum(u('found', identity, 2))))
    return { cell: c, identity, capital, technology }
  }).filter(({ capital }) => (left -= capital) >= 0)
})
const founding = (c: string) => founded.filter(({ cell }) => cell === c)

// settle
const capitalAfter = column(CELLS, (c) => (1 - delta) * given('cell.capital')(c) + own(c) + arriving(c))
const technologyAfter = column(CELLS, (c) => {
  const all = [lnA(c) + advance(c), ...founding(c).map(({ technology }) => technology)]
  return sum(all) / all.length
})
const varietyAfter = column(CELLS, (c) => {
  const news = founding(c)
  const old = capitalAfter(c) - sum(news.map(({ capital }) => capital))
  const one = (technology: number) => exp((sigma(func(c)) - 1) * technology)
  return old * one(lnA(c) + advance(c)) + sum(news.map(({ capital, technology }) => capital * one(technology)))
})
const priceAfter: Column = (row) => {
  const [m, f] = row.split('.')
  return priceSum(m, f) ** (1 / (1 - sigma(f)))
}
const wageAfter = column(REGIONS, (r) => {
  const bill = wages(r) + local(r)
  const billHat = bill / given('region.factorBill0')(r)
  const e = sum(
    FUNCTIONS.map((f) => (factors(`${r}.${f}`) / bill) * (sigma(f) - 1) * given('cell.factorShare')(`${r}.${f}`)),
  )
  const growth = log(given('path.national')('1') / given('path.national')('0'))
  const supply = exp(given('region.labourGrowth')(r) * T)
  return wage(r) * exp(growth + (a('factor-price-speed') / (1 + e)) * log(billHat / (wage(r) * supply)))
})
const ownPriceAfter = column(CELLS, (c) => {
  const r = place(c)
  const zeta = a('specific-factor')
  const billHat = (wages(r) + local(r)) / given('region.factorBill0')(r)
  const due = (factors(c) / given('cell.factorBill0')(c) / billHat) ** zeta
  const omega = given('cell.ownPrice')(c)
  return omega * (due / omega) ** (1 / (1 + zeta * (sigma(func(c)) - 1) * given('cell.factorShare')(c)))
})
const capitalPriceAfter: Column = (r) =>
  exp(
    bL(r) * log(wageAfter(r)) +
      (1 - bL(r)) * sum(FUNCTIONS.map((f) => given('func.investmentShare')(f) * log(priceAfter(`${r}.${f}`)))),
  )

describe('the quarter of docs/odd-worked.md, from the document alone', () => {
  it('uses the draws that it prints', () => {
    for (const phase of ['research', 'invent', 'transfer', 'found', 'relocate']) {
      const printed = drawn(phase)
      expect(printed.length, phase).toBeGreaterThan(2)
      for (const { id, k, u: value } of printed)
        expect(Math.abs(u(phase, id, k) - value), `${phase} ${id} ${k}`).toBeLessThan(1e-11)
    }
  })

  it('enact: what C cannot pay is scaled down', () => {
    expect(payable('C', pilots / 4)).toBeLessThan(1)
    agree('enact', 'pair.timeCut', ['A>B', 'B>A', 'A>C'], timeCut)
    agree('enact', 'pair.chain', ['A>B', 'B>A', 'A>C'], chain)
    agree('enact', 'region.pilotWindow', REGIONS, window)
    agree('enact', 'region.pilotReadiness', REGIONS, readied)
    agree('enact', 'region.leverOutlay', REGIONS, outlay)
    agree('enact', 'region.localResearch', REGIONS, localResearch)
    agree('enact', 'region.publicPurchase', REGIONS, purchase)
  })

  it('outside: demand, frontier, shares of consumption', () => {
    agree('outside', 'outside.demand', OUTSIDE, demand)
    agree('outside', 'func.frontier', FUNCTIONS, () => frontier)
    agree('outside', 'func.consumptionShare', FUNCTIONS, consumed)
  })

  it('trade: costs, pulls, prices and sales', () => {
    const demands = MARKETS.flatMap((m) => FUNCTIONS.map((f) => `${m}.${f}`))
    agree('trade', 'cell.unitCost', CELLS, unitCost)
    agree('trade', 'seller.pull', SELLERS, pull)
    agree('trade', 'demand.priceSum', demands, (row) => priceSum(...(row.split('.') as [string, string])))
    agree('trade', 'demand.spent', demands, (row) => spent(...(row.split('.') as [string, string])))
    agree('trade', 'cell.sales', CELLS, sales)
    agree('trade', 'outsider.sales', SELLERS.slice(6), salesOutside)
    const rows = SELLERS.flatMap((s) => MARKETS.map((m) => `${s}>${m}`))
    agree('trade', 'sale.value', rows, (row) => sold(...(row.split('>') as [string, string])))
  })

  it('account: value added, incomes, GDP', () => {
    agree('account', 'cell.profit', CELLS, profit)
    agree('account', 'cell.inputs', CELLS, inputs)
    agree('account', 'cell.imports', CELLS, imports)
    agree('account', 'cell.factorBill', CELLS, factors)
    agree('account', 'cell.valueAdded', CELLS, valueAdded)
    agree('account', 'cell.research', CELLS, research)
    agree('account', 'cell.retained', CELLS, retained)
    agree('account', 'region.dividends', REGIONS, dividends)
    agree('account', 'region.local', REGIONS, local)
    agree('account', 'region.gdp', REGIONS, gdp)
    agree('account', 'region.householdIncome', REGIONS, income)
  })

  it('deflate: what of the growth is real, and where it comes from', () => {
    agree('deflate', 'growth.price', sectors, gatePrice)
    agree('deflate', 'growth.inputPrice', CELLS, inputCost)
    agree('deflate', 'growth.capital', CELLS, (c) => log(given('cell.realCapital')(c)))
    agree('deflate', 'growth.labour', sectors, labour)
    agree('deflate', 'growth.capitalShare', sectors, capitalShare)
    const rows = [...REGIONS, 'all'].flatMap((r) => [...SECTORS, 'all'].map((f) => `${r}.${f}`))
    for (const path of ['output', 'byCapital', 'byLabour'] as const)
      agree('deflate', `growth.${path}`, rows, (k) => joint(k, (i) => growth(i)[path]))
  })

  it('research: one firm succeeds, one learns from a model', () => {
    expect(CELLS.filter((c) => learnt(c) > 0).length).toBeGreaterThanOrEqual(2)
    agree('research', 'cell.hazard', CELLS, hazard)
    agree('research', 'firm.advance', ['0', '1', '2', '3', '4', '5'], (i) => learnt(CELLS[Number(i)]))
  })

  it('invent: patents are made', () => {
    const rows = inventions.map((_, n) => String(n))
    expect(rows.length).toBeGreaterThan(0)
    agree('invent', 'shelf.entering', ['0'], () => inventions.length)
    agree('invent', 'invention.identity', rows, (n) => inventions[Number(n)].identity)
    agree('invent', 'invention.innovator', rows, (n) => inventions[Number(n)].maker)
    agree('invent', 'invention.level', rows, (n) => inventions[Number(n)].level)
    const legal = given('shelf.weight')('0') * exp(a('patenting-growth') * T)
    agree('invent', 'region.granted', REGIONS, (r) => legal * inventions.filter(({ cell }) => place(cell) === r).length)
  })

  it('transfer: licences are taken inside, to and from outside; firms move up, fees are paid', () => {
    const kinds = contracts.map(({ from, to }) => `${REGIONS.includes(from)}>${REGIONS.includes(place(to))}`)
    expect(new Set(kinds).size).toBe(3)
    for (const c of CELLS) expect(feesPaid(c)).toBeLessThanOrEqual(0.5 * retained(c))
    const rows = PLACES.flatMap((p) => SELLERS.flatMap((s) => FUNCTIONS.map((f) => `${p}>${s}/${f}`)))
    const of = (row: string) => contracts.filter(({ from, to, field }) => `${from}>${to}/${field}` === row)
    agree('transfer', 'contract.licences', rows, (row) => of(row).length)
    agree('transfer', 'contract.value', rows, (row) => sum(of(row).map(({ value }) => value)))
    agree('transfer', 'contract.fee', rows, (row) => sum(of(row).map(fee)))
    agree('transfer', 'patent.fate', ['0', '1', '2'], (slot) =>
      ['stays', 'licensed', 'lapses'].indexOf(onOffer[Number(slot)].fate),
    )
    agree('transfer', 'region.laboratoryFees', REGIONS, laboratoryFees)
    agree('transfer', 'cell.feesPaid', CELLS, feesPaid)
    agree('transfer', 'cell.feesReceived', CELLS, feesReceived)
    // a firm that took no licence keeps what research gave it, and is not printed again
    const lifted = CELLS.filter((c) => advance(c) !== learnt(c))
    expect(lifted.length).toBeGreaterThan(0)
    agree(
      'transfer',
      'firm.advance',
      lifted.map((c) => String(CELLS.indexOf(c))),
      (i) => advance(CELLS[Number(i)]),
    )
  })

  it('invest: capital finds its places', () => {
    agree('invest', 'cell.stay', CELLS, stay)
    agree('invest', 'cell.own', CELLS, own)
    const rows = CELLS.flatMap((c) => SELLERS.map((s) => `${c}>${s}`))
    agree('invest', 'placement.value', rows, (row) => placed(...(row.split('>') as [string, string])))
    agree('invest', 'cell.households', CELLS, households)
    agree('invest', 'cell.arriving', CELLS, arriving)
  })

  it('found: a firm is founded', () => {
    expect(founded.length).toBe(1)
    agree('found', 'entry.cell', ['0'], () => CELLS.indexOf(founded[0].cell))
    agree('found', 'entry.identity', ['0'], () => founded[0].identity)
    agree('found', 'entry.capital', ['0'], () => founded[0].capital)
    agree('found', 'entry.technology', ['0'], () => founded[0].technology)
  })

  it('settle: stocks and prices of the next quarter', () => {
    agree('settle', 'cell.capital', CELLS, capitalAfter)
    agree('settle', 'cell.technology', CELLS, technologyAfter)
    agree('settle', 'cell.variety', CELLS, varietyAfter)
    agree('settle', 'cell.cash', CELLS, (c) => retained(c) - feesPaid(c) + feesReceived(c))
    agree('settle', 'cell.profitSeen', CELLS, (c) => profit(c) / given('cell.capital')(c))
    agree('settle', 'cell.realCapital', CELLS, (c) => {
      const bought = (own(c) + arriving(c)) / given('region.capitalPrice')(place(c))
      return (1 - delta) * given('cell.realCapital')(c) + bought
    })
    agree('settle', 'cell.ownPrice', CELLS, ownPriceAfter)
    agree('settle', 'region.factorPrice', REGIONS, wageAfter)
    agree('settle', 'region.capitalPrice', REGIONS, capitalPriceAfter)
    agree('settle', 'region.households', REGIONS, (r) => income(r) - over(r, households))
    agree(
      'settle',
      'demand.price',
      MARKETS.flatMap((m) => FUNCTIONS.map((f) => `${m}.${f}`)),
      priceAfter,
    )
    agree('settle', 'growth.real', sectors, (k) => given('growth.real')(k) * exp(growth(k).output))
    agree('settle', 'growth.grownAtRatio', sectors, (k) => {
      const { output, byCapital, byLabour } = growth(k)
      return (output - byCapital - byLabour) / (1 - capitalShare(k))
    })
    agree('settle', 'cell.knowledge', CELLS, (c) => {
      const made = inventions.filter(({ cell }) => cell === c).length
      return (1 - a('knowledge-decay')) * given('cell.knowledge')(c) + made
    })
    const last = (c: string) =>
      onOffer.filter(
        ({ slot, cell, fate }) =>
          cell === c && (fate === 'lapses' || (fate === 'licensed' && given('patent.licences')(String(slot)) === 1)),
      ).length
    agree('settle', 'cell.offer', CELLS, (c) => {
      const made = inventions.filter(({ cell }) => cell === c).length
      return given('cell.offer')(c) + made - last(c)
    })
    const owners = PLACES.flatMap((p) => CELLS.map((c) => `${p}>${c}`))
    agree('settle', 'owner.capital', owners, (row) => {
      const [p, c] = row.split('>')
      const kept = 1 - delta + own(c) / given('cell.capital')(c)
      return kept * given('owner.capital')(row) + arrivingOf(p, c)
    })
    const abroad = REGIONS.flatMap((p) => SELLERS.slice(6).map((s) => `${p}>${s}`))
    agree('settle', 'owner.capital', abroad, (row) => {
      const [p, s] = row.split('>')
      const kept = 1 - delta + ((1 - a('dividend-share')) * profitOutside(s)) / given('outsider.capital')(s)
      return kept * given('owner.capital')(row) + sum(FUNCTIONS.map((f) => placed(`${p}.${f}`, s)))
    })
    agree('settle', 'outsider.capital', SELLERS.slice(6), (s) => {
      const rho = profitOutside(s) / given('outsider.capital')(s)
      const gross =
        (delta + given('outside.growth0')(place(s))) *
        (rho / given('outsider.profitRate0')(s)) ** a('outside-accumulation')
      return given('outsider.capital')(s) * (1 + gross - delta)
    })
  })
})
