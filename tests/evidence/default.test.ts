import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { DEFAULT_ASSUMPTIONS, FOLDER, MARKED } from '../../scripts/default-world.ts'
import { DEFAULT_RULES } from '../../src/model/rules.ts'
import type { Combination } from '../../src/study/calibration/report.ts'

it('the default is the central draw of the posterior under the default rules, to three digits', () => {
  const { combinations } = JSON.parse(readFileSync(join(FOLDER, 'calibration.json'), 'utf8')) as {
    combinations: readonly Combination[]
  }
  const found = combinations.find(({ rules }) => JSON.stringify(rules) === JSON.stringify(DEFAULT_RULES))!
  if (!('central' in found)) throw new Error('the default rules were left out')
  for (const id of MARKED)
    expect([id, DEFAULT_ASSUMPTIONS[id]]).toEqual([id, Number(found.central[id]!.toPrecision(3))])
})
