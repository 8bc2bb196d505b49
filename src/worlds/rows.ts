import { isLaw, LAWS, type LawId } from '../model/assumptions.ts'
import { LEVER_KINDS, type LeverKind } from '../model/levers.ts'
import { either } from '../text/show.ts'
import { placesOf } from './cards.ts'
import {
  among,
  amongOrNone,
  anything,
  colour,
  id,
  numberFrom,
  numberOrNone,
  readRows,
  source,
  title,
  yesOrNo,
} from './fields.ts'
import { STATUSES as FIGURE_STATUSES, type Figure } from './figure.ts'
import { ABROAD, ALL, LOCAL, NATION, type Names } from './names.ts'
import type { AssumptionRow, Func, LeverRow, Place } from './world.ts'

const RESERVED = [ALL, LOCAL, 'outside', 'path', 'kind']
const ROLES = ['region', 'nation', 'world'] as const
const NAMES = {
  en: title(40),
  zh: title(20),
  'short-en': title(16),
  'short-zh': title(8),
  colour,
  'colour-dark': colour,
}
const words = (text: string): readonly string[] => text.split(' ').filter(Boolean).slice(0, 40)
const placeForm = {
  what: 'places',
  fields: {
    id: id(RESERVED),
    role: among(ROLES),
    ...NAMES,
    longitude: numberOrNone(-180, 180),
    latitude: numberOrNone(-90, 90),
    also: anything,
  },
  path: ['id'],
  once: ['id'],
} as const

/** `places.csv`: regions in the order of files, then the rest of the nation and of the world. */
export const parsePlaces = (text: string, file: string): readonly Place[] =>
  readRows(text, file, placeForm, (row, complain) => {
    if (row.role === 'nation' && row.id !== NATION) complain('id', NATION, row.id)
    if (row.role === 'world' && row.id !== ABROAD) complain('id', ABROAD, row.id)
    if (row.role === 'region' && (row.id === NATION || row.id === ABROAD)) complain('role', 'nation or world', row.role)
  }).map(({ en, zh, 'short-en': shortEn, 'short-zh': shortZh, longitude, latitude, also, ...row }) => ({
    id: row.id,
    role: row.role,
    title: { en, zh },
    short: { en: shortEn, zh: shortZh },
    colour: row.colour,
    colourDark: row['colour-dark'],
    ...(longitude !== undefined && { longitude }),
    ...(latitude !== undefined && { latitude }),
    also: words(also),
  }))

const functionForm = {
  what: 'functions',
  fields: { id: id([...RESERVED, NATION, ABROAD]), ...NAMES, manufacturing: yesOrNo, end: yesOrNo, also: anything },
  path: ['id'],
  once: ['id'],
} as const

/** `functions.csv`: the traded functions. */
export const parseFunctions = (text: string, file: string, places: readonly string[]): readonly Func[] =>
  readRows(text, file, functionForm, (row, complain) => {
    // a name that were both would be asked of the wrong table
    if (places.includes(row.id)) complain('id', 'an id that no place has', `${row.id}, which is a place`)
  }).map(({ en, zh, 'short-en': shortEn, 'short-zh': shortZh, also, ...row }) => ({
    id: row.id,
    title: { en, zh },
    short: { en: shortEn, zh: shortZh },
    colour: row.colour,
    colourDark: row['colour-dark'],
    manufacturing: row.manufacturing,
    end: row.end,
    also: words(also),
  }))

const STATUSES = ['sourced', 'our-assumption', 'calibrated'] as const
const IDS = Object.keys(LAWS) as (keyof typeof LAWS)[]

/** `assumptions.csv`: what differs in this world from what stands in everywhere, and all that is by place. */
export function parseAssumptions(text: string, file: string, names: Names): readonly AssumptionRow[] {
  const form = {
    what: 'assumptions',
    fields: {
      id: among(IDS, 'an assumption (see `list`)'),
      place: amongOrNone([...names.places, ...names.functions], 'a place, a function or nothing'),
      default: numberFrom(),
      low: numberFrom(),
      high: numberFrom(),
      status: among(STATUSES),
      source,
    },
    path: ['id', 'place'],
    once: ['id', 'place'],
  } as const
  return readRows(text, file, form, (row, complain) => {
    const law = LAWS[row.id]
    if (law && isLaw(law)) {
      const places = placesOf(law, names)
      if (row.place === undefined || !places.includes(row.place))
        complain('place', `one of ${places.join(', ')}`, row.place ?? 'nothing')
    } else if (law && row.place !== undefined) complain('place', 'nothing: it has one value', row.place)
    if (!(row.low < row.high)) complain('high', `a number above ${row.low}, the lowest`)
    if (!(row.low <= row.default && row.default <= row.high))
      complain('default', `a number from ${row.low} to ${row.high}`)
  }).map(({ place, ...row }) => ({ ...row, id: row.id as LawId, ...(place !== undefined && { place }) }))
}

/** `levers.csv`: what levers cost in this world and how far they go. */
export function parseLevers(text: string, file: string): readonly LeverRow[] {
  const kinds: readonly LeverKind[] = LEVER_KINDS
  const form = {
    what: 'levers',
    fields: { kind: among(kinds), max: numberFrom(0), cost: numberFrom(0), source },
    path: ['kind'],
    once: ['kind'],
  } as const
  return readRows(text, file, form, (row, complain) => {
    if (!(row.max > 0)) complain('max', 'a number above 0')
    // the effect of a whole border or of all travel time removed is not defined
    if (row.kind === 'transport' && row.max >= 1) complain('max', 'a number below 1')
  })
}

/** `distances.csv` as figures of the table `distance`; hours and dates are kept for what comes. */
export function parseDistances(text: string, file: string, names: Names): readonly Figure[] {
  const form = {
    what: 'distances',
    fields: {
      origin: among(names.places),
      destination: among(names.places),
      km: numberOrNone(1e-3, 1e5),
      hours: numberOrNone(1e-3, 1e4),
      'from-date': dateOrNone,
      source: anything,
      status: amongOrNone(FIGURE_STATUSES),
    },
    path: ['origin', 'destination'],
    once: ['origin', 'destination', 'from-date'],
  } as const
  const rows = readRows(text, file, form, (row, complain) => {
    if (row.km === undefined) return
    source(row.source, (...said) => complain('source', ...said))
    if (row.status === undefined) complain('status', either(FIGURE_STATUSES), 'nothing')
  })
  const first = new Map<string, (typeof rows)[number]>()
  for (const row of rows) {
    // one that is still to be filled in
    if (row.km === undefined) continue
    const key = `${row.origin}/${row.destination}`
    if (!first.has(key)) first.set(key, row)
  }
  return [...first.values()].map(({ origin, destination, km, source, status }) => ({
    table: 'distance',
    row: origin,
    column: destination,
    value: km!,
    unit: 'km',
    source,
    status: status as Figure['status'],
  }))
}

const dateOrNone = (text: string, complain: (expected: string) => void): string => {
  if (!/^(\d{4}(-\d{2}-\d{2})?)?$/.test(text)) complain('a date such as 2015-12-28, or nothing')
  return text
}
