import { applyPatches, type Patch } from 'immer'
import { type Complaint, ScenarioError } from '../../scenario/errors.ts'
import { REGIONS } from '../../scenario/places.ts'
import { isSeed, SEED } from '../../scenario/seeds.ts'
import { freshDocument, type LabDocument } from './document.ts'
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
const DIGEST = /^[0-9a-f]{64}$/
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

/** The language that a link asks for. */
export function languageIn(hash: string): 'en' | 'zh' | undefined {
  const asked = /[#&]lang=(en|zh)(?:&|$)/.exec(hash.slice(0, LONGEST))?.[1]
  return asked as 'en' | 'zh' | undefined
}

/** A link's fields, each checked; the patches only for their form. Throws a `ScenarioError`. */
export function readLink(hash: string): Link | undefined {
  const text = hash.replace(/^#/, '')
  if (text === '') return undefined
  if (text.length > LONGEST) throw refused('link', `${text.length} characters`, `at most ${LONGEST}`, 'too-large')
  const fields = new URLSearchParams(text)
  const from = fields.get('scenario')
  if (from === null) return undefined

  const named = (path: string, id: string) => {
    if (!SHIPPED.has(id)) throw refused(path, shown(id), 'the id of a scenario', 'unknown-name')
    return id
  }
  const seed = fields.get('seed') ?? ''
  if (!/^\d+$/.test(seed) || !isSeed(Number(seed))) throw refused('seed', shown(seed), SEED)
  const digest = fields.get('digest')
  if (digest !== null && !DIGEST.test(digest)) throw refused('digest', shown(digest), '64 hexadecimal digits')
  const gdp = fields.get('gdp')
  if (gdp !== null && !GDP.test(gdp))
    throw refused('gdp', shown(gdp), 'three amounts above 0, such as 81234.5_32109.8_90123.4')
  const packedPatches = fields.get('patches')
  return {
    from: named('scenario', from),
    patches: packedPatches === null ? [] : patchesOf(packedPatches),
    against: named('against', fields.get('against') ?? 'baseline'),
    seed: Number(seed),
    ...(digest !== null && { result: { digest, ...(gdp !== null && { gdp: gdp.split('_').map(Number) }) } }),
  }
}

function patchesOf(text: string): readonly Patch[] {
  let value: unknown
  try {
    value = JSON.parse(unpacked(text))
  } catch {
    throw refused('patches', shown(text), 'patches as the page writes them')
  }
  if (!Array.isArray(value)) throw refused('patches', shown(value), 'a list')
  return value.map((patch, k) => {
    const { op, path } = (patch ?? {}) as Partial<Patch>
    const at = `patches.${k}`
    if (op !== 'add' && op !== 'replace' && op !== 'remove') throw refused(at, shown(op), 'add, replace or remove')
    // a patch changes the policy or the world, never puts another document in their place
    if (!Array.isArray(path) || path.length < 3 || path.length > 5 || !path.every((step) => typeof step === 'string'))
      throw refused(at, shown(path), 'a path of three to five names')
    if (!PATHS.test(path.slice(0, 2).join('.')) || path.some((step) => FORBIDDEN.has(step as string)))
      throw refused(at, shown(path.join('.')), 'a lever, an assumption or a rule')
    return patch as Patch
  })
}
const PATHS = /^(policy\.(levers|assumptions|rules)|world\.(assumptions|rules))$/
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype'])

/** A link's document, not yet checked as a scenario. */
export function documentOf({ from, patches }: Link): LabDocument {
  try {
    return applyPatches(freshDocument(from), patches as Patch[])
  } catch {
    throw refused('patches', 'patches that do not fit', `patches to ${from}`)
  }
}

const refused = (path: string, got: string, expected: string, code = 'bad-value'): ScenarioError =>
  new ScenarioError({ code, path, got, expected } satisfies Complaint)

/** A value as messages show it: short, on one line. */
function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing')
  const line = text.replace(/\s+/g, ' ').replace(/\p{Cc}/gu, '·')
  return line === '' ? 'nothing' : line.length > 60 ? `${line.slice(0, 60)}…` : line
}

function packed(text: string): string {
  const bytes = new TextEncoder().encode(text)
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
}

function unpacked(text: string): string {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(binary, (letter) => letter.charCodeAt(0)))
}
