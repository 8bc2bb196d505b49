/** The lower triangle L of a symmetric positive definite matrix A = L Lᵀ, row by row; throws where A is none. */
export function cholesky(A: Float64Array, n: number): Float64Array {
  const L = new Float64Array(n * n)
  for (let i = 0; i < n; i++)
    for (let j = 0; j <= i; j++) {
      let sum = A[i * n + j]
      for (let k = 0; k < j; k++) sum -= L[i * n + k] * L[j * n + k]
      if (i === j && !(sum > 0))
        throw new RangeError(`got pivot ${sum} in row ${i}; expected a positive definite matrix`)
      L[i * n + j] = i === j ? Math.sqrt(sum) : sum / L[j * n + j]
    }
  return L
}

/** x with L x = b, in place. */
export function solveLower(L: Float64Array, n: number, b: Float64Array): Float64Array {
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) b[i] -= L[i * n + k] * b[k]
    b[i] /= L[i * n + i]
  }
  return b
}

/** x with L Lᵀ x = b, in place. */
export function solve(L: Float64Array, n: number, b: Float64Array): Float64Array {
  solveLower(L, n, b)
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) b[i] -= L[k * n + i] * b[k]
    b[i] /= L[i * n + i]
  }
  return b
}
