import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { NAMES } from '../../scripts/default-world.ts'
import type { Verdict } from '../../src/claims/judge.ts'
import type { Origin } from '../../src/claims/origin.ts'
import { readAnswer } from '../../src/cli/files/answer-file.ts'
import { fitAnswer, VERDICTS_ANSWER } from '../../src/report/answers.ts'
import { allOf } from '../scenario/sample.ts'
import { call, emptyFolder } from './call.ts'

const FIT = fitAnswer(NAMES)
const docs = join(import.meta.dirname, '../../docs')
const shipped = { claims: join(docs, 'verdicts/claims.json'), fit: join(docs, 'fit/fit.json') }
type Entry = Record<string, unknown>
const entriesOf = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Entry[]
const written = (value: unknown): string => {
  const file = join(emptyFolder(), 'answer.json')
  writeFileSync(file, typeof value === 'string' ? value : JSON.stringify(value))
  return file
}
const said = (kind: 'claims' | 'fit', value: unknown): readonly string[] => {
  const file = written(value)
  const read = () => (kind === 'claims' ? readAnswer(file, VERDICTS_ANSWER) : readAnswer(file, FIT))
  return allOf(read).map((line) => line.replace(`${file}: `, ''))
}

describe('answers that are read back', () => {
  it('are those that come with the package', () => {
    expect(readAnswer(shipped.claims, VERDICTS_ANSWER)).toHaveLength(entriesOf(shipped.claims).length)
    expect(readAnswer(shipped.fit, FIT)).toHaveLength(entriesOf(shipped.fit).length)
  })

  it.each(['null', '{}', '[]', '"x"', '7', '', 'true', '[{}', '[[]]', '[null]', '[7]', '[{}]'])(
    '%s is none, and every line says what was expected',
    (text) => {
      for (const kind of ['claims', 'fit'] as const) {
        const lines = said(kind, text)
        expect(lines.length).toBeGreaterThan(0)
        for (const line of lines) expect(line).toMatch(/^(0(\.\w+)?: )?got .+; expected .+$/)
      }
    },
  )

  it.each(['claims', 'fit'] as const)('%s: no field may lack, or be of another kind', (kind) => {
    const [first] = entriesOf(shipped[kind])
    const [read] = kind === 'claims' ? readAnswer(shipped.claims, VERDICTS_ANSWER) : readAnswer(shipped.fit, FIT)
    const used = Object.keys(read!)
    for (const field of used) {
      const { [field]: _, ...rest } = first!
      expect(said(kind, [rest]).join('\n'), field).toMatch(new RegExp(`\\.${field}: got nothing; expected `))
      for (const value of [null, [], {}, true])
        expect(said(kind, [{ ...first, [field]: value }]).join('\n'), field).toMatch(
          new RegExp(`\\.${field}(\\.\\w+)?: got `),
        )
    }
  })

  it('hold shares, intervals, bands and words that can be', () => {
    const [clause] = entriesOf(shipped.claims)
    const [line] = entriesOf(shipped.fit)
    expect(said('claims', [{ ...clause, met: 1.5 }])[0]).toContain('.met: got 1.5; expected a number from 0 to 1')
    expect(said('claims', [{ ...clause, draws: 0 }])[0]).toContain('.draws: got 0; expected a whole number from 1')
    expect(said('claims', [{ ...clause, interval: [0.9, 0.1] }])[0]).toContain('[low, high], the lower first')
    expect(said('claims', [{ ...clause, verdict: 'suported' }])[0]).toContain('nearest supported')
    const verdicts: Record<Verdict, 0> = { supported: 0, contradicted: 0, undetermined: 0 }
    const origins: Record<Origin, 0> = { input: 0, 'built-in': 0, fitted: 0, emergent: 0 }
    for (const verdict of Object.keys(verdicts)) expect(said('claims', [{ ...clause, verdict }])).toEqual([])
    for (const origin of Object.keys(origins)) expect(said('claims', [{ ...clause, origin }])).toEqual([])
    expect(said('claims', [clause, clause])[0]).toContain('twice; expected one entry of it, which is 0')
    expect(said('fit', [line, line])[0]).toContain('twice; expected one entry of it, which is 0')
    expect(said('fit', [{ ...line, lo90: 1e9 }])[0]).toContain('lo90, median and hi90 in this order')
    expect(said('fit', [{ ...line, year: 'soon' }])[0]).toContain('expected a year (2021) or years ("2021-2022")')
    expect(said('fit', JSON.stringify([line]).replace(/"observed":[^,]*/, '"observed":1e999'))[0]).toContain(
      'got Infinity',
    )
  })

  it('are soon done with where a long file is wrong throughout', () => {
    expect(said('claims', JSON.stringify(new Array(300_000).fill({})))).toHaveLength(100)
    expect(said('fit', 'x'.repeat(5_000_000))).toEqual([
      'got no JSON; expected a list of figures, as fit --json says them',
    ])
  })
})

it('report refuses them with one line before anything is simulated or written', async () => {
  const here = emptyFolder()
  writeFileSync(join(here, 'bad.json'), '[{}]')
  mkdirSync(join(here, 'folder'))
  for (const [flag, file, message] of [
    ['--claims', 'bad.json', 'bad.json: 0.id: got nothing; expected a text'],
    ['--fit', 'folder', 'folder: got a folder; expected a file'],
  ] as const)
    expect(await call(here, 'report', 'two-chains', flag, file)).toEqual({
      exit: 2,
      stdout: '',
      stderr: `${message}\n`,
    })
})
