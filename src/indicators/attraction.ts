import { capitalMobile, FROM_ORIGIN, type Mobile, technologyMobile } from './gravity.ts'
import { type Called, put, quotient, type Ratio } from './indicator.ts'

/**
 * What regions draw from the rest of the nation (the first outside place), over what gravity expects of all that they draw
 * from elsewhere. 吸引
 */
const card = <Id extends string>(called: Called<Id>, what: string, footloose: Mobile): Ratio<Id> =>
  quotient({
    ...called,
    unit: '1',
    dimensions: ['region'],
    formula: `${what} drawn from the rest of the nation over its gravity-expected share in what is drawn from all other places (gravity: Tinbergen 1962)`,
    write: (economy, rs, _, to, at) => {
      const nation = economy.region.size
      const P = nation + economy.outside.size
      const flow = footloose(economy)
      let actual = 0
      let expected = 0
      for (const r of rs) {
        let drawn = 0
        for (let p = 0; p < P; p++) if (p !== r) drawn += flow[p * P + r]
        actual += flow[nation * P + r]
        // where nothing is drawn nothing is expected, whatever the masses
        if (drawn > 0) expected += drawn * flow[(FROM_ORIGIN * P + nation) * P + r]
      }
      put(to, at, actual, expected)
    },
  })

export const attractionCapital = card(
  {
    id: 'attraction-capital',
    name: 'attraction of capital',
    zh: {
      name: '资本吸引力',
      formula: '来自{national}的投资 ÷ 按引力模型预期的占来自其他各地总量的份额（引力：Tinbergen 1962）',
    },
  },
  'investment',
  capitalMobile,
)
export const attractionTechnology = card(
  {
    id: 'attraction-technology',
    name: 'attraction of technology',
    zh: {
      name: '技术吸引力',
      formula: '来自{national}的合同额 ÷ 按引力模型预期的占来自其他各地总量的份额（引力：Tinbergen 1962）',
    },
  },
  'contract value',
  technologyMobile,
)
