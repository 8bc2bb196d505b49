import { move, transferableSymbol, valueSymbol, workerData } from 'piscina'
import { sent, type Thrown } from './thrown.ts'
import type { Handler, WorkerData } from './worker-data.ts'

/** What goes back to the pool. */
export type Reply<Value> = { readonly value: Value } | { readonly thrown: Thrown }

/** Where the module of a thread's task lies, besides what it is given for it. */
export type Born = WorkerData & { readonly module: string }

/** A thread loads no handler but that of its own task. The pool takes it for loaded once this is there. */
export default load(workerData as Born)

async function load({ module, ...data }: Born) {
  const { handler } = (await import(module)) as { readonly handler: Handler<WorkerData, never, unknown> }
  const run = handler(data)
  return async (asked: never): Promise<unknown> => {
    try {
      const { value, moved } = await run(asked)
      return moved ? move({ [transferableSymbol]: [...moved], [valueSymbol]: { value } }) : { value }
    } catch (error) {
      return { thrown: sent(error) }
    }
  }
}
