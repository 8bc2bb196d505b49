import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { finish, mergeAndPublish } from '../../src/cli/sweep/finish.ts'
import type { SweepFolder } from '../../src/cli/sweep/folder.ts'
import { scan } from '../../src/cli/sweep/outcomes.ts'
import { reopen } from '../../src/cli/sweep/prepare.ts'
import { head } from '../scenario/sample.ts'
import { swept } from './swept.ts'

interface Entity {
  readonly '@id': string
  readonly '@type': string | readonly string[]
  readonly [property: string]: unknown
}
interface Crate {
  readonly '@context': readonly string[]
  readonly '@graph': readonly Entity[]
}

const DESIGN = `id: d
scenarios: [tiny]
design: random
size: 4
seeds: 2
factors:
  - { axis: rule, id: invest }
  - { axis: lever, id: open-tianjin, values: [0, 0.01] }
  - { axis: assumption, id: meeting-rate, distribution: { kind: log-uniform } }
keep: { indicators: [gdp], dates: [2013Q4] }
`

async function study(): Promise<SweepFolder> {
  const folder = mkdtempSync(join(tmpdir(), 'factor-mobility-'))
  writeFileSync(join(folder, 'tiny.yaml'), `${head('tiny')}extends: coordinated\nhorizon: 2013Q4\nfirms: 100\n`)
  writeFileSync(join(folder, 'd.yaml'), DESIGN)
  return swept(join(folder, 'd.yaml'), join(folder, 'd'))
}
const crateIn = (folder: SweepFolder): Crate => JSON.parse(readFileSync(folder.at('ro-crate-metadata.json'), 'utf8'))

const typesOf = ({ '@type': type }: Entity) => [type].flat()
const refsOf = (value: unknown): string[] =>
  [value]
    .flat()
    .flatMap((each) => (typeof each === 'object' && each !== null && '@id' in each ? [String(each['@id'])] : []))

/**
 * What the profiles ask of entities (MUST and SHOULD), from their texts:
 *
 *   RO-Crate 1.1, "Root data entity"              https://w3id.org/ro/crate/1.1
 *   Process Run Crate 0.5, "Requirements"         https://w3id.org/ro/wfrun/process/0.5
 *   Workflow Run Crate 0.5, "Requirements"        https://w3id.org/ro/wfrun/workflow/0.5
 *   Workflow RO-Crate 1.0, "Concepts"             https://w3id.org/workflowhub/workflow-ro-crate/1.0
 *
 * Not met: a homepage of the tool (SHOULD, `url`), since the project has none; a README in the crate (SHOULD).
 */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  CreateAction: [
    'name',
    'description',
    'startTime',
    'endTime',
    'instrument',
    'agent',
    'object',
    'result',
    'actionStatus',
  ],
  SoftwareApplication: ['name', 'softwareVersion'],
  ComputationalWorkflow: ['name', 'version', 'programmingLanguage', 'license', 'author', 'input', 'output'],
  ComputerLanguage: ['name'],
  FormalParameter: ['name', 'additionalType'],
  PropertyValue: ['name', 'exampleOfWork'],
  File: ['name', 'encodingFormat', 'contentSize', 'sha256'],
  Person: ['name'],
  Organization: ['name'],
}

