import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { POLICY } from '../../src/cli/page/headers.ts'
import { type PageServer, servePage } from '../../src/cli/page/serve.ts'

const place = mkdtempSync(join(tmpdir(), 'factor-mobility-'))
const page = join(place, 'page')
let server: PageServer
let port: number
beforeAll(async () => {
  mkdirSync(join(page, 'assets'), { recursive: true })
  writeFileSync(join(page, 'index.html'), '<p>page</p>')
  writeFileSync(join(page, 'assets', 'part-1.js'), 'part')
  writeFileSync(join(place, 'secret'), 'secret')
  symlinkSync(join(place, 'secret'), join(page, 'secret'))
  symlinkSync(place, join(page, 'above'))
  symlinkSync('loop', join(page, 'loop'))
  server = await servePage(0, page)
  port = Number(new URL(server.address).port)
})
afterAll(async () => {
  await server.close()
  rmSync(place, { recursive: true })
})

interface Answer {
  readonly status: number
  readonly headers: ReadonlyMap<string, string>
  readonly body: string
}

/** What comes back for these bytes, until the server has nothing more to say. */
const sent = (text: string): Promise<Answer> =>
  new Promise((resolve, reject) => {
    let heard = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(text))
    socket.setEncoding('utf8').setTimeout(20_000, () => socket.destroy(new Error('no answer')))
    socket.on('data', (more) => (heard += more)).on('error', reject)
    socket.on('close', () => {
      const [head, ...body] = heard.split('\r\n\r\n')
      const [first, ...lines] = head!.split('\r\n')
      const headers = new Map(
        lines.map((line) => [line.split(':')[0]!.toLowerCase(), line.slice(line.indexOf(':') + 2)]),
      )
      resolve({ status: Number(first!.split(' ')[1]), headers, body: body.join('\r\n\r\n') })
    })
  })
const asked = (target: string, host: string | undefined = `127.0.0.1:${port}`, method = 'GET', more = '') =>
  sent(`${method} ${target} HTTP/1.1\r\n${host === '-' ? '' : `Host: ${host}\r\n`}Connection: close\r\n${more}\r\n`)

/** What every answer has. */
function expectSafe({ headers }: Answer, ancestors = "'self'", corp = 'same-origin') {
  expect(headers.get('content-security-policy')).toBe(`${POLICY}; frame-ancestors ${ancestors}`)
  expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
  expect(headers.get('cross-origin-resource-policy')).toBe(corp)
  expect(headers.get('permissions-policy')).toMatch(/^camera=\(self\), .*microphone=\(\)/)
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('referrer-policy')).toBe('no-referrer')
}

it('whatever is asked is answered, with all headers', async () => {
  const statuses: readonly (readonly [string, number])[] = [
    ['/', 200],
    ['/index.html', 200],
    ['/assets/part-1.js?x', 200],
    ['/nowhere', 404],
    ['/assets', 404],
    ['/assets/', 404],
    ['/index.html/', 404],
    ['/../secret', 404],
    ['/..%2fsecret', 404],
    ['/%2e%2e/secret', 404],
    ['/..%5csecret', 404],
    ['/secret', 404],
    ['/above/secret', 404],
    ['/loop', 404],
    ['/%00', 404],
    [`/${'a'.repeat(5000)}`, 404],
    [`/${'a'.repeat(50_000)}`, 431],
    ['/%', 400],
    ['/%zz', 400],
    ['/%ff', 400],
    ['nowhere', 400],
    [`http://127.0.0.1:${port}/assets/part-1.js`, 200],
    ['http://elsewhere.example/', 421],
  ]
  for (const [target, status] of statuses) {
    const answer = await asked(target)
    expect(answer.status, target.slice(0, 60)).toBe(status)
    expectSafe(answer)
    expect(answer.body).not.toContain('secret')
  }
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'CONNECT']) {
    const answer = await asked('/', undefined, method)
    expect([answer.status, answer.headers.get('allow')], method).toEqual([405, 'GET, HEAD'])
    expectSafe(answer)
  }
  for (const text of ['nonsense\r\n\r\n', 'GET / HTTP/1.1\r\nHost: a\r\nbad header\r\n\r\n']) {
    const answer = await sent(text)
    expect(answer.status).toBe(400)
    expectSafe(answer)
  }
  for (const more of ['Expect: more\r\n', 'Upgrade: websocket\r\n', 'Range: bytes=0-1\r\n']) {
    const answer = await asked('/', undefined, 'GET', more)
    expect([answer.status, answer.body], more).toEqual([200, '<p>page</p>'])
  }
  const head = await asked('/', undefined, 'HEAD')
  expect([head.status, head.body, head.headers.get('content-length')]).toEqual([200, '', '11'])
})

