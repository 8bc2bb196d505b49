import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FIGURES, FOLDER, FUNCTIONS, PLACES, REGIONS, WORLD } from '../../scripts/default-world.ts'
import { filesOf, loadWorld, worldIds } from '../../src/cli/worlds/worlds.ts'
import { LAWS } from '../../src/model/assumptions.ts'
import { LEVERS } from '../../src/model/levers.ts'
import { cardsOf, defaultsOf, leversOf } from '../../src/worlds/cards.ts'
import { worldDigest } from '../../src/worlds/digest.ts'
import { NEEDED_FILES, readWorld, type WorldFiles } from '../../src/worlds/read.ts'
import { allOf, placeOf } from '../scenario/sample.ts'

const FILES: WorldFiles = { ...filesOf(FOLDER) }

/** What a world is refused with whose files say something else. */
const saidOf = (changed: Readonly<Record<string, string | undefined>>): readonly string[] =>
  allOf(() =>
    readWorld(
      Object.fromEntries(
        Object.entries({ ...FILES, ...changed }).filter(([, text]) => text !== undefined),
      ) as WorldFiles,
      'w',
    ),
  )

/** A file with its first `was` made `becomes`, what the world is then refused with, and where in the file that begins. */
function changed(
  file: string,
  was: string,
  becomes: string,
): { readonly said: readonly string[]; readonly at: string } {
  const text = FILES[file]!
  if (!text.includes(was)) throw new Error(`${file} has no ${was}`)
  const { line, column } = placeOf(text, was)
  return { said: saidOf({ [file]: text.replace(was, becomes) }), at: `w/${file}:${line}:${column}` }
}

describe('the world of the package', () => {
  it('is read: its names in their order, its calendar and money', () => {
    expect(WORLD).toMatchObject({
      id: 'jing-jin-ji',
      title: { en: 'Beijing–Tianjin–Hebei', zh: '京津冀' },
      names: {
        regions: REGIONS,
        places: PLACES,
        functions: FUNCTIONS,
        hub: 'beijing',
        whole: 'china',
        founding: '2012Q4',
      },
      calendar: { founding: 2012, counted: 2015, observed: 2020, evidence: [2013, 2022], secondaryBreak: 2018 },
      money: { unit: '1e8 CNY', code: 'CNY', size: 1e8 },
    })
    expect(WORLD.names.manufacturing).toEqual(['advanced', 'general'])
    expect(WORLD.names.ends).toEqual(['research', 'advanced'])
  })

  it('is plain data that nobody can change, the same however often it is read', () => {
    const again = readWorld(FILES, 'w')
    expect(again).toEqual(WORLD)
    expect(structuredClone(again)).toEqual(WORLD)
    expect(worldDigest(again)).toBe(worldDigest(WORLD))
    expect(Object.isFrozen(again.figures[0])).toBe(true)
    expect(Object.isFrozen(again.outline[REGIONS[0]]![0])).toBe(true)
  })

  it('says of every lever what it costs, and of all that differs by place what it is there', () => {
    expect(WORLD.levers.map(({ kind }) => kind).toSorted()).toEqual(Object.keys(LEVERS).toSorted())
    const said = new Set(WORLD.assumptions.map(({ id, place }) => (place === undefined ? id : `${id}.${place}`)))
    for (const id of Object.keys(cardsOf(WORLD)).filter((id) => id.includes('.'))) expect(said, id).toContain(id)
    for (const id of said) expect(Object.keys(defaultsOf(WORLD))).toContain(id)
  })

  it('is another to its digest where a number or a name differs, and the same where only words do', () => {
    const of = (file: string, was: string, becomes: string) =>
      worldDigest(readWorld({ ...FILES, [file]: FILES[file]!.replace(was, becomes) }, 'w'))
    const own = worldDigest(WORLD)
    expect(of('distances.csv', 'beijing,tianjin,120', 'beijing,tianjin,121')).not.toBe(own)
    expect(of('levers.csv', 'relief,0.2,100', 'relief,0.2,101')).not.toBe(own)
    expect(of('world.yaml', 'observed: 2020', 'observed: 2021')).not.toBe(own)
    expect(of('places.csv', 'Hebei,河北', 'Hopei,河北')).toBe(own)
    expect(of('places.csv', '#B23A48', '#B23A49')).toBe(own)
  })
})

