import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const here = (file: string): string => join(import.meta.dirname, file)

function output(command: string, args: readonly string[]): string {
  const { status, error, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 2 ** 26 })
  if (error || status !== 0) throw new Error(`${command} ${args.join(' ')}: ${error?.message ?? stderr}`)
  return stdout
}
/** What one of the scripts beside this file prints, run in a process of its own. */
const measure = (script: string, ...args: readonly number[]): string =>
  output(process.execPath, [here(script), ...args.map(String)])

/** Nanoseconds per firm and quarter, audit and records included. */
export const nanosecondsOfFirm = (firms: number, warm: number, times: number): number =>
  Number(measure('quarter.ts', firms, warm, times))
/** Peak of resident memory, bytes. */
export const peakMemory = (firms: number): number => Number(measure('memory.ts', firms))
/** Bytes allocated on the heap per quarter. */
export const allocation = (firms: number): number => Number(measure('allocation.ts', firms))
/** Milliseconds of a run by the clock, and of the processor's time for it. */
export interface Time {
  readonly clock: number
  readonly processor: number
}
/** 25 default runs in a fresh process. */
export const defaultRuns = (): readonly Time[] => JSON.parse(measure('default.ts')) as Time[]

export interface Kernel {
  readonly nanoseconds: number
  readonly total: number
}
const kernelOf = (text: string): Kernel => {
  const [, nanoseconds, total] = /([\d.]+) ns\/firm-step tot ([\d.e+]+)/.exec(text)!
  return { nanoseconds: Number(nanoseconds), total: Number(total) }
}

/** The kernel in C, built for this machine, and in JavaScript: each a function of firms and quarters. */
export function withKernels<T>(use: (c: KernelRun, js: KernelRun) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'factor-mobility-bench-'))
  try {
    const program = join(folder, 'kernel')
    output('cc', ['-O3', '-march=native', '-o', program, here('kernel/kernel.c'), '-lm'])
    return use(
      (firms, quarters) => kernelOf(output(program, [String(firms), String(quarters)])),
      (firms, quarters) => kernelOf(measure('kernel/kernel.mjs', firms, quarters)),
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}
export type KernelRun = (firms: number, quarters: number) => Kernel
