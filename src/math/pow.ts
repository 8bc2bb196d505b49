import { exp } from './exp.ts'
import { log } from './log.ts'

/** x^y as ECMAScript defines it. */
export function pow(x: number, y: number): number {
  return exp(y * log(x))
}
