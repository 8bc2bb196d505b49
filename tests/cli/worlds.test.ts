import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { head } from '../scenario/sample.ts'
import { worldFiles } from '../worlds/made.ts'
import { call, emptyFolder } from './call.ts'

function put(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}
/** A folder with a made-up world of two regions and two functions, and a scenario about it. */
function withMade(): string {
  const folder = emptyFolder()
  for (const [path, text] of Object.entries(worldFiles({ regions: 2, functions: 2 })))
    put(folder, join('worlds/made', path), text)
  put(folder, 'scenarios/made/baseline.yaml', `world: made\n${head('baseline')}firms: 200\nhorizon: 2006Q4\n`)
  return folder
}

it('worlds lists those at hand, the package’s first, and says of a broken one what is wrong', async () => {
  const folder = withMade()
  put(folder, 'worlds/bad/world.yaml', 'id: bad\n')
  const { exit, stdout } = await call(folder, 'worlds', '--json')
  expect(exit).toBe(0)
  expect(JSON.parse(stdout)).toEqual([
    { id: 'jing-jin-ji', title: { en: 'Beijing–Tianjin–Hebei', zh: '京津冀' } },
    { id: 'bad', fault: 'worlds/bad/world.yaml:1:1: format: got nothing; expected 2' },
    { id: 'made', title: { en: 'Made lands', zh: '虚构之地' } },
  ])
  expect((await call(folder, 'run', 'made/baseline', '--out', 'o', '--quiet')).exit).toBe(0)
  put(folder, 'mine.yaml', head('mine'))
  expect(await call(folder, 'describe', 'mine.yaml')).toMatchObject({ exit: 0, stderr: '' })
})

it.each([
  ['worlds new 9 --regions a', /got "9"; expected small letters, digits and hyphens, a letter first/],
  ['worlds new ../up --regions a', /expected small letters, digits and hyphens/],
  ['worlds new two', /--regions/],
  ['worlds new two --regions a,a', /every id once/],
  ['worlds new two --regions a,World', /ids of small letters/],
  ['worlds new two --regions a,world', /ids of small letters/],
  [`worlds new two --regions ${Array.from({ length: 21 }, (_, k) => `r${k}`).join()}`, /1 to 20 regions/],
  ['worlds new made --regions a', /worlds\/made, which is there; expected another id/],
  ['worlds new jing-jin-ji --regions a', /expected another id/],
  ['worlds new two --regions a --like none', /got none; expected the id of a world/],
  ['list --world mad', /got mad; expected the id of a world.*nearest made/],
  ['list --world ./worlds', /expected a folder with a world\.yaml/],
  ['run made/none', /none/],
  ['run two-chains made/baseline', /made/],
  ['check worlds/none', /none/],
])('refuses `%s`', async (line, message) => {
  const folder = withMade()
  const { exit, stderr } = await call(folder, ...line.split(' '))
  expect({ exit, stderr }).toEqual({ exit: 2, stderr: expect.stringMatching(message) })
  expect(existsSync(join(folder, 'worlds/two'))).toBe(false)
  expect(existsSync(join(folder, 'outputs'))).toBe(false)
})

it('worlds new keeps all that is known of a region that the other has, and asks for the rest alone', async () => {
  const folder = withMade()
  const { exit, stdout } = await call(folder, 'worlds', 'new', 'more', '--like', 'made', '--regions', 'land-a,isle')
  expect({ exit, stdout }).toEqual({
    exit: 0,
    stdout: expect.stringContaining('next: npx factor-mobility check worlds/more'),
  })
  const checked = await call(folder, 'check', 'worlds/more', '--json')
  expect(checked.exit).toBe(2)
  const { sound, missing } = JSON.parse(checked.stdout)
  expect(sound).toBe(false)
  const cells = missing.flatMap(({ cells }: { cells: string[] }) => cells)
  expect(cells.filter((cell: string) => !cell.includes('isle'))).toEqual([])
  const places = readFileSync(join(folder, 'worlds/more/places.csv'), 'utf8')
  expect(places).toContain('land-a,region,Land 1,第1地')
  expect(readFileSync(join(folder, 'worlds/more/world.yaml'), 'utf8')).toContain('code: EUR')
})

