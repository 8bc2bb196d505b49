/**
 * The service worker: keeps the page for when there is no network. Every build is kept whole or not at all, and beside
 * the newest stay those before it: a page that is open finds its own parts, whose names hold their digests, until it is
 * loaded again, and then gets the newest build whole.
 */

/** What this build is made of; written in by the builder. */
declare const BUILD: { readonly version: string; readonly entry: string; readonly parts: readonly string[] }

interface Extendable extends Event {
  waitUntil(work: Promise<unknown>): void
}
interface Fetching extends Extendable {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
}
const worker = self as unknown as {
  readonly registration: { readonly scope: string }
  readonly clients: { claim(): Promise<void> }
  skipWaiting(): Promise<void>
  addEventListener(name: 'install' | 'activate', then: (event: Extendable) => void): void
  addEventListener(name: 'fetch', then: (event: Fetching) => void): void
}

const { version, entry, parts } = BUILD
const { scope } = worker.registration
const PREFIX = `factor-mobility ${scope} `
const KEPT = PREFIX + version
/** Builds kept beside the newest. */
const OLDER = 4
/** Builds before these were kept under shorter names. */
const isOurs = (name: string): boolean => name.startsWith(PREFIX) || /^factor-mobility-[0-9a-f]{12}$/.test(name)
/** Time until a network that does not answer counts as none, ms. */
const PATIENCE = 4000
/** The page, and the same with the headers that let it stand in anybody's frame. */
const [PAGE, EMBEDDED] = ['./', './?embed'].map((path) => new URL(path, scope).href) as [string, string]

worker.addEventListener('install', (event) => event.waitUntil(keep().then(() => worker.skipWaiting())))

worker.addEventListener('activate', (event) => event.waitUntil(forget().then(() => worker.clients.claim())))

worker.addEventListener('fetch', (event) => {
  const { method, url, mode } = event.request
  const { origin, pathname, searchParams } = new URL(url)
  if (method !== 'GET' || origin !== new URL(scope).origin) return
  const { pathname: home } = new URL(scope)
  if (mode !== 'navigate') event.respondWith(part(event.request))
  else if (pathname === home || pathname === `${home}index.html`)
    event.respondWith(page(event.request, searchParams.has('embed') ? EMBEDDED : PAGE))
})

/** Fetch the whole build, see that it is one, then keep it. */
async function keep(): Promise<void> {
  const fresh = async (url: string): Promise<readonly [string, Response]> => {
    const answer = await fetch(url, { cache: url.includes('/assets/') ? 'default' : 'reload' })
    const isPage = url === PAGE || url === EMBEDDED
    const whole = isPage ? (await answer.clone().text()).includes(entry) : !isHtml(answer)
    if (!answer.ok || !whole) throw new Error(`${url}: got ${answer.status}; expected a file of build ${version}`)
    return [url, answer.redirected ? new Response(answer.body, answer) : answer]
  }
  const files = await Promise.all(
    [PAGE, EMBEDDED, ...parts.map((name) => new URL(name, scope).href)].map((url) => fresh(url)),
  )
  const cache = await caches.open(KEPT)
  try {
    await Promise.all(files.map(([url, answer]) => cache.put(url, answer)))
  } catch (error) {
    await caches.delete(KEPT)
    throw error
  }
}

/** A host that answers everything with its page has no such file. */
const isHtml = (answer: Response): boolean => (answer.headers.get('content-type') ?? '').startsWith('text/html')

async function forget(): Promise<void> {
  const older = (await caches.keys()).filter((name) => isOurs(name) && name !== KEPT)
  await Promise.all(older.slice(0, -OLDER).map((name) => caches.delete(name)))
}

/** A part by its name: of this build, of an older one, or from the network. */
async function part(request: Request): Promise<Response> {
  const how = { ignoreVary: true }
  const kept = (await (await caches.open(KEPT)).match(request, how)) ?? (await caches.match(request, how))
  return kept ?? fetch(request)
}

/** The newest page that is whole: from the network, else the one that is kept. */
async function page(request: Request, url: string): Promise<Response> {
  const fresh = fetch(request, { cache: 'no-cache' })
  const whole = await Promise.race([
    fresh.then(async (answer) => ((await isWhole(answer)) ? answer : undefined)).catch(() => undefined),
    new Promise<undefined>((late) => setTimeout(() => late(undefined), PATIENCE)),
  ])
  return whole ?? (await (await caches.open(KEPT)).match(url)) ?? fresh
}

/** Is it the page, and is everything there that it begins with? */
async function isWhole(answer: Response): Promise<boolean> {
  if (answer.type === 'opaqueredirect') return true
  if (!answer.ok) return false
  const text = await answer.clone().text()
  if (text.includes(entry)) return true
  const begins = [...text.matchAll(/(?:src|href)="(\.\/assets\/[^"]+)"/g)].map(([, name]) => new URL(name!, scope).href)
  return (await Promise.all(begins.map(async (name) => (await fetch(name)).ok))).every(Boolean)
}
