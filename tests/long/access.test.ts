import { afterAll, beforeAll, expect, it } from 'vitest'
import { isShort, LOOKS, violationsOf } from '../lab/axe.ts'
import { type Stage, stage } from '../lab/page.ts'

let lab: Stage
beforeAll(async () => {
  lab = await stage()
})
afterAll(() => lab.close())

it.each(LOOKS.filter((look) => !isShort(look)).map((look) => [look[0], look[3], look] as const))(
  '%s, %s: axe finds nothing',
  async (_, __, look) => {
    expect(await violationsOf(lab, look)).toEqual([])
  },
)
