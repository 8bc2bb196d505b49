/** What comes of every item, in the order of the items, whatever ends first; at most `most` are under way or waiting. */
export async function* inOrder<T, U>(
  items: readonly T[],
  most: number,
  action: (item: T) => Promise<U>,
): AsyncGenerator<U, void> {
  const underWay: Promise<U>[] = []
  let next = 0
  while (next < items.length || underWay.length > 0) {
    while (next < items.length && underWay.length < most) {
      const end = action(items[next++]!)
      // one that nobody waits for any more may fail without being heard
      end.catch(() => {})
      underWay.push(end)
    }
    yield await underWay.shift()!
  }
}
