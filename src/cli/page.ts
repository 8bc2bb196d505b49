import { createReadStream, statSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where the built page of the lab lies, whether this is built code or not. */
export const PAGE = fileURLToPath(new URL('../../dist/lab/', import.meta.url))

/** Nothing but what this server gives, and no script that is written into a page. */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "font-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
].join('; ')

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
}

export interface PageServer {
  readonly address: string
  close(): Promise<void>
}

/** Serve a folder on 127.0.0.1 only, at a port that is given or any free one. */
export async function servePage(port: number, folder = PAGE): Promise<PageServer> {
  const server = createServer((request, response) => {
    const file = fileOf(folder, request.url ?? '/')
    if (!file || (request.method !== 'GET' && request.method !== 'HEAD')) {
      response.writeHead(file ? 405 : 404, { 'content-type': 'text/plain' }).end(file ? 'GET only' : 'not found')
      return
    }
    response.writeHead(200, {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'content-security-policy': POLICY,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      // names of bundles hold a digest, but the page itself does not
      'cache-control': 'no-cache',
    })
    if (request.method === 'HEAD') response.end()
    else createReadStream(file).pipe(response)
  })
  await listening(server, port)
  const { port: open } = server.address() as AddressInfo
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
    server.listen(port, '127.0.0.1', resolve)
  })

/** The file that an address names; nothing outside the folder. */
function fileOf(folder: string, url: string): string | undefined {
  try {
    const path = decodeURIComponent(new URL(url, 'http://127.0.0.1').pathname)
    const file = normalize(join(folder, path.endsWith('/') ? `${path}index.html` : path))
    return file.startsWith(folder.endsWith(sep) ? folder : folder + sep) && statSync(file).isFile() ? file : undefined
  } catch {
    return undefined
  }
}
