import { applyPatches, type Patch, produce } from 'immer'
import { endOf, startOf } from '../../scenario/periods.ts'
import { type Complaint, ScenarioError } from '../../text/errors.ts'
import { nearest } from '../../text/nearest.ts'
import { isSeed, LARGEST_SEED } from '../../text/seeds.ts'
import { renamed } from '../../worlds/cards.ts'
import { fieldsIn, KEYS, languageOf, LONGEST as OF_THREE } from '../address/fields.ts'
import { freshDocument, type LabDocument } from '../policy/document.ts'
import { type Expected, type Fault, type Plainly, shown } from '../policy/fault.ts'
import { english } from '../words/english.ts'
import { FIRST_WORLD, isFirst, SHIPPED, WORLD, WORLDS } from '../world/shipped.ts'
import { fault, packed, patchesOf } from './patches.ts'

export { languageIn, linkIn } from '../address/fields.ts'

/**
 * What a run came to: the digest of all its figures, and GDP of each region at its horizon, in the world’s money, to see
 * how far others are.
 */
export interface Result {
  readonly digest: string
  readonly gdp?: readonly number[]
}

/** What a link holds: a shipped scenario, patches to it, what it is compared with, the seed, and what its run came to. */
export interface Link {
  readonly from: string
  readonly patches: readonly Patch[]
  readonly against: string
  readonly seed: number
  readonly result?: Result
}

/** A link that cannot be read: all that is wrong with it, and as much of it as can be used. */
export class LinkError extends ScenarioError {
  readonly faults: readonly Fault[]
  readonly rest: Link | undefined

  constructor(faults: readonly Fault[], said: Complaint, rest?: Link) {
    super(said)
    this.faults = faults
    this.rest = rest
  }
}

const DIGEST = /^[0-9a-f]{64}$/i
const { regions } = WORLD.names
/** Longest link that is read: of many regions every lever has many places. */
export const LONGEST = Math.max(1, regions.length / 3) * OF_THREE
/** Amounts above 0 with one decimal, one a region. */
const AMOUNT = '(?:[1-9]\\d{0,8}\\.\\d|0\\.[1-9])'
const GDP = new RegExp(`^${regions.map(() => AMOUNT).join('_')}$`)

export function writeLink({ from, patches, against, seed, result }: Link, language: 'en' | 'zh'): string {
  const fields = new URLSearchParams()
  if (!isFirst) fields.set('world', WORLD.id)
  fields.set('scenario', from)
  if (patches.length > 0) fields.set('patches', packed(JSON.stringify(patches)))
  if (against !== 'baseline') fields.set('against', against)
  fields.set('seed', String(seed))
  if (result) fields.set('digest', result.digest)
  const gdp = result?.gdp?.map((value) => value.toFixed(1)).join('_') ?? ''
  if (GDP.test(gdp)) fields.set('gdp', gdp)
  fields.set('lang', language)
  return `#${fields}`
}

/**
 * A link's fields, each checked; the patches only for their form. Nothing where there is no link. Throws a `LinkError`
 * with all that is wrong and what can be used all the same.
 */
