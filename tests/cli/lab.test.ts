import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { expect, it } from 'vitest'
import { POLICY } from '../../src/cli/page.ts'
import { call, emptyFolder, ended, MAIN } from './call.ts'

/** What `lab` says first: its address. */
const addressOf = (child: ChildProcess): Promise<string> =>
  new Promise((resolve) => {
    let said = ''
    child.stdout!.on('data', (data) => {
      said += data
      if (said.includes('\n')) resolve(said.trim())
    })
  })

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
