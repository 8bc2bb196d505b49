import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { POLICY } from '../../src/cli/page/serve.ts'
import { stage } from '../lab/page.ts'
import { worldFiles } from '../worlds/made.ts'
import { call, emptyFolder, ended, MAIN } from './call.ts'

/** A `lab` that runs in a folder: the address that it says first, and what it complains of. */
async function labIn(cwd: string, ...words: readonly string[]) {
  const child = spawn(process.execPath, [MAIN, 'lab', ...words], { cwd })
  const end = ended(child)
  const failed = end.then(({ stderr }): never => {
    throw new Error(stderr)
  })
  const address = await Promise.race([addressOf(child), failed])
  failed.catch(() => {})
  return {
    address,
    async stop() {
      child.kill('SIGINT')
      return await end
    },
  }
}
const addressOf = (child: ChildProcess): Promise<string> =>
  new Promise((resolve) => {
    let said = ''
    child.stdout!.on('data', (data) => {
      said += data
      if (said.includes('\n')) resolve(said.trim())
    })
  })

/** A working folder with a world of its own. */
function folderWith(id: string, title: string): string {
  const folder = emptyFolder()
  const files = { ...worldFiles({ id, regions: 2, functions: 2, founding: 2005, code: 'EUR' }) }
  files['world.yaml'] = files['world.yaml']!.replace(/^title:.*$/m, `title: { en: ${JSON.stringify(title)}, zh: 岛 }`)
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, 'worlds', id, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
  return folder
}

it('serves the page to this machine, with its policy, and ends with Ctrl-C', async () => {
  const child = spawn(process.execPath, [MAIN, 'lab'], { cwd: emptyFolder() })
  const end = ended(child)
  const address = await addressOf(child)
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/)
  const page = await fetch(address)
  expect(page.status).toBe(200)
  expect(page.headers.get('content-security-policy')).toContain(POLICY)
  const text = await page.text()
  expect(text).toContain('Factor mobility lab')
  // a static host sends no header: the page carries the same
  expect(text).toContain(POLICY)
  for (const path of ['nowhere', '../package.json', '%2e%2e/package.json', 'assets', '%00', 'offline.js/'])
    expect((await fetch(address + path)).status, path).toBe(404)
  expect((await fetch(address, { method: 'POST' })).status).toBe(405)
  // a connection that is kept open does not hold it up
  const idle = connect(Number(new URL(address).port), '127.0.0.1').on('error', () => {})
  await new Promise((open) => idle.once('connect', open))
  child.kill('SIGINT')
  expect((await end).exit).toBe(130)
})

it('refuses a port that is none, or that is taken', async () => {
  expect(await call(emptyFolder(), 'lab', '--port', '99999')).toMatchObject({
    exit: 2,
    stderr: '--port: got "99999"; expected a whole number from 0 to 65535\n',
  })
  const other = createServer()
  await new Promise<void>((open) => other.listen(0, '127.0.0.1', open))
  const { port } = other.address() as AddressInfo
  expect(await call(emptyFolder(), 'lab', '--port', String(port))).toEqual({
    exit: 2,
    stdout: '',
    stderr: `--port: got ${port}; expected a port that is free\n`,
  })
  other.close()
})

const HOSTILE = "“Isle” & 's || 岛 🚀"

it('shows worlds of the working folder, as their tables are when the page is loaded', async () => {
  const folder = folderWith('isle', HOSTILE)
  const broken = join(folder, 'worlds/half')
  mkdirSync(broken)
  writeFileSync(join(broken, 'world.yaml'), 'id: half\n')
  const lab = await labIn(folder, '--world', 'isle')
  expect(lab.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#world=isle$/)
  const { origin } = new URL(lab.address)
  const server = { address: `${origin}/`, close: async () => {} }
  const shown = await stage(undefined, '', undefined, server)
  const page = await shown.open('#world=isle&lang=en', { viewport: { width: 1440, height: 900 } })
  const options = page.locator('.top select.world option')
  expect(await options.allInnerTexts()).toEqual(['Beijing–Tianjin–Hebei', HOSTILE])
  expect(await page.locator('.place').count()).toBe(2)
  expect(await page.locator('main').innerText()).not.toMatch(/Beijing|Tianjin|Hebei/)
  // a name that its tables get now is there when it is loaded again
  const places = join(folder, 'worlds/isle/places.csv')
  writeFileSync(places, readFileSync(places, 'utf8').replace('Land 1', 'Skerry'))
  await page.reload()
  await page.locator('.place', { hasText: 'Skerry' }).waitFor()
  expect(page.faults).toEqual([])
  await shown.close()
  const { exit, stderr } = await lab.stop()
  expect(exit).toBe(130)
  expect(stderr).toMatch(/^half is left out: worlds\/half\/.*expected/)
  expect(stderr.trim().split('\n')).toHaveLength(1)
}, 120_000)

it('a folder that is named is shown, whatever it lies in; one that cannot be read is refused', async () => {
  const folder = folderWith('isle', 'Isle')
  renameSync(join(folder, 'worlds'), join(folder, 'mine'))
  expect(await call(folder, 'lab', '--world', 'isle')).toMatchObject({ exit: 2 })
  const lab = await labIn(folder, '--world', './mine/isle')
  const { origin } = new URL(lab.address)
  expect(await (await fetch(origin)).text()).toContain(
    '<script type="application/json" id="served-worlds">[{"id":"isle"',
  )
  const made = await fetch(`${origin}/worlds/isle.json`)
  expect(made.headers.get('content-type')).toBe('application/json; charset=utf-8')
  expect((await made.json()).world.id).toBe('isle')
  for (const path of ['none', '..%2Fisle', 'isle.json/'])
    expect((await fetch(`${origin}/worlds/${path}.json`)).status).toBe(404)
  expect((await lab.stop()).exit).toBe(130)
})

it('the page shows runs to the horizon of the baseline, and leaves out what ends before it', async () => {
  const folder = folderWith('isle', 'Isle')
  const scenario = (id: string, horizon: string) => {
    const head = `id: ${id}\nworld: isle\n${horizon}title: { en: ${id}, zh: 甲 }\ntext: { en: Some., zh: 某。 }\n`
    const path = join(folder, 'worlds/isle/scenarios', `${id}.yaml`)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, head)
  }
  scenario('baseline', 'horizon: 2009Q4\n')
  scenario('short', 'horizon: 2008Q4\n')
  scenario('usual', '')
  scenario('orphan', 'extends: nobody\n')
  // what a world can be shown without is no reason to show nothing
  writeFileSync(join(folder, 'worlds/isle/scenarios/claims.yaml'), 'world: isle\nclaims:\n  - { id: c }\n')
  const lab = await labIn(folder, '--world', 'isle')
  const { world, scenarios } = await (await fetch(new URL('/worlds/isle.json', lab.address))).json()
  expect(world.calendar.horizon).toBe('2009Q4')
  expect(scenarios.map(({ id, horizon }: { id: string; horizon: string }) => [id, horizon])).toEqual([
    ['baseline', '2009Q4'],
    ['usual', '2017Q4'],
  ])
  expect((await lab.stop()).stderr).toMatch(
    /^orphan is left out: .*nobody.*\nshort is left out: it ends in 2008Q4, and the page shows runs to 2009Q4, as the baseline does\nleft out: .*claims\.yaml:3:.*\n$/,
  )
})
