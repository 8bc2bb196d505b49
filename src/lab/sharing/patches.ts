import type { Patch } from 'immer'
import { type Expected, type Fault, shown } from '../policy/fault.ts'

/** What is wrong with a part of a link. */
export function fault(path: string, got: unknown, expected: Expected, near?: string): Fault {
  const said = got === undefined ? '' : shown(got)
  return { path, ...(said !== '' && { got: said }), expected, ...(near && { nearest: near }) }
}

/** Patches of the right form; what is wrong with the others is added to `faults`. */
export function patchesOf(text: string, faults: Fault[]): readonly Patch[] {
  let value: unknown
  try {
    value = JSON.parse(unpacked(text))
  } catch {
    // not what the page writes
  }
  if (!Array.isArray(value)) {
    faults.push(fault('patches', text, { is: 'patches' }))
    return []
  }
  return value.flatMap((patch: unknown, k) => {
    const wrong = wrongIn((patch ?? {}) as Partial<Patch>, `patches.${k}`)
    if (wrong) faults.push(wrong)
    return wrong ? [] : [patch as Patch]
  })
}

function wrongIn({ op, path }: Partial<Patch>, at: string): Fault | undefined {
  if (op !== 'add' && op !== 'replace' && op !== 'remove') return fault(at, op, { is: 'operation' })
  // a patch changes the policy or the world, never puts another document in their place
  if (!Array.isArray(path) || path.length < 3 || path.length > 5 || !path.every((step) => typeof step === 'string'))
    return fault(at, path, { is: 'place-of-patch' })
  if (!PATHS.test(path.slice(0, 2).join('.')) || path.some((step) => FORBIDDEN.has(step as string)))
    return fault(at, path.join('.'), { is: 'place-of-patch' })
  return undefined
}
const PATHS = /^(policy\.(levers|assumptions|rules)|world\.(assumptions|rules))$/
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype'])

/** A text as a link carries it: base64 with signs that an address may hold. */
export function packed(text: string): string {
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
