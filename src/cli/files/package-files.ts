import { fileURLToPath } from 'node:url'

/** The scenarios that come with the package. */
export const SCENARIOS = fileURLToPath(new URL('../../../scenarios/', import.meta.url))

/** What the project's own documents say: verdicts and fit as shipped. */
export const DOCS = fileURLToPath(new URL('../../../docs/', import.meta.url))

/** The worlds that come with the package. */
export const WORLDS = fileURLToPath(new URL('../../../worlds/', import.meta.url))
