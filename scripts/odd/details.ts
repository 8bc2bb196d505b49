import { PAYMENTS } from '../../src/economy/payments.ts'
import { STEP } from '../../src/engine/step.ts'
import { RULES } from '../../src/model/rules.ts'
import { LEVERS } from '../default-world.ts'
import { fenced, type Sections, tableOf } from './page.ts'
import { constants, docstring, filesOf, formulas, read } from './source.ts'

const FOUNDING = [
  ...read('src/economy/founding/founding.ts').matchAll(
    /^ {2}(?:const \w+ = )?(\w+)\(economy\b[^\n]*?\)(?: \/\/ +(.+))?$/gm,
  ),
].map(([, name, what]) => ({ name, what: what ?? 'demand outside, quarter by quarter' }))
const STEPS: readonly string[] = FOUNDING.map(({ name }) => name)
const FOUNDING_FILES = ['src/economy/paths.ts', ...filesOf('src/economy/founding')]
const fileOf = (name: string): string => {
  const file = FOUNDING_FILES.find((path) => read(path).includes(`export function ${name}(`))
  if (!file) throw new Error(`no file founds by ${name}`)
  return file
}

/** What a step of founding says elsewhere than in its own file. */
const FOUNDING_PARTS: Readonly<Record<string, readonly string[]>> = {
  foundContracts: ['src/economy/founding/meeting-worth.ts'],
}

/** What a phase says elsewhere than in its own file. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  transfer: [
    ...['meetings', 'candidates', 'outside-offers', 'fees'].map((part) => `src/phases/transferring/${part}.ts`),
    'src/phases/licence.ts',
  ],
  found: ['src/phases/entering/closing.ts'],
  settle: ['moves', 'patents', 'growth'].map((part) => `src/phases/settling/${part}.ts`),
}

/** A docstring, and the formulas beside it, each under the name of its function. */
const texts = (main: string, others: readonly { readonly name: string; readonly text: string }[]): string =>
  fenced('text', [main, ...others.map(({ name, text }) => `${name}: ${text}`)].join('\n\n'))

/** Constants that no formula knows: how numbers are laid out in memory, what an empty slot holds. */
const OF_THE_CODE = ['BLOCK', 'EMPTY', 'CLOSES', 'STAYS', 'POOLS', 'ABROAD', 'IDENTITIES', 'SPUN', 'BLOCK_OF_ADDRESSES']

/** How it begins and how each phase works: sections 5 and 7. */
export const DETAILS: Sections = {
  functions: () =>
    fenced(
      'text',
      [
        ['src/economy/founding/base.ts', 'quarter'],
        ['src/math/expansion.ts', 'expansion'],
        ['src/economy/absorption.ts', 'absorption'],
        ['src/economy/absorption.ts', 'readiness'],
      ]
        .map(([path, name]) => `${name}: ${docstring(path, name)}`)
        .join('\n\n'),
    ),
  constants: () => {
    const rows = new Map<string, { name: string; value: string; text: string; files: string[] }>()
    for (const file of [
      ...filesOf('src/phases'),
      ...['accounting', 'entering', 'inventing', 'investing', 'trading', 'transferring'].flatMap((part) =>
        filesOf(`src/phases/${part}`),
      ),
      ...filesOf('src/economy'),
      ...filesOf('src/economy/founding'),
      ...filesOf('src/engine/audit'),
    ])
      for (const { name, value, text } of constants(file)) {
        if (OF_THE_CODE.includes(name)) continue
        const row = rows.get(`${name} ${value}`) ?? { name, value, text, files: [] }
        rows.set(`${name} ${value}`, row)
        row.files.push(file.replace(/^src\/|\.ts$/g, ''))
      }
    return tableOf(
      ['constant', 'value', 'what it is', 'in'],
      [...rows.values()].map(({ name, value, text, files }) => [name, value, text, files.join(', ')]),
    )
  },
  founding: () =>
    FOUNDING.map(({ name, what }, k) => {
      const file = fileOf(name)
      return [
        `**${k + 1}. ${name}**: ${what}`,
        texts(
          docstring(file, name),
          file.endsWith('paths.ts')
            ? []
            : [file, ...(FOUNDING_PARTS[name] ?? [])].flatMap((part) => formulas(part, STEPS)),
        ),
      ].join('\n\n')
    }).join('\n\n'),
  phases: () =>
    STEP.map(({ name }) => {
      const file = `src/phases/${name}.ts`
      return [
        `### ${name}`,
        texts(
          docstring(file, name),
          [file, ...(PARTS[name] ?? [])].flatMap((path) => formulas(path, [name])),
        ),
      ].join('\n\n')
    }).join('\n\n'),
  payments: () =>
    tableOf(
      ['kind', 'payer', 'payee'],
      PAYMENTS.map(({ kind, payer, payee }) => [kind, payer, payee]),
    ),
  entries: () =>
    [
      ['src/scenario/timeline.ts', 'takeOver'],
      ['src/scenario/timeline.ts', 'layOver'],
      ['src/scenario/course.ts', 'courseOf'],
    ]
      .map(([file, name]) => fenced('text', docstring(file, name)))
      .join('\n\n'),
  choices: () =>
    [
      tableOf(
        ['lever', 'unit of its value', 'scope', 'cost per unit, 10⁸ CNY a year'],
        Object.entries(LEVERS).map(([kind, { unit, scope, cost }]) => [kind, unit, scope, cost]),
      ),
      tableOf(
        ['rule', 'default', 'else'],
        Object.entries(RULES).map(([phase, [first, ...others]]) => [phase, first, others.join(', ')]),
      ),
    ].join('\n\n'),
}
