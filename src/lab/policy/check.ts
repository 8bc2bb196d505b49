import { stringify } from 'yaml'
import { parseScenario } from '../../scenario/parse.ts'
import type { ScenarioEntry } from '../../scenario/schema.ts'
import { entryOf, type LabDocument, OWN_ID } from './document.ts'
import { documentOf, type Link } from './link.ts'
import { dataTexts, SHIPPED } from './shipped.ts'

/** Loaded only where it is needed: the checks that scenario files pass, and their spelling. */

const files = {
  ...Object.fromEntries([...SHIPPED].map(([id, entry]) => [`${id}.yaml`, JSON.stringify(entry)])),
  ...dataTexts,
}

/** A link's document, checked as its scenario file would be. Throws a `ScenarioError`. */
export function checkedDocument(link: Link): LabDocument {
  const document = documentOf(link)
  checkEntry(entryOf(document, { id: OWN_ID, title: document.policy.title }))
  return document
}

/** As much of a link as is right: its patches one by one, those that are refused left out. */
export function mendedDocument(link: Link): LabDocument {
  let patches: Link['patches'] = []
  for (const patch of link.patches) {
    try {
      checkedDocument({ ...link, patches: [...patches, patch] })
      patches = [...patches, patch]
    } catch {
      // left out
    }
  }
  return documentOf({ ...link, patches })
}

function checkEntry(entry: ScenarioEntry): void {
  parseScenario(JSON.stringify(entry), { files, name: 'link' })
}

/** A scenario file, as the command line reads it. */
export const yamlOf = (entry: ScenarioEntry): string => stringify(entry, { lineWidth: 120 })
