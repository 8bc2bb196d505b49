import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Command, InvalidArgumentError } from 'commander'
import { ScenarioError } from '../../text/errors.ts'
import { show } from '../../text/show.ts'
import { ID } from '../../worlds/fields.ts'
import { ABROAD, ALL, LOCAL, NATION, SIZES } from '../../worlds/names.ts'
import { DEFAULT_WORLD } from '../../worlds/read.ts'
import { templateOf } from '../../worlds/template.ts'
import { baselineOf } from '../../worlds/template-texts.ts'
import { publishFolder } from '../files/atomic.ts'
import { refusable } from '../files/fault.ts'
import { unused } from '../files/temporary.ts'
import { openFile } from '../files/whole-file.ts'
import { table } from '../terminal/table.ts'
import { loadWorld, worldIds, worldLine, worldsAtHand } from '../worlds/worlds.ts'

/** `worlds`: the agglomerations at hand; `worlds new` writes the tables of another, to be filled in. */
export function worldsCommand(program: Command): void {
  const worlds = program.command('worlds').description('agglomerations: those at hand, and the tables of a new one')
  worlds
    .command('list', { isDefault: true })
    .description('the worlds at hand')
    .option('--json', 'as JSON')
    .action(({ json }: { json?: true }) => {
      const known = worldsAtHand()
      process.stdout.write(
        json ? `${JSON.stringify(known, null, 2)}\n` : table(['id', 'title', ''], known.map(worldLine)),
      )
    })
  worlds
    .command('new')
    .description(
      'write the tables of a world of your own into worlds/<id>, to be filled in; check tells what is missing',
    )
    .argument('<id>', 'small letters, digits and hyphens')
    .requiredOption('--regions <ids>', 'its regions, as shanghai,jiangsu,zhejiang', regionsOf)
    .option('--like <id>', 'world whose functions, calendar and money it has at first', DEFAULT_WORLD)
    .action(make)
}

function regionsOf(text: string): readonly string[] {
  const ids = text.split(',').map((id) => id.trim())
  const [least, most] = SIZES.regions
  const wrong = ids.find((id) => !ID.test(id) || [NATION, ABROAD, LOCAL, ALL].includes(id))
  if (wrong !== undefined) throw new InvalidArgumentError('ids of small letters, digits and hyphens, parted by commas')
  if (new Set(ids).size < ids.length) throw new InvalidArgumentError('every id once')
  if (ids.length < least || ids.length > most) throw new InvalidArgumentError(`${least} to ${most} regions`)
  return ids
}

function make(id: string, { regions, like }: { regions: readonly string[]; like: string }): void {
  if (!ID.test(id))
    throw new ScenarioError({
      code: 'bad-value',
      path: 'id',
      got: show(id),
      expected: 'small letters, digits and hyphens, a letter first, at most 64',
    })
  const folder = join('worlds', id)
  if (existsSync(folder) || worldIds().includes(id))
    throw new ScenarioError({ code: 'exists', path: 'id', got: `${folder}, which is there`, expected: 'another id' })
  const files = templateOf(loadWorld(like), { id, regions })
  const scenario = join('scenarios', id, 'baseline.yaml')
  const own = existsSync(scenario)
    ? undefined
    : openFile(scenario, { force: false, isOurs: () => false, noun: 'scenario' })
  try {
    refusable(folder, () => writeFolder(folder, files))
    own?.commit(baselineOf(id))
  } finally {
    own?.discard()
  }
  process.stdout.write(
    `${folder}: ${Object.keys(files).length} files to fill in; ${scenario}\nnext: npx factor-mobility check ${folder}\n`,
  )
}

/** A folder that comes into being whole or not at all. */
function writeFolder(folder: string, files: Readonly<Record<string, string>>): void {
  mkdirSync(dirname(folder), { recursive: true })
  const beside = unused(folder, 'tmp')
  try {
    for (const [name, text] of Object.entries(files)) {
      const path = join(beside, name)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, text)
    }
    if (!publishFolder(beside, folder))
      throw new ScenarioError({ code: 'exists', path: 'id', got: `${folder}, which is there`, expected: 'another id' })
  } catch (error) {
    rmSync(beside, { recursive: true, force: true })
    throw error
  }
}
