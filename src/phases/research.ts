import { draw } from '../math/random.ts'
import { expDraw, pow } from '../math/real.ts'
import type { Reading, Writing } from '../world/columns.ts'
import { EMPTY } from '../world/world.ts'
import { BLOCK, phase } from './phase.ts'

/** Longest stretch of the gap that one success closes, in units of γ. */
const STRETCH = 0.9

/**
 * Research: own research and imitation close part of the gap to the frontier, or to a model.
 *
 *   h_rf = h⁰_rf · (1 + (h_r − 1) c) · ((R&D / Π) / r⁰)^{ν_R} · (V̂ / Ŷ)^{ν_G}                     1/quarter, hazard of a success
 *   ln A += γ · (ln Ω_f − ln A) · min(0.9, Exp(1))                           with probability h
 *   ln A += ½ (ln A_model − ln A)                                            with probability ι, where the model is ahead
 *
 * The model is the mean of the firm's own cell or, with probability χ⁰, of the same function in another region (weights
 * by distance). V̂ public R&D and Ŷ = (wages + local) / FB⁰ are, as R&D over profit, relative to founding: what
 * counts is intensity.
 * γ · gap · E[min(0.9, Exp(1))] · h⁰ keeps a share s_R of the founding gap's needs, so that a hazard of h_r = 1
 * holds the distance; fitted differences h_r fade after 2020.
 *
 * Source: distance to frontier, Acemoglu, Aghion and Zilibotti (2006), JEEA 4(1): 37–74; imitation: our assumption.
 */
export const research = phase(
  {
    name: 'research',
    reads: [
      'roster.extent',
      'firm.cell',
      'firm.identity',
      'firm.technology',
      'func.frontier',
      'cell.hazard0',
      'cell.hazardScale',
      'clock.fitted',
      'cell.research',
      'cell.profit',
      'cell.researchShare0',
      'cell.technology',
      'region.laboratories',
      'region.laboratories0',
      'region.factorBill0',
      'region.wages',
      'region.local',
      'pair.model',
    ],
    writes: ['cell.hazard', 'firm.advance', 'firm.moved'],
  },
  ({ roster, clock, firm, func, cell, region, pair }, { assumptions: a }, key) => {
    const { cell: home, identity, advance, moved } = firm
    const { hazard, technology: mean } = cell
    const F = func.size
    const R = region.size
    const P = Math.sqrt(pair.size)
    const gamma = a['research-step']
    const iota = a['imitation-rate']
    const between = R > 1 ? a['imitation-between'] : 0

    for (let c = 0; c < cell.size; c++) {
      const r = (c / F) | 0
      const intensity = cell.researchShare0[c] > 0 ? cell.research[c] / (cell.profit[c] * cell.researchShare0[c]) : 1
      const income = (region.wages[r] + region.local[r]) / region.factorBill0[r]
      const open = region.laboratories0[r] > 0 ? region.laboratories[r] / (region.laboratories0[r] * income) : 1
      const scale = 1 + (cell.hazardScale[c] - 1) * clock.fitted[0]
      hazard[c] =
        scale * cell.hazard0[c] * pow(intensity, a['research-elasticity']) * pow(open, a['public-research-elasticity'])
    }

    advance.fill(0)
    const extent = roster.extent[0]
    let count = 0
    for (let from = 0; from < extent; from += BLOCK)
      count = select(home, identity, hazard, iota, key, from, Math.min(from + BLOCK, extent), count, moved)
    advanceMoved(firm, moved, count, func.frontier, mean, pair.model, { F, R, P, gamma, between }, key)
  },
)

/**
 * The firms that succeed or look for a model, one in a dozen: the slots of the former and ~slots of the latter into
 * `moved`; gives how many they are by now. A loop of its own, since one that is short stays fast and what it calls is
 * compiled into it.
 */
function select(
  home: Reading,
  identity: Reading,
  hazard: Reading,
  iota: number,
  key: number,
  from: number,
  end: number,
  count: number,
  moved: Writing,
): number {
  void (identity[from] + hazard[0] + moved[from])
  for (let i = from; i < end; i++) {
    const c = home[i]
    if (c === EMPTY) continue
    const u = draw(key, identity[i])
    if (u < hazard[c] + iota) moved[count++] = u < hazard[c] ? i : ~i
  }
  return count
}

interface Firms {
  readonly cell: Reading
  readonly identity: Reading
  readonly technology: Reading
  readonly advance: Writing
}
interface Terms {
  readonly F: number
  readonly R: number
  readonly P: number
  readonly gamma: number
  readonly between: number
}

/** What success or a model gives to the firms in `moved`. Apart from `select`, so that each is compiled with what it calls. */
function advanceMoved(
  { cell: home, identity, technology: lnA, advance }: Firms,
  moved: Reading,
  count: number,
  frontier: Reading,
  mean: Reading,
  chi: Reading,
  { F, R, P, gamma, between }: Terms,
  key: number,
): void {
  for (let k = 0; k < count; k++) {
    const success = moved[k] >= 0
    const i = success ? moved[k] : ~moved[k]
    const c = home[i]
    const v = draw(key, identity[i], success ? 1 : 2)
    if (success) {
      const gap = frontier[c % F] - lnA[i]
      if (gap > 0) advance[i] = gamma * gap * Math.min(STRETCH, expDraw(v))
      continue
    }
    let model = c
    if (v < between) {
      const r = (c / F) | 0
      let s = 0
      while (s < R - 1 && v >= between * chi[r * P + s]) s++
      model = s * F + (c % F)
    }
    if (mean[model] > lnA[i]) advance[i] = (mean[model] - lnA[i]) / 2
  }
}