describe('a study is a Workflow Run RO-Crate', async () => {
  const folder = await study()
  afterAll(() => rmSync(dirname(folder.path), { recursive: true }))
  const crate = crateIn(folder)
  const graph = crate['@graph']
  const byId = new Map(graph.map((entity) => [entity['@id'], entity]))
  const of = (type: string) => graph.filter((entity) => typesOf(entity).includes(type))
  const [action] = of('CreateAction')

  it('has a descriptor, and a root that conforms to the profiles', () => {
    expect(crate['@context']).toContain('https://w3id.org/ro/crate/1.1/context')
    expect(byId.size).toBe(graph.length)
    const descriptor = byId.get('ro-crate-metadata.json')!
    expect(typesOf(descriptor)).toEqual(['CreativeWork'])
    expect(refsOf(descriptor['about'])).toEqual(['./'])
    expect(refsOf(descriptor['conformsTo'])).toEqual(
      expect.arrayContaining(['https://w3id.org/ro/crate/1.1', 'https://w3id.org/workflowhub/workflow-ro-crate/1.0']),
    )
    const root = byId.get('./')!
    expect(typesOf(root)).toEqual(['Dataset'])
    for (const property of ['name', 'description', 'datePublished', 'license']) expect(root[property]).toBeTruthy()
    for (const profile of [
      'https://w3id.org/ro/wfrun/process/0.5',
      'https://w3id.org/ro/wfrun/workflow/0.5',
      'https://w3id.org/workflowhub/workflow-ro-crate/1.0',
    ]) {
      expect(refsOf(root['conformsTo'])).toContain(profile)
      expect(typesOf(byId.get(profile)!)).toEqual(['CreativeWork'])
    }
    expect(refsOf(root['mentions'])).toEqual([action!['@id']])
  })

  it.each(Object.entries(REQUIRED))('has %s with %j', (type, properties) => {
    expect(of(type).length).toBeGreaterThan(0)
    for (const entity of of(type))
      for (const property of properties) expect(entity[property], `${entity['@id']} ${property}`).toBeTruthy()
  })

  it('runs its main workflow, a file that names its language and its software', () => {
    const [main] = refsOf(byId.get('./')!['mainEntity'])
    expect(typesOf(byId.get(main!)!)).toEqual(['File', 'SoftwareSourceCode', 'ComputationalWorkflow'])
    expect(refsOf(action!['instrument'])).toEqual([main])
    expect(refsOf(byId.get(main!)!['softwareRequirements'])).toEqual(
      of('SoftwareApplication').map((each) => each['@id']),
    )
    expect(refsOf(action!['actionStatus'])).toEqual(['http://schema.org/CompletedActionStatus'])
    for (const time of ['startTime', 'endTime'])
      expect(new Date(String(action![time])).toISOString()).toBe(action![time])
    expect(String(action!['startTime']) <= String(action!['endTime'])).toBe(true)
  })

  it('says what went in and what came out, each the example of a parameter of the workflow', () => {
    const main = byId.get(refsOf(action!['instrument'])[0]!)!
    for (const [ends, slots] of [
      ['object', 'input'],
      ['result', 'output'],
    ] as const)
      for (const id of refsOf(action![ends])) {
        const [slot] = refsOf(byId.get(id)!['exampleOfWork'])
        expect(refsOf(main[slots]), id).toContain(slot)
      }
    expect(refsOf(action!['result'])).toEqual(['result.parquet', 'runs.parquet', 'manifest.json'])
    expect(refsOf(action!['object'])).toEqual(
      expect.arrayContaining(['inputs/design.json', 'inputs/assumptions.json', 'inputs/scenario-tiny.json']),
    )
  })

  it('has every factor as a parameter with its values', () => {
    expect(byId.get('#rules.invest')).toMatchObject({ name: 'rules.invest', additionalType: 'Text' })
    expect(byId.get('#rules.invest-values')).toMatchObject({ value: ['logit', 'imitate'] })
    expect(byId.get('#levers.open-tianjin-values')).toMatchObject({ value: [0, 0.01] })
    expect(byId.get('#assumptions.meeting-rate')).toMatchObject({ additionalType: 'Number' })
    expect(byId.get('#assumptions.meeting-rate-values')).toMatchObject({ minValue: 0.1, maxValue: 0.5 })
  })

  it('refers to nothing that it does not describe, and its files are there with their bytes', () => {
    for (const entity of graph)
      for (const [property, value] of Object.entries(entity))
        for (const id of refsOf(value))
          if (!/^https?:/.test(id) || property === 'license')
            expect(byId.has(id), `${entity['@id']} → ${id}`).toBe(true)
    const parts = refsOf(byId.get('./')!['hasPart'])
    expect(
      of('File')
        .map((file) => file['@id'])
        .sort(),
    ).toEqual(parts.filter((id) => !id.endsWith('/')).sort())
    for (const id of parts) expect(existsSync(folder.at(id)), id).toBe(true)
    for (const file of of('File')) {
      const bytes = readFileSync(folder.at(file['@id']))
      expect(file['sha256']).toBe(createHash('sha256').update(bytes).digest('hex'))
      expect(file['contentSize']).toBe(String(statSync(folder.at(file['@id'])).size))
    }
  })

  it('is the same, written again, but for times', async () => {
    const { sweep } = reopen(folder)
    const found = scan(folder, sweep, { deep: true })
    await mergeAndPublish(folder, sweep, found, new Date(), new AbortController().signal)
    const timeless = ({ '@graph': entities }: Crate) =>
      entities.map(({ startTime: _, endTime: __, datePublished: ___, ...rest }) =>
        rest['@id'] === 'manifest.json' ? { ...rest, sha256: '', contentSize: '' } : rest,
      )
    expect(timeless(crateIn(folder))).toEqual(timeless(crate))
  })

  it('of a result with missing shards says that it failed', async () => {
    const { sweep } = reopen(folder)
    for (const { id } of sweep.shards) folder.drop(id)
    await mergeAndPublish(folder, sweep, scan(folder, sweep, { deep: true }), new Date(), new AbortController().signal)
    const [failed] = crateIn(folder)['@graph'].filter((entity) => typesOf(entity).includes('CreateAction'))
    expect(failed).toMatchObject({
      actionStatus: { '@id': 'http://schema.org/FailedActionStatus' },
      error: 'a shard is missing',
    })
    expect(failed!['description']).toContain('8 missing')
    const again = { workers: 1, signal: new AbortController().signal, show: () => () => {}, tell: () => {} }
    expect((await finish(folder, reopen(folder), again)).manifest?.missing).toEqual([])
  })
})
