import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Change } from './candidates.ts'

/** What a copy of the project needs to run its tests. */
const PARTS = [
  'src',
  'tests',
  'scenarios',
  'docs',
  'scripts',
  'bench',
  'bin',
  'package.json',
  'tsconfig.json',
  'vite.config.ts',
]
/** A change that makes tests run for ever is noticed when so many seconds are over. */
const PATIENCE = 240

/**
 * The short tests that ask results or judgement in one process, in the order in which they are tried; those of the command
 * line and of the page, which call what is built, are left out, and so is what compares documents with code.
 */
const STAGES: readonly (readonly string[])[] = [
  ['tests/odd/', 'tests/phases/', 'tests/indicators/', 'tests/laws/founding', 'tests/laws/quarters', 'tests/records/'],
  ['tests/laws/', 'tests/math/', 'tests/evidence/', 'tests/door.test.ts'],
  ['tests/study/', 'tests/claims/', 'tests/verdicts.test.ts'],
]
const ofStudies = /^src[\\/](study|claims)[\\/]/

export interface Trial {
  readonly change: Change
  /** The first test that failed, or that none ended; undefined where nobody noticed. */
  readonly noticed: string | undefined
  readonly seconds: number
}

/** A copy of the project in which changes are tried one after the other. */
export class Copy {
  readonly #folder = mkdtempSync(join(tmpdir(), 'factor-mobility-mutation-'))

  constructor(root: string) {
    for (const part of PARTS) cpSync(join(root, part), join(this.#folder, part), { recursive: true })
    symlinkSync(join(root, 'node_modules'), join(this.#folder, 'node_modules'))
  }

  async try(change: Change): Promise<Trial> {
    const file = join(this.#folder, change.file)
    const code = readFileSync(file, 'utf8')
    const began = performance.now()
    writeFileSync(
      file,
      code.replace(change.was, () => change.became),
    )
    try {
      const stages = ofStudies.test(change.file) ? STAGES.toReversed() : STAGES
      let noticed: string | undefined
      for (const stage of stages) noticed ??= await this.#failureIn(stage)
      return { change, noticed, seconds: (performance.now() - began) / 1000 }
    } finally {
      writeFileSync(file, code)
    }
  }

  /** What fails as the code is; nothing should. */
  async untouched(): Promise<string | undefined> {
    for (const stage of STAGES) {
      const failure = await this.#failureIn(stage)
      if (failure !== undefined) return failure
    }
    return undefined
  }

  #failureIn(stage: readonly string[]): Promise<string | undefined> {
    const report = join(this.#folder, 'report.json')
    const vitest = join('node_modules', 'vitest', 'vitest.mjs')
    const settings = ['--config', 'scripts/mutation/vitest.config.ts', '--reporter=json', `--outputFile=${report}`]
    const child = spawn(process.execPath, [vitest, 'run', ...settings, ...stage], {
      cwd: this.#folder,
      stdio: 'ignore',
      detached: true,
    })
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => process.kill(-child.pid!, 'SIGKILL'), PATIENCE * 1000)
      child.on('error', reject)
      child.on('close', (exit, signal) => {
        clearTimeout(late)
        if (exit === 0) resolve(undefined)
        else resolve(signal === null ? firstFailure(report) : `ran for ${PATIENCE} s`)
        rmSync(report, { force: true })
      })
    })
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true })
  }
}

interface Report {
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[]
  }[]
}

function firstFailure(report: string): string {
  try {
    const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report
    const file = testResults.find(({ status }) => status === 'failed')
    const test = file?.assertionResults.find(({ status }) => status === 'failed')
    const name = file?.name.replace(/^.*[\\/](tests[\\/])/, '$1')
    return test ? `${name}: ${test.fullName}` : (name ?? 'an error outside the tests')
  } catch {
    return 'an end without a report'
  }
}
