import type { IncomingMessage } from 'node:http'

/** What a request asks for, or the status that refuses it. */
export type PageRequest =
  | { readonly file: string; readonly embed: boolean }
  | { readonly status: 308; readonly location: string; readonly embed: boolean }
  | { readonly status: 400 | 404 | 405 | 421; readonly embed: boolean }

/** What may follow an address whose `#` was escaped by whoever passed it on. */
const ESCAPED_LINK = /^\/(?:index\.html)?%(?:25)*23(.*)$/

/**
 * A request to the page at `port`. A name that is not this machine's own is refused: another site may have its name
 * point here, and would read the page as its own.
 */
export function readRequest(
  { method, url = '/', rawHeaders, headers, httpVersion }: IncomingMessage,
  port: number,
): PageRequest {
  const { authority, target } = targetOf(url)
  const [path, query = ''] = splitAt(target, '?')
  const embed = new URLSearchParams(query).has('embed')
  const hosts = rawHeaders.filter((_, k) => k % 2 === 0 && rawHeaders[k].toLowerCase() === 'host').length
  if (hosts > 1 || (hosts === 0 && httpVersion !== '1.0')) return { status: 400, embed }
  for (const name of [headers.host, authority])
    if (name !== undefined && !isOurs(name, port)) return { status: 421, embed }
  if (method !== 'GET' && method !== 'HEAD') return { status: 405, embed }
  if (!path.startsWith('/')) return { status: 400, embed }
  const link = ESCAPED_LINK.exec(path)?.[1]
  if (link !== undefined) return { status: 308, location: `/${query && `?${query}`}#${link}`, embed }
  const named = unescaped(path)
  if (named === undefined) return { status: 400, embed }
  return { file: named.endsWith('/') ? `${named}index.html` : named, embed }
}

/** Proxies' form of a request names the host in the address itself. */
function targetOf(url: string): { readonly authority?: string; readonly target: string } {
  const [, authority, target] = /^https?:\/\/([^/?#]*)([^#]*)/i.exec(url) ?? []
  if (authority === undefined) return { target: splitAt(url, '#')[0] }
  return { authority, target: target!.startsWith('/') ? target! : `/${target}` }
}

function isOurs(host: string, port: number): boolean {
  const [, name, given] = /^(127\.0\.0\.1|localhost|\[::1\])(?::(\d{1,5}))?$/i.exec(host) ?? []
  return name !== undefined && Number(given ?? 80) === port
}

function unescaped(path: string): string | undefined {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined
  }
}

function splitAt(text: string, mark: string): [before: string, after?: string] {
  const k = text.indexOf(mark)
  return k < 0 ? [text] : [text.slice(0, k), text.slice(k + 1)]
}
