import { exp, log, normalQuantile, pow } from '../../src/math/real.ts'

/**
 * 32 bits that hang on every bit of 60,000 values of exp, log, pow and normalQuantile (FNV-1a): equal in two engines
 * if the functions are.
 */
export function bitsOfReal(): number {
  const view = new DataView(new ArrayBuffer(8))
  let bits = 0x811c9dc5
  const take = (x: number) => {
    view.setFloat64(0, x)
    for (let i = 0; i < 8; i++) bits = Math.imul(bits ^ view.getUint8(i), 0x01000193)
  }
  for (let i = 1; i <= 15000; i++) {
    const u = (Math.imul(i, 0x9e3779b9) >>> 0) / 2 ** 32
    take(exp(1460 * u - 748))
    take(log(exp(1400 * u - 700)))
    take(pow(0.01 + 3 * u, 200 * u - 100))
    take(normalQuantile(u))
  }
  return bits >>> 0
}
