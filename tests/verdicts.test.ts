import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'
import { verdicts } from '../scripts/verdicts.ts'
import type { Judgement, Remarks } from '../src/claims/judge.ts'
import { loadClaims } from '../src/cli/judge/claims.ts'

const docs = (file: string) => new URL(`../docs/${file}`, import.meta.url)
/** A missing file fails: it is compared with nothing else. */
const read = (file: string) => readFileSync(docs(file), 'utf8')
const { claims } = loadClaims()
const said = (all: readonly { id: string; sentence: unknown; kind: string }[]) =>
  all.map(({ id, sentence, kind }) => ({ id, sentence, kind }))

it('the page of verdicts says what judge found (npm run verdicts writes it)', () => {
  expect(read('verdicts.md')).toBe(verdicts())
})

it('judge found it of the claims as they stand', () => {
  expect(said(JSON.parse(read('verdicts/claims.json')))).toEqual(said(claims))
  expect(claims.length).toBeGreaterThan(20)
})

it('a page sorts claims into findings, what cannot be told, and what is no finding', () => {
  const folder = mkdtempSync(join(tmpdir(), 'verdicts-'))
  const cases = [
    { verdict: 'contradicted', origin: 'emergent', reason: null },
    { verdict: 'undetermined', origin: 'emergent', reason: 'negligible' },
    { verdict: 'undetermined', origin: 'input', reason: 'priors-say-as-much' },
  ] as const
  const of = (k: number) => cases[k % 3]!
  const found = claims.map(
    ({ id, sentence, kind }, k): Judgement => ({
      id,
      sentence,
      kind,
      origin: of(k).origin,
      verdict: of(k).verdict,
      met: 0.25,
      draws: 200,
      interval: [0.125, 0.375],
      complexity: 0.5,
      bayesFactor: 1 / 3,
      shares: { seed: 0.25, assumption: 0.5, rule: 0.25 },
      knockouts: [{ mechanism: 'pilots', met: 0.75 }],
      worst: null,
    }),
  )
  const remarks = claims.map(
    ({ id, primary }, k): Remarks => ({
      id,
      look: 100,
      reason: of(k).reason,
      primary,
      turnsOn: [],
      unmoved: 0.25,
      dependsOnMechanisms: true,
      margin: [-0.25, -0.125, 0.5],
      large: 0.25,
      metAtFounding: 0,
    }),
  )
  const files = { claims: found, remarks, manifest: { posterior: 'p.csv', vectors: 100, seeds: 2 } }
  for (const [name, value] of Object.entries(files)) writeFileSync(join(folder, `${name}.json`), JSON.stringify(value))
  const page = verdicts(pathToFileURL(`${folder}/`))!
  rmSync(folder, { recursive: true })
  const section = (title: string) => page.split(`## ${title}\n`)[1]!.split('\n## ')[0]!
  const rows = (title: string) => section(title).match(/^\| (?!claim|verdict|origin|text|---)/gm)!.length
  const third = (k: number) => claims.filter((_, at) => at % 3 === k).length
  expect(rows('Findings')).toBe(third(0))
  expect(rows('What the model cannot tell')).toBe(third(1))
  expect(rows('What is no finding')).toBe(third(2))
  expect(rows('The two texts of the abstract')).toBe(2)
  expect(section('What each verdict rests on')).toContain(
    '| −0.125 (−0.250 … 0.500) | pilots (0.25 → 0.75) | 0.25, 0.50, 0.25 |',
  )
  expect(page).toContain('100 vectors of assumptions before and after calibration (p.csv), 2 seeds each.')
})
