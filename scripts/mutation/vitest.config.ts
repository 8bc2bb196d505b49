import { join } from 'node:path'
import { configDefaults, defineConfig } from 'vitest/config'
import { labWorlds } from '../lab-worlds.ts'

/** One test after the other, to the first that fails. */
export default defineConfig({
  root: join(import.meta.dirname, '..', '..'),
  plugins: [labWorlds],
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: [...configDefaults.exclude, 'tests/long/**'],
    testTimeout: 120_000,
    maxWorkers: 1,
    bail: 1,
  },
})
