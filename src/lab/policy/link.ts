import { applyPatches, type Patch, produce } from 'immer'
import { REGIONS } from '../../model/places.ts'
import { endOf, startOf } from '../../scenario/periods.ts'
import { nearest } from '../../text/nearest.ts'
import { isSeed, LARGEST_SEED } from '../../text/seeds.ts'
import { english } from '../words/english.ts'
import { freshDocument, type LabDocument } from './document.ts'
import { type Expected, type Fault, LinkError, type Plainly, shown } from './fault.ts'
import { fault, packed, patchesOf } from './link-patches.ts'
import { plainText } from './link-text.ts'
import { SHIPPED } from './shipped.ts'

/** What a run came to: the digest of all its figures, and GDP in 2035 of the three regions, 10⁸ CNY, to see how far others are. */
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

/** Longest link that is read. */
export const LONGEST = 20_000
const DIGEST = /^[0-9a-f]{64}$/i
/** Amounts above 0 with one decimal, one a region. */
const AMOUNT = '[1-9]\\d{0,8}\\.\\d'
const GDP = new RegExp(`^${REGIONS.map(() => AMOUNT).join('_')}$`)

export function writeLink({ from, patches, against, seed, result }: Link, language: 'en' | 'zh'): string {
  const fields = new URLSearchParams()
  fields.set('scenario', from)
  if (patches.length > 0) fields.set('patches', packed(JSON.stringify(patches)))
  if (against !== 'baseline') fields.set('against', against)
  fields.set('seed', String(seed))
  if (result) fields.set('digest', result.digest)
  if (result?.gdp) fields.set('gdp', result.gdp.map((value) => value.toFixed(1)).join('_'))
  fields.set('lang', language)
  return `#${fields}`
}

/** The link in an address: after its `#`, or before it where that was lost or escaped on the way. */
export function linkIn({ hash, search }: { readonly hash: string; readonly search: string }): string {
  if (hash.length > 1 || search.length > LONGEST) return hash
  return /scenario=.*/i.exec(plainText(search))?.[0] ?? hash
}

/** What a link says, by name; names that came with the way it was passed on are left out. */
function fieldsIn(hash: string): readonly (readonly [name: string, value: string])[] {
  return plainText(hash)
    .split('&')
    .flatMap((field) => {
      const k = field.indexOf('=')
      const [name, value] = k < 0 ? [field, ''] : [field.slice(0, k), field.slice(k + 1)]
      return name === '' || TRACKING.test(name) ? [] : [[name.toLowerCase(), value] as const]
    })
}
const TRACKING = /^(utm_\w+|\w{0,3}clid|mc_[ce]id)$/i
const KEYS = ['scenario', 'patches', 'against', 'seed', 'digest', 'gdp', 'lang']

/** The language that a link asks for. */
export function languageIn(hash: string): 'en' | 'zh' | undefined {
  if (hash.length > LONGEST) return undefined
  const asked = fieldsIn(hash).find(([name]) => name === 'lang')?.[1]
  return asked === undefined ? undefined : languageOf(asked)
}
const languageOf = (text: string): 'en' | 'zh' | undefined =>
  /^(en|zh)(-\w+)?$/i.exec(text)?.[1]?.toLowerCase() as 'en' | 'zh' | undefined

/**
 * A link's fields, each checked; the patches only for their form. Nothing where there is no link. Throws a `LinkError`
 * with all that is wrong and what can be used all the same.
 */
export function readLink(hash: string): Link | undefined {
  if (hash.length > LONGEST)
    throw refused([fault('link', `${hash.length}`, { is: 'length', most: LONGEST })], undefined, 'too-large')
  const fields = fieldsIn(hash)
  if (fields.every(([name, value]) => name === 'lang' && languageOf(value))) return undefined

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
  const document = patches.reduce((before, patch) => {
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
  const { path, got = 'nothing', expected, nearest: near } = faults[0]!
  return new LinkError(
    faults,
    { code, path, got, expected: english.bad.expects(expected), ...(near && { nearest: near }) },
    rest,
  )
}
