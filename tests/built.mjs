import { build } from '../scripts/setup.mjs'

/** Before any test: `dist` is that of today's sources. */
export const setup = () => build()
