import type { AssumptionId } from '../../model/assumptions.ts'
import { RULES } from '../../model/rules.ts'
import type { Complaint } from '../../text/errors.ts'
import { cardsOf, leversOf } from '../../worlds/cards.ts'
import { WORLD } from '../world/shipped.ts'
import type { LabDocument } from './document.ts'

/** What is wrong with a link, in terms that each language has words for. */
export interface Fault {
  readonly path: string
  /** Left out where there is nothing. */
  readonly got?: string
  readonly expected: Expected
  readonly nearest?: string
}

/** What belongs where something else stands. */
export type Expected =
  | { readonly is: 'length'; readonly most: number }
  | { readonly is: 'seed'; readonly most: number }
  | { readonly is: 'range'; readonly min: number; readonly max: number }
  | { readonly is: 'option'; readonly options: readonly string[] }
  | { readonly is: 'later'; readonly start: string }
  | { readonly is: 'name'; readonly name: string }
  | { readonly is: Plainly }

export type Plainly =
  | 'scenario'
  | 'digest'
  | 'amounts'
  | 'language'
  | 'key'
  | 'once'
  | 'patches'
  | 'operation'
  | 'place-of-patch'
  | 'present'
  | 'quarter'
  | 'quarters'
  | 'kind'
  | 'place'
  | 'assumption'
  | 'rule'
  | 'entry-key'
  | 'unended'
  | 'alone'
  | 'file'

/** The same of a scenario's complaint: where it stands in the document says what belongs there. */
export function faultOf({ code, path = 'link', got, nearest }: Complaint, document: LabDocument): Fault {
  const [room, id = '', part] = path.split('.')
  // the value as it stands: what a complaint adds to it is English
  const held = valueAt(document, room!, id, part) ?? (code === 'overlap' ? id : got)
  const said = { path, ...(held !== undefined && held !== 'nothing' && { got: held }), ...(nearest && { nearest }) }
  return { ...said, expected: expectedAt(code, room!, id, part, document) }
}

/** What a document holds at a place, if that is a word or a number. */
function valueAt({ policy, world }: LabDocument, room: string, id: string, part: string | undefined) {
  const rooms: Record<string, unknown> =
    room === 'levers' ? policy.levers : { ...policy[room as 'rules'], ...world[room as 'rules'] }
  const entry = Object.hasOwn(rooms, id) ? rooms[id] : undefined
  const value = part === undefined ? entry : (entry as Record<string, unknown> | undefined)?.[part]
  return typeof value === 'string' || typeof value === 'number' ? shown(value) : undefined
}

function expectedAt(
  code: string,
  room: string,
  id: string,
  part: string | undefined,
  { policy }: LabDocument,
): Expected {
  if (room === 'assumptions') {
    if (!Object.hasOwn(cardsOf(WORLD), id)) return { is: 'assumption' }
    const [min, max] = cardsOf(WORLD)[id as AssumptionId].range
    return { is: 'range', min, max }
  }
  if (room === 'rules')
    return Object.hasOwn(RULES, id) ? { is: 'option', options: RULES[id as keyof typeof RULES] } : { is: 'rule' }
  if (room !== 'levers') return { is: 'file' }
  if (code === 'overlap') return { is: 'alone' }
  if (code === 'unknown-key' || part === 'add' || part === 'after' || part === 'during') return { is: 'entry-key' }
  if (code === 'ends-over') return { is: 'unended' }
  const entry = policy.levers[id]
  const card = entry && Object.hasOwn(leversOf(WORLD), entry.kind) ? leversOf(WORLD)[entry.kind] : undefined
  switch (part) {
    case 'value':
      return card ? { is: 'range', min: card.min, max: card.max } : { is: 'file' }
    case 'start':
      return { is: 'quarter' }
    case 'end':
      return code === 'out-of-range' && entry ? { is: 'later', start: entry.start } : { is: 'quarter' }
    case 'ramp':
      return { is: 'quarters' }
    case 'kind':
      return { is: 'kind' }
    case 'region':
    case 'pair':
    case 'function':
      return { is: 'place' }
    default:
      return { is: 'file' }
  }
}

/** A value as messages show it: short, on one line. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  const line = text.replace(/\s+/g, ' ').replace(/\p{Cc}/gu, '·')
  return line.length > 60 ? `${line.slice(0, 60)}…` : line
}
