/**
 * Scale the policy scenarios to the yearly outlay of `two-chains`: write factor and strengths into their files.
 *
 * Each of their own levers stands at factor × half of its range. The factor, one a scenario, solves
 *   Σ cost · strength (all levers in force in 2030, the baseline’s among them) = the same of `two-chains`.
 * To be called after a change of a lever's cost or range, or of the baseline.
 */

import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { timed } from '../src/engine/levers.ts'
import type { LeverKind } from '../src/model/levers.ts'
import { strength } from '../src/phases/enact.ts'
import { parseScenario } from '../src/scenario/parse.ts'
import type { Lever, Scenario } from '../src/scenario/scenario.ts'
import { LEVERS, quarterAt, WORLD } from './default-world.ts'

const root = new URL('../scenarios/', import.meta.url)
const FACTOR = /^# Strengths: (\S+) × half of each range/m

export const half = (kind: LeverKind): number => (LEVERS[kind].min + LEVERS[kind].max) / 2

/** What all levers in force at the end of 2030 cost a year, 10⁸ CNY. */
export const yearlyOutlay = (levers: readonly Lever[]): number =>
  timed(levers, WORLD).reduce((sum, lever) => sum + LEVERS[lever.kind].cost * strength(lever, quarterAt('2030Q4')), 0)

/** The factor at which a scenario costs as much as `measure`, of four decimals. */
export function factorOf({ levers }: Scenario, measure: number): string {
  const own = levers.filter(({ start }) => start === '2025Q1')
  const others = levers.filter(({ start }) => start !== '2025Q1')
  const atHalf = own.reduce((sum, { kind }) => sum + LEVERS[kind].cost * half(kind), 0)
  return ((measure - yearlyOutlay(others)) / atHalf).toFixed(4)
}

/** A scenario's file with its factor and strengths set. */
function scaled(text: string, factor: string): string {
  const before = FACTOR.exec(text)![1]
  const strengthOf = (kind: string): number => Number((Number(factor) * half(kind as LeverKind)).toPrecision(7))
  return text
    .replaceAll(before, factor)
    .replace(/(kind: ([a-z-]+),.* value: )[^,]+/g, (_, head: string, kind: string) => head + strengthOf(kind))
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const names = readdirSync(root).filter((name) => name.endsWith('.yaml'))
  const files = Object.fromEntries(names.map((name) => [name, readFileSync(new URL(name, root), 'utf8')]))
  const scenario = (name: string) => parseScenario(files[name], { files, name, world: WORLD })
  const measure = yearlyOutlay(scenario('two-chains.yaml').levers)
  for (const name of names.filter((each) => FACTOR.test(files[each]))) {
    const factor = factorOf(scenario(name), measure)
    writeFileSync(new URL(name, root), scaled(files[name], factor))
    process.stdout.write(`${name}: ${factor}\n`)
  }
}
