import { join } from 'node:path'
import { configDefaults, defineConfig } from 'vitest/config'
import { posterior, yaml } from '../../vite.config.ts'

/** One test after the other, to the first that fails. */
export default defineConfig({
  root: join(import.meta.dirname, '..', '..'),
  plugins: [yaml, posterior],
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: [...configDefaults.exclude, 'tests/long/**'],
    testTimeout: 120_000,
    maxWorkers: 1,
    bail: 1,
  },
})
