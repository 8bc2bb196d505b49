import type { Economy } from '../economy/economy.ts'
import { type Called, onlyLocal, put, quotientOfShares, type Ratio } from './indicator.ts'

/** Writes sales of function f, and of all, by the places 0 to `places` − 1, or by `rs`, in the markets from `first` up to `end`. */
function writeSales(
  { sale, demand, func }: Economy,
  rs: readonly number[] | number,
  f: number,
  first: number,
  end: number,
  to: Float64Array,
  at: number,
): void {
  const F = func.size
  const M = demand.size / F
  const places = typeof rs === 'number' ? rs : rs.length
  let own = 0
  let all = 0
  for (let k = 0; k < places; k++) {
    const p = typeof rs === 'number' ? k : rs[k]
    for (let m = first; m < end; m++) {
      own += sale.value[(p * F + f) * M + m]
      for (let g = 0; g < F; g++) all += sale.value[(p * F + g) * M + m]
    }
  }
  put(to, at, own, all)
}

const card = <Id extends string>(
  called: Called<Id>,
  where: string,
  markets: (economy: Economy) => readonly [number, number],
): Ratio<Id> =>
  quotientOfShares({
    ...called,
    unit: '1',
    dimensions: ['region', 'function'],
    formula: `share of the function in the region’s sales to ${where} over its share in the sales of all sellers of the nation there (Balassa 1965)`,
    write: (economy, rs, fs, to, at) => {
      if (onlyLocal(fs) || fs.length > 1) return put(to, at, Number.NaN, Number.NaN, Number.NaN, Number.NaN)
      const [first, end] = markets(economy)
      // sellers of the nation: the regions and the first outside place
      writeSales(economy, rs, fs[0], first, end, to, at)
      writeSales(economy, economy.region.size + 1, fs[0], first, end, to, at + 2)
    },
  })

export const rcaNational = card(
  {
    id: 'rca-national',
    name: 'revealed comparative advantage, national',
    zh: {
      name: '国内显示性比较优势',
      formula:
        '该功能占本地区对{national}销售的份额 ÷ 该功能占全部{allNation}卖方对{national}销售的份额（Balassa 1965）',
    },
  },
  'the rest of the nation',
  ({ region }) => [2 * region.size, 2 * region.size + 1],
)
export const rcaInternational = card(
  {
    id: 'rca-international',
    name: 'revealed comparative advantage, international',
    zh: {
      name: '国际显示性比较优势',
      formula: '该功能占本地区对{world}销售的份额 ÷ 该功能占全部{allNation}卖方对{world}销售的份额（Balassa 1965）',
    },
  },
  'the world',
  ({ region }) => [2 * region.size + 1, 2 * region.size + 2],
)
export const rcaDomestic = card(
  {
    id: 'rca-domestic',
    name: 'revealed comparative advantage, domestic',
    zh: {
      name: '全国（含{regions}）显示性比较优势',
      formula:
        '该功能占本地区对全国（含{regions}）销售的份额 ÷ 该功能占全部{allNation}卖方对全国（含{regions}）销售的份额（Balassa 1965）',
    },
  },
  'the whole nation, the regions included',
  ({ region }) => [0, 2 * region.size + 1],
)
