import { closeSync, openSync, readSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { type Command, Option } from 'commander'
import { observedGdp, toldApart } from '../../charts/comparison.ts'
import type { Yearly } from '../../charts/yearly.ts'
import { digestOfRuns } from '../../records/digest.ts'
import { fitAnswer, VERDICTS_ANSWER } from '../../report/answers.ts'
import type { Cause, Clause, ReportData } from '../../report/data.ts'
import { reportPage } from '../../report/page.ts'
import { scenarioDigest } from '../../scenario/digest.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import { dateOf, quarterOf } from '../../text/dates.ts'
import type { Language } from '../../words/words.ts'
import { foundingOf } from '../../worlds/calendar.ts'
import { runAttribution } from '../explain/attribution.ts'
import { codeDigest } from '../files/code-digest.ts'
import { keptAnswer } from '../files/kept-answer.ts'
import { packageVersion } from '../files/manifest.ts'
import { DOCS } from '../files/package-files.ts'
import { openFile } from '../files/whole-file.ts'
import { simulateAll } from '../runs/simulate.ts'
import { untilInterrupted } from '../sweep/interruptible.ts'
import { asWorld } from '../terminal/asked-world.ts'
import { seedsFlag, setFlag, settings, span, workersFlag } from '../terminal/flags.ts'
import { again, commandOf } from '../terminal/interrupt.ts'
import { languageOf } from '../terminal/language.ts'
import { showProgress } from '../terminal/progress.ts'
import { hasPosterior } from '../worlds/evidence.ts'
import { baselineBeside, nameOf } from '../worlds/library.ts'
import { loadAsSet, refuseSeveralWorlds, refuseTwins } from '../worlds/scenarios.ts'

interface Flags {
  readonly against?: string
  readonly seeds: readonly number[]
  readonly until?: string
  readonly firms?: string
  readonly set?: readonly string[]
  readonly workers: number
  readonly out?: string
  readonly claims?: string
  readonly fit?: string
  readonly language: Language
  readonly force?: true
  readonly quiet?: true
}

/** Where verdicts and fit are looked for: the user's own, else those shipped. */
const FOUND = {
  claims: {
    own: join('outputs', 'judge', 'claims.json'),
    shipped: join(DOCS, 'verdicts', 'claims.json'),
    answer: () => VERDICTS_ANSWER,
  },
  fit: {
    own: join('outputs', 'fit', 'fit.json'),
    shipped: join(DOCS, 'fit', 'fit.json'),
    answer: fitAnswer,
  },
}

/** `report`: what policies bring, as one page to be forwarded. */
export function reportCommand(program: Command): void {
  program
    .command('report')
    .description(
      'one page (HTML, both languages, no network): what policies bring, where, at what cost, how surely, by which lever',
    )
    .argument('<scenario...>', 'policies, as ids or files')
    .option('--against <scenario>', 'what they are compared with (default: baseline of their world)')
    .addOption(seedsFlag(8))
    .option('--until <date>', 'last year (2035) or quarter (2035Q4)')
    .option('--firms <number>', 'firms that the worlds are founded with')
    .addOption(setFlag())
    .addOption(workersFlag(availableParallelism()))
    .option('--out <file>', 'default: outputs/report-<ids joined by +>.html')
    .option('--claims <file>', `verdicts of judge (default: ${FOUND.claims.own}, else those of the package)`)
    .option('--fit <file>', `what fit --json says (default: ${FOUND.fit.own}, else that of the package)`)
    .addOption(
      new Option('--language <language>', 'shown first').choices(['en', 'zh']).default(languageOf(process.env)),
    )
    .option('--force', 'replace an earlier report, once the new one is complete')
    .option('--quiet', 'no progress and no closing line')
    .action(report)
}

async function report(references: readonly string[], flags: Flags): Promise<void> {
  const against = flags.against ?? baselineBeside(references[0])
  const [baseline, ...asked] = loadAsSet([against, ...references], flags.set ?? [], flags) as [Scenario, ...Scenario[]]
  refuseSeveralWorlds([baseline, ...asked])
  // beside itself a scenario is reported alone
  const policies = asked.filter((scenario) => scenarioDigest(scenario) !== scenarioDigest(baseline))
  refuseTwins([baseline, ...policies])
  const [clauses, fit] = [
    keptAnswer(baseline.world, flags.claims, FOUND.claims),
    keptAnswer(baseline.world, flags.fit, FOUND.fit),
  ]
  const others = references.filter((_, k) => policies.includes(asked[k]))
  const file = flags.out ?? join('outputs', `report-${references.join('+').replace(/[^\w+-]+/g, '-')}.html`)
  const page = openFile(file, { force: flags.force ?? false, isOurs: isReport, noun: 'report' })

  await untilInterrupted({}, async (signal) => {
    const scenarios = [baseline, ...policies]
    const { yearly, digests } = await simulated(scenarios, flags, signal)
    const cases = {
      world: baseline.world,
      baseline: caseOf(baseline, yearly),
      policies: toldApart(policies.map((policy) => caseOf(policy, yearly))),
      observed: observedGdp(baseline.world),
    }
    const causes: Cause[] = []
    for (const policy of policies) causes.push(await causeOf(baseline, policy, flags, signal))
    // a DOM takes longer to load than most commands to run
    const [{ chartsOf }, { JSDOM }] = await Promise.all([import('../runs/charts.ts'), import('jsdom')])
    const data: ReportData = {
      isCalibrated: hasPosterior(baseline.world),
      baseline,
      policies,
      cases,
      causes,
      pictures: { en: chartsOf(cases, 'en'), zh: chartsOf(cases, 'zh') },
      ...(clauses && { verdicts: { clauses, ...sizeOf(clauses) } }),
      ...(fit && { fit }),
      commands: [
        `npx ${again()}`,
        `npx ${commandOf(['run', against, ...others, '--seeds', span(flags.seeds), ...settings(flags), ...asWorld()])}`,
      ],
      digests: { result: digestOfRuns(digests), code: codeDigest([baseline.world]), version: packageVersion() },
    }
    const { window } = new JSDOM()
    const html = reportPage(data, window.document, flags.language)
    window.close()
    signal.throwIfAborted()
    page.commit(html)
    if (!flags.quiet) process.stdout.write(`${file}\n`)
  }).finally(page.discard)
}

/** Whether a file is a page of `report`, of this version or an earlier one. */
function isReport(file: string): boolean {
  const start = Buffer.alloc(4096)
  const descriptor = openSync(file, 'r')
  try {
    const text = start.toString('utf8', 0, readSync(descriptor, start))
    return text.startsWith('<!doctype html>\n') && (text.includes(GENERATOR) || EARLIER.test(text))
  } finally {
    closeSync(descriptor)
  }
}
const GENERATOR = '<meta name="generator" content="factor-mobility">'
/** Pages that did not say so yet: their head and the start of their looks. */
const EARLIER =
  /^.*\n<html lang="(?:en|zh-CN)"><head><meta charset="utf-8"><meta name="viewport" content="[^"]*"><title>[^<]*<\/title><style>\n:root \{ color-scheme: light \}\n\* \{ box-sizing: border-box \}\nbody \{ margin: 0 auto; max-width: 1008px; /

