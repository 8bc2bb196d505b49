import { statSync } from 'node:fs'
import type { Design } from '../../study/design.ts'
import { replaceText } from '../files/atomic.ts'
import { sha256Of } from '../files/file-digest.ts'
import { spelled } from '../files/manifest.ts'
import { type Entity, factorEntities, fileEntity, ref } from './crate-entities.ts'
import { AGENT, agentOf, startOf, type Witness } from './crate-witness.ts'
import type { SweepFolder } from './folder.ts'
import { CRATE } from './folder-names.ts'
import { inputsOf, writeInputs } from './inputs.ts'
import type { StudyManifest } from './manifest.ts'
import type { Sweep } from './plan-file.ts'

/** What a crate conforms to: https://w3id.org/ro/wfrun/workflow/0.5 and what that profile extends. */
const PROFILES = [
  { id: 'https://w3id.org/ro/wfrun/process/0.5', name: 'Process Run Crate', version: '0.5' },
  { id: 'https://w3id.org/ro/wfrun/workflow/0.5', name: 'Workflow Run Crate', version: '0.5' },
  { id: 'https://w3id.org/workflowhub/workflow-ro-crate/1.0', name: 'Workflow RO-Crate', version: '1.0' },
]
const LICENSE = 'https://spdx.org/licenses/MIT'
const PARQUET = 'application/vnd.apache.parquet'
const SOFTWARE = '#factor-mobility'
const LANGUAGE = '#design-language'
const AUTHORS = '#authors'

/** What the provenance of a study is told by. */
interface Told {
  readonly sweep: Sweep
  readonly manifest: StudyManifest
}
/**
 * Describe a merged study as a Workflow Run RO-Crate (`ro-crate-metadata.json`): its plan is the workflow, design,
 * assumptions and scenarios are what went in, tables and manifest are what came out, every factor is a parameter. Only
 * times, and the digests of files that hold times, differ between two equal sweeps.
 */
export function writeCrate(
  folder: SweepFolder,
  { started, ended, ...told }: Told & { readonly started: Date; readonly ended: Date },
): void {
  writeInputs(folder, told.sweep.file)
  const witness = {
    started: startOf(folder, started),
    ended,
    agent: agentOf(process.env['FACTOR_MOBILITY_AGENT'] ?? ''),
  }
  replaceText(folder.at(CRATE), crateText(folder, told, witness))
}

