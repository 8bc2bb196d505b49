import type { Economy } from '../economy/economy.ts'
import { capitalMobile, type Mobile, TO_DESTINATION, technologyMobile } from './gravity.ts'
import { type Called, put, quotient, type Ratio } from './indicator.ts'

/**
 * What leaves regions for the destinations that `reached` names, over what gravity expects of all that leaves them.
 * Destinations are of the region itself, so that the whole adds actual and expected over origins.
 */
const card = <Id extends string>(
  called: Called<Id>,
  formula: string,
  footloose: Mobile,
  reached: (economy: Economy, r: number, q: number) => boolean,
): Ratio<Id> =>
  quotient({
    ...called,
    unit: '1',
    dimensions: ['region'],
    formula: `${formula} over the gravity-expected share of that in what leaves the region for all other places (gravity: Tinbergen 1962)`,
    write: (economy, rs, _, to, at) => {
      const P = economy.region.size + economy.outside.size
      const flow = footloose(economy)
      let actual = 0
      let expected = 0
      for (const r of rs) {
        let leaving = 0
        let share = 0
        for (let q = 0; q < P; q++) {
          if (q === r) continue
          const sent = flow[r * P + q]
          leaving += sent
          if (!reached(economy, r, q)) continue
          actual += sent
          share += flow[(TO_DESTINATION * P + r) * P + q]
        }
        // where nothing leaves nothing is expected, whatever the masses
        if (leaving > 0) expected += leaving * share
      }
      put(to, at, actual, expected)
    },
  })

const nation = ({ region }: Economy, _: number, q: number) => q === region.size
const others = ({ region }: Economy, _: number, q: number) => q < region.size

/** To the rest of the nation. 辐射 */
export const radiationCapital = card(
  {
    id: 'radiation-capital',
    name: 'radiation of capital',
    zh: {
      name: '资本辐射力',
      formula: '该地区对{national}的投资 ÷ 按引力模型预期的占该地区流向其他各地总量的份额（引力：Tinbergen 1962）',
    },
  },
  'investment in the rest of the nation from the region',
  capitalMobile,
  nation,
)
export const radiationTechnology = card(
  {
    id: 'radiation-technology',
    name: 'radiation of technology',
    zh: {
      name: '技术辐射力',
      formula: '该地区售予{national}的合同额 ÷ 按引力模型预期的占该地区流向其他各地总量的份额（引力：Tinbergen 1962）',
    },
  },
  'contract value sold to the rest of the nation',
  technologyMobile,
  nation,
)
/** The pull of the other regions on what leaves one. */
export const pullCapital = card(
  {
    id: 'pull-capital',
    name: 'pull of the others on capital',
    zh: {
      name: '{regions}资本吸纳度',
      formula: '该地区对{others}的投资 ÷ 按引力模型预期的占该地区流向其他各地总量的份额（引力：Tinbergen 1962）',
    },
  },
  'investment in the other regions from the region',
  capitalMobile,
  others,
)
export const pullTechnology = card(
  {
    id: 'pull-technology',
    name: 'pull of the others on technology',
    zh: {
      name: '{regions}技术吸纳度',
      formula: '该地区售予{others}的合同额 ÷ 按引力模型预期的占该地区流向其他各地总量的份额（引力：Tinbergen 1962）',
    },
  },
  'contract value sold to the other regions',
  technologyMobile,
  others,
)