const caseOf = (scenario: Scenario, yearly: readonly Yearly[]) => ({
  ...nameOf(scenario),
  runs: yearly.filter((run) => run.scenario === scenario.id),
})

async function simulated(scenarios: readonly Scenario[], { seeds, workers, quiet }: Flags, signal: AbortSignal) {
  const runs = simulateAll({ scenarios, seeds, every: 'year', workers, signal })
  const endProgress = quiet ? () => {} : showProgress(runs.progress)
  const yearly: Yearly[] = []
  const digests: string[] = []
  try {
    for await (const run of runs) {
      yearly.push(run.yearly)
      digests.push(run.digest)
    }
  } finally {
    endProgress()
  }
  return { yearly, digests }
}

/** Of GDP of the regions together, over the last three years. */
async function causeOf(
  a: Scenario,
  b: Scenario,
  { seeds, workers, quiet }: Flags,
  signal: AbortSignal,
): Promise<Cause> {
  const horizon = quarterOf(a.horizon)
  const window = [dateOf(Math.max(foundingOf(a.world.names) + 1, horizon - 11)), dateOf(horizon)] as const
  const asked = { indicator: 'gdp', region: 'all', function: 'all' }
  const { groups, attribution } = await runAttribution({
    a,
    b,
    asked,
    window,
    seeds,
    workers,
    signal,
    quiet: quiet ?? false,
  })
  return { groups, attribution, window }
}

/** How many draws stand behind the verdicts: all clauses have the same. */
const sizeOf = (clauses: readonly Clause[]) => ({ vectors: clauses[0]?.draws ?? 0, seeds: 1 })
