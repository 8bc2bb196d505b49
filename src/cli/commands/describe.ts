import type { Command } from 'commander'
import type { PlacedShift } from '../../scenario/parse.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { placeOf } from '../../scenario/timeline.ts'
import { defaultsOf, leversOf } from '../../worlds/cards.ts'
import { DEFAULT_WORLD } from '../../worlds/read.ts'
import { shiftLine } from '../terminal/shifts.ts'
import { bold, table } from '../terminal/table.ts'
import { loadRead } from '../worlds/library.ts'

/** `describe`: one scenario with its parents resolved, as a run takes it. */
export function describeCommand(program: Command): void {
  program
    .command('describe')
    .description('a scenario with its parents resolved')
    .argument('<scenario>', 'id or file')
    .option('--json', 'as JSON')
    .action((reference: string, { json }: { json?: true }) => {
      const { scenario: read, shifts, format } = loadRead(reference)
      const scenario = read
      const said = format === 2 ? { ...ordered(scenario), shifts: shifts.map(plain) } : ordered(scenario)
      process.stdout.write(json ? `${JSON.stringify(said, null, 2)}\n` : summary(scenario, shifts))
    })
}

/** What is said of a scenario; of its world the id, where it is not the default. */
const ordered = ({ id, title, text, horizon, firms, levers, assumptions, rules, changes, world }: Scenario) => ({
  id,
  ...(world.id !== DEFAULT_WORLD && { world: world.id }),
  title,
  text,
  horizon,
  firms,
  levers,
  assumptions,
  rules,
  changes,
})

/** What an entry makes of what stands, without its place in the file. */
const plain = ({ index: _, line: __, column: ___, ...shift }: PlacedShift) => shift

function summary(
  { id, title, text, horizon, firms, levers, assumptions, rules, changes, world }: Scenario,
  shifts: readonly PlacedShift[],
): string {
  const others = Object.entries(assumptions).filter(
    ([name, value]) => value !== defaultsOf(world)[name as keyof typeof assumptions],
  )
  const dates = levers.map((l) => [
    l.id,
    l.kind,
    placeOf(l),
    l.value,
    leversOf(world)[l.kind].unit,
    l.start,
    l.ramp,
    l.end ?? 'stays',
  ])
  return [
    `${bold(id)}  ${title.en}  ${title.zh}\n\n${text.en.trim()}\n\n${text.zh.trim()}\n`,
    `to ${horizon}, ${firms} firms, ${Object.entries(rules)
      .map(([phase, option]) => `${phase}: ${option}`)
      .join(', ')}\n`,
    levers.length > 0 ? table(['lever', 'kind', 'at', 'value', 'unit', 'from', 'ramp', 'to'], dates) : 'no levers\n',
    ...(shifts.length > 0 ? [table(['entry', 'over', 'old → new'], shifts.map(standingIn))] : []),
    others.length > 0 ? table(['assumption', 'value'], others) : 'assumptions at their defaults\n',
    changes.length > 0
      ? table(
          ['changes', '', ''],
          changes.map(({ op, path, value }) => [op, path.join('.'), brief(value)]),
        )
      : 'changes nothing\n',
  ].join('\n')
}

const standingIn = (shift: PlacedShift) => [
  `${shift.id} (${shift.says})`,
  shift.replaces.join(', ') || '–',
  shiftLine(shift),
]

const brief = (value: unknown): string => (typeof value === 'object' ? JSON.stringify(value) : String(value ?? ''))
