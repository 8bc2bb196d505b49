import type { Command } from 'commander'
import { ALL } from '../../worlds/names.ts'
import { wordsIn } from '../../worlds/setting.ts'
import { sensitivityAnswer } from '../sensitivity/answer.ts'
import type { Wishes } from '../sensitivity/asked-rows.ts'
import { sensitivityLines } from '../sensitivity/lines.ts'
import { SweepFolder } from '../sweep/folder.ts'
import { languageOf } from '../terminal/language.ts'

interface Flags extends Wishes {
  readonly charts?: true
  readonly png?: true
  readonly json?: true
}

/** `sensitivity`: which of a sweep’s factors its indicators hang on, by the estimator that its design is made for. */
export function sensitivityCommand(program: Command): void {
  program
    .command('sensitivity')
    .description('which factors of a sweep matter, by Morris, Sobol or PAWN, as its design allows')
    .argument('<folder>', 'of a sweep')
    .option('--on <indicators>', 'such as gdp,capital (default: all that the sweep kept)')
    .option('--region <region>', 'of the indicators', ALL)
    .option('--function <function>', 'of the indicators', ALL)
    .option('--date <quarter>', 'one that the sweep kept (default: the last)')
    .option('--scenario <id>', 'one of the design’s (default: of several, the last less the first)')
    .option('--less <id>', 'another, which is taken away from it point by point and seed by seed')
    .option('--charts', 'draw it, as SVG in the folder’s charts')
    .option('--png', 'the same, as PNG too')
    .option('--json', 'the answer as JSON')
    .action(sensitivity)
}

async function sensitivity(path: string, flags: Flags): Promise<void> {
  const folder = new SweepFolder(path)
  const { design, rows, drawings } = await sensitivityAnswer(folder, flags)
  const language = languageOf(process.env)
  const { lack } = wordsIn(design.scenarios[0].world)[language].sensitivity
  if (flags.json)
    for (const { finding } of drawings)
      if (finding.lack)
        process.stderr.write(`${folder.shown}: ${finding.indicator}: ${lack(finding.lack, finding.method)}\n`)
  const summary = () => drawings.map(({ finding }) => sensitivityLines(finding, language).join('\n')).join('\n\n')
  let names: readonly string[] = []
  if (flags.charts || flags.png) {
    // a DOM takes longer to load than most commands to run
    const { writeSweepCharts } = await import('../sensitivity/charts.ts')
    names = await writeSweepCharts(folder, design, drawings, language, { png: flags.png ?? false })
  }
  process.stdout.write(`${flags.json ? JSON.stringify(rows, null, 2) : summary()}\n`)
  if (!flags.json && names.length > 0)
    process.stdout.write(`\n${names.map((name) => `${folder.shown}/${name}\n`).join('')}`)
}
