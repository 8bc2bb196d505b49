/** Write `docs/verdicts.md` from what `factor-mobility judge --out docs/verdicts` found. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { Judgement, Remarks } from '../src/claims/judge.ts'

const root = new URL('../', import.meta.url)
const read = (name: string): string => readFileSync(new URL(name, root), 'utf8')
const FOUND = new URL('docs/verdicts/', root)
const json = <T>(folder: URL, name: string): T => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as T

interface Found {
  readonly claim: Judgement
  readonly remarks: Remarks
}
interface Basis {
  readonly posterior: string
  readonly vectors: number
  readonly seeds: number
}

const REASONS = {
  'few-draws': 'too few draws for a look',
  'near-half': 'about as many draws for as against',
  'priors-say-as-much': 'the figures add little to what was assumed before',
  negligible: 'of the right sign, but negligible',
  'outside-assumption': 'turns on what is assumed of the rest of China and the world',
} as const

const tableOf = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  rows.length === 0
    ? 'None.'
    : [head, head.map(() => '---'), ...rows]
        .map((row) => `| ${row.map((text) => text.replaceAll('|', '\\|')).join(' | ')} |`)
        .join('\n')

const number = (value: number, digits = 2): string => value.toFixed(digits).replace(/^-/, '−')
const factor = (value: number): string =>
  value >= 100
    ? value.toFixed(0)
    : value >= 0.01
      ? value.toPrecision(2)
      : value.toExponential(0).replace('e-', ' × 10^−')
const said = ({ claim: { id, sentence } }: Found): string => `**${id}**: ${sentence.en} ${sentence.zh}`
const shares = ({ claim: { met, interval, complexity, bayesFactor }, remarks }: Found): string[] => [
  `${number(met)} (${number(interval[0])} … ${number(interval[1])})`,
  number(complexity),
  factor(bayesFactor),
  remarks.metAtFounding === null ? '—' : number(remarks.metAtFounding),
]
const HEAD = ['f', 'c', 'Bayes factor', 'at founding']

const isFinding = ({ claim }: Found): boolean => claim.origin === 'emergent' && claim.verdict !== 'undetermined'
const isOpen = ({ claim }: Found): boolean => claim.origin === 'emergent' && claim.verdict === 'undetermined'
const why = ({ remarks: { reason, turnsOn } }: Found): string =>
  reason === null ? '' : `${REASONS[reason]}${reason === 'outside-assumption' ? ` (${turnsOn.join(', ')})` : ''}`

const SECTIONS: Readonly<Record<string, (all: readonly Found[], basis: Basis) => string>> = {
  basis: (_, { posterior, vectors, seeds }) =>
    `${vectors} vectors of assumptions before and after calibration (${posterior}), ${seeds} seeds each.`,
  findings: (all) =>
    tableOf(
      ['verdict', 'claim', ...HEAD],
      all.filter(isFinding).map((one) => [one.claim.verdict, said(one), ...shares(one)]),
    ),
  undetermined: (all) =>
    tableOf(
      ['claim', 'why', ...HEAD],
      all.filter(isOpen).map((one) => [said(one), why(one), ...shares(one)]),
    ),
  rest: (all) =>
    tableOf(
      ['origin', 'claim', 'verdict', ...HEAD],
      all
        .filter(({ claim }) => claim.origin !== 'emergent')
        .map((one) => [
          one.claim.origin,
          said(one),
          [one.claim.verdict, why(one)].filter(Boolean).join(': '),
          ...shares(one),
        ]),
    ),
  directions: (all) =>
    tableOf(
      ['text', 'verdict', 'origin', ...HEAD],
      ['marginal-outside-so-unconnected-inside', 'unconnected-inside-so-marginal-outside'].map((id) => {
        const one = all.find(({ claim }) => claim.id === id)!
        return [said(one), [one.claim.verdict, why(one)].filter(Boolean).join(': '), one.claim.origin, ...shares(one)]
      }),
    ),
  grounds: (all) =>
    tableOf(
      ['claim', 'margin', 'knock-outs that move it', 'variance: seed, assumption, rule'],
      all.map(({ claim, remarks }) => {
        const { margin, dependsOnMechanisms, unmoved } = remarks
        const moved = claim.knockouts.filter(({ met }) => unmoved !== null && Math.abs(met - unmoved) > 0.1)
        return [
          claim.id,
          margin ? `${number(margin[1], 3)} (${number(margin[0], 3)} … ${number(margin[2], 3)})` : 'undefined',
          dependsOnMechanisms
            ? moved.map(({ mechanism, met }) => `${mechanism} (${number(unmoved!)} → ${number(met)})`).join(', ')
            : 'none: does not depend on the model’s mechanisms',
          [claim.shares.seed, claim.shares.assumption, claim.shares.rule].map((share) => number(share)).join(', '),
        ]
      }),
    ),
}

/** The page: the template with each mark followed by what was found; none where nothing was. */
export function verdicts(folder = FOUND): string | undefined {
  if (!existsSync(new URL('claims.json', folder))) return undefined
  const remarks = json<readonly Remarks[]>(folder, 'remarks.json')
  const all = json<readonly Judgement[]>(folder, 'claims.json').map((claim, k) => ({ claim, remarks: remarks[k]! }))
  const basis = json<Basis>(folder, 'manifest.json')
  return read('docs/verdicts.template.md').replace(
    /<!-- generated: (\w+) -->/g,
    (mark, name: string) => `${mark}\n\n${SECTIONS[name]!(all, basis)}\n\n<!-- end -->`,
  )
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const page = verdicts()
  if (page === undefined)
    process.stderr.write('got no docs/verdicts/claims.json; expected what judge --out docs/verdicts writes\n')
  else writeFileSync(new URL('docs/verdicts.md', root), page)
}