describe('a world without', () => {
  it.each(NEEDED_FILES)('%s is none', (file) => {
    expect(saidOf({ [file]: undefined })).toContain(
      `w/${file}: got no file; expected one, without which there is no world`,
    )
  })

  it('rows of assumptions and levers has what stands in everywhere, in its money', () => {
    const world = readWorld(
      Object.fromEntries(Object.entries(FILES).filter(([file]) => file !== 'assumptions.csv' && file !== 'levers.csv')),
      'w',
    )
    expect(defaultsOf(world)['labour-growth.beijing']).toBe(LAWS['labour-growth'].default)
    expect(Object.keys(defaultsOf(world))).toEqual(Object.keys(defaultsOf(WORLD)))
    const { relief, 'pilot-platforms': platforms } = leversOf(world)
    const gdp = REGIONS.reduce((sum, r) => sum + FIGURES.of('gdp', r, '2012'), 0)
    const amount = (share: number) => Number((share * gdp).toPrecision(2))
    expect(relief).toMatchObject({ max: LEVERS.relief.max, unit: LEVERS.relief.unit })
    expect(relief.cost).toBe(amount(LEVERS.relief.cost))
    expect(platforms).toMatchObject({ unit: '1e8 CNY/year', cost: 1, max: amount(LEVERS['pilot-platforms'].max) })
  })

  it('an outline is drawn as nodes alone', () => {
    expect(readWorld({ ...FILES, 'outline.json': '{}' }, 'w').outline).toEqual({})
  })
})

describe('a table is refused with file, line and column:', () => {
  it.each<[what: string, file: string, was: string, becomes: string, message: string]>([
    [
      'a role that is none',
      'places.csv',
      'region,Beijing',
      'regoin,Beijing',
      'beijing: got regoin; expected region, nation or world; nearest region',
    ],
    [
      'an id of capitals',
      'places.csv',
      'beijing,region',
      'Beijing,region',
      'Beijing: got Beijing; expected small letters, digits and hyphens, a letter first, at most 64',
    ],
    [
      'an id with a meaning of its own',
      'places.csv',
      'beijing,region',
      'all,region',
      'all: got all; expected an id other than all, local, outside, path or kind, which have a meaning of their own',
    ],
    ['a colour that is none', 'places.csv', '#B23A48', 'red', 'beijing: got red; expected a colour such as #1F5FA8'],
    [
      'a longitude beyond the earth',
      'places.csv',
      '116.1',
      '216.1',
      'beijing: got 216.1; expected a number from -180 to 180, or nothing',
    ],
    [
      'a nation by another name',
      'places.csv',
      'national,nation',
      'china,nation',
      'china: got china; expected national',
    ],
    [
      'a name with markup',
      'places.csv',
      'Tianjin,天津',
      '<b>Tianjin,天津',
      'tianjin: got "<b>Tianjin"; expected a name of 1 to 40 characters on one line',
    ],
    [
      'a place twice',
      'places.csv',
      'tianjin,region',
      'beijing,region',
      'beijing: got a second row; expected one row of a kind, which stands on line 2',
    ],
    [
      'a function called like a place',
      'functions.csv',
      'logistics,logistics',
      'hebei,logistics',
      'hebei: got hebei, which is a place; expected an id that no place has',
    ],
    ['yes spelt otherwise', 'functions.csv', 'no,yes,研究', 'No,yes,研究', 'research: got No; expected yes or no'],
    [
      'a distance to an unknown place',
      'distances.csv',
      'hebei,281',
      'hebie,281',
      'beijing.hebie: got hebie; expected beijing, tianjin, hebei, national or world; nearest hebei',
    ],
    [
      'no distance',
      'distances.csv',
      '120,,',
      '0,,',
      'beijing.tianjin: got 0; expected a number from 0.001 to 100000, or nothing',
    ],
    [
      'an unknown assumption',
      'assumptions.csv',
      'labour-growth,beijing',
      'labor-growth,beijing',
      'labor-growth.beijing: got labor-growth; expected an assumption (see `list`); nearest labour-growth',
    ],
    [
      'an assumption of a place it does not have',
      'assumptions.csv',
      'tianjin,-0.0057',
      'world,-0.0057',
      'labour-growth.world: got world; expected one of beijing, tianjin, hebei',
    ],
    [
      'an assumption of no place',
      'assumptions.csv',
      'hebei,-0.0039',
      ',-0.0039',
      'labour-growth.: got nothing; expected one of beijing, tianjin, hebei',
    ],
    [
      'a default outside low to high',
      'assumptions.csv',
      '0.00593',
      '0.0593',
      'labour-growth.beijing: got 0.0593; expected a number from -0.0025 to 0.0125',
    ],
    [
      'a formula for a source',
      'levers.csv',
      'Beijing–Xiong’an line',
      '=1+1 line',
      'transport: got "=1+1 line 335 × 10⁸ CNY for a third of the time on that leg;…"; expected a source, which begins with none of = + - @',
    ],
    [
      'a lever twice',
      'levers.csv',
      'relief,0.2',
      'openness,0.2',
      'openness: got a second row; expected one row of a kind, which stands on line 6',
    ],
    ['all travel time removed', 'levers.csv', '0.3,300', '1,300', 'transport: got 1; expected a number below 1'],
    [
      'a figure of an unknown place',
      'figures/observed.csv',
      'beijing,2012',
      'peking,2012',
      'gdp.peking.2012: got peking; expected beijing, tianjin, hebei or china; nearest beijing',
    ],
    [
      'a hub that is no region',
      'world.yaml',
      'beijing\n# what',
      'world\n# what',
      'hub: got world; expected one of beijing, tianjin, hebei',
    ],
    [
      'a whole that is a place',
      'world.yaml',
      'china\noutline',
      'hebei\noutline',
      'whole: got hebei; expected a name that no place and no function has',
    ],
    [
      'an assumption that is none',
      'world.yaml',
      'peer-speed',
      'peer-sped',
      'silent: got peer-sped; expected an assumption (see `list`)',
    ],
    [
      'a year out of order',
      'world.yaml',
      '2015, observed',
      '2021, observed',
      'calendar.counted: got 2021; expected a year from 2012 to 2019, before the last that is observed',
    ],
    [
      'a name for a lever that is none',
      'words.zh.yaml',
      'relief: 非首都功能疏解',
      'releif: 非首都功能疏解',
      'names.releif: got releif; expected a lever or an assumption (see `list`); nearest relief',
    ],
    [
      'an odd unit of money',
      'world.yaml',
      '100000000',
      '120000000',
      'money.size: got 120000000; expected a power of ten from 1 to 1000000000000',
    ],
  ])('%s', (_, file, was, becomes, message) => {
    const { said, at } = changed(file, was, becomes)
    expect(said).toContain(`${at}: ${message}`)
  })
})

