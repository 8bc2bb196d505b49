/// <reference types="vite/client" />
import { render } from 'preact'
import type { Language } from '../words/words.ts'
import type { Fault } from './policy/fault.ts'
import { KEPT } from './runs/columns.ts'
import { Pool, type Thread } from './runs/pool.ts'
import { Shelves } from './runs/shelves.ts'
import { actionsOn } from './session/actions.ts'
import { linkOf } from './session/address.ts'
import { follow } from './session/follow.ts'
import { firstView, NOTHING, type Outcome, type View } from './session/state.ts'
import { storeOf } from './session/store.ts'
import { type Link, LinkError, languageIn, linkIn, readLink } from './sharing/link.ts'
import { isFirst, isLost, meantBy, WORLD, WORLDS } from './world/shipped.ts'
import './style/page.css'
import { App } from './view/frame/app.tsx'
import { type Lab, LabContext } from './view/parts/lab.ts'

/** Time until what may be needed later is loaded, ms: a page that is open needs nothing more from where it came. */
const LATER = 2000
const THREADS = Math.max(2, Math.min(4, (navigator.hardwareConcurrency ?? 2) - 1))
const spoken: Language = navigator.language.startsWith('zh') ? 'zh' : 'en'
const view = storeOf<View>(firstView(spoken))
const outcome = storeOf<Outcome>(NOTHING)
const threads = Array.from({ length: THREADS }, () => {
  const worker = new Worker(new URL('./runs/worker.ts', import.meta.url), { type: 'module' })
  // an error that says nothing is that of a script that is not there
  worker.addEventListener('error', (event) => {
    if (!(event instanceof ErrorEvent) || !event.message) view.set({ missing: true })
  })
  return worker as unknown as Thread
})
const pool = new Pool(threads, WORLD, KEPT)
const shelves = new Shelves()

const checks: Lab['checks'] = () =>
  import('./sharing/check.ts').catch(() => {
    view.set({ missing: true })
    return undefined
  })
const lab: Lab = { view, outcome, act: actionsOn(view), pool, shelves, checks }

/** Time until the address follows, ms. */
const SETTLED = 250
let written = location.hash
/** What was shown when the address got a link that is not shown. */
let unread: View['history'] | undefined
/** Links that are being read: until then what is shown is not theirs, and must not take their place in the address. */
let opening = 0
if (isLost) view.set({ missing: true })
else await open(linkIn(location))
addEventListener('hashchange', () => {
  if (location.hash === written) return
  // another world is another page
  const meant = meantBy(location)
  if (meant !== WORLD.id && WORLDS.some(({ id }) => id === meant)) {
    location.reload()
    return
  }
  written = location.hash
  opening++
  void open(location.hash).finally(() => {
    opening--
    writeLater()
  })
})
follow(view, outcome, pool, shelves)

// what a link's digest turns out to be
outcome.watch(() => {
  const { linked } = view.get()
  const { result } = outcome.get()
  if (linked && result && !linked.found) view.set({ linked: { ...linked, found: result } })
})

// the address follows what is shown, once the hand is off the slider
const write = (): void => {
  const now = view.get()
  // nor of a link that the address has got and nobody has heard of yet
  if (now.moving || opening > 0 || location.hash !== written) return
  // a link that is not shown stays in the address until something else is asked for
  if (unread === now.history && (now.badLink || now.missing)) return
  const { result } = outcome.get()
  const link =
    now.first && now.history.past.length === 0
      ? `#${isFirst ? '' : `world=${WORLD.id}&`}lang=${now.language}`
      : linkOf(now, result)
  if (link === written) return
  if (unread) history.pushState(null, '', link)
  else history.replaceState(null, '', link)
  written = location.hash
  unread = undefined
}
// after what is asked is under way: a new address costs the page a round of styles
let late: ReturnType<typeof setTimeout> | undefined
const writeLater = (): void => {
  clearTimeout(late)
  late = setTimeout(write, SETTLED)
}
view.watch(writeLater)
outcome.watch(writeLater)

const room = document.querySelector('#lab')!
room.replaceChildren()
render(
  <LabContext.Provider value={lab}>
    <App />
  </LabContext.Provider>,
  room,
)
// what the bench of the page asks for
requestAnimationFrame(() => performance.mark('interactive'))
setTimeout(() => void import('./sharing/check.ts').catch(() => {}), LATER)
if (import.meta.env.PROD) keepOffline()

/** Keep the page for when there is no network; where the browser keeps nothing, it works without. */
function keepOffline(): void {
  try {
    navigator.serviceWorker?.register('./offline.js').catch(() => {})
  } catch {
    // storage is denied
  }
}

/** Show what a link holds; where it is bad, what is wrong with it, beside what is shown already. */
async function open(hash: string): Promise<void> {
  const { history: before } = view.get()
  let link: Link | undefined
  view.set({ badLink: undefined })
  const language = languageIn(hash)
  if (language) view.set({ language })
  const faults: Fault[] = []
  try {
    link = readLink(hash)
    if (!link) return
  } catch (error) {
    if (!(error instanceof LinkError)) throw error
    faults.push(...error.faults)
    link = error.rest
  }
  if (!link) {
    unread = before
    view.set({ badLink: { faults } })
    return
  }
  const checked = await checks()
  if (!checked) {
    unread = before
    return
  }
  const { document: shown, faults: others } = checked.examined(link)
  faults.push(...others)
  if (faults.length === 0) {
    unread = undefined
    lab.act.open(shown, link)
    return
  }
  unread = before
  const { result: _, ...rest } = link
  view.set({ badLink: { faults, rest: { document: shown, link: rest } } })
}
