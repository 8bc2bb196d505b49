/** The functions of real numbers, the same bits in every JavaScript engine. */
export { exp } from './exp.ts'
export { log } from './log.ts'
export { normalQuantile, stratumQuantile } from './normal.ts'
export { pow } from './pow.ts'
export { expDraw } from './sampling.ts'

/** √x: IEEE 754 asks for the nearest double, so the engine's own is the same everywhere. */
export const sqrt = Math.sqrt