describe('a world is refused that has', () => {
  it('no nation, or no rest of the world', () => {
    const without = (id: string) =>
      saidOf({ 'places.csv': FILES['places.csv']!.replace(new RegExp(`^${id},.*\n`, 'm'), '') })
    expect(without('national')).toContain('w/places.csv: national: got no row; expected a row national')
    expect(without('world')).toContain('w/places.csv: world: got no row; expected a row world')
  })

  it('too many regions, or one function', () => {
    const [head, ...rows] = FILES['places.csv']!.trim().split('\n')
    const more = Array.from({ length: 18 }, (_, k) => rows[2]!.replace('hebei', `region-${k}`))
    expect(saidOf({ 'places.csv': [head, ...rows, ...more, ''].join('\n') })).toContain(
      'w/places.csv: got 21 regions; expected from 1 to 20',
    )
    const [first, research] = FILES['functions.csv']!.split('\n')
    expect(saidOf({ 'functions.csv': `${first}\n${research}\n` })).toContain(
      'w/functions.csv: got 1 functions; expected from 2 to 12',
    )
  })

  it('an outline that is none', () => {
    const said = (text: string) => saidOf({ 'outline.json': text })
    expect(said('{')).toEqual(['w/outline.json: got no JSON; expected rings by region'])
    expect(said('[]')).toEqual(['w/outline.json: got no mapping; expected rings by region'])
    expect(said('{"henan": []}')).toEqual(['w/outline.json: henan: got no region; expected beijing, tianjin or hebei'])
    const ring = 'got a ring that is none; expected longitude and latitude in turn, at least three points'
    for (const points of ['[1,2,3,4]', '[1,2,3,4,5]', '[1,2,3,4,5,91]', '["1",2,3,4,5,6]'])
      expect(said(`{"hebei": [${points}]}`), points).toEqual([`w/outline.json: hebei: ${ring}`])
    const many = JSON.stringify({ hebei: [Array(60_002).fill(1)] })
    expect(said(many)).toEqual([
      'w/outline.json: hebei: got over 60000 numbers; expected at most 60000 of all rings together',
    ])
  })

  it('faults throughout: all of them are told, of every table', () => {
    const said = saidOf({
      'levers.csv': FILES['levers.csv']!.replace('relief', 'releif'),
      'distances.csv': FILES['distances.csv']!.replace('beijing,48', 'beijing,x'),
      'outline.json': '{',
    })
    expect(said.map((line) => line.split(':')[0])).toEqual(['w/distances.csv', 'w/levers.csv', 'w/outline.json'])
  })
})

describe('a world is loaded', () => {
  it('by its id or its folder, once', () => {
    expect(worldIds()[0]).toBe('jing-jin-ji')
    expect(loadWorld('jing-jin-ji')).toBe(WORLD)
    expect(loadWorld(FOLDER)).toBe(WORLD)
  })

  it('and refused where there is none, with what is near', () => {
    expect(() => loadWorld('./nowhere/')).toThrow('--world: got ./nowhere/; expected a folder with a world.yaml')
    expect(() => loadWorld('jing-jin-jii')).toThrow(
      '--world: got jing-jin-jii; expected the id of a world, or its folder with a slash, as ./mine; nearest jing-jin-ji',
    )
  })

  it('and refused where its id is not the name of its folder, by which nobody would find it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'world-'))
    try {
      for (const [file, text] of Object.entries(FILES)) {
        mkdirSync(dirname(join(folder, 'mine', file)), { recursive: true })
        writeFileSync(join(folder, 'mine', file), text)
      }
      expect(() => loadWorld(join(folder, 'mine'))).toThrow(
        /mine\/world.yaml: id: got jing-jin-ji; expected mine, the name of its folder$/,
      )
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
