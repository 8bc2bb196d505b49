/** `factor-mobility/sensitivity`: what outputs of the runs of a design hang on. */

export { type Analysis, analyse, type Lack, type Method } from '../study/sensitivity/analysis.ts'
export { type Estimate, type SensitivityRow, sensitivityRows } from '../study/sensitivity/estimate.ts'
export type { Outputs } from '../study/sensitivity/outputs.ts'
