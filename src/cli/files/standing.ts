import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, statSync } from 'node:fs'
import { ScenarioError } from '../../text/errors.ts'

/** What stands at a place, in words. Only files are read: a pipe would wait for a writer that may never come. */
export type Standing =
  | 'nothing'
  | 'a file'
  | 'a folder'
  | 'a pipe'
  | 'a socket'
  | 'a device'
  | 'a link that leads nowhere'

export function standing(path: string): Standing {
  if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return 'nothing'
  const stat = followed(path)
  if (stat === undefined) return 'a link that leads nowhere'
  if (stat.isFile()) return 'a file'
  if (stat.isDirectory()) return 'a folder'
  if (stat.isFIFO()) return 'a pipe'
  return stat.isSocket() ? 'a socket' : 'a device'
}

function followed(path: string) {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ELOOP') return undefined
    throw error
  }
}

/** The text of a file, or, where there is none that can be read, what stands there instead. */
export type Read = { readonly text: string } | { readonly got: string }

/** Read a file of UTF-8 of at most so many bytes. */
export function readText(path: string, most: number): Read {
  const got = standing(path)
  if (got !== 'a file') return { got }
  const descriptor = openRegular(path)
  try {
    const { size } = fstatSync(descriptor)
    if (size > most) return { got: `a file of ${size.toLocaleString('en')} bytes` }
    const bytes = Buffer.alloc(size)
    let length = 0
    for (let piece = -1; piece !== 0 && length < size; length += piece)
      piece = readSync(descriptor, bytes, length, size - length, length)
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.subarray(0, length)) }
  } catch (error) {
    if (error instanceof TypeError) return { got: 'bytes that are no UTF-8' }
    throw error
  } finally {
    closeSync(descriptor)
  }
}

/** Read a file of one JSON value. */
export function readJson(path: string, most: number): { readonly value: unknown } | { readonly got: string } {
  const read = readText(path, most)
  if ('got' in read) return read
  if (read.text === '') return { got: 'an empty file' }
  try {
    return { value: JSON.parse(read.text) as unknown }
  } catch {
    return { got: 'no JSON' }
  }
}

/** Whether a value is an object with named members, not null and no list. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Open a file for reading; what has become something else in the meantime is not waited for. */
export function openRegular(path: string): number {
  const descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  if (fstatSync(descriptor).isFile()) return descriptor
  closeSync(descriptor)
  throw foreign(path, standing(path))
}

/** Something that we have not written stands where a file of ours should be: only its owner knows what it is for. */
export const foreign = (file: string, got: string, expected = 'a file, or nothing'): ScenarioError =>
  new ScenarioError({ code: 'foreign', file, got, expected })