it('is kept by the browser only where a name holds a digest', async () => {
  const kept = async (target: string) => (await asked(target)).headers.get('cache-control')
  expect(await kept('/')).toBe('no-cache')
  expect(await kept('/assets/part-1.js')).toContain('immutable')
  expect(await kept('/assets/part-2.js')).toBe('no-store')
})

it('with ?embed it may stand in anybody’s frame', async () => {
  for (const target of ['/?embed', '/?lang=en&embed=1', '/nowhere?embed'])
    expectSafe(await asked(target), '* file:', 'cross-origin')
  for (const target of ['/?embedded', '/?x=embed', '/assets/part-1.js']) expectSafe(await asked(target))
})

it('answers to its own names only', async () => {
  for (const host of ['127.0.0.1', 'localhost', 'LOCALHOST', '[::1]'])
    expect((await asked('/', `${host}:${port}`)).status, host).toBe(200)
  const foreign = [
    'elsewhere.example',
    `elsewhere.example:${port}`,
    `127.0.0.1.elsewhere.example:${port}`,
    `localhost.:${port}`,
    `localhost:${port - 1}`,
    'localhost',
    `127.1:${port}`,
    `a@localhost:${port}`,
    '',
  ]
  for (const host of foreign) {
    const answer = await asked('/', host)
    expect(answer.status, host).toBe(421)
    expectSafe(answer)
    expect(answer.body).not.toContain('<p>')
  }
  const none = await asked('/', '-')
  expect(none.status).toBe(400)
  expectSafe(none)
  expect((await asked('/', `localhost:${port}\r\nHost: elsewhere.example`)).status).toBe(400)
})

it('an address whose # was escaped on the way leads to the link', async () => {
  const to = async (target: string) => (await asked(target)).headers.get('location')
  expect(await to('/%23scenario=two-chains&seed=1')).toBe('/#scenario=two-chains&seed=1')
  expect(await to('/%2523scenario%253Dtwo-chains?embed')).toBe('/?embed#scenario%253Dtwo-chains')
  expect(await to('/index.html%23x')).toBe('/#x')
})

it('a page that goes while it is served, or a reader that does, is no end of the server', async () => {
  renameSync(page, `${page}-away`)
  const gone = await asked('/')
  expect(gone.status).toBe(404)
  expectSafe(gone)
  // a file where the folder was
  writeFileSync(page, '')
  expect((await asked('/')).status).toBe(404)
  rmSync(page)
  renameSync(`${page}-away`, page)
  await Promise.all(
    Array.from(
      { length: 20 },
      () =>
        new Promise<void>((done) => {
          const socket = connect(port, '127.0.0.1', () => {
            socket.write(`GET / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`)
            socket.resetAndDestroy()
          })
          socket.on('error', () => {}).on('close', () => done())
        }),
    ),
  )
  expect((await asked('/')).status).toBe(200)
})

it.skipIf(process.platform !== 'linux')('a file that cannot be read is an answer', async () => {
  // a folder where the system gives an error that no file of a page gives
  const broken = await servePage(0, '/proc/self')
  try {
    const answer = await fetch(`${broken.address}mem`)
    expect(answer.status).toBe(500)
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(await answer.text()).toBe('the file cannot be read\n')
    expect((await fetch(`${broken.address}status`)).status).toBe(200)
  } finally {
    await broken.close()
  }
})

it('closes with connections open', async () => {
  const other = await servePage(0, page)
  const socket = connect(Number(new URL(other.address).port), '127.0.0.1')
  const closed = new Promise((done) => socket.on('error', () => {}).on('close', done))
  await new Promise((open) => socket.once('connect', open))
  socket.write(`GET / HTTP/1.1\r\nHost: ${new URL(other.address).host}\r\n\r\n`)
  await new Promise((heard) => socket.once('data', heard))
  await other.close()
  await closed
})