export function readLink(hash: string): Link | undefined {
  if (hash.length > LONGEST)
    throw refused([fault('link', `${hash.length}`, { is: 'length', most: LONGEST })], undefined, 'too-large')
  const fields = fieldsIn(hash)
  const isHere = (id: string): boolean => id.toLowerCase() === WORLD.id
  if (fields.every(([name, value]) => (name === 'lang' ? languageOf(value) : name === 'world' && isHere(value))))
    return undefined

  const faults: Fault[] = []
  const wrong = (path: string, got: string | undefined, expected: Expected, near?: string): undefined => {
    faults.push(fault(path, got, expected, near))
  }
  const given = new Map<string, string>()
  for (const [name, value] of fields) {
    if (!KEYS.includes(name)) wrong(shown(name), value || name, { is: 'key' }, nearest(name, KEYS))
    else if (given.has(name) && given.get(name) !== value) wrong(name, value, { is: 'once' })
    else given.set(name, value)
  }
  const named = (path: string, id: string | undefined): string | undefined => {
    const found = id?.toLowerCase() ?? ''
    return SHIPPED.has(found) ? found : wrong(path, id, { is: 'scenario' }, nearest(found, [...SHIPPED.keys()]))
  }
  const matching = (path: string, pattern: RegExp, is: Plainly): string | undefined => {
    const value = given.get(path)
    return value === undefined || pattern.test(value) ? value : wrong(path, value, { is })
  }

  const world = given.get('world') ?? FIRST_WORLD
  if (!isHere(world)) {
    const ids = WORLDS.map(({ id }) => id)
    wrong('world', world, { is: 'option', options: ids }, nearest(world, ids))
    // what is asked of one world says nothing about another
    throw refused(faults)
  }
  const from = named('scenario', given.get('scenario'))
  const seed = seedOf(given.get('seed')) ?? wrong('seed', given.get('seed'), { is: 'seed', most: LARGEST_SEED })
  const digest = matching('digest', DIGEST, 'digest')?.toLowerCase()
  const gdp = matching('gdp', GDP, 'amounts')
  const against = named('against', given.get('against') ?? 'baseline')
  if (given.has('lang') && !languageOf(given.get('lang')!)) wrong('lang', given.get('lang'), { is: 'language' })
  const patches = given.has('patches') ? patchesOf(given.get('patches')!, faults) : []

  const link: Link | undefined =
    from === undefined
      ? undefined
      : {
          from,
          patches,
          against: against ?? 'baseline',
          seed: seed ?? 1,
          ...(digest !== undefined && {
            result: { digest, ...(gdp !== undefined && { gdp: gdp.split('_').map(Number) }) },
          }),
        }
  // figures are of the whole link: the rest comes to others
  if (faults.length > 0)
    throw refused(faults, link && { from: link.from, patches, against: link.against, seed: link.seed })
  return link
}

/** A seed within the bounds that the command line has. */
const seedOf = (text = ''): number | undefined =>
  /^\d+$/.test(text) && isSeed(Number(text)) ? Number(text) : undefined

/** A link's document, not yet checked as a scenario. */
export function documentOf({ from, patches }: Link): LabDocument {
  const document = patches.map(current).reduce((before, patch) => {
    const path = patch.path as readonly string[]
    const place = path.slice(1).join('.')
    if (patch.op !== 'add' && !stands(before, path)) throw refused([fault(place, undefined, { is: 'present' })])
    try {
      return applyPatches(before, [patch])
    } catch {
      throw refused([fault(place, patch.op, { is: 'place-of-patch' })])
    }
  }, freshDocument(from))
  for (const [name, entry] of Object.entries(document.policy.levers))
    if (typeof entry?.id === 'string' && entry.id !== name)
      throw refused([fault(`levers.${name}.id`, entry.id, { is: 'name', name })])
  return inQuarters(document)
}

/** A patch of an assumption by the name that it has today. */
function current(patch: Patch): Patch {
  const [room, of, name, ...rest] = patch.path
  const today = of === 'assumptions' ? renamed(String(name), WORLD) : undefined
  return today === undefined ? patch : { ...patch, path: [room!, of!, today, ...rest] }
}

/** A year where a quarter is due, which files may have too, as the quarter it stands for. */
const inQuarters = (document: LabDocument): LabDocument =>
  produce(document, ({ policy }) => {
    for (const entry of Object.values(policy.levers)) {
      if (typeof entry !== 'object' || entry === null) continue
      if (entry.start !== undefined) entry.start = startOf(entry.start)
      if (entry.end !== undefined) entry.end = endOf(entry.end)
    }
  })

/** Is there something at the end of a path? */
function stands(document: LabDocument, path: readonly string[]): boolean {
  let inside: unknown = document
  for (const step of path) {
    if (typeof inside !== 'object' || inside === null || !Object.hasOwn(inside, step)) return false
    inside = (inside as Record<string, unknown>)[step]
  }
  return true
}

const refused = (faults: readonly Fault[], rest?: Link, code = 'bad-value'): LinkError => {
  const { path, got = 'nothing', expected, nearest: near } = faults[0]
  return new LinkError(
    faults,
    { code, path, got, expected: english.bad.expects(expected), ...(near && { nearest: near }) },
    rest,
  )
}
