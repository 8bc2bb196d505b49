import { existsSync, statSync } from 'node:fs'
import { foundEconomy } from '../../economy/founding/founding.ts'
import { defaultsIn, scenarioOf } from '../../scenario/resolve.ts'
import { ScenarioError, sentence } from '../../text/errors.ts'
import { reportOn, type TableFinding, type WorldReport } from '../../worlds/check.ts'
import { DEFAULT_WORLD } from '../../worlds/read.ts'
import type { World } from '../../worlds/world.ts'
import { askWorld } from '../terminal/asked-world.ts'
import { spoken } from '../terminal/complaint.ts'
import { designIds } from './designs.ts'
import { hasPosterior, loadBars, loadPosterior, loadTargets } from './evidence.ts'
import { scenarioFolders, scenarioIds, shown } from './library.ts'
import { loadWorld, worldFile, worldFolder, worldIds } from './worlds.ts'

/** Is a world meant: a folder, or the id of one where no scenario and no design has it? */
export function isWorldAsked(reference: string): boolean {
  if (existsSync(reference)) return statSync(reference).isDirectory()
  return worldIds().includes(reference) && !scenarioIds().includes(reference) && !designIds().includes(reference)
}

/** What founding itself refuses, as where inputs and components leave nothing to local factors. */
function oddFounding(world: World): readonly string[] {
  const { names } = world
  const text = { en: names.world, zh: names.world }
  try {
    foundEconomy(scenarioOf(defaultsIn(world), { id: 'check', title: text, text, changes: [] }), 1, 1)
    return []
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error
    return [sentence(error.complaint)]
  }
}

/** Cells that are named of one table; of more, how many there are. */
const NAMED = 4

/** Tell table by table what a world lacks, what does not add up, and what rests on priors. Whether it can be founded. */
export function checkWorld(reference: string, json: boolean): boolean {
  const asked = existsSync(reference) && !/[\\/]/.test(reference) ? `./${reference}` : reference
  // tables of the world are read as of it
  askWorld(asked)
  try {
    const world = loadWorld(asked)
    const said = reportOn(world)
    const isWhole = said.missing.length === 0 && said.odd.length === 0
    const report = isWhole ? { ...said, odd: oddFounding(world) } : said
    const evidence: string[] = []
    if (report.missing.length === 0 && report.odd.length === 0) {
      if (worldFile(world, 'targets.csv')) evidence.push(`${loadTargets(world).length} targets`)
      if (worldFile(world, 'bars.csv')) evidence.push(`${loadBars(world).length} bars`)
      evidence.push(
        hasPosterior(world)
          ? `a posterior of ${loadPosterior(world).reduce((n, { vectors }) => n + vectors.length, 0)} vectors`
          : 'no posterior: judge says “priors only”',
      )
    }
    const name = shown(worldFolder(asked)).replace(/[\\/]+$/, '')
    const isSound = report.missing.length === 0 && report.odd.length === 0
    if (json) process.stdout.write(`${JSON.stringify({ world: world.id, sound: isSound, ...report }, null, 2)}\n`)
    else for (const line of linesOf(name, report, evidence)) process.stdout.write(`${line}\n`)
    if (!json && isSound) {
      const ids = scenarioIds(asked)
      process.stdout.write(
        ids.length > 0
          ? `scenarios: ${ids.join(', ')}\n`
          : `no scenario yet: write ${scenarioFolders(asked)
              .map(shown)
              .at(world.id === DEFAULT_WORLD ? 0 : 1)}/baseline.yaml\n`,
      )
    }
    return isSound
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error
    if (json) process.stderr.write(`${JSON.stringify({ error: spoken(error.complaint) })}\n`)
    else for (const complaint of [error.complaint, ...error.others]) process.stderr.write(`${sentence(complaint)}\n`)
    return false
  } finally {
    askWorld(undefined)
  }
}

function linesOf(
  name: string,
  { missing, odd, priors, standIns, figures }: WorldReport,
  evidence: readonly string[],
): string[] {
  const count = (findings: readonly TableFinding[]): number => findings.reduce((n, { cells }) => n + cells.length, 0)
  const told = ({ table, cells }: TableFinding): string =>
    `  ${table}: ${cells.length <= NAMED ? cells.join(', ') : `${cells.length}, ${cells.slice(0, NAMED - 1).join(', ')} …`}`
  const [lacking, resting, standing] = [count(missing), count(priors), count(standIns)]
  return [
    lacking > 0 || odd.length > 0
      ? `${name}: cannot be founded${lacking > 0 ? `, ${lacking} ${lacking === 1 ? 'figure is' : 'figures are'} missing` : ''}`
      : `${name}: ok, ${figures} figures${evidence.length > 0 ? `, ${evidence.join(', ')}` : ''}`,
    ...(lacking > 0 ? ['missing, by table:', ...missing.map(told)] : []),
    ...(odd.length > 0 ? ['does not add up:', ...odd.map((sentence) => `  ${sentence}`)] : []),
    ...(resting > 0 ? [`rests on priors, ${resting} of ${figures} figures:`, ...priors.map(told)] : []),
    ...(standing > 0
      ? ['not said here, so that what stands in everywhere holds (assumptions.csv, levers.csv):', ...standIns.map(told)]
      : []),
  ]
}
