import { render } from 'preact'
import type { Language } from '../charts/words.ts'
import { ScenarioError } from '../scenario/errors.ts'
import { actionsOn } from './actions.ts'
import { linkOf } from './address.ts'
import { type Link, languageIn, readLink } from './policy/link.ts'
import { figures } from './policy/shipped.ts'
import { Shelf } from './runs/ensemble.ts'
import { Pool, type Thread } from './runs/pool.ts'
import { follow } from './session.ts'
import { CENTRAL_SEED, firstView, NOTHING, type Outcome, type View } from './state.ts'
import { storeOf } from './store.ts'
import './style/page.css'
import { App } from './view/app.tsx'
import { type Lab, LabContext } from './view/lab.ts'

const THREADS = Math.max(2, Math.min(4, (navigator.hardwareConcurrency ?? 2) - 1))
const threads = Array.from(
  { length: THREADS },
  () => new Worker(new URL('./runs/worker.ts', import.meta.url), { type: 'module' }) as unknown as Thread,
)
const pool = new Pool(threads, figures.all)
const shelf = new Shelf()

const spoken: Language = navigator.language.startsWith('zh') ? 'zh' : 'en'
const view = storeOf<View>(firstView(spoken))
const outcome = storeOf<Outcome>(NOTHING)
const lab: Lab = { view, outcome, act: actionsOn(view), pool, shelf }

/** Time until the address follows, ms. */
const SETTLED = 250
let written = location.hash
await open(location.hash)
addEventListener('hashchange', () => {
  if (location.hash !== written) void open(location.hash)
})
follow(view, outcome, pool, shelf)

// what a link's digest turns out to be
outcome.watch(() => {
  const { linked } = view.get()
  const { result } = outcome.get()
  if (linked && result && !linked.found) view.set({ linked: { ...linked, found: result } })
})

// the address follows what is shown, once the hand is off the slider
const write = (): void => {
  const now = view.get()
  if (now.moving || now.badLink) return
  const { result } = outcome.get()
  const link = now.first && now.history.past.length === 0 ? `#lang=${now.language}` : linkOf(now, result)
  if (link === written) return
  written = link
  history.replaceState(null, '', link)
}
// after what is asked is under way: a new address costs the page a round of styles
let late: ReturnType<typeof setTimeout> | undefined
const writeLater = (): void => {
  clearTimeout(late)
  late = setTimeout(write, SETTLED)
}
view.watch(writeLater)
outcome.watch(writeLater)

render(
  <LabContext.Provider value={lab}>
    <App />
  </LabContext.Provider>,
  document.querySelector('#lab')!,
)
// what the bench of the page asks for
requestAnimationFrame(() => performance.mark('interactive'))
if ('serviceWorker' in navigator && import.meta.env.PROD) void navigator.serviceWorker.register('./offline.js')

/** Show what a link holds; where it is bad, the baseline and what is wrong. */
async function open(hash: string): Promise<void> {
  let link: Link | undefined
  try {
    const language = languageIn(hash)
    if (language) view.set({ language })
    link = readLink(hash)
    if (!link) return
    const { checkedDocument } = await import('./policy/check.ts')
    lab.act.open(checkedDocument(link), link)
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error
    view.set({ badLink: { complaint: error.complaint, ...(link && { link }) }, seed: CENTRAL_SEED })
  }
}
