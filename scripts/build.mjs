// `npm run build`: compile src/ to dist/, whether or not it was done before.
import { compile } from './setup.mjs'

compile()
