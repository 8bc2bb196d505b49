import { costOf, type Lever, type Opening } from '../document.ts'
import { type Column, column, PLACES, REGIONS, sum, two } from './rows.ts'

/** What of a lever is in force: it starts from what one of its kind at its place had in force the quarter before. */
function strength(lever: Lever, t: number, all: readonly Lever[]): number {
  if (t < lever.start || t > lever.end) return 0
  const { kind, places, func, value, start, ramp } = lever
  const before = all.find(
    (other) =>
      other.kind === kind && other.func === func && `${other.places}` === `${places}` && other.end === start - 1,
  )
  const from = before ? strength(before, start - 1, all) : 0
  return from + (value - from) * Math.min(1, (t - start + 1) / ramp)
}

const TO_FIRMS = ['function-support', 'research-subsidy']
const TO_LABORATORIES = ['public-research-funding', 'joint-laboratories']

/** enact: what levers do and cost. */
export function policy({ t, levers, given, a }: Opening) {
  const purse = given('region.government')
  const wage = given('region.factorPrice')
  const asked = levers
    .map((lever) => {
      const s = strength(lever, t, levers)
      const payers = lever.places.filter((p) => REGIONS.includes(p))
      return { ...lever, s, payers, each: (costOf(lever.kind) * s) / 4 / payers.length }
    })
    .filter(({ s }) => s > 0)
  const cost = (r: string) => sum(asked.filter(({ payers }) => payers.includes(r)).map(({ each }) => each))
  const payable = column(REGIONS, (r) => Math.min(1, (0.3 * purse(r)) / (cost(r) || 1)))
  const done = asked.map((lever) => {
    const share = Math.min(...lever.payers.map(payable))
    return { ...lever, s: lever.s * share, each: lever.each * share }
  })

  const of = (kind: string) => done.filter((lever) => lever.kind === kind)
  const reached = (x: number, half: number) => x / (x + half)
  /** Sum over the levers of a kind in a region, or a region and a function. */
  const inRegion = (kind: string, effect: (s: number, r: string) => number): Column =>
    column(REGIONS, (r) => sum(of(kind).flatMap(({ places: [p], s }) => (p === r ? [effect(s, r)] : []))))
  const inCell =
    (kind: string, scale: number): Column =>
    (c) =>
      sum(of(kind).flatMap(({ places: [p], func, s }) => (`${p}.${func}` === c ? [scale * s] : [])))
  const ends = (lever: Lever, p: string, q: string) => p !== q && lever.places.includes(p) && lever.places.includes(q)
  const onPair = (kind: string, effect: (s: number, payers: readonly string[]) => number): Column =>
    two(PLACES, PLACES, (p, q) =>
      sum(of(kind).flatMap((lever) => (ends(lever, p, q) ? [effect(lever.s, lever.payers)] : []))),
    )
  /** Cuts of the cost of trade between a region and one outside place, both ways. */
  const across = (kind: string, effect: number, o: string): Column => {
    const inside = inRegion(kind, (s) => effect * s)
    return (pair) => {
      const [p, q] = pair.split('>')
      return p === o ? inside(q) : q === o ? inside(p) : 0
    }
  }
  const toNation = across('unified-national-market', a('national-market-effect'), 'N')
  const toWorld = across('openness', a('openness-effect'), 'W')
  const laboratories = onPair('joint-laboratories', (s, payers) => {
    const x = s / (sum(payers.map(wage)) / payers.length)
    return a('joint-laboratory-effect') * reached(x, a('joint-laboratory-half'))
  })
  const piloted = (s: number, r: string) => reached(s / wage(r), a('pilot-half'))

  const paid = (kinds: (kind: string) => boolean): Column =>
    column(REGIONS, (r) =>
      sum(done.filter(({ kind, payers }) => kinds(kind) && payers.includes(r)).map(({ each }) => each)),
    )
  const subsidies = paid((kind) => TO_FIRMS.includes(kind))
  const grant = paid((kind) => TO_LABORATORIES.includes(kind))
  const outlay = paid((kind) => ![...TO_FIRMS, ...TO_LABORATORIES].includes(kind))
  const localResearch = column(REGIONS, (r) => given('region.localResearchShare')(r) * purse(r) + grant(r))
  return {
    payable,
    'pair.tradeCut': (pair: string) => toNation(pair) + toWorld(pair),
    'pair.inputCut': onPair('supply-chain-programme', (s) => a('supply-chain-effect') * s),
    'pair.timeCut': onPair('transport', (s) => -Math.log(1 - s)),
    'pair.capitalRise': onPair('capital-market-integration', (s) => a('investment-border') * s),
    'pair.technologyRise': onPair('technology-market', (s) => a('technology-border') * s),
    'pair.chain': (pair: string) => a('knowledge-between') + laboratories(pair),
    'region.pilotWindow': inRegion('pilot-platforms', (s, r) => a('pilot-window-effect') * piloted(s, r)),
    'region.pilotReadiness': inRegion('pilot-platforms', (s, r) => a('pilot-readiness-effect') * piloted(s, r)),
    'region.movePull': inRegion(
      'new-district',
      (s, r) => a('new-district-effect') * reached(s / wage(r), a('new-district-half')),
    ),
    'region.foreignOpenness': inRegion('foreign-investment-openness', (s) => a('foreign-investment-effect') * s),
    'region.leverOutlay': outlay,
    'region.subsidies': subsidies,
    'region.researchSubsidy': inRegion('research-subsidy', (s) => s / 4),
    'region.researchGrant': grant,
    'region.localResearch': localResearch,
    'region.publicPurchase': (r: string) => purse(r) - outlay(r) - subsidies(r) - localResearch(r),
    'cell.support': inCell('function-support', 1 / 4),
    'cell.relief': inCell('relief', a('relief-effect')),
  }
}
export type Policy = ReturnType<typeof policy>
