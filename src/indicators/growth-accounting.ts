import type { Economy } from '../economy/economy.ts'
import { type Called, LOCAL, level, onlyLocal, type Ratio } from './indicator.ts'

/** Below this growth since founding, up or down, a share in it says nothing. */
const STANDING = 1e-6

/** Row of `growth` of one region or all of them, and one function or all. */
function rowOf({ region, func }: Economy, rs: readonly number[], fs: readonly number[]): number {
  const F = func.size
  const r = rs.length === 1 ? rs[0] : region.size
  return r * (F + 2) + (fs.length > 1 ? F + 1 : fs[0] === LOCAL ? F : fs[0])
}

export const realValueAdded = level({
  id: 'real-value-added',
  name: 'real value added',
  zh: {
    name: '实际增加值',
    formula:
      '按建立时价格计算、逐季连接的增加值（Törnqvist）：产出与投入各按其价格平减，品种增多不计入产出；本地服务：按其要素价格减去假设的生产率增长平减（2008 年国民账户体系，15.133）',
  },
  unit: '¤/quarter',
  kind: 'flow',
  dimensions: ['region', 'function'],
  formula:
    'value added at prices of founding, chained (Törnqvist): output and inputs deflated each by its price, a wider choice of varieties not counted as output; local: by its factor price less the assumed growth of its productivity (System of National Accounts 2008, 15.133)',
  of: (economy, rs, fs) => economy.growth.real[rowOf(economy, rs, fs)],
})

const card = <Id extends string>(
  called: Called<Id>,
  formula: string,
  productivity: (growth: Economy['growth'], k: number) => number,
): Ratio<Id> => ({
  ...called,
  unit: '1',
  kind: 'ratio',
  // summed since founding: at the year's end it holds the whole year
  year: 'end',
  dimensions: ['region', 'function'],
  formula: `${formula}; undefined in the founding quarter`,
  of: (economy, rs, fs) => {
    if (onlyLocal(fs)) return Number.NaN
    const k = rowOf(economy, rs, fs)
    const grown = economy.growth.grown[k]
    return Math.abs(grown) <= STANDING ? Number.NaN : productivity(economy.growth, k) / grown
  },
})

export const tfpShareOfGrowth = card(
  {
    id: 'tfp-share-of-growth',
    name: 'share of TFP in growth',
    zh: {
      name: '全要素生产率贡献率',
      formula: '{since}以来 Σ TFP ÷ Σ Δ ln Y，其中 TFP = Δ ln Y − s_K Δ ln K − s_L Δ ln L（Solow 1957）；{since}无定义',
    },
  },
  'Σ TFP / Σ Δ ln Y since founding, TFP = Δ ln Y − s_K Δ ln K − s_L Δ ln L (Solow 1957)',
  ({ grown, grownByCapital, grownByLabour }, k) => grown[k] - grownByCapital[k] - grownByLabour[k],
)
export const tfpShareOfGrowthKy = card(
  {
    id: 'tfp-share-of-growth-ky',
    name: 'share of TFP in growth (K/Y)',
    zh: {
      name: '全要素生产率贡献率（资本产出比口径）',
      formula:
        '{since}以来 Σ TFP/(1 − s_K) ÷ Σ Δ ln Y，其中 Δ ln Y = Δ ln L + s_K/(1 − s_K) Δ ln(K/Y) + TFP/(1 − s_K)（Klenow、Rodríguez-Clare 1997）；{since}无定义',
    },
  },
  'Σ TFP/(1 − s_K) / Σ Δ ln Y since founding, as Δ ln Y = Δ ln L + s_K/(1 − s_K) Δ ln(K/Y) + TFP/(1 − s_K) (Klenow and Rodríguez-Clare 1997)',
  ({ grownAtRatio }, k) => grownAtRatio[k],
)
