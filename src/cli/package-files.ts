import { fileURLToPath } from 'node:url'

/** The scenarios that come with the package, and the figures that worlds are founded on. */
export const SCENARIOS = fileURLToPath(new URL('../../scenarios/', import.meta.url))

/** What the project's own documents say: verdicts and fit as shipped. */
export const DOCS = fileURLToPath(new URL('../../docs/', import.meta.url))