it('a scenario names places and functions of its own world alone', async () => {
  const folder = withMade()
  put(
    folder,
    'scenarios/made/plan.yaml',
    `world: made\n${head('plan')}levers:\n  - { id: p, kind: pilot-platforms, region: beijing, value: 1, start: 2006Q1 }\n`,
  )
  const { exit, stderr } = await call(folder, 'check', 'scenarios/made/plan.yaml')
  expect({ exit, stderr }).toEqual({
    exit: 2,
    stderr: expect.stringMatching(/^scenarios\/made\/plan\.yaml:\d+:\d+: .*got beijing; expected land-a or land-b/),
  })
})

it('names of format 1 are read with one notice, rewritten by --mend, and refused beside the new ones', async () => {
  const folder = emptyFolder()
  const old = `${head('old')}assumptions:\n  labour-growth-beijing: 0.001 # as before\n  hazard-hebei: 0.4\n`
  put(folder, 'old.yaml', old)
  const run = ['--until', '2013', '--firms', '200', '--out']
  const first = await call(folder, 'run', 'old.yaml', ...run, 'a')
  expect(first.stderr).toBe(
    'note: labour-growth-beijing is called labour-growth.beijing now, as all assumptions by place are; check --mend old.yaml rewrites\n',
  )
  const mended = await call(folder, 'check', 'old.yaml', '--mend')
  expect(mended.exit).toBe(0)
  expect(readFileSync(join(folder, 'old.yaml'), 'utf8')).toBe(
    old.replace('labour-growth-beijing', 'labour-growth.beijing').replace('hazard-hebei', 'hazard.hebei'),
  )
  // what a file calls itself is its own to say
  const namesake = `${head('gap-hebei')}assumptions: { gap-hebei: 0.5 }\n`
  put(folder, 'gap-hebei.yaml', namesake)
  expect((await call(folder, 'check', 'gap-hebei.yaml', '--mend')).exit).toBe(0)
  expect(readFileSync(join(folder, 'gap-hebei.yaml'), 'utf8')).toBe(namesake.replace('{ gap-hebei', '{ gap.hebei'))
  const second = await call(folder, 'run', 'old.yaml', ...run, 'b')
  expect(second.stderr).toBe('')
  const digest = (out: string) => JSON.parse(readFileSync(join(folder, out, 'manifest.json'), 'utf8')).resultDigest
  expect(digest('b')).toBe(digest('a'))
  put(folder, 'twins.yaml', `${head('twins')}assumptions:\n  gap-hebei: 0.5\n  gap: { hebei: 0.6 }\n`)
  const twins = await call(folder, 'check', 'twins.yaml')
  expect({ exit: twins.exit, stderr: twins.stderr }).toEqual({ exit: 2, stderr: expect.stringMatching(/gap/) })
})

it('claims of one world are not held against scenarios of another', async () => {
  const folder = withMade()
  const claim = (world: string) => `world: ${world}
claims:
  - id: c
    sentence: { en: It grows., zh: 增长。 }
    kind: trend
    scenarios: [baseline]
    primary: true
    indicator: gdp
    region: land-a
    aggregate: change
    condition: { op: '>', value: 0 }
`
  put(folder, 'ours.yaml', claim('made'))
  put(folder, 'theirs.yaml', claim('jing-jin-ji'))
  expect((await call(folder, 'check', 'ours.yaml')).exit).toBe(0)
  const { exit, stderr } = await call(folder, 'check', 'theirs.yaml')
  expect({ exit, stderr }).toEqual({ exit: 2, stderr: expect.stringMatching(/got land-a; expected .*beijing/) })
})
