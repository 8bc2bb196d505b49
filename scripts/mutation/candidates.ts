import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseAst } from 'vite'

/** Where changes are tried: what computes results and judges them. */
const FOLDERS = ['phases', 'engine', 'economy', 'indicators', 'study', 'claims']

/** A change of one expression or statement. */
export interface Change {
  /** From the root of the project. */
  readonly file: string
  readonly line: number
  /** Lines of code that stand in one place only, and the same after the change. */
  readonly was: string
  readonly became: string
}
/** A change as a list keeps it: by its code alone, wherever that stands. */
export type Kept = Pick<Change, 'was' | 'became'>

interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [key: string]: unknown
}
interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

export const sourcesOf = (root: string): ReadonlyMap<string, string> =>
  new Map(
    FOLDERS.flatMap((folder) => {
      const within = join('src', folder)
      return readdirSync(join(root, within), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .sort()
        .map((name) => [join(within, name), readFileSync(join(root, within, name), 'utf8')] as const)
    }),
  )

const ARITHMETIC: Readonly<Record<string, string>> = { '+': '-', '-': '+', '*': '/', '/': '*', '%': '*' }
const COMPARISON: Readonly<Record<string, string>> = {
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
  '===': '!==',
  '!==': '===',
}
const LOGIC: Readonly<Record<string, string>> = { '&&': '||', '||': '&&' }
const ASSIGNMENT: Readonly<Record<string, string>> = { '+=': '-=', '-=': '+=', '*=': '/=', '/=': '*=' }
const CALLS: Readonly<Record<string, string>> = { min: 'max', max: 'min', floor: 'ceil', ceil: 'floor' }
/** What tells people or compilers something and computes nothing. */
const SILENT = new Set(['ImportDeclaration', 'ThrowStatement', 'TemplateLiteral'])
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value
const childrenOf = (node: Node): readonly Node[] =>
  Object.values(node).flatMap((part) => (Array.isArray(part) ? part.filter(isNode) : isNode(part) ? [part] : []))

/** Each single change that may be made below a node. */
function editsOf(node: Node, code: string): readonly Edit[] {
  if (SILENT.has(node.type) || node.type.startsWith('TS') === (node.type !== 'TSNonNullExpression')) return []
  if (node.type === 'UnaryExpression' && node['operator'] === 'void') return []
  // room for work: more of it changes nothing
  if (node.type === 'NewExpression' && /^new (?:Float64|Int32|Uint8)Array\(/.test(code.slice(node.start))) return []
  return [...editsAt(node, code), ...childrenOf(node).flatMap((child) => editsOf(child, code))]
}

function editsAt(node: Node, code: string): readonly Edit[] {
  const text = (of: unknown): string => code.slice((of as Node).start, (of as Node).end)
  const whole = (became: string): readonly Edit[] => [{ start: node.start, end: node.end, text: became }]
  const { left, right, operator } = node
  const between = (table: Readonly<Record<string, string>>): readonly Edit[] => {
    const other = table[operator as string]
    // the sign alone: parentheses belong to neither side
    const [start, end] = [(left as Node).end, (right as Node).start]
    return other === undefined ? [] : [{ start, end, text: code.slice(start, end).replace(String(operator), other) }]
  }
  switch (node.type) {
    case 'BinaryExpression':
      if (isText(left) || isText(right)) return []
      return [...between(ARITHMETIC), ...between(COMPARISON), ...swapped(node, code)]
    case 'LogicalExpression':
      return between(LOGIC)
    case 'AssignmentExpression':
      return between(ASSIGNMENT)
    case 'UnaryExpression':
      return operator === '-' || operator === '!' ? whole(code.slice(node.start + 1, node.end)) : []
    case 'ConditionalExpression': {
      const [yes, no] = [node['consequent'] as Node, node['alternate'] as Node]
      return [{ start: yes.start, end: no.end, text: `${text(no)}${code.slice(yes.end, no.start)}${text(yes)}` }]
    }
    case 'Literal':
      return typeof node['value'] === 'number' ? whole(nudged(node['value'])) : []
    case 'ExpressionStatement':
      return (node['expression'] as Node).type === 'Literal' ? [] : whole(';')
    case 'CallExpression': {
      const callee = node['callee'] as Node
      const name = callee.type === 'MemberExpression' ? (callee['property'] as Node) : callee
      const other = CALLS[String(name['name'])]
      return other === undefined ? [] : [{ start: name.start, end: name.end, text: other }]
    }
    default:
      return []
  }
}

const isText = (node: unknown): boolean =>
  isNode(node) && (node.type === 'TemplateLiteral' || (node.type === 'Literal' && typeof node['value'] === 'string'))
const nudged = (value: number): string => (Number.isInteger(value) ? `${value + 1}` : `${value * 1.25}`)

/** a · n + b with its rows a and b exchanged. */
function swapped({ left, right, operator, start, end }: Node, code: string): readonly Edit[] {
  const product = left as Node
  const row = right as Node
  if (operator !== '+' || product.type !== 'BinaryExpression' || product['operator'] !== '*') return []
  const first = product['left'] as Node
  if (first.type !== 'Identifier' || row.type !== 'Identifier') return []
  const size = code.slice((product['right'] as Node).start, (product['right'] as Node).end)
  return [{ start, end, text: `${row['name']} * ${size} + ${first['name']}` }]
}

/** Every change of every source. */
export function candidates(sources: ReadonlyMap<string, string>): readonly Change[] {
  const all = [...sources.values()].join('\n')
  return [...sources].flatMap(([file, code]) => {
    const program = parseAst(code, { lang: 'ts' }) as unknown as Node
    return childrenOf(program)
      .flatMap((node) => editsOf(node, code))
      .map((edit) => changeOf(file, code, edit, all))
      .filter(({ was, became }) => was !== became)
  })
}

/** The lines that an edit touches, with those before them until they stand once in all sources. */
function changeOf(file: string, code: string, { start, end, text }: Edit, all: string): Change {
  let first = code.lastIndexOf('\n', start - 1) + 1
  const last = code.indexOf('\n', end)
  const stop = last < 0 ? code.length : last
  while (first > 0 && isTwice(all, code.slice(first, stop))) first = code.lastIndexOf('\n', first - 2) + 1
  return {
    file,
    line: code.slice(0, start).split('\n').length,
    was: code.slice(first, stop),
    became: `${code.slice(first, start)}${text}${code.slice(end, stop)}`,
  }
}

const isTwice = (all: string, text: string): boolean => all.indexOf(text) !== all.lastIndexOf(text)

/** A kept change in the sources as they are; undefined where its code stands nowhere, or no longer once. */
export function located({ was, became }: Kept, sources: ReadonlyMap<string, string>): Change | undefined {
  const form = new RegExp(was.trim().split(/\s+/).map(escaped).join('\\s+'), 'g')
  const found = [...sources].flatMap(([file, code]) =>
    [...code.matchAll(form)].map(({ 0: text, index }) => ({ file, code, text, index })),
  )
  if (found.length !== 1) return undefined
  const { file, code, text, index } = found[0]!
  return { file, line: code.slice(0, index).split('\n').length, was: text, became: became.trim() }
}
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
