const double = new Float64Array(1)
const words = new Int32Array(double.buffer)
const HIGH = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1 ? 1 : 0

/** Sign, exponent and the upper 20 bits of the mantissa of a double, on machines of either byte order. */
export function highWord(x: number): number {
  double[0] = x
  return words[HIGH]
}
