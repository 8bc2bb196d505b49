import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { Command } from 'commander'
import { override } from '../../scenario/override.ts'
import { markedIn } from '../../study/calibration/marked.ts'
import { FULL, QUICK } from '../../study/calibration/problem.ts'
import type { Combination } from '../../study/calibration/report.ts'
import { leastFirms } from '../../worlds/names.ts'
import type { World } from '../../worlds/world.ts'
import { calibrateAll } from '../evidence/calibration.ts'
import { signed } from '../files/manifest.ts'
import { openOutput } from '../files/output.ts'
import { RUN_STORE } from '../runs/run-store.ts'
import { again, listen } from '../terminal/interrupt.ts'
import { showProgress } from '../terminal/progress.ts'
import { table } from '../terminal/table.ts'
import { workersOf } from '../terminal/workers.ts'
import { loadTargets, posteriorCsv } from '../worlds/evidence.ts'
import { loadScenario } from '../worlds/library.ts'

interface Flags {
  readonly quick?: true
  readonly workers: number
  readonly out: string
  readonly force?: true
  readonly quiet?: true
  readonly json?: true
}

/** Firms of a quick look. */
const FEW = 1000

/** `calibrate`: vectors of assumptions that go with what was observed, for every combination of rules. */
export function calibrateCommand(program: Command): void {
  program
    .command('calibrate')
    .description('find assumptions that go with what was observed, for every combination of rules')
    .option('--quick', `a look in two minutes: fewer points, ${FEW} firms`)
    .option('--workers <number>', 'threads; the results are the same for any number', workersOf, availableParallelism())
    .option('--out <folder>', 'a new folder', join('outputs', 'calibration'))
    .option('--force', "replace an earlier calibration's folder, once the new one is complete")
    .option('--quiet', 'no progress and no closing lines')
    .option('--json', 'what was found on stdout, nothing else; errors as JSON')
    .action(run)
}

async function run({ quick, workers, out, force, quiet, json }: Flags): Promise<void> {
  const full = loadScenario('baseline')
  const { world } = full
  const { regions, functions } = world.names
  const few = Math.max(FEW, leastFirms(regions.length, functions.length))
  const scenario = override(full, [], quick ? { firms: few } : {})
  const targets = loadTargets(world)
  const output = openOutput(out, { kind: 'calibration', force: force ?? false })
  const interrupt = listen()
  const effort = quick ? QUICK : FULL
  const calibrating = calibrateAll({ scenario, targets, effort, workers, signal: interrupt.signal, store: RUN_STORE })
  const endProgress = quiet ? () => {} : showProgress(calibrating.progress)
  try {
    const { combinations, posterior } = await calibrating.done
    const fitted = targets.filter(({ role }) => role === 'fit').length
    const found = { firms: scenario.firms, targets: fitted, calibrated: markedIn(world).length, combinations }
    output.append('posterior.csv', posteriorCsv(posterior, world))
    output.append('calibration.json', `${JSON.stringify(found, null, 1)}\n`)
    output.seal({ ...signed('calibrate', world), files: output.files() })
    interrupt.signal.throwIfAborted()
    output.commit()
    endProgress()
    if (json) process.stdout.write(`${JSON.stringify(found)}\n`)
    else if (!quiet)
      process.stdout.write(`${summary(combinations, world)}${output.shown}: posterior.csv, calibration.json\n`)
  } catch (error) {
    if (!interrupt.signal.aborted) throw error
    const message = `interrupted; the runs so far are kept; go on: ${again()}`
    process.stderr.write(`${json ? JSON.stringify({ error: { code: 'interrupted', message } }) : message}\n`)
    process.exitCode = interrupt.exit()
  } finally {
    endProgress()
    output.discard()
    interrupt.release()
  }
}

function summary(combinations: readonly Combination[], world: World): string {
  const name = ({ rules }: Combination) => `${rules.invest} + ${rules.transfer}`
  const kept = combinations.flatMap((c) => ('central' in c ? [{ ...c, name: name(c) }] : []))
  const left = combinations.map((c) => [
    name(c),
    c.waves.map(({ left }) => left.toPrecision(2)).join(' '),
    'failed' in c ? c.failed : `${(100 * c.acceptance).toFixed(0)} %`,
  ])
  const rows = markedIn(world).map((id, k) => [id, ...kept.map(({ shrinkage }) => shrinkage[k].shrinkage.toFixed(2))])
  const ridges = kept.flatMap(({ name, ridges }) =>
    ridges.slice(0, 6).map(({ pair, correlation }) => [name, pair.join(' and '), correlation.toFixed(2)]),
  )
  return [
    table(['rules', 'prior left after each wave', 'accepted'], left),
    kept.length > 0 ? table(['shrinkage of', ...kept.map(({ name }) => name)], rows) : '',
    ridges.length > 0 ? table(['rules', 'seen together, not each', 'correlation'], ridges) : '',
  ]
    .filter((text) => text !== '')
    .join('\n')
}
