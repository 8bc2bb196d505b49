import { describe, expect, it } from 'vitest'
import {
  profitRatio,
  rootOf,
  runQuarters,
  setCapital,
  share,
  smallWorld,
  type Textbook,
  tradeToRest,
} from './small-world.ts'

/*
 * Two regions, one function, free capital, fixed wages, fixed final demand F each (s_E of the total in the first),
 * no distance besides ϕ and no technical change. From the equations of `trade`, with n_r capital over its founding value:
 *
 *   W_r = n_r D_r^μ                           since κ̂ = P̂^μ and P̂ = D̂^{1/(1−σ)}
 *   D_1 = (W_1 + ϕ W_2) / (1 + ϕ)             and D_2 with 1 and 2 exchanged
 *   R_1 = W_1 (E_1 / D_1 + ϕ E_2 / D_2) / (1 + ϕ),   E_r = F_r + α R_r,   α = μ (1 − 1/σ)
 *   ρ_r = R_r / (σ K_r)
 */

/** βδ: capital that sees last quarter's profit rates moves slowly enough not to cycle around its rest. */
const SLOWLY = 0.4

/** Profit rate of the first region over that of the second where the first has the share s of capital. */
function ratioAt(book: Textbook, s: number): number {
  const economy = smallWorld({ ...book, capital: s })
  tradeToRest(economy)
  return profitRatio(economy)
}

describe('without inputs, trade is the footloose-capital model of Martin and Rogers (1995)', () => {
  const cases = [0.1, 0.3, 0.5].flatMap((freeness) =>
    [0.5, 0.55, 0.6].flatMap((demand) => [3, 4.5, 7].map((sigma) => ({ freeness, demand, sigma }))),
  )
  const homeMarket = (freeness: number, demand: number) => 0.5 + ((1 + freeness) / (1 - freeness)) * (demand - 0.5)

  it('profit rates are equal where s_n = ½ + (1 + ϕ)/(1 − ϕ) (s_E − ½): the home-market effect', () => {
    for (const { freeness, demand, sigma } of cases) {
      const book = { sigma, mu: 0, freeness, demand }
      const found = rootOf((s) => 1 - ratioAt(book, s), 0.001, 0.999)
      expect(Math.abs(found - homeMarket(freeness, demand)), JSON.stringify(book)).toBeLessThan(1e-9)
    }
  })

  it('capital that invests and settles goes there as β → ∞', () => {
    const lines: string[] = []
    for (const { freeness, demand, sigma } of cases.filter((book) => book.sigma === 4.5)) {
      const due = homeMarket(freeness, demand)
      const ends = [50, 100, 200, 400].map((beta) => {
        const economy = smallWorld({ sigma, mu: 0, freeness, demand })
        runQuarters(economy, { beta, delta: SLOWLY / beta, quarters: 1600, demand })
        const end = share(economy)
        // at finite β capital stands where its own logit puts it: K_1 / K_2 = (ρ_1 / ρ_2)^β
        const rest = rootOf(
          (s) => Math.log(s / (1 - s)) - beta * Math.log(ratioAt({ sigma, mu: 0, freeness, demand }, s)),
          0.001,
          0.999,
        )
        expect(Math.abs(end - rest), `β ${beta}`).toBeLessThan(1e-7)
        return end
      })
      const gaps = ends.map((end) => Math.abs(end - due))
      for (let k = 1; k < gaps.length; k++) expect(gaps[k]).toBeLessThanOrEqual(gaps[k - 1] + 1e-9)
      // the error falls as 1/β: extrapolated to 1/β = 0
      expect(Math.abs(extrapolate(ends) - due)).toBeLessThan(2e-5)
      lines.push(
        `ϕ ${freeness} s_E ${demand}: β 50…400 ${ends.map((s) => s.toFixed(5)).join(' ')} → ${extrapolate(ends).toFixed(6)}, theory ${due.toFixed(6)}`,
      )
    }
    console.log(['home-market effect, s_n:', ...lines].join('\n  '))
  })

  it('the symmetric point is stable for every freeness below 1', () => {
    for (const freeness of [0, 0.1, 0.5, 0.9, 0.99, 0.999])
      for (const sigma of [3, 7]) {
        for (const s of [0.5 + 1e-6, 0.6, 0.9, 0.999])
          expect(ratioAt({ sigma, mu: 0, freeness }, s), `ϕ ${freeness} s_n ${s}`).toBeLessThan(1)
        const economy = smallWorld({ sigma, mu: 0, freeness, capital: 0.7 })
        runQuarters(economy, { beta: 100, delta: SLOWLY / 100, quarters: 4000 })
        expect(Math.abs(share(economy) - 0.5), `ϕ ${freeness}`).toBeLessThan(1e-7)
      }
  })
})

