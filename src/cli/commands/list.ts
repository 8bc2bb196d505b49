import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import { indicatorsOf } from '../../indicators/index.ts'
import type { AssumptionCard } from '../../model/assumptions.ts'
import type { LeverCard } from '../../model/levers.ts'
import { RULES } from '../../model/rules.ts'
import { cardsOf, leversOf } from '../../worlds/cards.ts'
import { loadClaims } from '../judge/claims.ts'
import { verdictOf } from '../terminal/complaint.ts'
import { bold, table } from '../terminal/table.ts'
import { hasPosterior } from '../worlds/evidence.ts'
import { CLAIMS, loadScenario, scenarioFolders, scenarioIds } from '../worlds/library.ts'
import { loadWorld, worldLine, worldsAtHand } from '../worlds/worlds.ts'

/** `list`: all that can be asked and answered, by the names that files and flags use. */
export function listCommand(program: Command): void {
  program
    .command('list')
    .description('scenarios, levers, assumptions, rules, indicators and claims')
    .option('--json', 'as JSON')
    .action(({ json }: { json?: true }) => {
      process.stdout.write(json ? `${JSON.stringify(inventory(), null, 2)}\n` : tables(inventory()))
    })
}

type Inventory = ReturnType<typeof inventory>

function inventory() {
  const world = loadWorld()
  const claims = claimsAtHand()
  return {
    scenarios: scenarioIds().flatMap(listed),
    levers: Object.entries<LeverCard>(leversOf(world)).map(([kind, { unit, min, max, neutral, scope }]) => ({
      kind,
      unit,
      min,
      max,
      neutral,
      scope,
    })),
    assumptions: Object.entries<AssumptionCard>(cardsOf(world)).map(
      ([id, { symbol, unit, default: value, range, source, status }]) => {
        const [min, max] = range
        return { id, symbol, unit, default: value, min, max, source, status }
      },
    ),
    rules: Object.entries(RULES).map(([phase, options]) => ({ phase, options })),
    indicators: indicatorsOf(world).map(({ id, unit, kind, dimensions }) => ({ id, unit, kind, dimensions })),
    claims,
    worlds: worldsAtHand(),
  }
}

/** A world may have none. */
function claimsAtHand() {
  const [folder] = scenarioFolders()
  return existsSync(join(folder!, CLAIMS)) ? loadClaims().claims.map(({ id, kind }) => ({ id, kind })) : []
}

/** A file in the folder of scenarios that is none is told, and no reason to withhold the others. */
function listed(id: string) {
  try {
    return [{ id, title: loadScenario(id).title }]
  } catch (error) {
    const { complaint } = verdictOf(error)
    process.stderr.write(`left out: ${complaint?.message}\n`)
    return []
  }
}

function tables({ scenarios, levers, assumptions, rules, indicators, claims, worlds }: Inventory): string {
  const parts: [string, string[], (string | number)[][]][] = [
    ['Scenarios', ['id', 'title', ''], scenarios.map(({ id, title }) => [id, title.en, title.zh])],
    [
      'Levers',
      ['kind', 'min', 'max', 'neutral', 'acts on', 'unit'],
      levers.map((l) => [l.kind, l.min, l.max, l.neutral, l.scope, l.unit]),
    ],
    [
      'Assumptions',
      ['id', '', 'default', 'min', 'max', 'unit', 'status'],
      assumptions.map((a) => [
        a.id,
        a.symbol,
        a.default,
        a.min,
        a.max,
        a.unit,
        hasPosterior(loadWorld()) || a.status !== 'calibrated' ? a.status : 'to calibrate',
      ]),
    ],
    ['Rules', ['phase', 'options'], rules.map(({ phase, options }) => [phase, options.join(', ')])],
    [
      'Indicators',
      ['id', 'kind', 'unit', 'by'],
      indicators.map((i) => [i.id, i.kind, i.unit, i.dimensions.join(', ')]),
    ],
    ['Claims', ['id', 'kind'], claims.map(({ id, kind }) => [id, kind])],
    ['Worlds', ['id', 'title', ''], worlds.map(worldLine)],
  ]
  return parts
    .flatMap(([name, heading, rows]) => (rows.length > 0 ? [`${bold(name)}\n${table(heading, rows)}`] : []))
    .join('\n')
}
