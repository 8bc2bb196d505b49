import { readFile, realpath, stat } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, sep } from 'node:path'
import type { Duplex } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { POLICY, safeHeaders } from './headers.ts'
import { readRequest } from './request.ts'

export { POLICY }

/** Where the built page of the lab lies, whether this is built code or not. */
export const PAGE = fileURLToPath(new URL('../../../dist/lab/', import.meta.url))

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
}

export interface PageServer {
  readonly address: string
  close(): Promise<void>
}

/** What a server adds to the files of its folder: to the page itself, and files of its own, by path. */
export interface Additions {
  page(html: string): string
  file(path: string): string | undefined
}

/** Serve a folder on 127.0.0.1 only, at a port that is given or any free one. Whatever is asked is answered. */
export async function servePage(port: number, folder = PAGE, additions?: Additions): Promise<PageServer> {
  // a request without a host gets its answer here, with all headers
  const server = createServer({ requireHostHeader: false })
  await listening(server, port)
  const { port: open } = server.address() as AddressInfo
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    // who hangs up before the end has had enough
    response.on('error', () => {})
    answerOf(request, { folder, port: open, additions })
      .catch(() => said(500, false))
      .then(({ status, headers, body }) => {
        response.writeHead(status, { ...headers, 'content-length': body.length })
        response.end(request.method === 'HEAD' ? undefined : body)
      })
      .catch(() => response.destroy())
  }
  server.on('request', answer)
  server.on('checkExpectation', answer)
  server.on('clientError', ({ code }: NodeJS.ErrnoException, socket: Duplex) => raw(socket, UNREAD[code ?? ''] ?? 400))
  server.on('connect', (_: IncomingMessage, socket: Duplex) => raw(socket, 405))
  // no more connections for a moment is no reason to end
  server.on('error', () => {})
  return {
    address: `http://127.0.0.1:${open}/`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}

const listening = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      resolve()
    })
  })

interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

interface Served {
  readonly folder: string
  readonly port: number
  readonly additions: Additions | undefined
}

async function answerOf(request: IncomingMessage, { folder, port, additions }: Served): Promise<Answer> {
  const asked = readRequest(request, port)
  if ('location' in asked) return said(asked.status, asked.embed, { location: asked.location })
  if ('status' in asked) return said(asked.status, asked.embed, asked.status === 405 ? { allow: 'GET, HEAD' } : {})
  const { file, embed } = asked
  try {
    const body = added(file, await contentOf(folder, file), additions)
    if (!body) return said(404, embed)
    return {
      status: 200,
      headers: {
        ...safeHeaders({ embed }),
        'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
        // a file whose name holds its digest never changes; all others are asked for again
        'cache-control': file.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      },
      body,
    }
  } catch {
    return said(500, embed)
  }
}

/** What the folder has of a file, with what the server adds. */
function added(file: string, body: Buffer | undefined, additions?: Additions): Buffer | undefined {
  if (!additions) return body
  if (body) return file === '/index.html' ? Buffer.from(additions.page(body.toString())) : body
  const made = additions.file(file)
  return made === undefined ? undefined : Buffer.from(made)
}

const NOT_THERE = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP', 'EISDIR', 'ERR_INVALID_ARG_VALUE'])

/** The whole of a file, read before the answer begins; undefined where there is none in the folder. */
async function contentOf(folder: string, file: string): Promise<Buffer | undefined> {
  try {
    const [root, real] = await Promise.all([realpath(folder), realpath(join(folder, file))])
    if (!real.startsWith(root.endsWith(sep) ? root : root + sep) || !(await stat(real)).isFile()) return undefined
    return await readFile(real)
  } catch (error) {
    if (NOT_THERE.has((error as NodeJS.ErrnoException).code ?? '')) return undefined
    throw error
  }
}

const WORDS: Readonly<Record<number, string>> = {
  308: 'the link is at the address with its #',
  400: 'a request that cannot be read',
  404: 'not found',
  405: 'GET and HEAD only',
  421: 'this page answers to 127.0.0.1 and localhost only',
  500: 'the file cannot be read',
}

/** An answer in words. */
const said = (status: number, embed: boolean, more: Readonly<Record<string, string>> = {}): Answer => ({
  status,
  headers: {
    ...safeHeaders({ embed }),
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    ...more,
  },
  body: Buffer.from(`${WORDS[status] ?? STATUS_CODES[status]}\n`),
})

/** What is no request of HTTP at all. */
const UNREAD: Readonly<Record<string, number>> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 }

/** An answer to what never became a request. */
function raw(socket: Duplex, status: number): void {
  socket.on('error', () => {})
  if (!socket.writable) {
    socket.destroy()
    return
  }
  const { headers, body } = said(status, false, status === 405 ? { allow: 'GET, HEAD' } : {})
  const lines = Object.entries({ ...headers, 'content-length': String(body.length), connection: 'close' })
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`,
  )
}