/** Richardson: the value at 1/β = 0 of a sequence at β, 2β, 4β, … with errors in powers of 1/β. */
function extrapolate(values: readonly number[]): number {
  let row = [...values]
  for (let power = 2; row.length > 1; power *= 2)
    row = row.slice(1).map((value, k) => (power * value - row[k]) / (power - 1))
  return row[0]
}

describe('with inputs, it is the footloose-capital model with vertical links of Robert-Nicoud (2006)', () => {
  const cases = [3, 4.5, 7].flatMap((sigma) =>
    [0.2, 0.4, 0.6, 0.75].map((mu) => ({ sigma, mu, alpha: mu * (1 - 1 / sigma) })),
  )

  /*
   * Around n = 1, d n = ±x:  dW = x + μ dD, dD = Z dW, Z = (1 − ϕ)/(1 + ϕ);  dR/R = dW + Z (α dR/R − dD)
   *   d ln ρ = x [(1 − Z²) / ((1 − μZ)(1 − αZ)) − 1], 0 at Z = (α + μ)/(1 + αμ)
   */
  const breakPoint = ({ alpha, mu }: (typeof cases)[number]) => ((1 - alpha) * (1 - mu)) / ((1 + alpha) * (1 + mu))

  /** d ln(ρ_1/ρ_2) / d ln(n_1/n_2) at the symmetric point, from trade itself. */
  function pull(book: Textbook): number {
    const x = 1e-4
    return Math.log(ratioAt(book, 0.5 + x / 2)) / Math.log((1 + x) / (1 - x))
  }

  it('the symmetric point loses its stability at ϕ_B = (1 − α)(1 − μ) / ((1 + α)(1 + μ))', () => {
    const lines = cases.map((book) => {
      const found = rootOf((freeness) => pull({ ...book, freeness }), 1e-4, 0.999)
      const due = breakPoint(book)
      expect(Math.abs(found - due), JSON.stringify(book)).toBeLessThan(1e-6)
      const Z = (1 - due) / (1 + due)
      expect(Z).toBeCloseTo((book.alpha + book.mu) / (1 + book.alpha * book.mu), 12)
      return `σ ${book.sigma} μ ${book.mu}: ${found.toFixed(7)}, theory ${due.toFixed(7)}`
    })
    console.log(['break point ϕ_B:', ...lines].join('\n  '))
  })

  it('capital that invests and settles leaves the symmetric point there, as β → ∞', () => {
    for (const { sigma, mu, alpha } of cases.filter((book) => book.sigma === 4.5)) {
      const points = [100, 200, 400, 800].map((beta) => {
        // K_1 / K_2 = (ρ_1 / ρ_2)^β: at finite β the pull has to reach 1/β
        const due = rootOf(
          (phi) => {
            const Z = (1 - phi) / (1 + phi)
            return (1 - Z * Z) / ((1 - mu * Z) * (1 - alpha * Z)) - 1 - 1 / beta
          },
          breakPoint({ sigma, mu, alpha }),
          Math.sqrt(breakPoint({ sigma, mu, alpha })),
        )
        for (const [freeness, leaves] of [
          [due * 0.98, false],
          [due * 1.02, true],
        ] as const) {
          const economy = smallWorld({ sigma, mu, freeness, capital: 0.5 + 1e-7 })
          const motion = { beta, delta: SLOWLY / beta, quarters: 1500 }
          runQuarters(economy, motion)
          const before = Math.abs(share(economy) - 0.5)
          runQuarters(economy, motion)
          const name = `σ ${sigma} μ ${mu} β ${beta} ϕ ${freeness}`
          if (leaves) expect(Math.abs(share(economy) - 0.5), name).toBeGreaterThan(Math.max(before, 1e-7))
          else expect(Math.abs(share(economy) - 0.5), name).toBeLessThan(1e-7)
        }
        return due
      })
      expect(Math.abs(extrapolate(points) - breakPoint({ sigma, mu, alpha }))).toBeLessThan(1e-4)
    }
  })

  /*
   * All capital in the first region: D_2 = ϕ D_1, E_1 = F (1 + α)/(1 − α), E_2 = F. A firm alone in the second earns
   *   ρ_2 / ρ_1 = ϕ^μ [ϕ (1 + α)/2 + (1 − α)/(2ϕ)]
   */
  const alone = ({ alpha, mu }: (typeof cases)[number], phi: number) =>
    phi ** mu * ((phi * (1 + alpha)) / 2 + (1 - alpha) / (2 * phi))

  it('full agglomeration is sustained while ϕ^μ [ϕ (1 + α)/2 + (1 − α)/(2ϕ)] ≤ 1', () => {
    const lines = cases.map((book) => {
      const lone = (freeness: number) => {
        const economy = smallWorld({ ...book, freeness })
        setCapital(economy, 0, 2)
        setCapital(economy, 1, 1e-10)
        tradeToRest(economy)
        return 1 / profitRatio(economy)
      }
      for (const freeness of [0.05, 0.2, 0.5, 0.8])
        expect(
          Math.abs(lone(freeness) / alone(book, freeness) - 1),
          `${JSON.stringify(book)} ϕ ${freeness}`,
        ).toBeLessThan(1e-6)
      const found = rootOf((phi) => lone(phi) - 1, 1e-3, breakPoint(book))
      const due = rootOf((phi) => alone(book, phi) - 1, 1e-3, breakPoint(book))
      expect(Math.abs(found - due)).toBeLessThan(1e-6)
      // agglomeration can hold before symmetry breaks: where it was, it stays
      expect(found).toBeLessThan(breakPoint(book))
      return `σ ${book.sigma} μ ${book.mu}: ${found.toFixed(7)}, theory ${due.toFixed(7)}`
    })
    console.log(['sustain point ϕ_S:', ...lines].join('\n  '))
  })

  it('capital that invests and settles stays together above the sustain point, as β → ∞', () => {
    const book = cases[4]
    const sustain = rootOf((phi) => alone(book, phi) - 1, 1e-3, breakPoint(book))
    for (const [freeness, stays] of [
      [sustain * 0.9, false],
      [sustain * 1.1, true],
    ] as const) {
      const economy = smallWorld({ ...book, freeness, capital: 0.999 })
      runQuarters(economy, { beta: 400, delta: SLOWLY / 400, quarters: 20_000 })
      if (stays) expect(share(economy)).toBeGreaterThan(0.99)
      else expect(Math.abs(share(economy) - 0.5)).toBeLessThan(1e-6)
    }
  })

  it('there is no black hole: symmetry is stable in regions closed enough, for every μ below 1', () => {
    for (const sigma of [1.5, 3, 7])
      for (const mu of [0.1, 0.5, 0.9, 0.99]) {
        const alpha = mu * (1 - 1 / sigma)
        expect((alpha + mu) / (1 + alpha * mu)).toBeLessThan(1)
        const freeness = breakPoint({ sigma, mu, alpha })
        expect(pull({ sigma, mu, freeness: freeness / 2 }), `σ ${sigma} μ ${mu}`).toBeLessThan(0)
        expect(pull({ sigma, mu, freeness: Math.sqrt(freeness) }), `σ ${sigma} μ ${mu}`).toBeGreaterThan(0)
      }
  })
})

describe('without mobility', () => {
  /** Capital of the second region after fifty years, where the first has so much of it at first. */
  function grown(book: Partial<Textbook>, first: number): number {
    const economy = smallWorld({ sigma: 4, mu: 0.4, freeness: 0, footloose: false, ...book })
    setCapital(economy, 0, first)
    runQuarters(economy, { beta: 4, delta: 0.02, quarters: 200 })
    return economy.cell.capital[1]
  }

  it('of goods and capital, each region has its own growth: what stands in one leaves no trace in the other', () => {
    expect(grown({}, 0.5)).toBe(grown({}, 2))
  })

  it('of one of them alone, it leaves one', () => {
    expect(grown({ footloose: true }, 0.5)).not.toBe(grown({ footloose: true }, 2))
    expect(grown({ freeness: 0.1 }, 0.5)).not.toBe(grown({ freeness: 0.1 }, 2))
  })
})
