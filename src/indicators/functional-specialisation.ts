import type { Names } from '../worlds/names.ts'
import { INTERNATIONAL, NATIONAL, nationRow, rowOf, writeEmbodied } from './embodied.ts'
import { onlyLocal, put, quotient, quotientOfShares, type Ratio } from './indicator.ts'

/** Rows of the functions with high value added at the two ends of the chain, which rows of all functions ask for. */
const known = new WeakMap<Names, readonly number[]>()
function highOf(names: Names): readonly number[] {
  const found = known.get(names) ?? names.ends.map((id) => names.functions.indexOf(id))
  known.set(names, found)
  return found
}

const SOURCE = 'all: the functions at the ends of the chain together (Timmer, Miroudot and de Vries 2019)'

type Circulation = 'national' | 'international'

const card = (id: Ratio['id'], formula: string) => ({
  id,
  unit: '1',
  dimensions: ['region', 'function'] as const,
  formula,
})
const own = (where: Circulation, circulation: number): Ratio =>
  quotient({
    ...card(
      `functional-specialisation-${where}`,
      `share of the function in the region’s value added embodied in its ${where} sales; ${SOURCE}`,
    ),
    write: (economy, rs, fs, to, at) =>
      onlyLocal(fs)
        ? put(to, at, Number.NaN, Number.NaN)
        : writeEmbodied(economy, rowOf(economy, rs), circulation, asked(economy.names, fs), to, at),
  })
const relative = (where: Circulation, circulation: number): Ratio =>
  quotientOfShares({
    ...card(
      `functional-specialisation-index-${where}`,
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

export const functionalSpecialisationNational = own('national', NATIONAL)
export const functionalSpecialisationInternational = own('international', INTERNATIONAL)
export const functionalSpecialisationIndexNational = relative('national', NATIONAL)
export const functionalSpecialisationIndexInternational = relative('international', INTERNATIONAL)
