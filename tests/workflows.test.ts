import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { validateWorkflow } from '@action-validator/core'
import { expect, it } from 'vitest'
import { parse } from 'yaml'

const github = join(import.meta.dirname, '..', '.github')
const folder = join(github, 'workflows')
const workflows = readdirSync(folder)
const read = (...path: string[]) => readFileSync(join(...path), 'utf8')

it.each(workflows)('%s is a workflow by the schema', (file) => {
  const { actionType, errors } = validateWorkflow(read(folder, file))
  expect(errors).toEqual([])
  expect(actionType).toBe('workflow')
})

it('and what is none is noticed', () => {
  const broken = read(folder, 'ci.yml').replace('runs-on', 'run-on')
  expect(broken).not.toBe(read(folder, 'ci.yml'))
  expect(validateWorkflow(broken).errors).not.toEqual([])
})

it('CI runs what a clone runs', () => {
  const { jobs } = parse(read(folder, 'ci.yml')) as { jobs: { run: { steps: { run?: string; env?: object }[] } } }
  expect(jobs.run.steps).toContainEqual({ run: 'bash .ci/run', env: { CI: 'true' } })
})

it.each(readdirSync(join(github, 'ISSUE_TEMPLATE')))('%s asks four lines', (file) => {
  const [, head, body] = read(github, 'ISSUE_TEMPLATE', file).split(/^---$/m)
  expect(Object.keys(parse(head))).toEqual(['name', 'about'])
  expect(body.trim().split('\n')).toHaveLength(4)
})
