import type { TextDocument } from '../text/document.ts'
import type { Complaint } from '../text/errors.ts'
import { type Finding, valueAt } from '../text/findings.ts'
import { type Entries, inspect } from '../text/inspect.ts'
import { renamed } from '../worlds/cards.ts'
import type { World } from '../worlds/world.ts'
import { faults } from './faults.ts'
import { grammarOf } from './grammar.ts'
import { formatOf, isMapping, type Spelled, type Spelled2, statementOf, translated } from './reading.ts'
import type { LeverEntry } from './schema.ts'
import { clashes } from './timeline.ts'

export const LEVER_ENTRIES: Entries = { room: 'levers' }

/** What is wrong with one file by itself, in the order of the file; with nothing wrong, `readEntry` takes its value, translated. */
export function inspectScenario(document: TextDocument, file: string, world: World): readonly Complaint[] {
  const format = formatOf(document.value)
  const read = translated(document.value, world)
  return inspect(document, file, {
    schema: grammarOf(world).scenarioEntries[format],
    entries: LEVER_ENTRIES,
    read,
    told: (finding) => today(flagged(format === 1 ? newer(document, finding) : finding), world),
    beyond: (form) => {
      const said = read as Spelled2 | null
      const given = twins(said, world)
      // an entry that is wrong by itself says nothing about its neighbours
      const broken = new Set([...form, ...given].map(({ path }) => (path[0] === 'levers' ? path[1] : undefined)))
      const isSound = (k: number) => !broken.has(k)
      return [...given, ...(Array.isArray(said?.levers) ? among(said, said.levers, format, isSound, world) : [])]
    },
  })
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

/** What is wrong with entries that are sound by their form, alone and together. */
function among(
  said: Spelled2,
  levers: readonly Spelled[],
  format: 1 | 2,
  isSound: (index: number) => boolean,
  world: World,
): readonly Finding[] {
  const alone = format === 2 ? faults(said, isSound, world) : []
  if (alone.some(({ path }) => path[0] !== 'levers')) return alone
  const faulty = new Set(alone.map(({ path }) => path[1]))
  const sound = (k: number) => isSound(k) && !faulty.has(k)
  const timed = levers.map((lever, k) => (format === 2 && sound(k) ? statementOf(lever, said.during, world) : lever))
  return [
    ...alone,
    ...clashes(timed as readonly LeverEntry[], sound).map(({ index, at, ...clash }) => ({
      path: ['levers', index, ...at],
      say: () => clash,
    })),
  ]
}

/** What only format 2 has, and what a file of format 1 says in its place. */
const NEWER: Readonly<Record<string, string>> = {
  add: 'value: with the total in force',
  after: 'no after: what it took over does not come back',
  during: 'start: and end: with their quarters',
  value: 'one number, in an entry for each stretch of time',
}

/** Of a file of format 1, a fault that only format 2 would not have says so. */
function newer({ value }: TextDocument, finding: Finding): Finding {
  const { path } = finding
  const key = String(path.at(-1))
  const isKey = finding.key && key !== 'value' && (path.length === 3 || key === 'during') && Object.hasOwn(NEWER, key)
  const isTable = !finding.key && key === 'value' && isMapping(valueAt(value, path))
  if (!isKey && !isTable) return finding
  return {
    path,
    key: true,
    say: () => ({
      code: 'newer-format',
      got: isTable ? 'a table in a file of format 1' : `${key} in a file of format 1`,
      expected: `\`format: 2\` at the top of the file, or ${NEWER[key]}`,
    }),
  }
}

function flagged(finding: Finding): Finding {
  const [key] = finding.path
  const flag = finding.key && finding.path.length === 1 ? FLAGS.get(String(key).toLowerCase()) : undefined
  return flag === undefined ? finding : { ...finding, say: () => ({ ...finding.say(), nearest: `the flag ${flag}` }) }
}

/** What is near to a name that assumptions had once is told by the one that they have now. */
const today = (finding: Finding, world: World): Finding =>
  finding.path[0] !== 'assumptions'
    ? finding
    : {
        ...finding,
        say: () => {
          const said = finding.say()
          const now = said.nearest === undefined ? undefined : renamed(said.nearest, world)
          return now === undefined ? said : { ...said, nearest: now }
        },
      }

/** One assumption has one value, whichever of its names gives it. */
function twins(said: Spelled2 | null, world: World): readonly Finding[] {
  const assumptions: unknown = said?.assumptions
  if (!isMapping(assumptions)) return []
  const seen = new Map<string, string>()
  return Object.entries(assumptions).flatMap(([key, value]) => {
    const given = isMapping(value)
      ? Object.keys(value).map((place) => ({ id: `${key}.${place}`, path: ['assumptions', key, place] }))
      : [{ id: renamed(key, world) ?? key, path: ['assumptions', key] }]
    return given.flatMap(({ id, path }): Finding[] => {
      const name = path.slice(1).join('.')
      const before = seen.get(id)
      seen.set(id, before ?? name)
      return before === undefined
        ? []
        : [
            {
              path,
              key: true,
              say: () => ({ code: 'twins', got: `${name}, which ${before} gives too`, expected: 'one value' }),
            },
          ]
    })
  })
}
