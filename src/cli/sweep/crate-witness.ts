import { closeSync, readSync } from 'node:fs'
import { openRegular, standing } from '../files/standing.ts'
import type { Entity } from './crate-entities.ts'
import type { SweepFolder } from './folder.ts'

export const AGENT = '#agent'

/** What a crate says that follows from nothing else. */
export interface Witness {
  readonly started: Date
  readonly ended: Date
  readonly agent: Entity
}

/** Who ran it: `Name <https://orcid.org/…>`. */
export function agentOf(said: string): Entity {
  const [, name = '', orcid] = /^(.*?)\s*(?:<(https:\/\/orcid\.org\/[\dX-]+)>)?$/.exec(said) ?? []
  return {
    '@id': AGENT,
    '@type': 'Person',
    name: name || 'not named (FACTOR_MOBILITY_AGENT was not set)',
    ...(orcid && { identifier: orcid }),
  }
}

/** What the entities of a crate say of times and of who ran it; undefined where they do not. */
export function witnessIn(graph: readonly Readonly<Record<string, unknown>>[]): Witness | undefined {
  const action = graph.find((entity) => entity['@type'] === 'CreateAction')
  const agent = graph.find((entity) => entity['@id'] === AGENT)
  const [started, ended] = [action?.['startTime'], action?.['endTime']].map((time) => new Date(String(time)))
  if (agent === undefined || Number.isNaN(Number(started)) || Number.isNaN(Number(ended))) return undefined
  return { started: started!, ended: ended!, agent: agent as Entity }
}

/** When the first shard was begun, whoever has gone on since. */
export function startOf(folder: SweepFolder, started: Date): Date {
  const [, at] = /^\{"at":"([^"]+)"/.exec(beginning(folder.at('attempts.log'))) ?? []
  const first = new Date(at ?? started)
  // a log that was altered may hold anything
  return first < started ? first : started
}

/** The first line of a log may be all that is needed of many megabytes. */
function beginning(path: string): string {
  if (standing(path) !== 'a file') return ''
  const descriptor = openRegular(path)
  try {
    const bytes = Buffer.alloc(100)
    return bytes.toString('utf8', 0, readSync(descriptor, bytes))
  } finally {
    closeSync(descriptor)
  }
}
