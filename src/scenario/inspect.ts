import type { Path, TextDocument } from './document.ts'
import type { Complaint } from './errors.ts'
import { complaintsOf, type Finding, findingsOf } from './inspection.ts'
import { type LeverEntry, leverRead, type ScenarioEntry, scenarioEntry } from './schema.ts'
import { clashes } from './timeline.ts'
import { show } from './words.ts'

/** What is wrong with one file by itself, in the order of the file; with nothing wrong, its value is a `ScenarioEntry`. */
export function inspect(document: TextDocument, file: string): readonly Complaint[] {
  const found: Finding[] = [...findingsOf(document, scenarioEntry)].map(flagged)
  const value = document.value as ScenarioEntry | null
  const levers: readonly LeverEntry[] = Array.isArray(value?.levers) ? value.levers : []

  // an entry that is wrong by itself says nothing about its neighbours
  const broken = new Set(found.map(({ path }) => (path[0] === 'levers' ? path[1] : undefined)))
  const read = levers.map((lever, k) => (broken.has(k) ? lever : leverRead(lever)))
  for (const { index, at, ...said } of clashes(read, (k) => !broken.has(k)))
    found.push({ path: ['levers', index, ...at], say: () => said })
  return complaintsOf(document, file, found, nameOf)

  /** `levers.<id>.value`, or by number where the entry has no id. */
  function nameOf(path: Path): string {
    const [room, index, ...rest] = path
    const id = room === 'levers' && index !== undefined ? levers[Number(index)]?.id : undefined
    const steps = typeof id === 'string' && rest[0] !== 'id' ? [room!, id, ...rest] : path
    return steps.map(show).join('.')
  }
}

/** What a command line says, not a scenario file. */
const FLAGS = new Map(
  Object.entries({
    seed: '--seeds',
    seeds: '--seeds',
    种子: '--seeds',
    随机种子: '--seeds',
    workers: '--workers',
    threads: '--workers',
    out: '--out',
    output: '--out',
    outputs: '--out',
    every: '--every',
    set: '--set',
  }),
)

function flagged(finding: Finding): Finding {
  const [key] = finding.path
  const flag = finding.key && finding.path.length === 1 ? FLAGS.get(String(key).toLowerCase()) : undefined
  return flag === undefined ? finding : { ...finding, say: () => ({ ...finding.say(), nearest: `the flag ${flag}` }) }
}
