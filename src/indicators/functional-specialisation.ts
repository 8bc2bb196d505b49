import { FUNCTIONS } from '../model/places.ts'
import { INTERNATIONAL, NATIONAL, nationRow, rowOf, writeEmbodied } from './embodied.ts'
import { onlyLocal, put, quotient, quotientOfShares, type Ratio } from './indicator.ts'

/** The functions with high value added at the two ends of the chain that rows of all functions ask for. */
const HIGH = [FUNCTIONS.indexOf('research'), FUNCTIONS.indexOf('advanced')]

const SOURCE = 'all: research and advanced together (Timmer, Miroudot and de Vries 2019)'

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
        : writeEmbodied(economy, rowOf(economy, rs), circulation, asked(fs), to, at),
  })
const relative = (where: Circulation, circulation: number): Ratio =>
  quotientOfShares({
    ...card(
      `functional-specialisation-index-${where}`,
      `that share in ${where} sales over the same share in the rest of China’s own sales to the same buyers; ${SOURCE}`,
    ),
    write: (economy, rs, fs, to, at) => {
      if (onlyLocal(fs)) return put(to, at, Number.NaN, Number.NaN, Number.NaN, Number.NaN)
      writeEmbodied(economy, rowOf(economy, rs), circulation, asked(fs), to, at)
      writeEmbodied(economy, nationRow(economy), circulation, asked(fs), to, at + 2)
    },
  })
/** One function, or where all are asked for those with high value added. */
const asked = (fs: readonly number[]): readonly number[] => (fs.length === 1 ? fs : HIGH)

export const functionalSpecialisationNational = own('national', NATIONAL)
export const functionalSpecialisationInternational = own('international', INTERNATIONAL)
export const functionalSpecialisationIndexNational = relative('national', NATIONAL)
export const functionalSpecialisationIndexInternational = relative('international', INTERNATIONAL)
