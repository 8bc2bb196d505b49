import { LEVER_KINDS } from '../model/levers.ts'
import { learnChinese } from '../text/chinese.ts'
import { type Complaint, ScenarioError } from '../text/errors.ts'
import { frozen } from '../text/frozen.ts'
import { assumptionIds } from './cards.ts'
import { parseFigures } from './figures.ts'
import { ABROAD, ALL, NATION, type Names, OUTSIDE, SIZES } from './names.ts'
import { parseOutline } from './outline.ts'
import { parseAssumptions, parseDistances, parseFunctions, parseLevers, parsePlaces } from './rows.ts'
import { wordsIn } from './setting.ts'
import { tablesOf } from './tables.ts'
import { parseWords, unknownKeyIn } from './words.ts'
import type { Place, World } from './world.ts'
import { parseWorldFile } from './world-file.ts'

/** Texts of a world's folder by their path in it: `world.yaml`, `figures/observed.csv`. */
export type WorldFiles = Readonly<Record<string, string>>

/** The world that is meant where none is named. */
export const DEFAULT_WORLD = 'jing-jin-ji'
/** Files without which there is no world. */
export const NEEDED_FILES = ['world.yaml', 'places.csv', 'functions.csv', 'distances.csv'] as const

/**
 * A world from the texts of its folder: checked, frozen. `folder` is what messages call it. What is not needed to run
 * (targets, posterior, sliders) is read where it is asked for. Throws a `ScenarioError` whose `others` are the rest.
 */
export function readWorld(files: WorldFiles, folder: string): World {
  const found: Complaint[] = []
  const tried = <T>(read: () => T): T | undefined => {
    try {
      return read()
    } catch (error) {
      if (!(error instanceof ScenarioError)) throw error
      found.push(error.complaint, ...error.others)
      return undefined
    }
  }
  const named = (file: string): string => `${folder}/${file}`
  const text = (file: (typeof NEEDED_FILES)[number]): string => {
    const said = files[file]
    if (said !== undefined) return said
    throw new ScenarioError({
      code: 'missing-data',
      file: named(file),
      got: 'no file',
      expected: 'one, without which there is no world',
    })
  }
  const done = (): void => {
    const [first, ...others] = found
    if (first) throw new ScenarioError(first, others)
  }

  const card = tried(() => parseWorldFile(text('world.yaml'), named('world.yaml')))
  const places = tried(() => inOrder(parsePlaces(text('places.csv'), named('places.csv')), named('places.csv')))
  const functions = tried(() =>
    parseFunctions(
      text('functions.csv'),
      named('functions.csv'),
      (places ?? []).map(({ id }) => id),
    ),
  )
  if (places) tried(() => count('regions', places.length - OUTSIDE.length, named('places.csv')))
  if (functions) tried(() => count('functions', functions.length, named('functions.csv')))
  done()
  const { id, title, calendar, money, hub, whole, outlineSource, silent, groups, at } = card!
  const ids = places!.map((place) => place.id)
  const names: Names = {
    world: id,
    regions: ids.slice(0, -OUTSIDE.length),
    outside: OUTSIDE,
    places: ids,
    functions: functions!.map((func) => func.id),
    manufacturing: functions!.filter((func) => func.manufacturing).map((func) => func.id),
    ends: functions!.filter((func) => func.end).map((func) => func.id),
    hub: hub ?? ids[0],
    whole,
    founding: `${calendar.founding}Q4`,
  }
  if (!names.regions.includes(names.hub))
    found.push({
      code: 'unknown-name',
      file: named('world.yaml'),
      ...at(['hub']),
      path: 'hub',
      got: names.hub,
      expected: `one of ${names.regions.join(', ')}`,
    })
  for (const place of [...places!, ...functions!])
    if (place.id === whole)
      found.push({
        code: 'bad-value',
        file: named('world.yaml'),
        ...at(['whole']),
        path: 'whole',
        got: whole,
        expected: 'a name that no place and no function has',
      })
  const tables = Object.fromEntries(
    // a file is read when it is asked for
    Object.keys(files)
      .filter((file) => /^figures\/[^/]+\.csv$/.test(file))
      .map((file) => [named(file), files[file]]),
  )
  const distances = tried(() => parseDistances(text('distances.csv'), named('distances.csv'), names))
  const figures = tried(() => parseFigures(tables, tablesOf(names, money, calendar)))
  const optional = <T>(file: string, parse: (text: string, file: string) => T, otherwise: T): T => {
    const said = files[file]
    return said === undefined ? otherwise : (tried(() => parse(said, named(file))) ?? otherwise)
  }
  const assumptions = optional('assumptions.csv', (said, file) => parseAssumptions(said, file, names), [])
  const levers = optional('levers.csv', parseLevers, [])
  const words = { en: optional('words.en.yaml', parseWords, {}), zh: optional('words.zh.yaml', parseWords, {}) }
  const outline = optional('outline.json', (said, file) => parseOutline(said, file, names), {})
  done()
  const world: World = {
    id,
    title,
    names,
    calendar,
    money,
    places: places!,
    functions: functions!,
    figures: [...figures!, ...distances!],
    assumptions,
    levers,
    silent: silent as World['silent'],
    groups,
    outline,
    outlineSource,
    words,
  }
  const known = assumptionIds(world)
  const stranger = silent.find((one) => !(known as readonly string[]).includes(one))
  if (stranger !== undefined)
    throw new ScenarioError({
      code: 'unknown-name',
      file: named('world.yaml'),
      ...at(['silent', silent.indexOf(stranger)]),
      path: 'silent',
      got: stranger,
      expected: 'an assumption (see `list`)',
    })
  for (const language of ['en', 'zh'] as const) {
    const file = `words.${language}.yaml`
    const fault = unknownKeyIn(words[language] ?? {}, files[file] ?? '', named(file), [...LEVER_KINDS, ...known])
    if (fault) throw fault
  }
  learn(world)
  return frozen(world)
}

/** What Chinese texts call what the world names. */
function learn(world: World): void {
  const { assumptions, levers, scenarios, setting } = wordsIn(world).zh
  for (const names of [assumptions, levers, scenarios])
    learnChinese(Object.fromEntries(Object.entries(names).map(([id, name]) => [id, [name]])))
  for (const { id, title, short, also } of [...world.places, ...world.functions])
    learnChinese({ [id]: [title.zh, short.zh, ...also] })
  for (const { also = {} } of [world.words.en, world.words.zh]) learnChinese(also)
  learnChinese({ [ALL]: [world.id, world.title.zh, setting.all, setting.regionsTogether] })
}

/** Regions as the file has them, then the rest of the nation, then the rest of the world, each once. */
function inOrder(places: readonly Place[], file: string): readonly Place[] {
  for (const role of [NATION, ABROAD])
    if (!places.some(({ id }) => id === role))
      throw new ScenarioError({ code: 'missing', file, path: role, got: 'no row', expected: `a row ${role}` })
  const rank = ({ role }: Place): number => ['region', 'nation', 'world'].indexOf(role)
  return [...places].sort((a, b) => rank(a) - rank(b))
}

function count(what: keyof typeof SIZES, n: number, file: string): void {
  const [least, most] = SIZES[what]
  if (n >= least && n <= most) return
  throw new ScenarioError({
    code: 'out-of-range',
    file,
    got: `${n} ${what}`,
    expected: `from ${least} to ${most}`,
  })
}
