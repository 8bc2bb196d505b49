import { LEVER_KINDS, LEVERS, type LeverKind } from '../model/levers.ts'
import { among, amongOrNone, id, readRows, yesOrNo } from './fields.ts'
import { GROUP_IDS, type GroupId } from './lab-names.ts'
import { NATION, type Names } from './names.ts'

/** A place at which a slider pulls a lever. */
export interface ControlRow {
  readonly group: GroupId
  readonly id: string
  readonly kind: LeverKind
  readonly place: string
  /** The other of a pair. */
  readonly place2?: string
  readonly function?: string
  /** Set by itself on the slider's card, and not moved by the slider. */
  readonly apart: boolean
}

/** Most places of one slider, and of all: each is an entry of a scenario, and a link holds them. */
const MOST = { spots: 60, all: 600 }

/** `controls.csv`: the sliders of the lab, one row a place. Refused with line and column. */
export function parseControls(text: string, file: string, names: Names): readonly ControlRow[] {
  const { regions, places, functions } = names
  const form = {
    what: 'sliders',
    fields: {
      group: among(GROUP_IDS),
      id: id([]),
      kind: among(LEVER_KINDS),
      place: among(regions),
      place2: amongOrNone(places),
      function: amongOrNone(functions),
      apart: yesOrNo,
    },
    path: ['id', 'place', 'place2', 'function'],
    once: ['kind', 'place', 'place2', 'function'],
  } as const
  const seen = new Map<string, { readonly group: string; readonly kind: string; spots: number; together: boolean }>()
  let all = 0
  const rows = readRows(text, file, form, (row, complain) => {
    const card = LEVERS[row.kind]
    if (!card) return
    const { scope } = card
    if (scope === 'pair') {
      if (row.place2 === undefined) complain('place2', 'the other place of the pair', 'nothing')
      else if (places.indexOf(row.place2) <= places.indexOf(row.place))
        complain('place2', `a place after ${row.place}, in the order of places.csv`)
    } else if (row.place2 !== undefined) complain('place2', `nothing: ${row.kind} acts on one region`)
    if (scope === 'region-function' && row.function === undefined) complain('function', 'a function', 'nothing')
    if (scope !== 'region-function' && row.function !== undefined)
      complain('function', `nothing: ${row.kind} acts on all functions`)
    const first = seen.get(row.id)
    if (!first) seen.set(row.id, { group: row.group, kind: row.kind, spots: 1, together: !row.apart })
    else {
      if (first.group !== row.group) complain('group', `${first.group}, as above of ${row.id}`)
      if (first.kind !== row.kind) complain('kind', `${first.kind}, as above of ${row.id}`)
      first.spots++
      if (!first.together) complain('id', `first a row of ${row.id} that is not apart`)
      if (first.spots > MOST.spots) complain('id', `at most ${MOST.spots} places of ${row.id}`)
    }
    if (!first && row.apart) complain('apart', `no: the first place of ${row.id} is what its slider moves`)
    all++
    if (all > MOST.all) complain('id', `at most ${MOST.all} rows`)
  })
  return rows.map(({ place2, function: func, ...row }) => ({
    ...row,
    ...(place2 !== undefined && { place2 }),
    ...(func !== undefined && { function: func }),
  }))
}

/** Pairs that one slider moves together, and that its card has. */
const PAIRS = { together: 10, all: 40 }

/** The sliders of a world that has no `controls.csv`: of each kind one, at all places together where these are few. */
export function usualControls({ regions, functions, hub }: Names): readonly ControlRow[] {
  const others = regions.filter((region) => region !== hub)
  const pairs = regions.flatMap((a, k) => regions.slice(k + 1).map((b) => [a, b] as const))
  const near = (pair: readonly string[]): boolean => pairs.length <= PAIRS.together || pair.includes(hub)
  const row = (group: GroupId, kind: LeverKind, more: Omit<ControlRow, 'group' | 'id' | 'kind'>): ControlRow => ({
    group,
    id: IDS[kind] ?? kind,
    kind,
    ...more,
  })
  const everywhere = (group: GroupId, kind: LeverKind): ControlRow[] =>
    regions.map((place) => row(group, kind, { place, apart: false }))
  const between = (group: GroupId, kind: LeverKind): ControlRow[] =>
    pairs
      .toSorted((a, b) => Number(near(b)) - Number(near(a)))
      .slice(0, PAIRS.all)
      .map(([place, place2]) => row(group, kind, { place, place2, apart: !near([place, place2]) }))
  const ofHub = (group: GroupId, kind: LeverKind): ControlRow[] =>
    functions.map((func) => row(group, kind, { place: hub, function: func, apart: false }))
  const abroad = regions.map((place) =>
    row('industrial', 'transport', { place, place2: NATION, apart: regions.length > 1 }),
  )
  const [first = hub] = others
  return [
    ...everywhere('knowledge', 'research-subsidy'),
    ...[hub, ...others].map((place) => row('knowledge', 'public-research-funding', { place, apart: place !== hub })),
    ...between('knowledge', 'joint-laboratories'),
    ...between('gradient', 'technology-market'),
    ...everywhere('gradient', 'pilot-platforms'),
    ...between('industrial', 'supply-chain-programme'),
    ...between('industrial', 'transport'),
    ...abroad,
    ...between('industrial', 'capital-market-integration'),
    ...everywhere('open', 'unified-national-market'),
    ...everywhere('open', 'openness'),
    ...everywhere('open', 'foreign-investment-openness'),
    ...ofHub('functions', 'function-support'),
    // what a single region turned away would have nowhere to go
    ...(others.length > 0 ? ofHub('functions', 'relief') : []),
    ...[first, ...regions.filter((region) => region !== first)].map((place) =>
      row('functions', 'new-district', { place, apart: place !== first }),
    ),
  ]
}

/** Sliders are called as those of the first world were, so that links look alike. */
const IDS: Partial<Record<LeverKind, string>> = {
  'public-research-funding': 'public-research',
  'pilot-platforms': 'pilots',
  'supply-chain-programme': 'supply-chain',
  'capital-market-integration': 'capital-market',
  'unified-national-market': 'national-market',
  'foreign-investment-openness': 'foreign-investment',
}
