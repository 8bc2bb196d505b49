import { spawn } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Judgement } from '../../src/claims/judge.ts'
import { emptyFolder, ended, MAIN } from '../cli/call.ts'

const page = new URL('../../docs/verdicts/claims.json', import.meta.url)
const isCalibrated = existsSync(new URL('../../worlds/jing-jin-ji/posterior.csv', import.meta.url))

async function judged(claims?: string): Promise<string> {
  const folder = emptyFolder()
  if (claims) writeFileSync(join(folder, 'claims.yaml'), claims)
  const words = [MAIN, 'judge', '--json', '--quiet', ...(claims ? ['--claims', 'claims.yaml'] : [])]
  const { exit, stdout } = await ended(spawn(process.execPath, words, { cwd: folder }))
  expect(exit).toBe(0)
  return stdout
}

it('the verdicts of the docs are those that judge finds (judge --out docs/verdicts writes them)', async () => {
  const found = JSON.parse(await judged()) as Judgement[]
  if (existsSync(page)) expect(found).toEqual(JSON.parse(readFileSync(page, 'utf8')))
  // without a calibration nothing is decided
  else expect(found.every(({ verdict }) => isCalibrated || verdict === 'undetermined')).toBe(true)
})

/** Sentences that the figures of 2013–2020 deny, or say, and the priors leave open. */
const PLANTED = `
- id: state-false
  sentence: { en: Beijing's GDP of 2020 is above 44000., zh: 北京2020年地区生产总值高于44000亿元。 }
  kind: state
  scenarios: [baseline]
  primary: false
  indicator: gdp
  region: beijing
  window: [2020Q1, 2020Q4]
  aggregate: mean
  condition: { op: '>', value: 11000 }
- id: trend-false
  sentence: { en: Tianjin's GDP of a quarter grows by 1500 from 2013 to 2020., zh: 天津一季度的地区生产总值2013—2020年增加1500亿元。 }
  kind: trend
  scenarios: [baseline]
  primary: false
  indicator: gdp
  region: tianjin
  window: [2013Q1, 2020Q4]
  aggregate: change
  condition: { op: '>', value: 1500 }
- id: order-false
  sentence: { en: Tianjin spends more on R&D than Hebei in 2020., zh: 2020年天津研发经费高于河北。 }
  kind: order
  scenarios: [baseline]
  primary: false
  indicator: rd-spending
  window: [2020Q1, 2020Q4]
  aggregate: mean
  condition: { order: [beijing, tianjin, hebei] }
- id: state-true
  sentence: { en: Beijing's GDP of 2020 is above 32000., zh: 北京2020年地区生产总值高于32000亿元。 }
  kind: state
  scenarios: [baseline]
  primary: false
  indicator: gdp
  region: beijing
  window: [2020Q1, 2020Q4]
  aggregate: mean
  condition: { op: '>', value: 8000 }
`

it('what the figures deny is contradicted once there is a calibration, and fitted', async () => {
  const found = JSON.parse(await judged(PLANTED)) as Judgement[]
  const verdicts = Object.fromEntries(found.map(({ id, verdict, origin }) => [id, `${verdict}, ${origin}`]))
  const due = isCalibrated ? 'contradicted' : 'undetermined'
  expect(verdicts).toMatchObject({
    'state-false': `${due}, fitted`,
    'trend-false': `${due}, fitted`,
    // it was so in 2012
    'order-false': `${due}, input`,
  })
  if (isCalibrated) expect(found.find(({ id }) => id === 'state-true')!.met).toBeGreaterThan(0.9)
})
