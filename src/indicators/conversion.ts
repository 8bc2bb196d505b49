import type { Economy } from '../economy/economy.ts'
import { contractsOf, LICENCES, MET } from './contracts.ts'
import { type Called, LOCAL, onlyLocal, put, quotient, type Ratio } from './indicator.ts'
import { quarterly } from './quarterly.ts'

/** Licences taken, and patents that met a candidate, over origins: by destination and field. */
const arrivals = quarterly(
  (economy, work) => {
    const F = economy.func.size
    const P = economy.region.size + economy.outside.size
    const contracts = contractsOf(economy)
    work.fill(0)
    for (let k = 0; k < P * P * F; k++) {
      work[k % (P * F)] += contracts[LICENCES * P * P * F + k]
      work[P * F + (k % (P * F))] += contracts[MET * P * P * F + k]
    }
  },
  ({ region, outside, func }) => 2 * (region.size + outside.size) * func.size,
)

export const conversionRate = quotient({
  id: 'conversion-rate',
  name: 'conversion rate of patents',
  zh: { name: '专利转化率', formula: '获得许可的次数 ÷ 专利遇到本地区企业的次数，含各来源，按领域；无相遇时无定义' },
  unit: '1',
  dimensions: ['region', 'function'],
  formula:
    'licences taken over patents that met a firm of the region, of all origins, by field; undefined where none met anybody',
  write: (economy, rs, fs, to, at) => {
    if (onlyLocal(fs)) return put(to, at, Number.NaN, Number.NaN)
    const F = economy.func.size
    const work = arrivals(economy)
    const met = work.length / 2
    let taken = 0
    let meetings = 0
    for (let k = 0; k < rs.length; k++)
      for (let l = 0; l < fs.length; l++) {
        if (fs[l] === LOCAL) continue
        taken += work[rs[k] * F + fs[l]]
        meetings += work[met + rs[k] * F + fs[l]]
      }
    put(to, at, taken, meetings)
  },
})

/** Of patents of the regions in the destinations from `first` up to `end`, but for their own where `apart`. */
type Span = (economy: Economy) => readonly [first: number, end: number]
const card = <Id extends string>(called: Called<Id>, where: string, span: Span, apart: boolean): Ratio<Id> =>
  quotient({
    ...called,
    unit: '1',
    dimensions: ['region'],
    formula: `licences taken over the region’s own patents that met a candidate in ${where}; undefined where none did`,
    write: (economy, rs, _, to, at) => {
      const F = economy.func.size
      const P = economy.region.size + economy.outside.size
      const contracts = contractsOf(economy)
      const [first, end] = span(economy)
      let taken = 0
      let met = 0
      for (let k = 0; k < rs.length; k++)
        for (let d = first; d < end; d++) {
          if (apart && rs[k] === d) continue
          const row = (rs[k] * P + d) * F
          for (let f = row; f < row + F; f++) {
            taken += contracts[LICENCES * P * P * F + f]
            met += contracts[MET * P * P * F + f]
          }
        }
      put(to, at, taken, met)
    },
  })

export const conversionInside = card(
  {
    id: 'conversion-inside',
    name: 'inside conversion of patents',
    zh: {
      name: '{regions}内专利转化率',
      formula: '获得许可的次数 ÷ 本地区专利在{others}遇到候选企业的次数；无相遇时无定义',
    },
  },
  'the other regions',
  ({ region }) => [0, region.size],
  true,
)
/** In each place, of patents by origin. */
export const conversionIn = (places: readonly string[]): readonly Ratio<`conversion-in-${string}`>[] =>
  places.map((place, d) =>
    card(
      {
        id: `conversion-in-${place}`,
        name: 'conversion rate of patents in {place}',
        zh: {
          name: '在{place}的专利转化率',
          formula: '获得许可的次数 ÷ 本地区专利在{place}遇到候选企业的次数；无相遇时无定义',
        },
      },
      place,
      () => [d, d + 1],
      false,
    ),
  )
