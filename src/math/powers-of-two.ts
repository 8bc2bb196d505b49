/** 2^n for n = −1074 … 1023 at index n + 1074; every entry exact. */
export const POWER_OF_TWO = powersOfTwo()

function powersOfTwo(): Float64Array {
  const powers = new Float64Array(2098)
  powers[1074] = 1
  for (let n = 1075; n < 2098; n++) powers[n] = powers[n - 1] * 2
  for (let n = 1073; n >= 0; n--) powers[n] = powers[n + 1] / 2
  return powers
}