/** The crate of a folder whose other files are there. */
export function crateText(folder: SweepFolder, told: Told, { started, ended, agent }: Witness): string {
  const { plan, file } = told.sweep
  const run = `#run-${file.planHash.slice(0, 16)}`
  const inputs = inputsOf(file).map(([input]) => input)
  const onDisk = (path: string) => ({ path, bytes: statSync(folder.at(path)).size, sha256: sha256Of(folder.at(path)) })
  const factors = plan.design.factors.flatMap((factor) => factorEntities(factor, plan.design))
  const kinds = [...new Set(inputs.map(({ parameter }) => parameter))]
  const objects = inputs.map(({ path, parameter, name }) =>
    fileEntity({ ...onDisk(path), name, format: 'application/json', parameter }),
  )
  const results = [
    { path: 'result.parquet', name: 'kept values of all runs', format: PARQUET, parameter: 'result' },
    {
      path: 'runs.parquet',
      name: 'what was asked of each run, and what came of it',
      format: PARQUET,
      parameter: 'runs',
    },
    {
      path: 'manifest.json',
      name: 'manifest, with the list of files',
      format: 'application/json',
      parameter: 'manifest',
    },
  ].map((each) => fileEntity({ ...onDisk(each.path), ...each }))
  const values = factors.filter((entity) => entity['@type'] === 'PropertyValue')
  const parameters = factors.filter((entity) => entity['@type'] === 'FormalParameter')
  const workflow = fileEntity({ ...onDisk('plan.json'), name: `plan of ${plan.design.id}`, format: 'application/json' })

  const entities: Entity[] = [
    {
      '@id': CRATE,
      '@type': 'CreativeWork',
      about: ref('./'),
      conformsTo: ['https://w3id.org/ro/crate/1.1', 'https://w3id.org/workflowhub/workflow-ro-crate/1.0'].map(ref),
    },
    {
      '@id': './',
      '@type': 'Dataset',
      name: `Sweep ${plan.design.id}`,
      description: sentence(plan.design, told.manifest),
      datePublished: ended.toISOString().slice(0, 10),
      license: ref(LICENSE),
      conformsTo: PROFILES.map(({ id }) => ref(id)),
      mainEntity: ref('plan.json'),
      mentions: [ref(run)],
      hasPart: [workflow, ...objects, ...results]
        .map((entity) => ref(entity['@id']))
        .concat(ref('parts/'), ref('done/')),
    },
    ...PROFILES.map(({ id, name, version }) => ({ '@id': id, '@type': 'CreativeWork', name, version })),
    {
      ...workflow,
      '@type': ['File', 'SoftwareSourceCode', 'ComputationalWorkflow'],
      description: 'What every run of the study follows from, besides the software and the figures that come with it.',
      version: file.planHash,
      license: ref(LICENSE),
      author: ref(AUTHORS),
      creator: ref(AUTHORS),
      programmingLanguage: ref(LANGUAGE),
      softwareRequirements: ref(SOFTWARE),
      input: [...kinds.map((kind) => ref(`#${kind}`)), ...parameters.map((entity) => ref(entity['@id']))],
      output: ['result', 'runs', 'manifest'].map((name) => ref(`#${name}`)),
    },
    ...actors(told),
    agent,
    { '@id': LICENSE, '@type': 'CreativeWork', name: 'MIT License', description: 'SPDX: MIT' },
    {
      '@id': run,
      '@type': 'CreateAction',
      name: `Run of ${plan.design.id}`,
      description: `factor-mobility sweep run ${plan.design.id}: ${sentence(plan.design, told.manifest)}`,
      startTime: started.toISOString(),
      endTime: ended.toISOString(),
      instrument: ref('plan.json'),
      agent: ref(AGENT),
      object: [...objects, ...values].map((entity) => ref(entity['@id'])),
      result: results.map((entity) => ref(entity['@id'])),
      ...statusOf(told.manifest),
    },
    ...[...kinds, 'result', 'runs', 'manifest'].map((name) => ({
      '@id': `#${name}`,
      '@type': 'FormalParameter',
      additionalType: 'File',
      name,
    })),
    ...factors,
    ...objects,
    ...results,
    { '@id': 'parts/', '@type': 'Dataset', name: 'rows by shard, which the tables are put together from' },
    { '@id': 'done/', '@type': 'Dataset', name: 'the sha256 of each part, and the outcome and digest of each run' },
  ]
  const context = ['https://w3id.org/ro/crate/1.1/context', 'https://w3id.org/ro/terms/workflow-run/context']
  return spelled({ '@context': context, '@graph': entities })
}

/** The software, the language of its designs, and who wrote it. */
function actors({ manifest, sweep }: Told): Entity[] {
  return [
    {
      '@id': SOFTWARE,
      '@type': 'SoftwareApplication',
      name: 'factor-mobility',
      softwareVersion: manifest.version,
      identifier: `sha256:${sweep.file.codeDigest}`,
      license: ref(LICENSE),
      author: ref(AUTHORS),
    },
    { '@id': LANGUAGE, '@type': 'ComputerLanguage', name: 'factor-mobility plan', version: `${sweep.file.format}` },
    { '@id': AUTHORS, '@type': 'Organization', name: 'Factor mobility contributors' },
  ]
}

function sentence({ scenarios, factors, kind }: Design, { runs, seeds }: StudyManifest): string {
  const of = `${runs.planned} runs by the design ${kind}: ${scenarios.map(({ id }) => id).join(', ')}; seeds ${seeds}`
  const lost = [runs.failed && `${runs.failed} failed`, runs.missing && `${runs.missing} missing`].filter(Boolean)
  return [of, `${factors.length} factors`, ...lost].join('; ')
}

function statusOf({ missing }: StudyManifest): object {
  if (missing.length === 0) return { actionStatus: ref('http://schema.org/CompletedActionStatus') }
  return {
    actionStatus: ref('http://schema.org/FailedActionStatus'),
    error: missing.length === 1 ? 'a shard is missing' : `${missing.length} shards are missing`,
  }
}
