import { stringify } from 'yaml'
import { checkScenario } from '../../scenario/checked.ts'
import type { ScenarioEntry } from '../../scenario/schema.ts'
import { ScenarioError } from '../../text/errors.ts'
import { entryOf, type LabDocument, OWN_ID } from '../policy/document.ts'
import { type Fault, faultOf } from '../policy/fault.ts'
import { SHIPPED, WORLD } from '../world/shipped.ts'
import { documentOf, type Link, LinkError } from './link.ts'

/** Loaded only where it is needed: the checks that scenario files pass, and their spelling. */

const files = Object.fromEntries([...SHIPPED].map(([id, entry]) => [`${id}.yaml`, JSON.stringify(entry)]))

/** A link's document, checked as its scenario file would be. Throws a `ScenarioError`. */
export function checkedDocument(link: Link): LabDocument {
  const document = documentOf(link)
  checkEntry(entryOf(document, { id: OWN_ID, title: document.policy.title }))
  return document
}

/** As much of a link as is right, its patches one by one, and what is wrong with those that are left out. */
export function examined(link: Link): { readonly document: LabDocument; readonly faults: readonly Fault[] } {
  try {
    return { document: checkedDocument(link), faults: [] }
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error
  }
  let patches: Link['patches'] = []
  const faults: Fault[] = []
  for (const patch of link.patches) {
    const tried = { ...link, patches: [...patches, patch] }
    try {
      checkedDocument(tried)
      patches = tried.patches
    } catch (error) {
      if (!(error instanceof ScenarioError)) throw error
      faults.push(...(error instanceof LinkError ? error.faults : [faultOf(error.complaint, documentOf(tried))]))
    }
  }
  return { document: documentOf({ ...link, patches }), faults }
}

/** As much of a link as is right. */
export const mendedDocument = (link: Link): LabDocument => examined(link).document

function checkEntry(entry: ScenarioEntry): void {
  checkScenario(JSON.stringify(entry), { files, name: 'link', world: WORLD })
}

/** A scenario file, as the command line reads it. */
export const yamlOf = (entry: ScenarioEntry): string => stringify(entry, { lineWidth: 120 })
