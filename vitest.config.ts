import { configDefaults, defineConfig } from 'vitest/config'
import { posterior, yaml } from './vite.config.ts'

const LONG = 'tests/long/**/*.test.ts'
const which = process.env['TESTS'] ?? 'short'

/** TESTS=short (npm test), long or all. */
export default defineConfig({
  plugins: [yaml, posterior],
  test: {
    include: which === 'long' ? [LONG] : ['tests/**/*.test.ts'],
    exclude: [...configDefaults.exclude, ...(which === 'short' ? [LONG] : [])],
    testTimeout: which === 'short' ? 120_000 : 1_500_000,
    hookTimeout: 120_000,
    // so that a run can say how many tests were written
    includeTaskLocation: true,
    maxWorkers: 2,
    globalSetup: ['tests/built.mjs'],
  },
})
