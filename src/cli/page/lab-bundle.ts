import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Bundle, ShippedVerdict } from '../../claims/bundle.ts'
import type { Judgement } from '../../claims/judge.ts'
import { calibratedVectors, vectorsIn } from '../../claims/vectors.ts'
import type { AssumptionId, SomeAssumptions } from '../../model/assumptions.ts'
import { inspectScenario } from '../../scenario/inspect.ts'
import { readEntry, translated } from '../../scenario/reading.ts'
import type { Scenario } from '../../scenario/scenario.ts'
import type { ScenarioEntry } from '../../scenario/schema.ts'
import { quarterOf } from '../../text/dates.ts'
import { readDocument } from '../../text/document.ts'
import { ScenarioError, sentence } from '../../text/errors.ts'
import { defaultsOf } from '../../worlds/cards.ts'
import { parseControls, usualControls } from '../../worlds/controls.ts'
import { parseLessons } from '../../worlds/lessons.ts'
import { DEFAULT_WORLD } from '../../worlds/read.ts'
import { baselineOf } from '../../worlds/template-texts.ts'
import type { Bilingual, World } from '../../worlds/world.ts'
import { DOCS } from '../files/package-files.ts'
import { readText, shown } from '../files/read-text.ts'
import { loadClaims } from '../judge/claims.ts'
import { loadPosterior } from '../worlds/evidence.ts'
import { CLAIMS, fileIn, loadScenario, scenarioFolders, scenarioIds } from '../worlds/library.ts'
import { loadWorld, worldFolder } from '../worlds/worlds.ts'

/** As many of the vectors that calibration left as the page draws: of each rule combination as many. */
const DRAWS = 32
const BASELINE = 'baseline'

/** A world of the page: what `loadWorld` calls it, and its title. */
export interface LabWorld {
  readonly reference: string
  readonly title: Bilingual
}

/** Of worlds those that can be read, by id; `warn` hears of each that is left out. */
export function readable(references: readonly string[], warn: (said: string) => void): ReadonlyMap<string, LabWorld> {
  const found = new Map<string, LabWorld>()
  for (const reference of references)
    try {
      const { id, title } = loadWorld(reference)
      found.set(id, { reference, title })
    } catch (error) {
      if (!(error instanceof ScenarioError)) throw error
      warn(`${reference} is left out: ${sentence(error.complaint)}`)
    }
  return found
}

/** All that the page knows of a world; `warn` hears of files that are left out. */
export function bundleOf(reference: string, warn: (said: string) => void = () => {}): Bundle {
  const world = loadWorld(reference)
  const folder = worldFolder(reference)
  /** Something of a world without which it can be shown: left out where it is wrong. */
  const unless = <T>(otherwise: T, read: () => T): T => {
    try {
      return read()
    } catch (error) {
      if (!(error instanceof ScenarioError)) throw error
      warn(`left out: ${sentence(error.complaint)}`)
      return otherwise
    }
  }
  const table = <T>(
    name: string,
    read: (text: string, file: string, names: World['names']) => readonly T[],
    otherwise: readonly T[],
  ) => {
    const file = join(folder, name)
    return existsSync(file) ? unless(otherwise, () => read(readText(file), shown(file), world.names)) : otherwise
  }
  const { scenarios, horizon } = untilHorizon(scenariosOf(reference, world, warn), reference, world, warn)
  return {
    world: { ...world, calendar: { ...world.calendar, horizon } },
    scenarios,
    claims: unless([], () => claimsOf(reference)),
    verdicts: verdictsOf(world),
    draws: unless([], () => drawsOf(world, join(folder, 'posterior.csv'))),
    controls: table('controls.csv', parseControls, usualControls(world.names)),
    lessons: table('lessons.csv', parseLessons, []),
  }
}

/**
 * The page shows all runs to the horizon of the baseline; a scenario that ends before it would have nothing to show there, and
 * is left out.
 */
