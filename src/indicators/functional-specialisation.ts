import type { Names } from '../worlds/names.ts'
import { INTERNATIONAL, NATIONAL, nationRow, rowOf, writeEmbodied } from './embodied.ts'
import { type Called, onlyLocal, put, quotient, quotientOfShares, type Ratio } from './indicator.ts'

/** Rows of the functions with high value added at the two ends of the chain, which rows of all functions ask for. */
const known = new WeakMap<Names, readonly number[]>()
function highOf(names: Names): readonly number[] {
  const found = known.get(names) ?? names.ends.map((id) => names.functions.indexOf(id))
  known.set(names, found)
  return found
}

const SOURCE = 'all: the functions at the ends of the chain together (Timmer, Miroudot and de Vries 2019)'

type Circulation = 'national' | 'international'
const ENDS = '“all”：{ends}合计（Timmer、Miroudot、de Vries 2019）'

const card = <Id extends string>(called: Called<Id>, formula: string) => ({
  ...called,
  unit: '1',
  dimensions: ['region', 'function'] as const,
  formula,
})
const own = <Id extends string>(called: Called<Id>, where: Circulation, circulation: number): Ratio<Id> =>
  quotient({
    ...card(called, `share of the function in the region’s value added embodied in its ${where} sales; ${SOURCE}`),
    write: (economy, rs, fs, to, at) =>
      onlyLocal(fs)
        ? put(to, at, Number.NaN, Number.NaN)
        : writeEmbodied(economy, rowOf(economy, rs), circulation, asked(economy.names, fs), to, at),
  })
const relative = <Id extends string>(called: Called<Id>, where: Circulation, circulation: number): Ratio<Id> =>
  quotientOfShares({
    ...card(
      called,
      `that share in ${where} sales over the same share in the rest of the nation’s own sales to the same buyers; ${SOURCE}`,
    ),
    write: (economy, rs, fs, to, at) => {
      if (onlyLocal(fs)) return put(to, at, Number.NaN, Number.NaN, Number.NaN, Number.NaN)
      writeEmbodied(economy, rowOf(economy, rs), circulation, asked(economy.names, fs), to, at)
      writeEmbodied(economy, nationRow(economy), circulation, asked(economy.names, fs), to, at + 2)
    },
  })
/** One function, or where all are asked for those with high value added. */
const asked = (names: Names, fs: readonly number[]): readonly number[] => (fs.length === 1 ? fs : highOf(names))

export const functionalSpecialisationNational = own(
  {
    id: 'functional-specialisation-national',
    name: 'functional specialisation in national sales',
    zh: { name: '国内销售功能专业化', formula: `本地区对{national}销售所含增加值中该功能的份额；${ENDS}` },
  },
  'national',
  NATIONAL,
)
export const functionalSpecialisationInternational = own(
  {
    id: 'functional-specialisation-international',
    name: 'functional specialisation in international sales',
    zh: { name: '国外销售功能专业化', formula: `本地区对{world}销售所含增加值中该功能的份额；${ENDS}` },
  },
  'international',
  INTERNATIONAL,
)
export const functionalSpecialisationIndexNational = relative(
  {
    id: 'functional-specialisation-index-national',
    name: 'functional specialisation index, national sales',
    zh: {
      name: '国内销售功能专业化指数',
      formula: `上述对{national}销售中的份额 ÷ {national}对同一买方销售中的同一份额；${ENDS}`,
    },
  },
  'national',
  NATIONAL,
)
export const functionalSpecialisationIndexInternational = relative(
  {
    id: 'functional-specialisation-index-international',
    name: 'functional specialisation index, international sales',
    zh: {
      name: '国外销售功能专业化指数',
      formula: `上述对{world}销售中的份额 ÷ {national}对同一买方销售中的同一份额；${ENDS}`,
    },
  },
  'international',
  INTERNATIONAL,
)
