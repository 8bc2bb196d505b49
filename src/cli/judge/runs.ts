import type { Claim } from '../../claims/claim.ts'
import type { DrawnRuns, Draws } from '../../claims/judge-claims.ts'
import { KNOCKED_OUT, MECHANISMS, type Mechanism } from '../../claims/mechanism.ts'
import type { Vector } from '../../claims/vectors.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { moduleBeside, openPool } from '../runs/pool.ts'
import { openRunStore } from '../runs/run-store.ts'
import { newCounts } from '../runs/worker-data.ts'
import type { Progress } from '../terminal/progress.ts'
import { drawsOf, type JudgeDraw, KNOCKOUT_VECTORS, settingsIn } from './draws.ts'
import type { handler } from './judge-task.ts'
import { type Part, partsOf, rowKey } from './parts.ts'

export interface JudgePlan {
  readonly claims: readonly Claim[]
  readonly scenarioOf: (id: string) => Scenario
  readonly posterior: readonly Vector[]
  readonly prior: readonly Vector[]
  readonly workers: number
  /** Folder in which runs are kept and found again by digest. */
  readonly store: string
  readonly signal: AbortSignal
}

/** The runs that claims ask for, once each however many claims ask, and what they say. */
export interface JudgeRuns {
  /** Draws done, of how many. */
  progress(): Progress
  /** Simulate what is not kept. `stopped` counts runs that left the model's bounds. */
  all(): Promise<Found>
}
interface Found {
  readonly draws: Draws
  readonly runs: number
  readonly stopped: number
  readonly simulated: number
}

/** One draw's runs are one task: policies go on from the baseline's world where they part from it. */
export function judgeRuns(plan: JudgePlan): JudgeRuns {
  const progress = { done: 0, total: 0 }
  const parts = partsOf(plan.claims, plan.scenarioOf)
  const draws = familiesOf(plan)
  progress.total = draws.length
  return { progress: () => progress, all: () => simulated(plan, parts, draws, progress) }
}

function familiesOf({ posterior, prior }: JudgePlan): readonly JudgeDraw[] {
  const first = posterior.slice(0, KNOCKOUT_VECTORS)
  return [
    ...drawsOf('posterior', posterior),
    ...drawsOf('prior', prior),
    ...KNOCKED_OUT.flatMap((mechanism) => drawsOf(mechanism, first)),
  ]
}

async function simulated(
  plan: JudgePlan,
  parts: readonly Part[],
  draws: readonly JudgeDraw[],
  progress: { done: number },
): Promise<Found> {
  plan.signal.throwIfAborted()
  const stores = parts.map(({ plain, off, excerpt }) => {
    const variants = [off, ...KNOCKED_OUT.map((mechanism) => [...off, mechanism])]
    return openRunStore(
      plan.store,
      variants.map((mechanisms) => named(plain, mechanisms)),
      excerpt,
    )
  })
  let pool: ReturnType<typeof poolOf> | undefined
  let [stopped, made] = [0, 0]
  const one = async (draw: JudgeDraw): Promise<DrawnRuns> => {
    const { family, vector, seed } = draw
    const drawn = (family === 'prior' ? plan.prior : plan.posterior)[vector]
    const off = KNOCKED_OUT.indexOf(family as Mechanism)
    const assumptions = parts.map(({ plain }) => settingsIn(plain, drawn))
    const keys = parts.map((_, k) =>
      stores[k].keyOf({ scenario: off + 1, assumptions: assumptions[k], rules: drawn.rules, seed }),
    )
    const values = keys.map((key, k) => stores[k].find(key))
    const wanted = values.flatMap((found, k) => (found ? [] : [k]))
    if (wanted.length > 0) {
      pool ??= poolOf(plan, parts)
      const mechanisms = off < 0 ? [] : [KNOCKED_OUT[off]]
      const task = { assumptions, rules: drawn.rules, seed, off: mechanisms, wanted }
      const answer = await pool.run(task)
      wanted.forEach((k, n) => {
        values[k] = answer[n]
        if (answer[n]) stores[k].keep(keys[k], answer[n])
        else stopped++
      })
      made += wanted.length
    }
    progress.done++
    return drawnRuns(draw, parts, values)
  }
  try {
    const found = await inTurn(draws, 4 * plan.workers, one)
    const of = (family: JudgeDraw['family']) => found.filter((_, k) => draws[k].family === family)
    const knockouts = KNOCKED_OUT.map((mechanism) => ({ mechanism, draws: of(mechanism) }))
    const runs = parts.length * draws.length
    return { draws: { posterior: of('posterior'), prior: of('prior'), knockouts }, runs, stopped, simulated: made }
  } finally {
    await pool?.close()
    for (const store of stores) store.close()
  }
}

/** A scenario as the store knows it: what is off counts by how it is switched off, since worlds are in no digest. */
const named = (plain: Scenario, off: readonly Mechanism[]): Scenario => ({
  ...plain,
  id: [plain.id, ...off.map((mechanism) => JSON.stringify(MECHANISMS[mechanism]))].join('!'),
})

function poolOf({ workers: threads, scenarioOf, signal }: JudgePlan, parts: readonly Part[]) {
  const scenarios = [...new Map(parts.map(({ at, scenario }) => [at, scenarioOf(scenario)]))].sort(([a], [b]) => a - b)
  const data = {
    scenarios: scenarios.map(([, scenario]) => scenario),
    runs: parts.map(({ scenario, off, at, excerpt }) => ({ scenario, off, at, excerpt })),
    counts: newCounts(),
  }
  return openPool<typeof handler>({ module: moduleBeside('judge-task', import.meta.url), data, threads, signal })
}

/** Every item through `action`, at most `most` at a time; what comes out in the order of the items. */
async function inTurn<T, U>(items: readonly T[], most: number, action: (item: T) => Promise<U>): Promise<U[]> {
  const out = new Array<U>(items.length)
  let next = 0
  const line = async () => {
    while (next < items.length) {
      const k = next++
      out[k] = await action(items[k])
    }
  }
  await Promise.all(Array.from({ length: most }, line))
  return out
}

function drawnRuns(
  { vector, rules, seed }: JudgeDraw,
  parts: readonly Part[],
  values: readonly (Float64Array | undefined)[],
): DrawnRuns {
  const at = (run: string) => parts.findIndex(({ name }) => name === run)
  return {
    vector,
    rules,
    seed,
    has: (run) => values[at(run)] !== undefined,
    lookup: (run, row, t) => {
      const k = at(run)
      const place = parts[k]?.rows.get(rowKey(row))
      if (!place || t < place.from || t >= place.from + place.length) return Number.NaN
      return values[k]![place.at + t - place.from]
    },
  }
}
