import { Observable, type OperatorFunction, type Subscription } from 'rxjs'

/**
 * One run at a time and every one to its end; of what is asked meanwhile only the last is run. A slider in motion thus
 * redraws as often as runs come back, and always ends on where it stands.
 */
export const latestInTurn =
  <A, B>(run: (asked: A) => Observable<B>): OperatorFunction<A, B> =>
  (source) =>
    new Observable((subscriber) => {
      let running: Subscription | undefined
      let next: { readonly asked: A } | undefined
      let over = false
      const start = (asked: A) => {
        let ended = false
        const inner = run(asked).subscribe({
          next: (value) => subscriber.next(value),
          error: (error) => subscriber.error(error),
          complete: () => {
            ended = true
            running = undefined
            const waiting = next
            next = undefined
            if (waiting) start(waiting.asked)
            else if (over) subscriber.complete()
          },
        })
        if (!ended) running = inner
      }
      const outer = source.subscribe({
        next: (asked) => {
          if (running) next = { asked }
          else start(asked)
        },
        error: (error) => subscriber.error(error),
        complete: () => {
          over = true
          if (!running) subscriber.complete()
        },
      })
      return () => {
        outer.unsubscribe()
        running?.unsubscribe()
      }
    })
