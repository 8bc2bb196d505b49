/** A value that can be watched: the least that a page of this size needs. */
export interface Store<T> {
  get(): T
  set(change: Partial<T>): void
  watch(watcher: () => void): () => void
}

export function storeOf<T extends object>(first: T): Store<T> {
  let now = first
  const watchers = new Set<() => void>()
  return {
    get: () => now,
    set: (change) => {
      const entries = Object.entries(change) as [keyof T, T[keyof T]][]
      if (entries.every(([key, value]) => Object.is(now[key], value))) return
      now = { ...now, ...change }
      for (const watcher of [...watchers]) watcher()
    },
    watch: (watcher) => {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
  }
}
