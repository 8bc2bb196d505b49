import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { Plugin } from 'vite'
import { parse } from 'yaml'
import type { Judgement } from '../src/claims/judge.ts'
import { parseClaims } from '../src/claims/parse.ts'
import { calibratedVectors, vectorsIn } from '../src/claims/vectors.ts'
import { CLAIMS, fileIn, loadScenario, scenarioFolders, scenarioIds } from '../src/cli/library.ts'
import { DOCS } from '../src/cli/package-files.ts'
import { readText } from '../src/cli/read-text.ts'
import { loadPosterior } from '../src/cli/study/evidence.ts'
import { loadWorld, worldFolder, worldIds } from '../src/cli/worlds.ts'
import { INDICATORS } from '../src/indicators/index.ts'
import { type Bundle, packed, type ShippedVerdict } from '../src/lab/policy/bundle.ts'
import type { AssumptionId, SomeAssumptions } from '../src/model/assumptions.ts'
import { inspect } from '../src/scenario/inspect.ts'
import { readEntry, translated } from '../src/scenario/reading.ts'
import type { Scenario } from '../src/scenario/scenario.ts'
import type { ScenarioEntry } from '../src/scenario/schema.ts'
import { lastQuarter, type Spelled } from '../src/text/dates.ts'
import { readDocument } from '../src/text/document.ts'
import { ScenarioError } from '../src/text/errors.ts'
import { defaultsOf } from '../src/worlds/cards.ts'
import { parseControls, usualControls } from '../src/worlds/controls.ts'
import { parseLessons } from '../src/worlds/lessons.ts'
import { DEFAULT_WORLD } from '../src/worlds/read.ts'
import { baselineOf } from '../src/worlds/template-texts.ts'
import type { World } from '../src/worlds/world.ts'

/** As many of the vectors that calibration left as the page draws: of each rule combination as many. */
const DRAWS = 32
const BASELINE = 'baseline'
/** More folders with worlds in them, for pages that are built to be looked at. */
const MORE = 'LAB_WORLDS'

/** The worlds at hand, by id, the default first: what `loadWorld` calls each. */
export function worldsAtHand(): ReadonlyMap<string, string> {
  const more = (process.env[MORE] ?? '').split(delimiter).filter(Boolean)
  const found = more.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => existsSync(join(folder, name, 'world.yaml')))
      .map((name) => [name, join(folder, name)] as const),
  )
  return new Map([...worldIds().map((id) => [id, id] as const), ...found])
}

/** All that the page knows of a world; `warn` hears of files that are left out. */
export function bundleOf(reference: string, warn: (said: string) => void = () => {}): Bundle {
  const world = loadWorld(reference)
  const folder = worldFolder(reference)
  const table = <T>(
    name: string,
    read: (text: string, file: string, names: World['names']) => T,
    otherwise: () => T,
  ) => {
    const file = join(folder, name)
    return existsSync(file) ? read(readText(file), file, world.names) : otherwise()
  }
  return {
    world,
    scenarios: scenariosOf(reference, world, warn),
    claims: claimsOf(reference, world),
    verdicts: verdictsOf(world),
    draws: drawsOf(world, join(folder, 'posterior.csv')),
    controls: table('controls.csv', parseControls, () => usualControls(world.names)),
    lessons: table('lessons.csv', parseLessons, () => []),
  }
}

/** Where the scenario of an id lies. */
const fileOf = (reference: string, id: string): string =>
  scenarioFolders(reference)
    .map((folder) => fileIn(folder, id))
    .find(existsSync)!

function scenariosOf(reference: string, world: World, warn: (said: string) => void): readonly ScenarioEntry[] {
  const entryOf = (text: string, name: string): ScenarioEntry | undefined => {
    const document = readDocument(text, name)
    if (inspect(document, name, world).length > 0) return undefined
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

function claimsOf(reference: string, world: World): Bundle['claims'] {
  const file = scenarioFolders(reference)
    .map((folder) => join(folder, CLAIMS))
    .find(existsSync)
  if (file === undefined) return []
  const horizons = Object.fromEntries(scenarioIds(reference).map((id) => [id, horizonOf(fileOf(reference, id), world)]))
  return parseClaims(readText(file), { name: CLAIMS, horizons, world })
}

function horizonOf(file: string, { calendar }: World): string {
  const { horizon = calendar.horizon } = (parse(readFileSync(file, 'utf8')) ?? {}) as { horizon?: Spelled }
  return lastQuarter(horizon)
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

const ALL = 'virtual:worlds'
export const ONE_WORLD = 'virtual:world/'
const INDICATORS_SAID = 'virtual:indicators'

/** `virtual:worlds`: the default world inlined, every other one a chunk that is loaded when it is chosen. */
export const labWorlds: Plugin = {
  name: 'lab-worlds',
  resolveId: (id) => (id === ALL || id === INDICATORS_SAID || id.startsWith(ONE_WORLD) ? `\0${id}` : null),
  load(id) {
    // what indicators are described by, without the code that computes them, which threads alone have
    if (id === `\0${INDICATORS_SAID}`) {
      const said = INDICATORS.map(({ id: name, unit, formula }) => [name, { unit, formula }])
      return `export const indicators = ${JSON.stringify(Object.fromEntries(said))}`
    }
    if (id === `\0${ALL}`) {
      const rows = [...worldsAtHand()].map(([world, reference]) => {
        const { title } = loadWorld(reference)
        const load = world === DEFAULT_WORLD ? '' : `, load: () => import(${JSON.stringify(ONE_WORLD + world)})`
        return `{ id: ${JSON.stringify(world)}, title: ${JSON.stringify(title)}${load} }`
      })
      return `import first from ${JSON.stringify(ONE_WORLD + DEFAULT_WORLD)}\nexport { first }\nexport const worlds = [${rows.join(', ')}]`
    }
    if (!id.startsWith(`\0${ONE_WORLD}`)) return null
    const reference = worldsAtHand().get(id.slice(ONE_WORLD.length + 1))!
    for (const file of filesIn(worldFolder(reference), ...scenarioFolders(reference))) this.addWatchFile(file)
    return `export default ${JSON.stringify(packed(bundleOf(reference, (said) => this.warn(said))))}`
  },
}

const filesIn = (...folders: readonly string[]): readonly string[] =>
  folders.filter(existsSync).flatMap((folder) =>
    readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  )

/** Which indicators are shares, told when the page is built: the page computes none, threads do. */
export const sharesTold: Plugin = {
  name: 'shares-told',
  apply: 'build',
  transform(_, id) {
    if (!id.endsWith(join('src', 'claims', 'share.ts'))) return null
    const shares = INDICATORS.filter(({ unit }) => unit === '1').map(({ id: name }) => name)
    return {
      code: `const SHARES = ${JSON.stringify(shares)}\nexport const isShare = (id) => SHARES.includes(id)`,
      map: null,
    }
  },
}
