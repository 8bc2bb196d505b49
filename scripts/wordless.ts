import type { Plugin } from 'vite'

const DESCRIBED =
  /[\\/]src[\\/](?:model[\\/](?:assumptions|levers|rules)|economy[\\/]economy|indicators[\\/][a-z-]+)\.ts$/
const SENTENCE = /^['"`]\S+(?:\s+\S+){3}/
/** What things are called. */
const NAMES = ['name', 'short', 'zh']
interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly key?: { readonly name?: string }
  readonly value?: Node
}
/** Names, and texts of four words or more, in the order of the code. */
function sentencesIn(node: object, code: string): readonly Node[] {
  const { type, start, end, key, value } = node as Node
  const isName = type === 'Property' && NAMES.includes(key?.name ?? '')
  if (isName && (value!.type === 'Literal' || value!.type === 'ObjectExpression')) return [value!]
  if (type === 'Literal' || type === 'TemplateLiteral')
    return SENTENCE.test(code.slice(start, end)) ? [{ type, start, end }] : []
  return Object.values(node).flatMap((part) => (typeof part === 'object' && part ? sentencesIn(part, code) : []))
}
/** A thread computes and shows nothing: what assumptions, levers, rules and indicators are described by stays with the page. */
export const wordless: Plugin = {
  name: 'wordless',
  apply: 'build',
  transform(code, id) {
    if (!DESCRIBED.test(id)) return null
    const sentences = sentencesIn(this.parse(code), code).toReversed()
    return {
      code: sentences.reduce((text, { start, end }) => `${text.slice(0, start)}''${text.slice(end)}`, code),
      map: null,
    }
  },
}
