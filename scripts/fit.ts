/** Write `docs/fit.md` from `docs/fit/`, which `fit --out` made, and from `worlds/jing-jin-ji/calibration.json`, which `calibrate` made. */

import { readFileSync, writeFileSync } from 'node:fs'
import { barRows, boardRows, markdown, targetRows, unseen } from '../src/charts/fit-page.ts'
import type { Bar } from '../src/evidence/bars.ts'
import type { FitRow } from '../src/evidence/fit.ts'
import type { ScoreRow } from '../src/evidence/scoreboard.ts'
import { STEPS } from '../src/study/calibration/posterior.ts'
import type { Combination } from '../src/study/calibration/report.ts'
import { ASSUMPTIONS, WORDS, WORLD } from './default-world.ts'

const root = new URL('../', import.meta.url)
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8')

interface Found {
  readonly firms: number
  readonly targets: number
  readonly calibrated: number
  readonly combinations: readonly Combination[]
}

const name = ({ rules }: Combination): string => `${rules.invest} + ${rules.transfer}`
type Kept = Extract<Combination, { readonly central: unknown }>
const kept = ({ combinations }: Found): readonly Kept[] =>
  combinations.filter((combination): combination is Kept => 'central' in combination)

/** The range in which the least misfit stays within 4 of the best (two standard deviations), in the assumption's unit. */
function openRange({ assumption, profile }: Kept['shrinkage'][number]): string {
  const [lo, hi] = ASSUMPTIONS[assumption].range
  const open = profile.flatMap((rise, k) => (rise !== null && rise <= 4 ? [k] : []))
  const at = (k: number) => lo + (k / STEPS) * (hi - lo)
  return `${short(at(open[0]!))} … ${short(at(open.at(-1)! + 1))}`
}
const short = (x: number): string => String(Number(x.toPrecision(3))).replace('-', '−')

type Section = (found: Found, rows: readonly FitRow[], bars: readonly Bar[], scores: readonly ScoreRow[]) => string

const SECTIONS: Readonly<Record<string, Section>> = {
  title: (_, rows) => {
    const of = (role: FitRow['role']) => rows.filter((row) => row.role === role)
    const inside = (some: readonly FitRow[]) =>
      some.filter(({ observed, lo90, hi90 }) => lo90 <= observed && observed <= hi90).length
    return `${WORDS.en.fit.title(inside(of('fit')), of('fit').length, inside(of('check')), of('check').length)}.`
  },
  bars: (_, __, bars) => markdown([...WORDS.en.fit.bar], barRows(WORLD, bars, 'en')),
  unseen: (_, __, ___, scores) => unseen(WORLD, scores, 'en'),
  board: (_, __, ___, scores) => markdown(WORDS.en.fit.board, boardRows(WORLD, scores, 'en')),
  waves: (found) =>
    markdown(
      ['rules', 'share of the prior left after each wave', 'proposals accepted', 'effective share', 'outcome'],
      found.combinations.map((c) => [
        name(c),
        c.waves.map(({ left }) => short(left)).join(', '),
        'failed' in c ? '' : short(c.acceptance),
        'failed' in c ? '' : short(c.effective),
        'failed' in c ? `left out: ${c.failed}` : 'kept',
      ]),
    ),
  shrinkage: (found) => {
    const all = kept(found)
    return markdown(
      [
        'assumption',
        'unit',
        'prior',
        ...all.map((c) => `${name(c)}: mean ± sd`),
        'shrinkage',
        `data leave open (${name(all[0]!)})`,
      ],
      all[0]!.shrinkage.map((first, k) => {
        const { unit, range } = ASSUMPTIONS[first.assumption]
        return [
          first.assumption,
          unit,
          range.map(short).join(' … '),
          ...all.map(({ shrinkage }) => `${short(shrinkage[k]!.mean)} ± ${short(shrinkage[k]!.sd)}`),
          all.map(({ shrinkage }) => shrinkage[k]!.shrinkage.toFixed(2).replace('-', '−')).join(', '),
          openRange(first),
        ]
      }),
    )
  },
  ridges: (found) =>
    markdown(
      ['rules', 'seen together, not each', 'correlation'],
      kept(found).flatMap((c) =>
        c.ridges.map(({ pair, correlation }) => [
          name(c),
          pair.join(' and '),
          correlation.toFixed(2).replace('-', '−'),
        ]),
      ),
    ),
  checks: (_, rows, __, scores) => targets(rows, scores, 'check'),
  fitted: (_, rows, __, scores) => targets(rows, scores, 'fit'),
  sources: (_, rows) => {
    const by = new Map<string, Set<string>>()
    for (const { indicator, source } of rows) by.set(indicator, (by.get(indicator) ?? new Set()).add(source))
    return markdown(
      ['indicator', 'source'],
      [...by].map(([indicator, sources]) => [indicator, [...sources].join('; ')]),
    )
  },
}

const targets = (rows: readonly FitRow[], scores: readonly ScoreRow[], role: FitRow['role']): string =>
  markdown(
    [
      ...[
        'indicator',
        'region',
        'year',
        'role',
        'unit',
        'observed',
        'median',
        '90 % band',
        'own trend',
        'constant share',
      ],
      ...['off by: model / trend / share', 'CRPS: model / trend / share'],
    ],
    targetRows(
      rows.filter((row) => row.role === role),
      scores,
    ),
  )

/** The page: the template with each mark followed by what the committed files say. */
export function page(): string {
  const found = JSON.parse(read('worlds/jing-jin-ji/calibration.json')) as Found
  const rows = JSON.parse(read('docs/fit/fit.json')) as FitRow[]
  const bars = JSON.parse(read('docs/fit/bars.json')) as Bar[]
  const scores = JSON.parse(read('docs/fit/scores.json')) as ScoreRow[]
  return read('docs/fit.template.md').replace(/<!-- generated: (\w+) -->/g, (mark, section: string) => {
    const say = SECTIONS[section]
    if (!say) throw new Error(`no section ${section}; expected ${Object.keys(SECTIONS).join(', ')}`)
    return `${mark}\n\n${say(found, rows, bars, scores)}\n\n<!-- end -->`
  })
}

if (process.argv[1] === new URL(import.meta.url).pathname) writeFileSync(new URL('docs/fit.md', root), page())
