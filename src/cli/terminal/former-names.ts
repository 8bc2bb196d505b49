import { renamed } from '../../worlds/cards.ts'
import type { World } from '../../worlds/world.ts'

let told = false

/** One line a call, whatever uses them: names of format 1 are read, and called otherwise now. */
export function tellFormer(names: Iterable<string>, world: World, file?: string): void {
  if (told || process.argv.some((word) => word === '--quiet' || word === '--json')) return
  for (const name of names) {
    const now = renamed(name, world)
    if (now === undefined) continue
    told = true
    const cure = file === undefined ? '' : `; check --mend ${file} rewrites`
    process.stderr.write(`note: ${name} is called ${now} now, as all assumptions by place are${cure}\n`)
    return
  }
}

/** The words of a text that may be names of assumptions, in their order. */
export const wordsOf = (text: string): readonly string[] => text.match(WORD) ?? []
const WORD = /(?<![\w.-])[a-z][a-z-]*-[a-z][a-z0-9-]*(?![\w.-])/g
/** What stands before a name that a file gives to itself, to a lever or to its parent: that is nobody's to change. */
const OWN_NAME = /(?:^|[\s{,"'])(?:id|extends)["']?\s*:\s*["']?$/

/** Signs before a word that tell whose name it is. */
const LOOK_BACK = 40

/** A text with every assumption called as it is now, and what was renamed. */
export function withNewNames(text: string, world: World): { readonly text: string; readonly names: readonly string[] } {
  const names = new Set<string>()
  const mended = text.replace(WORD, (word, place: number) => {
    const isOwn = OWN_NAME.test(text.slice(Math.max(0, place - LOOK_BACK), place))
    const now = isOwn ? undefined : renamed(word, world)
    if (now !== undefined) names.add(word)
    return now ?? word
  })
  return { text: mended, names: [...names] }
}
