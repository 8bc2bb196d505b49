import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What tests need. */
const PARTS = [
  'src',
  'tests',
  'scenarios',
  'worlds',
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

/** A copy of the project in which code is changed and tests are run, one after the other. */
export class Copy {
  readonly #folder = mkdtempSync(join(tmpdir(), 'factor-mobility-'))
  #running: ChildProcess | undefined

  constructor(root: string) {
    for (const part of PARTS) cpSync(join(root, part), join(this.#folder, part), { recursive: true })
    symlinkSync(join(root, 'node_modules'), join(this.#folder, 'node_modules'))
  }

  /** Do something while a file has another text. */
  async changed<T>(file: string, change: (code: string) => string, action: () => Promise<T>): Promise<T> {
    const path = join(this.#folder, file)
    const code = readFileSync(path, 'utf8')
    writeFileSync(path, change(code))
    try {
      return await action()
    } finally {
      writeFileSync(path, code)
    }
  }

  /** The first of these tests that fails, as `file: name`, or that they do not end; undefined where all pass. */
  failureIn(tests: readonly string[]): Promise<string | undefined> {
    const report = join(this.#folder, 'report.json')
    const vitest = join('node_modules', 'vitest', 'vitest.mjs')
    const settings = ['--config', 'scripts/mutation/vitest.config.ts', '--reporter=json', `--outputFile=${report}`]
    const child = spawn(process.execPath, [vitest, 'run', ...settings, ...tests], {
      cwd: this.#folder,
      stdio: 'ignore',
      detached: true,
    })
    this.#running = child
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => this.#stop(), PATIENCE * 1000)
      child.on('error', reject)
      child.on('close', (exit, signal) => {
        clearTimeout(late)
        this.#running = undefined
        if (exit === 0) resolve(undefined)
        else resolve(signal === null ? firstFailure(report) : `ran for ${PATIENCE} s`)
        rmSync(report, { force: true })
      })
    })
  }

  /** Its tests and their threads. */
  #stop(): void {
    if (this.#running?.pid) process.kill(-this.#running.pid, 'SIGKILL')
  }

  remove(): void {
    this.#stop()
    rmSync(this.#folder, { recursive: true, force: true })
  }
}

/** Copies that are gone when the process ends, however it does. */
export function copiesOf(root: string, count: number): readonly [Copy, ...Copy[]] {
  const [first, ...others] = Array.from({ length: count }, () => new Copy(root))
  process.on('exit', () => {
    for (const copy of [first!, ...others]) copy.remove()
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(130))
  return [first!, ...others]
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
    const name = file?.name.replace(/^.*[\\/](tests[\\/])/, '$1') ?? 'tests'
    return `${name}: ${test?.fullName ?? 'does not start'}`
  } catch {
    return 'tests: end without a report'
  }
}
