import { describe, expect, it } from 'vitest'
import { ScenarioError } from '../../src/text/errors.ts'
import { FILES, PRIORS, run, scenarioWith } from './scenarios.ts'

/** The data with the share of the function's own output in its inputs changed. */
const withOwnInputs = (func: string, share: number) => {
  const priors = FILES[PRIORS]!
  const changed = priors.replace(
    new RegExp(`^input-share,${func},${func},[^,]*,`, 'm'),
    `input-share,${func},${func},${share},`,
  )
  expect(changed).not.toBe(priors)
  return { ...FILES, [PRIORS]: changed }
}

/** What the other functions leave of a function's inputs: with it, inputs take all, as much as a table may say. */
const rest = (func: string): number => {
  const others = [...FILES[PRIORS]!.matchAll(new RegExp(`^input-share,${func},(?!${func},)[^,]*,([^,]*),`, 'gm'))]
  expect(others).toHaveLength(4)
  return Number((1 - others.reduce((sum, [, share]) => sum + Number(share), 0)).toFixed(6))
}

describe('the no-black-hole condition', () => {
  it('holds in the data at every scale of inputs that may be assumed', () => {
    for (const scale of [0.7, 1, 1.1])
      expect(run(scenarioWith({ horizon: '2013Q4', assumptions: { 'input-scale': scale } }))).toHaveLength(5)
  })

  it.each(['research', 'general', 'shipping'])(
    'refuses a world where %s leaves no local factor, and says why',
    (func) => {
      const scenario = scenarioWith({ horizon: '2013Q4' }, withOwnInputs(func, rest(func)))
      let error: unknown
      try {
        run(scenario)
      } catch (caught) {
        error = caught
      }
      expect(error).toBeInstanceOf(ScenarioError)
      expect((error as ScenarioError).complaint).toMatchObject({
        code: 'no-black-hole',
        path: `input-share.${func}`,
        expected:
          'together below 1, so that a local factor is left: fewer inputs in input-share, fewer in foreign-content, or a smaller assumption input-scale',
      })
    },
  )

  it('lets pass what leaves little of it', () => {
    expect(run(scenarioWith({ horizon: '2013Q4' }, withOwnInputs('research', 0.7)))).toHaveLength(5)
  })
})
