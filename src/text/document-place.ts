import { type Alias, type Document, isAlias, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml'
import type { WideSign } from './wide-signs.ts'

export type Path = readonly (string | number)[]

/** The node at a path, and its key; a node that is missing has the last one around it in its place. */
export type Find = (path: Path) => { readonly key?: unknown; readonly node: unknown; readonly around: unknown }

/** Keys of a mapping are looked up, not searched: a file may have a hundred thousand. */
export function finder(parsed: Document.Parsed): Find {
  const pairs = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>()
  const pairsOf = (map: YAMLMap): ReadonlyMap<string, Pair> => {
    const known =
      pairs.get(map) ?? new Map(map.items.map((pair) => [String(isScalar(pair.key) ? pair.key.value : pair.key), pair]))
    pairs.set(map, known)
    return known
  }
  const targets = new WeakMap<Alias, unknown>()
  const behind = (node: unknown) => {
    if (!isAlias(node)) return node
    if (!targets.has(node)) targets.set(node, node.resolve(parsed))
    return targets.get(node)
  }
  return (path) => {
    let [node, key]: [unknown, unknown?] = [parsed.contents]
    let around: unknown = node
    for (const step of path) {
      if (start(node) >= 0) around = node
      const inside = behind(node)
      const pair = isMap(inside) ? pairsOf(inside).get(String(step)) : undefined
      node = isSeq(inside) ? inside.items[Number(step)] : pair?.value
      key = pair?.key
    }
    return { key, node, around }
  }
}

export function offsetOf(find: Find, path: Path, wantKey: boolean): number {
  const { key, node, around } = find(path)
  const wanted = start(key) >= 0 && (wantKey || start(node) < 0) ? key : node
  return Math.max(start(wanted) >= 0 ? start(wanted) : start(around), 0)
}

/** A sign within what is wrong: in the value at a path, in its key, or, where the key is missing, beside its word. */
export function signIn(
  find: Find,
  path: Path,
  wantKey: boolean,
  signs: () => readonly WideSign[],
): WideSign | undefined {
  const { key, node, around } = find(path)
  const isMissing = start(node) < 0 && start(key) < 0
  const [from, , to] = ((isMissing ? around : wantKey ? key : node) as Node | undefined)?.range ?? [0, 0, 0]
  return signs().find(
    ({ offset, word }) => offset >= from && offset < to && (!isMissing || word === String(path.at(-1))),
  )
}

/** Where a node begins; −1 for none. */
export const start = (node: unknown): number => (node as Node | null | undefined)?.range?.[0] ?? -1
