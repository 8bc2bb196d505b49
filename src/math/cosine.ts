/** Cosine and sine of an angle in degrees, by Taylor's series about the nearest quarter turn: to the last digits in any browser. */
export function cosine(degrees: number): number {
  const turned = Math.abs(degrees) % 360
  const half = turned > 180 ? 360 - turned : turned
  return half > 90 ? -quarter(180 - half) : quarter(half)
}

export const sine = (degrees: number): number => cosine(degrees - 90)

/** 0 … 90 degrees. */
function quarter(degrees: number): number {
  const square = (degrees * (Math.PI / 180)) ** 2
  let sum = 0
  for (let k = 20; k > 0; k -= 2) sum = (-square * (1 + sum)) / (k * (k - 1))
  return 1 + sum
}
