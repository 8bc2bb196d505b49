import { existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { Plugin } from 'vite'
import { packed } from '../src/claims/bundle.ts'
import { bundleOf, type LabWorld, readable } from '../src/cli/page/lab-bundle.ts'
import { scenarioFolders } from '../src/cli/worlds/library.ts'
import { worldFolder, worldIds } from '../src/cli/worlds/worlds.ts'
import { DESCRIBED, INDICATORS } from '../src/indicators/index.ts'
import { DEFAULT_WORLD } from '../src/worlds/read.ts'

/** More folders with worlds in them, for pages that are built to be looked at. */
const MORE = 'LAB_WORLDS'

/** The worlds that go into the page, by id, the default first; one that cannot be read is left out, which `warn` hears. */
function worldsHere(warn: (said: string) => void): ReadonlyMap<string, LabWorld> {
  const more = (process.env[MORE] ?? '').split(delimiter).filter(Boolean)
  const references = [
    ...worldIds(),
    ...more.flatMap((folder) =>
      readdirSync(folder)
        .map((name) => join(folder, name))
        .filter((path) => existsSync(join(path, 'world.yaml'))),
    ),
  ]
  return readable(references, warn)
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
      const said = DESCRIBED.map(({ id, name, short, unit, formula, zh }) => [
        id,
        { id, name, short, unit, formula, zh },
      ])
      return `export const indicators = ${JSON.stringify(Object.fromEntries(said))}`
    }
    if (id === `\0${ALL}`) {
      const rows = [...worldsHere((said) => this.warn(said))].map(([world, { title }]) => {
        const load = world === DEFAULT_WORLD ? '' : `, load: () => import(${JSON.stringify(ONE_WORLD + world)})`
        return `{ id: ${JSON.stringify(world)}, title: ${JSON.stringify(title)}${load} }`
      })
      return `import first from ${JSON.stringify(ONE_WORLD + DEFAULT_WORLD)}\nexport { first }\nexport const worlds = [${rows.join(', ')}]`
    }
    if (!id.startsWith(`\0${ONE_WORLD}`)) return null
    const { reference } = worldsHere(() => {}).get(id.slice(ONE_WORLD.length + 1))!
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
