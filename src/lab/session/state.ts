import type { Language } from '../../words/words.ts'
import { type Family, tilesFor } from '../figures/measures.ts'
import { freshDocument, type LabDocument } from '../policy/document.ts'
import type { Fault } from '../policy/fault.ts'
import { begin, type History } from '../policy/history.ts'
import type { KindOfFlow } from '../runs/columns.ts'
import type { Over } from '../runs/draws.ts'
import type { Pairs } from '../runs/ensemble.ts'
import type { Recording } from '../runs/orders.ts'
import type { Link, Result } from '../sharing/link.ts'
import { LAST } from '../world/clock.ts'

/** A region, or all of them. */
export type Area = string
export type Screen = 'main' | 'difference' | 'compare'
export type Dialog =
  | 'share'
  | 'download'
  | 'lessons'
  | 'more'
  | 'keys'
  | 'left-out'
  | 'claims'
  | 'flows'
  | 'assumptions'
  | `lever ${string}`
  | `how ${string}`
  | `claim ${string}`
  | `assumption ${string}`

export interface BadLink {
  readonly faults: readonly Fault[]
  readonly rest?: { readonly document: LabDocument; readonly link: Link }
}

/** Everything that the page shows, besides what runs have said. */
export interface View {
  readonly history: History
  /** The shipped scenario that the policy is compared with. */
  readonly against: string
  readonly seed: number
  /** A slider is held: central runs only. */
  readonly moving: boolean
  /** Nothing was asked yet. */
  readonly first: boolean
  readonly language: Language
  readonly theme: 'light' | 'dark' | undefined
  readonly focus: Area
  readonly flow: KindOfFlow
  readonly tiles: Readonly<Record<Family, string>>
  readonly lead: Family
  readonly t: number
  readonly playing: boolean
  readonly panel: 'levers' | 'assumptions'
  readonly group: number
  readonly tab: 'levers' | 'map' | 'charts' | 'verdicts'
  readonly screen: Screen
  readonly dialog: Dialog | undefined
  readonly table: boolean
  readonly how: boolean
  readonly hidesBaseline: boolean
  /** What bands are over. */
  readonly over: Over
  readonly projector: boolean
  readonly singleKeys: boolean
  readonly lesson: { readonly id: string; readonly step: number; readonly guess?: number } | undefined
  /** A link that could not be read: what is wrong with it, and what can be used of it. */
  readonly badLink: BadLink | undefined
  /** A part of the page that should have been loaded is not there. */
  readonly missing: boolean
  /** What a link's run came to where it was made, and here. */
  readonly linked: { readonly asked: Result; readonly found?: Result } | undefined
}

/** What runs have said. */
export interface Outcome {
  readonly baseline: Recording | undefined
  /** Left out while the policy is the baseline. */
  readonly policy: Recording | undefined
  readonly pairs: Pairs | undefined
  /** What those pairs are over. */
  readonly pairsOver: Over
  /** Which bands belong to what is asked now; others fade. */
  readonly fresh: { readonly baseline: boolean; readonly policy: boolean }
  /** Which belong to the runs that are shown: these follow what is asked a moment later. */
  readonly banded: { readonly baseline: boolean; readonly policy: boolean }
  /** Of the shown run, once it was made again from its beginning. */
  readonly result: Result | undefined
  readonly stop: string | undefined
}

/** Whose run the map shows and the digest is of, unless a link or the user asks for other luck. */
export const CENTRAL_SEED = 1

export const firstView = (language: Language): View => ({
  history: begin(freshDocument('baseline')),
  against: 'baseline',
  seed: CENTRAL_SEED,
  moving: false,
  first: true,
  language,
  theme: undefined,
  focus: 'all',
  flow: 'technology',
  tiles: tilesFor('all'),
  lead: 'where',
  t: LAST,
  playing: false,
  panel: 'levers',
  group: 0,
  tab: 'levers',
  screen: 'main',
  dialog: undefined,
  table: false,
  how: false,
  hidesBaseline: false,
  over: 'luck',
  projector: false,
  singleKeys: true,
  lesson: undefined,
  badLink: undefined,
  missing: false,
  linked: undefined,
})

export const NOTHING: Outcome = {
  baseline: undefined,
  policy: undefined,
  pairs: undefined,
  pairsOver: 'luck',
  fresh: { baseline: false, policy: false },
  banded: { baseline: false, policy: false },
  result: undefined,
  stop: undefined,
}
