import { configDefaults, defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { labWorlds } from './scripts/lab-worlds.ts'

const LONG = 'tests/long/**/*.test.ts'
const which = process.env['TESTS'] ?? 'short'

/** The slowest first, so that none is left alone at the end while the other core waits. */
const SLOW = [
  'long/judge',
  'long/threads',
  'long/engines',
  'long/random-battery',
  'lab/use',
  'cli/sweep/run',
  'cli/sweep/damage',
  'cli/run',
  'lab/access',
  'cli/judge',
  'cli/start',
  'cli/files',
].map((name) => `/tests/${name}.test.ts`)
class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const found = SLOW.findIndex((name) => moduleId.endsWith(name))
      return found < 0 ? SLOW.length : found
    }
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b))
  }
}

/** Rooms whose files share what they import: nothing there keeps a state. Files that replace a module stand alone. */
const ROOMS = [
  'charts',
  'claims',
  'evidence',
  'indicators',
  'laws',
  'math',
  'odd',
  'phases',
  'records',
  'scenario',
  'study',
  'worlds',
]
const REPLACING = 'same-luck|common-random-numbers|addresses'
const SHARED = ROOMS.map((room) => `tests/${room}/**/!(${REPLACING}).test.ts`)
const exclude = [...configDefaults.exclude, ...(which === 'short' ? [LONG] : [])]

/** TESTS=short (npm test), long or all. */
export default defineConfig({
  plugins: [labWorlds],
  test: {
    projects: [
      // whatever is in neither list, a new room say, is run alone
      {
        extends: true,
        test: {
          name: 'alone',
          include: which === 'long' ? [LONG] : ['tests/**/*.test.ts'],
          exclude: [...exclude, ...SHARED],
        },
      },
      ...(which === 'long'
        ? []
        : [
            {
              extends: true as const,
              test: { name: 'shared', include: SHARED, exclude, isolate: false },
            },
          ]),
    ],
    testTimeout: which === 'short' ? 120_000 : 1_500_000,
    hookTimeout: 120_000,
    // so that a run can say how many tests were written
    includeTaskLocation: true,
    maxWorkers: 2,
    globalSetup: ['tests/built.mjs'],
    sequence: { sequencer: SlowestFirst },
  },
})
