import { expect, it } from 'vitest'
import { WORLD } from '../../scripts/default-world.ts'
import { CONTROLS } from '../../src/lab/policy/controls.ts'
import { KEPT } from '../../src/lab/runs/columns.ts'
import type { Order, Recording, ToWorker } from '../../src/lab/runs/orders.ts'
import { Pool, type Thread } from '../../src/lab/runs/pool.ts'
import { actionsOn } from '../../src/lab/session/actions.ts'
import { follow } from '../../src/lab/session/follow.ts'
import { firstView, NOTHING, type Outcome, type View } from '../../src/lab/session/state.ts'
import { storeOf } from '../../src/lab/session/store.ts'

/** A page without a document, on one thread that answers when it is told to. */
function session() {
  const sent: { readonly ticket: number; readonly order: Order }[] = []
  const thread: Thread = {
    postMessage: (message: ToWorker) => void ('order' in message && sent.push(message)),
    onmessage: null,
  }
  const view = storeOf<View>(firstView('en'))
  const outcome = storeOf<Outcome>(NOTHING)
  const end = follow(view, outcome, new Pool([thread], WORLD, KEPT))
  const answer = (): Order => {
    const { ticket, order } = sent.at(-1)!
    const recording: Recording = {
      seed: order.seed,
      quarters: 1,
      values: new Float64Array(1),
      ratios: new Float64Array(1),
      from: 0,
    }
    thread.onmessage!({ data: { ticket, recording } })
    return order
  }
  const answerAll = (): Order[] => {
    const orders: Order[] = []
    for (let count = -1; count < sent.length; ) {
      count = sent.length
      orders.push(answer())
    }
    return orders
  }
  return { act: actionsOn(view), outcome, answer, answerAll, end }
}
const openness = CONTROLS.find(({ id }) => id === 'openness')!

it('bands fade when something is asked, but belong to the runs shown until these are others', () => {
  const { act, outcome, answer, answerAll, end } = session()
  act.choose('two-chains')
  answerAll()
  const { policy: before } = outcome.get()
  expect(outcome.get()).toMatchObject({ fresh: { policy: true }, banded: { policy: true } })
  act.pull(openness, 0.02, true)
  expect(outcome.get()).toMatchObject({ fresh: { policy: false }, banded: { policy: true } })
  answer()
  expect(outcome.get()).toMatchObject({ fresh: { policy: false }, banded: { policy: false } })
  expect(outcome.get().policy).not.toBe(before)
  end()
})

it('the shown run is made once, for the line and for the bands', () => {
  const { act, answerAll, end } = session()
  act.choose('two-chains')
  answerAll()
  act.pull(openness, 0.02, true)
  act.letGo()
  const seeds = answerAll().map(({ seed }) => seed)
  expect(seeds.filter((seed) => seed === 1)).toHaveLength(1)
  expect(new Set(seeds).size).toBe(32)
  end()
})

it('other worlds are run for the bands alone, under the same luck', () => {
  const { act, outcome, answerAll, end } = session()
  act.choose('two-chains')
  answerAll()
  const { policy } = outcome.get()
  act.view({ over: 'assumptions' })
  expect(outcome.get()).toMatchObject({ pairsOver: 'luck', fresh: { policy: false }, banded: { policy: true } })
  const orders = answerAll()
  expect(new Set(orders.map(({ seed }) => seed))).toEqual(new Set([1]))
  expect(orders).toHaveLength(64)
  expect(outcome.get()).toMatchObject({ pairsOver: 'assumptions', fresh: { policy: true } })
  expect(outcome.get().policy).toBe(policy)
  end()
})
