import { expect, it } from 'vitest'
import { received, sent } from '../../src/cli/runs/thrown.ts'
import { StoppedError } from '../../src/cli/runs/worker-data.ts'
import { verdictOf } from '../../src/cli/terminal/complaint.ts'
import { RunError } from '../../src/engine/failure.ts'
import { ScenarioError } from '../../src/text/errors.ts'

const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', syscall: 'write' })
const deadly: Record<string, unknown> = {
  'a run that stops': new RunError('bounds', 'price', 'hebei', '2015Q1', -1, 'a number > 0'),
  'bad input': new ScenarioError({ code: 'bad-value', path: 'horizon', got: 'x' }, [{ code: 'bad-value', path: 'y' }]),
  'a thread that was told to stop': new StoppedError('stopped'),
  'a full disk': full,
  'a mistake of ours': new TypeError('x is not a function'),
  'what is no error': 'a word',
}

it.each(Object.entries(deadly))('%s comes out of a thread as it was thrown', (_, error) => {
  const came = received(structuredClone(sent(error)))
  expect(came).toEqual(error)
  expect(verdictOf(came)).toEqual(verdictOf(error))
  if (error instanceof Error) {
    expect(came).toBeInstanceOf(error.constructor)
    expect((came as Error).stack).toBe(error.stack)
    expect({ ...(came as Error) }).toEqual({ ...error })
  }
})
