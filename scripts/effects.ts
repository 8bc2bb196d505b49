/** Write `docs/effects.md`: what each lever does alone, from runs, beside what is known of it. */

import { readFileSync, writeFileSync } from 'node:fs'
import { placeOf } from '../src/scenario/timeline.ts'
import { LEVERS } from './default-world.ts'
import { type Comparison, compareAll, type Estimate, type Finding, tryOut } from './effects/measure.ts'
import { TRIALS } from './effects/trials.ts'

const root = new URL('../', import.meta.url)

const tableOf = (head: readonly string[], rows: readonly (readonly unknown[])[]): string =>
  [head, head.map(() => '---'), ...rows]
    .map((row) => `| ${row.map((text) => String(text).replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n')

const figure = (value: number, digits = 2): string => value.toFixed(digits).replace(/^-/, '−')
const plusMinus = ({ mean, se }: Estimate, digits = 2): string => `${figure(mean, digits)} ± ${figure(se, digits)}`

export interface Effects {
  readonly findings: readonly Finding[]
  readonly comparisons: readonly Comparison[]
}

export function measured(): Effects {
  return {
    findings: TRIALS.map(tryOut),
    comparisons: compareAll(['coordinated', 'two-chains', 'function-relief', 'open-world']),
  }
}

const SECTIONS: Readonly<Record<string, (effects: Effects) => string>> = {
  direct: ({ findings }) =>
    tableOf(
      ['lever', 'acts on', 'mechanism', 'unit', 'found', 'literature × lever', 'sign', 'size'],
      findings.flatMap(({ trial, effects }) =>
        effects.map(({ effect, estimate, sign, size }) => [
          trial.kind,
          effect.name,
          `${effect.sign > 0 ? '+' : '−'}; ${effect.mechanism}`,
          effect.unit,
          plusMinus(estimate),
          `${effect.band.map((edge) => figure(edge, 1)).join(' … ')}: ${effect.literature}`,
          sign,
          size,
        ]),
      ),
    ),
  gdp: ({ findings }) =>
    tableOf(
      ['lever', 'where', 'strength', 'outlay', 'Beijing', 'Tianjin', 'Hebei'],
      findings.map(({ trial: { kind, at }, outlay, gdp }) => [
        kind,
        at.map((place) => placeOf({ id: kind, kind, value: 0, start: '2025Q1', ...place })).join(', '),
        `${(LEVERS[kind].min + LEVERS[kind].max) / 2} (${LEVERS[kind].unit})`,
        figure(outlay, 1),
        ...gdp.map((each) => plusMinus(each)),
      ]),
    ),
  scenarios: ({ comparisons }) =>
    tableOf(
      ['scenario', 'region', 'GDP over the baseline’s', 'least', 'most'],
      comparisons.map(({ scenario, region, ratio }) => [scenario, region, ...ratio.map((value) => figure(value, 3))]),
    ),
  pairing: ({ comparisons }) =>
    tableOf(
      ['scenario', 'region', 'share of GDP, difference, points', 'standard error, paired', 'unpaired', 'ratio'],
      comparisons.map(({ scenario, region, share, unpaired }) => [
        scenario,
        region,
        figure(share.mean, 3),
        figure(share.se, 4),
        figure(unpaired, 4),
        figure(share.se / unpaired, 2),
      ]),
    ),
}

/** The document: the template with each mark followed by what the runs say. */
export const document = (effects: Effects): string =>
  readFileSync(new URL('docs/effects.template.md', root), 'utf8').replace(
    /<!-- generated: (\w+) -->/g,
    (mark, name: string) => `${mark}\n\n${SECTIONS[name](effects)}\n\n<!-- end -->`,
  )

if (process.argv[1] === new URL(import.meta.url).pathname)
  writeFileSync(new URL('docs/effects.md', root), document(measured()))