function untilHorizon(
  entries: readonly ScenarioEntry[],
  reference: string,
  { calendar }: World,
  warn: (said: string) => void,
): { readonly scenarios: readonly ScenarioEntry[]; readonly horizon: string } {
  const known = scenarioIds(reference)
  const horizonOf = (id: string): string =>
    known.includes(id) ? loadScenario(id, reference).horizon : calendar.horizon
  const horizon = horizonOf(BASELINE)
  /** None of a scenario whose parent is not there, or is wrong. */
  const ownHorizon = (id: string): string | undefined => {
    try {
      return horizonOf(id)
    } catch (error) {
      if (!(error instanceof ScenarioError)) throw error
      warn(`${id} is left out: ${sentence(error.complaint)}`)
      return undefined
    }
  }
  const scenarios = entries.flatMap((entry) => {
    const own = ownHorizon(entry.id)
    if (own === undefined) return []
    if (quarterOf(own) < quarterOf(horizon)) {
      warn(`${entry.id} is left out: it ends in ${own}, and the page shows runs to ${horizon}, as the baseline does`)
      return []
    }
    // what is usual in the world is no longer so in the page
    return horizon === calendar.horizon || entry.horizon !== undefined || entry.extends !== undefined
      ? [entry]
      : [{ ...entry, horizon: own }]
  })
  return { scenarios, horizon }
}

/** Where the scenario of an id lies. */
const fileOf = (reference: string, id: string): string =>
  scenarioFolders(reference)
    .map((folder) => fileIn(folder, id))
    .find(existsSync)!

function scenariosOf(reference: string, world: World, warn: (said: string) => void): readonly ScenarioEntry[] {
  const entryOf = (text: string, name: string): ScenarioEntry | undefined => {
    const document = readDocument(text, name)
    if (inspectScenario(document, name, world).length > 0) return undefined
    const entry = readEntry(translated(document.value, world), world)
    return entry.format === 2 ? resolved(loadScenario(entry.id, reference)) : entry
  }
  const entries = scenarioIds(reference).flatMap((id) => {
    const file = fileOf(reference, id)
    try {
      const entry = entryOf(readText(file), file)
      if (entry) return [entry]
    } catch (error) {
      if (!(error instanceof ScenarioError)) throw error
    }
    warn(`${file} is no scenario and is left out`)
    return []
  })
  // what lies under every policy that is pulled by hand
  const all = entries.some(({ id }) => id === BASELINE)
    ? entries
    : [entryOf(baselineOf(world.id), BASELINE)!, ...entries]
  return world.id === DEFAULT_WORLD ? all : all.map((entry) => ({ ...entry, world: world.id }))
}

/** A scenario of format 2 as one of format 1: what its entries come to, its parents' among them. */
function resolved({ id, title, text, horizon, firms, levers, assumptions, rules, world }: Scenario): ScenarioEntry {
  const usual = defaultsOf(world)
  const own = Object.entries(assumptions).filter(([name, value]) => value !== usual[name as AssumptionId])
  return {
    id,
    title,
    text,
    horizon,
    firms,
    levers: levers.map(({ from: _, ...lever }) => lever),
    assumptions: Object.fromEntries(own) as SomeAssumptions,
    rules,
  }
}

function claimsOf(reference: string): Bundle['claims'] {
  const file = scenarioFolders(reference)
    .map((folder) => join(folder, CLAIMS))
    .find(existsSync)
  return file === undefined ? [] : loadClaims(file, reference).claims
}

/** Of the shipped verdicts what the page shows: without the commands that run the worst draws again, a tenth of the size. */
function verdictsOf({ id: world }: World): readonly ShippedVerdict[] {
  const file = join(DOCS, 'verdicts', world === DEFAULT_WORLD ? '' : world, 'claims.json')
  if (!existsSync(file)) return []
  return (JSON.parse(readFileSync(file, 'utf8')) as readonly Judgement[]).map(({ id, verdict, met, draws }) => ({
    id,
    verdict,
    met: Number(met.toFixed(3)),
    draws,
  }))
}

function drawsOf(world: World, file: string): Bundle['draws'] {
  if (!existsSync(file)) return []
  const calibrated = loadPosterior(world, file)
  return calibratedVectors(Math.min(DRAWS, vectorsIn(calibrated)), calibrated, world)
}
