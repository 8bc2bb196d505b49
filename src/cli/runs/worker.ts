import { move, transferableSymbol, valueSymbol, workerData } from 'piscina'
import { sent, type Thrown } from './thrown.ts'
import type { Handler, WorkerData } from './worker-data.ts'

/** What threads can do, each loaded only by those that do it. */
const HANDLERS = {
  record: () => import('./record-task.ts'),
  excerpt: () => import('./excerpt-task.ts'),
  judge: () => import('../judge/judge-task.ts'),
  shard: () => import('../sweep/shard-task.ts'),
} as const

type Handlers = typeof HANDLERS
type HandlerOf<K extends TaskName> = Awaited<ReturnType<Handlers[K]>>['handler']

export type TaskName = keyof Handlers
export type DataOf<K extends TaskName> = Parameters<HandlerOf<K>>[0]
export type TaskOf<K extends TaskName> = Parameters<ReturnType<HandlerOf<K>>>[0]
export type ValueOf<K extends TaskName> = Awaited<ReturnType<ReturnType<HandlerOf<K>>>>['value']

/** What goes back to the pool. */
export type Reply<Value> = { readonly value: Value } | { readonly thrown: Thrown }

/** The pool takes a thread for loaded once this is there. */
export default load(workerData as WorkerData & { readonly task: TaskName })

async function load({ task, ...data }: WorkerData & { readonly task: TaskName }) {
  const { handler } = await HANDLERS[task]()
  const run = (handler as Handler<never, never, unknown>)(data as never)
  return async (asked: never): Promise<unknown> => {
    try {
      const { value, moved } = await run(asked)
      return moved ? move({ [transferableSymbol]: [...moved], [valueSymbol]: { value } }) : { value }
    } catch (error) {
      return { thrown: sent(error) }
    }
  }
}
