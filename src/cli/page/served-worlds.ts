import { basename, resolve } from 'node:path'
import { packed } from '../../claims/bundle.ts'
import { ScenarioError, sentence } from '../../text/errors.ts'
import { DEFAULT_WORLD } from '../../worlds/read.ts'
import { askedWorld } from '../terminal/asked-world.ts'
import { forgetWorlds, worldIds } from '../worlds/worlds.ts'
import { bundleOf, readable } from './lab-bundle.ts'
import type { Additions } from './serve.ts'

/** Where the page finds the list of the worlds that its server adds. */
const LIST = 'served-worlds'
const WORLD = /^\/worlds\/([a-z][a-z0-9-]*)\.json$/

/**
 * Worlds that are not built into the page, or have changed since: those of the package and of the working folder but
 * for the default, and that of `--world`. Each is read when it is asked for, so that a page that is loaded again shows
 * its tables as they are. `warn` hears of each that is left out, once.
 */
export function servedWorlds(warn: (said: string) => void): Additions {
  const told = new Set<string>()
  const tell = (said: string): void => {
    if (!told.has(said)) warn(said)
    told.add(said)
  }
  /** What worlds are called, by their ids, which are the names of their folders. */
  const references = (): ReadonlyMap<string, string> => {
    const asked = askedWorld()
    const all = [...worldIds(), ...(asked === undefined ? [] : [asked])].filter((world) => world !== DEFAULT_WORLD)
    return new Map(all.map((world) => [basename(resolve(world)), world]))
  }
  return {
    page(html) {
      forgetWorlds()
      const rows = [...readable([...references().values()], tell)].map(([id, { title }]) => ({ id, title }))
      if (rows.length === 0) return html
      // nothing in a title ends the element
      const list = JSON.stringify(rows).replaceAll('<', '\\u003c')
      return html.replace('</head>', () => `<script type="application/json" id="${LIST}">${list}</script>\n</head>`)
    },
    file(path) {
      const [, id = ''] = WORLD.exec(path) ?? []
      const reference = references().get(id)
      if (reference === undefined) return undefined
      forgetWorlds()
      try {
        return JSON.stringify(packed(bundleOf(reference, tell)))
      } catch (error) {
        if (!(error instanceof ScenarioError)) throw error
        tell(`${reference} cannot be shown: ${sentence(error.complaint)}`)
        return undefined
      }
    },
  }
}
