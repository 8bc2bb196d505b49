import { count } from '../chance.ts'
import type { Opening } from '../document.ts'
import type { Accounts } from './accounts.ts'
import { type Contract, candidates, licensing, meetings, onOffer } from './meeting.ts'
import type { Policy } from './policy.ts'
import { CELLS, type Column, column, func, OUTSIDE, PLACES, place, REGIONS, slotsFor, sums } from './rows.ts'
import { type Firm, firmsOf, type Invent, normalOf, type Research } from './technology.ts'
import type { Outside } from './trade.ts'

const { exp, min, max } = Math
export const FATES = ['stays', 'licensed', 'lapses', 'spins'] as const
type Fate = (typeof FATES)[number]
interface Partner {
  readonly partner: number
  readonly identity: number
}

/** transfer: patents on offer meet candidates. */
export function transfer(
  opening: Opening,
  policy: Policy,
  around: Outside,
  books: Accounts,
  { makers, ...ideas }: Invent,
  learnt: Research,
) {
  const { given, a, u, rules } = opening
  const firms = firmsOf(opening)
  const bySlot = new Map(firms.map((firm) => [Number(firm.slot), firm]))
  const frontier = around['func.frontier']()
  const meeting = meetings(opening, policy, around, books)
  const candidate = candidates(opening, firms)
  const { spread, signed, registration } = licensing(opening, policy, around)
  const contracts: Contract[] = []
  const met: { from: string; to: string; field: string }[] = []
  const partners = new Map<number, Partner>()
  const gained = new Map(firms.map(({ slot }) => [slot, learnt['firm.advance'](slot)]))
  const sign = (...terms: Parameters<typeof signed>): boolean => {
    const [, from, d, field, firm] = terms
    met.push({ from, to: firm ? firm.cell : `${d}.${field}`, field })
    const contract = signed(...terms)
    if (!contract) return false
    contracts.push(contract)
    // beyond the frontier only what research led there already
    if (firm) {
      const before = gained.get(firm.slot)!
      const lifted = min(before + a('absorption-step') * contract.gap, frontier - firm.technology)
      gained.set(firm.slot, max(before, lifted))
    }
    return true
  }

  /** The last partner where it is met: a firm that is still itself, or an outside place. */
  const lastPartner = (maker: number, id: number): { d: string; firm?: Firm } | undefined => {
    if (rules.transfer !== 'network' || u('transfer', id, 4) >= a('network-share')) return undefined
    const partner = given('innovator.partner')(String(maker))
    if (partner < -1) return { d: OUTSIDE[-2 - partner] }
    const firm = bySlot.get(partner)
    if (firm?.identity !== given('innovator.partnerIdentity')(String(maker))) return undefined
    return { d: place(firm.cell), firm }
  }
  const spins: string[] = []
  const patents = onOffer(opening).map((patent) => {
    const { slot, cell: c, maker, identity: id, age, level } = patent
    const first = u('transfer', id)
    let below = 0
    const usual = PLACES[meeting(c).rate.findIndex((m) => first < (below += m))]
    const ended = (fate: Fate) => ({ ...patent, fate })
    if (age >= 79) return ended('lapses')
    if (!usual) {
      if (first >= 1 - a('patent-lapse')) return ended('lapses')
      if (first >= 1 - a('patent-lapse') - a('spin-off-rate') && spins.length < slotsFor(opening.room).spinoff)
        spins.push(slot)
      return ended('stays')
    }
    const partner = lastPartner(maker, id)
    const d = partner?.d ?? usual
    const firm = partner?.firm ?? (REGIONS.includes(d) ? candidate(d, func(c), u('transfer', id, 1)) : undefined)
    const ready = 1 - (1 - a('readiness-start')) * exp(-a('readiness-speed') * age)
    if (!sign(id, place(c), d, func(c), firm, level, ready, makers[maker].open)) return ended('stays')
    partners.set(
      maker,
      firm
        ? { partner: Number(firm.slot), identity: firm.identity }
        : { partner: -2 - OUTSIDE.indexOf(d), identity: 0 },
    )
    return ended('licensed')
  })
  const offers = CELLS.map((c, k) => {
    const U = a('technology-distance') * policy['pair.timeCut'](`N>${place(c)}`)
    const grown = exp(a('national-offer-growth') * around['clock.trend']() + U)
    const mean = given('outsideOffer.mean0')(`N>${c}`) * grown * exp(policy['pair.technologyRise'](`N>${place(c)}`))
    const n = mean > 0 ? count(u('transfer', -(2 ** 31), k), mean) : 0
    for (let j = 0; j < n; j++) {
      const id = -(2 ** 31) + 1 + k * 2 ** 16 + j
      const behind = (1 - a('invention-lead')) * given('outsider.gap')(`N.${func(c)}`)
      const level = min(frontier, frontier - behind + a('invention-spread') * normalOf(u('transfer', id, 5)))
      sign(id, 'N', place(c), func(c), candidate(place(c), func(c), u('transfer', id, 1)), level, 1, false)
    }
    return n
  })

  // fees: a share of the value, of each buyer inside together at most half of what its cell retains
  const wanted = sums(
    contracts,
    ({ to }) => to,
    ({ value }) => a('fee-share') * value,
  )
  const payable = column(CELLS, (c) => min(1, (0.5 * books['cell.retained'](c)) / (wanted(c) || 1)))
  const fee = ({ to, value }: Contract) => a('fee-share') * value * (CELLS.includes(to) ? payable(to) : 1)
  const row = ({ from, to, field }: (typeof met)[number]) => `${from}>${to}/${field}`
  const open = contracts.filter(({ open }) => open)
  const closed = contracts.filter(({ open }) => !open)
  const inForce = patents.filter(({ fate }) => fate === 'lapses')
  const licensed = patents.filter(({ fate }) => fate === 'licensed')
  const cell = ({ cell }: { readonly cell: string }) => cell
  const nth = (of: (partner: Partner) => number, path: string): Column => {
    return (i) => (partners.has(Number(i)) ? of(partners.get(Number(i))!) : given(path)(i))
  }
  return {
    contracts,
    patents,
    offers,
    payable,
    meeting,
    spins,
    fee,
    fees: { open, closed },
    'firm.advance': ((slot) => gained.get(slot) ?? 0) as Column,
    'patent.fate': ((slot) => FATES.indexOf(patents.find((p) => p.slot === slot)?.fate ?? 'stays')) as Column,
    'cell.licensed': sums(licensed, cell),
    'cell.gone': sums(
      licensed.filter(({ licences }) => licences === 1),
      cell,
    ),
    'cell.lapsed': ((c) => ideas['cell.lapsed'](c) + sums(inForce, cell)(c)) as Column,
    'cell.voided': sums(inForce, cell, ({ licences }) => licences),
    'cell.feesPaid': column(
      CELLS,
      sums(contracts, ({ to }) => to, fee),
    ),
    'cell.feesReceived': column(
      CELLS,
      sums(closed, ({ from, field }) => `${from}.${field}`, fee),
    ),
    'region.laboratoryFees': sums(open, ({ from }) => from, fee),
    'innovator.partnerNext': nth(({ partner }) => partner, 'innovator.partner'),
    'innovator.partnerNextIdentity': nth(({ identity }) => identity, 'innovator.partnerIdentity'),
    'spinoff.slot': ((n) => Number(spins[Number(n)] ?? 0)) as Column,
    'portfolio.spinning': () => spins.length,
    'portfolio.registration': registration,
    'region.registering': spread,
    'contract.met': sums(met, row),
    'contract.licences': sums(contracts, row),
    'contract.value': sums(contracts, row, ({ value }) => value),
    'contract.publicValue': sums(open, row, ({ value }) => value),
    'contract.fee': sums(contracts, row, fee),
    'contract.publicFee': sums(open, row, fee),
  }
}
export type Transfer = ReturnType<typeof transfer>
