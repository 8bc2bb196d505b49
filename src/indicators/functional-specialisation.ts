import { FUNCTIONS } from '../scenario/places.ts'
import { embodiedShare, INTERNATIONAL, NATIONAL, nationRow, rowOf } from './embodied.ts'
import { type Indicator, onlyLocal } from './indicator.ts'

/** The functions with high value added at the two ends of the chain that rows of all functions ask for. */
const HIGH = [FUNCTIONS.indexOf('research'), FUNCTIONS.indexOf('advanced')]

const SOURCE = 'all: research and advanced together (Timmer, Miroudot and de Vries 2019)'

const card = (id: Indicator['id'], formula: string, of: Indicator['of']): Indicator => ({
  id,
  unit: '1',
  kind: 'ratio',
  dimensions: ['region', 'function'],
  formula,
  of: (world, rs, fs) => (onlyLocal(fs) ? Number.NaN : of(world, rs, fs.length === 1 ? fs : HIGH)),
})
type Circulation = 'national' | 'international'
const own = (where: Circulation, circulation: number) =>
  card(
    `functional-specialisation-${where}`,
    `share of the function in the region’s value added embodied in its ${where} sales; ${SOURCE}`,
    (world, rs, fs) => embodiedShare(world, rowOf(world, rs), circulation, fs),
  )
const relative = (where: Circulation, circulation: number) =>
  card(
    `functional-specialisation-index-${where}`,
    `that share in ${where} sales over the same share in the rest of China’s own sales to the same buyers; ${SOURCE}`,
    (world, rs, fs) =>
      embodiedShare(world, rowOf(world, rs), circulation, fs) / embodiedShare(world, nationRow(world), circulation, fs),
  )

export const functionalSpecialisationNational = own('national', NATIONAL)
export const functionalSpecialisationInternational = own('international', INTERNATIONAL)
export const functionalSpecialisationIndexNational = relative('national', NATIONAL)
export const functionalSpecialisationIndexInternational = relative('international', INTERNATIONAL)
