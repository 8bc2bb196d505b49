import type { Command } from 'commander'

type Register = (program: Command) => void

/** The commands, in the order of `--help`; each loads what it needs when it is asked for, which is most of what a short call costs. */
const COMMANDS: Readonly<Record<string, () => Promise<Register>>> = {
  run: async () => (await import('./commands/run.ts')).runCommand,
  list: async () => (await import('./commands/list.ts')).listCommand,
  describe: async () => (await import('./commands/describe.ts')).describeCommand,
  check: async () => (await import('./commands/check.ts')).checkCommand,
  fit: async () => (await import('./commands/fit.ts')).fitCommand,
  calibrate: async () => (await import('./commands/calibrate.ts')).calibrateCommand,
  judge: async () => (await import('./commands/judge.ts')).judgeCommand,
  compare: async () => (await import('./commands/compare.ts')).compareCommand,
  explain: async () => (await import('./commands/explain.ts')).explainCommand,
  worlds: async () => (await import('./commands/worlds.ts')).worldsCommand,
  sweep: async () => (await import('./commands/sweep.ts')).sweepCommand,
  sensitivity: async () => (await import('./commands/sensitivity.ts')).sensitivityCommand,
  query: async () => (await import('./commands/query.ts')).queryCommand,
  report: async () => (await import('./commands/report.ts')).reportCommand,
  lab: async () => (await import('./commands/lab.ts')).labCommand,
}

/** Register the command that `words` begin with; where they begin with none, all of them, for help and for near names. */
export async function registerFor(program: Command, [word = '']: readonly string[]): Promise<void> {
  const asked = Object.hasOwn(COMMANDS, word) ? [COMMANDS[word]] : Object.values(COMMANDS)
  for (const load of asked) (await load())(program)
}

/** `--world` on every command, whatever depth it stands at: the world that is meant where a file names none. */
export function offerWorlds(program: Command): void {
  for (const command of program.commands)
    if (command.commands.length > 0) offerWorlds(command)
    else command.option('--world <id>', 'a world of worlds/, or the folder of one (default: what the files are about)')
}
