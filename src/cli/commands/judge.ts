import { createHash } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Claim } from '../../claims/claim.ts'
import type { Judged } from '../../claims/judge.ts'
import { judgeClaims } from '../../claims/judge-claims.ts'
import { FIRST_LOOK } from '../../claims/looks.ts'
import type { Scored } from '../../claims/score.ts'
import type { Vector } from '../../claims/vectors.ts'
import { defaultsOf } from '../../worlds/cards.ts'
import { signed, spelled } from '../files/manifest.ts'
import { type Output, openOutput } from '../files/output.ts'
import { type LoadedClaims, loadClaims } from '../judge/claims.ts'
import { SEEDS, settingsIn } from '../judge/draws.ts'
import { type JudgeRuns, judgeRuns } from '../judge/runs.ts'
import { verdictTable } from '../judge/summary.ts'
import { vectorsFor } from '../judge/vectors.ts'
import { RUN_STORE } from '../runs/run-store.ts'
import { asWorld } from '../terminal/asked-world.ts'
import { again, commandOf as callOf, listen } from '../terminal/interrupt.ts'
import { languageOf } from '../terminal/language.ts'
import { showProgress } from '../terminal/progress.ts'
import { workersOf } from '../terminal/workers.ts'

interface Flags {
  readonly claims?: string
  readonly vectors: number
  readonly workers: number
  readonly out: string
  readonly quiet?: true
  readonly json?: true
}

const LEAST = 4
const MOST = 6400

/** `judge`: what runs say of claims, with the evidence. */
export function judgeCommand(program: Command): void {
  program
    .command('judge')
    .description('score claims: which the model supports, contradicts, or cannot tell')
    .option('--claims <file>', 'a claims file (default: the claims of the package)')
    .addOption(
      new Option('--vectors <number>', 'assumption vectors: 100, 200, 400 … for a verdict, fewer for a trial')
        .argParser(vectorsOf)
        .default(FIRST_LOOK),
    )
    .option('--workers <number>', 'threads; the results are the same for any number', workersOf, availableParallelism())
    .option('--out <folder>', 'where claims.json goes, over an earlier one', join('outputs', 'judge'))
    .option('--quiet', 'no progress and no closing lines')
    .option('--json', 'claims.json on stdout, nothing else; errors as JSON')
    .action(judge)
}

async function judge(flags: Flags): Promise<void> {
  const loaded = loadClaims(flags.claims)
  const { world } = loaded
  const output = openOutput(flags.out, { kind: 'judgement', force: true })
  const interrupt = listen()
  const started = Date.now()
  const threads = { workers: flags.workers, store: RUN_STORE, signal: interrupt.signal }
  let runs: JudgeRuns | undefined
  const endProgress = flags.quiet ? () => {} : showProgress(() => runs?.progress() ?? { done: 0, total: 1 })
  try {
    const { source, posterior, prior } = await vectorsFor(flags.vectors, world, threads)
    runs = judgeRuns({ ...loaded, posterior, prior, ...threads })
    const { draws, stopped, runs: count } = await runs.all()
    const judged = judgeClaims(loaded.claims, draws, {
      vectors: flags.vectors,
      commandOf: (claim, draw) => commandOf(loaded, posterior, claim, draw),
      drawnValue: (vector, id) => posterior[vector].assumptions[id] ?? defaultsOf(world)[id],
    })
    endProgress()
    if (stopped > 0) process.stderr.write(`${stopped} of ${count} runs left the model’s bounds and say nothing\n`)
    const text = write(output, { ...flags, source, wall: Date.now() - started }, loaded, judged)
    interrupt.signal.throwIfAborted()
    output.commit()
    if (flags.json) process.stdout.write(text)
    else if (!flags.quiet)
      process.stdout.write(
        `${verdictTable(judged, languageOf(process.env))}\n${output.shown}: ${judged.length} ${judged.length === 1 ? 'claim' : 'claims'}, ${flags.vectors} vectors × ${SEEDS} seeds, posterior: ${source}\n`,
      )
  } catch (error) {
    endProgress()
    if (!interrupt.signal.aborted) throw error
    const message = `interrupted; what was simulated is kept; go on: ${again()}`
    process.stderr.write(`${flags.json ? JSON.stringify({ error: { code: 'interrupted', message } }) : message}\n`)
    process.exitCode = interrupt.exit()
  } finally {
    output.discard()
    interrupt.release()
  }
}

/** The runs of one draw of a claim, to be pasted into a shell. */
function commandOf(loaded: LoadedClaims, vectors: readonly Vector[], claim: Claim, { vector, seed }: Scored): string {
  const { scenarioOf, referenceOf } = loaded
  const { rules } = vectors[vector]
  const settings = Object.entries(settingsIn(scenarioOf(claim.scenarios[0]), vectors[vector]))
  const sets = [
    ...Object.entries(rules).map(([phase, option]) => `rules.${phase}=${option}`),
    ...settings.map(([id, value]) => `assumptions.${id}=${value}`),
  ]
  const seeds = `${seed}..${seed}`
  return callOf([
    'run',
    ...claim.scenarios.map(referenceOf),
    '--seeds',
    seeds,
    ...sets.flatMap((set) => ['--set', set]),
    ...asWorld(),
  ])
}

/** The files of a judgement; the text of claims.json. */
function write(
  output: Output,
  { vectors, source, wall }: Pick<Flags, 'vectors'> & { readonly source: string; readonly wall: number },
  { text, world }: LoadedClaims,
  judged: readonly Judged[],
): string {
  const claims = spelled(judged.map(({ judgement }) => judgement))
  output.append('claims.json', claims)
  output.append('remarks.json', spelled(judged.map(({ remarks }) => remarks)))
  output.seal({
    ...signed('judge', world),
    claims: digest(text),
    posterior: source,
    vectors,
    seeds: SEEDS,
    resultDigest: digest(claims),
    files: output.files(),
    wall: { seconds: wall / 1000 },
  })
  return claims
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex')

function vectorsOf(text: string): number {
  const vectors = /^\d+$/.test(text) ? Number(text) : 0
  let look = FIRST_LOOK
  while (look < vectors) look *= 2
  if (vectors < LEAST || vectors > MOST || (vectors > FIRST_LOOK && vectors !== look))
    throw new InvalidArgumentError(`100, 200, 400 … ${MOST}, or ${LEAST} to ${FIRST_LOOK - 1} for a trial`)
  return vectors
}
