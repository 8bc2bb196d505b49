import { packed } from '../claims/bundle.ts'
import { ScenarioError, sentence } from '../text/errors.ts'
import { DEFAULT_WORLD } from '../worlds/read.ts'
import { askedWorld } from './asked-world.ts'
import { bundleOf, type LabWorld, readable } from './lab-bundle.ts'
import type { Additions } from './page.ts'
import { forgetWorlds, worldIds } from './worlds.ts'

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
  const worlds = (): ReadonlyMap<string, LabWorld> => {
    forgetWorlds()
    const asked = askedWorld()
    const ids = worldIds().filter((id) => id !== DEFAULT_WORLD)
    return readable(asked === undefined || asked === DEFAULT_WORLD ? ids : [...ids, asked], tell)
  }
  return {
    page(html) {
      const rows = [...worlds()].map(([id, { title }]) => ({ id, title }))
      if (rows.length === 0) return html
      // nothing in a title ends the element
      const list = JSON.stringify(rows).replaceAll('<', '\\u003c')
      return html.replace('</head>', () => `<script type="application/json" id="${LIST}">${list}</script>\n</head>`)
    },
    file(path) {
      const [, id = ''] = WORLD.exec(path) ?? []
      const found = id === '' ? undefined : worlds().get(id)
      if (!found) return undefined
      try {
        return JSON.stringify(packed(bundleOf(found.reference, tell)))
      } catch (error) {
        if (!(error instanceof ScenarioError)) throw error
        tell(`${found.reference} cannot be shown: ${sentence(error.complaint)}`)
        return undefined
      }
    },
  }
}
