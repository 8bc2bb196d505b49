import { isFormula } from '../text/csv.ts'
import { FIGURE_COLUMNS, type Figure } from './figures.ts'
import { ABROAD, NATION } from './names.ts'
import type { WorldFiles } from './read.ts'
import { neededCells, tablesOf, yearsOfDemand } from './tables.ts'
import type { Place, World } from './world.ts'

/** What a new world is made of: its id, and the regions that it has. */
export interface Asked {
  readonly id: string
  readonly regions: readonly string[]
}

/** Tables that say how functions are made or what the nation is, whatever the region: those of another world stand in. */
const SHARED = [
  'input-share',
  'foreign-content-function',
  'final-share',
  'local-share',
  'research-weight',
  'public-field',
  'licences',
  'import-share',
]
/** Twenty that can be told apart on white; the first five also by protan, deutan and tritan eyes. */
const COLOURS = (
  '#B23A48 #1F5FA8 #875C00 #2E7D5B #6C4A8F #E454E4 #7890E4 #009C00 #C08490 #6C0018 ' +
  '#0C3C00 #30009C #B418A8 #54A818 #B4903C #78006C #5448E4 #549C9C #9C54CC #009C90'
).split(' ')

/**
 * The folder of a new world, to be filled in: calendar, money, functions and what the nation is as in another; every figure
 * that founding asks for as a row without a value. What is taken over from the other is marked a prior of it, but for figures of
 * the nation itself, which are the same. A region that the other has too comes with all that is known of it: name, figures,
 * distances, assumptions and outline. What was found by calibrating the other does not come along.
 */
export function templateOf(like: World, { id, regions }: Asked): WorldFiles {
  const { names, money, calendar } = like
  const places = [...regions, NATION, ABROAD]
  const kept = regions.filter((region) => names.regions.includes(region))
  const hub = kept.includes(names.hub) ? names.hub : regions[0]!
  const tables = tablesOf({ ...names, world: id, regions, places, hub }, money, calendar)
  const order = Object.keys(tables)
  const rank = (row: string): number => [...regions, names.whole].indexOf(row)
  const known = new Map(like.figures.map((figure) => [`${figure.table}/${figure.row}/${figure.column}`, figure]))
  const demand = yearsOfDemand(calendar.founding, (year) => known.has(`gdp/${names.whole}/${year}`))
  const needed = new Map(
    [
      ...neededCells(tables),
      ...[...regions, names.whole].flatMap((r) => demand.map((year) => ['gdp', r, year] as const)),
    ]
      .sort(
        ([a, p, x], [b, q, y]) =>
          order.indexOf(a) - order.indexOf(b) || (a === 'gdp' ? rank(p) - rank(q) || (x < y ? -1 : 1) : 0),
      )
      .map((cell) => [cell.join('/'), cell]),
  )
  const rows = [...needed.values()]
    .filter(([table]) => table !== 'distance')
    .map(([table, row, column]): readonly string[] => {
      const found = known.get(`${table}/${row}/${column}`)
      const own = found && (row === names.whole || kept.includes(row))
      const stands = found && (SHARED.includes(table) || row === NATION)
      const { unit } = tables[table]!
      if (own) return line(found)
      if (stands) return line({ ...found, source: `prior: as in ${like.id}`, status: 'prior' })
      return [table, row, column, '', unit, '', '']
    })
  const byPlace = (row: readonly string[]): boolean => regions.includes(row[1]!)
  const fresh = regions.filter((region) => !kept.includes(region))
  const free = COLOURS.filter(
    (colour) => !like.places.some((place) => place.colour === colour && kept.includes(place.id)),
  )
  return {
    'world.yaml': worldYaml(
      like,
      id,
      hub,
      kept.length > 0 && like.outlineSource !== '' ? like.outlineSource : undefined,
    ),
    'places.csv': csv([
      'id,role,en,zh,short-en,short-zh,colour,colour-dark,longitude,latitude,also'.split(','),
      ...regions.map((region) => {
        const known = like.places.find((place) => place.id === region)
        return known ? placeLine(known) : newLine(region, fresh.indexOf(region), free)
      }),
      ...like.places.filter(({ role }) => role !== 'region').map(placeLine),
    ]),
    'functions.csv': csv([
      'id,en,zh,short-en,short-zh,colour,colour-dark,manufacturing,end,also'.split(','),
      ...like.functions.map((f) => [
        f.id,
        f.title.en,
        f.title.zh,
        f.short.en,
        f.short.zh,
        f.colour,
        f.colourDark,
        f.manufacturing ? 'yes' : 'no',
        f.end ? 'yes' : 'no',
        '',
      ]),
    ]),
    'distances.csv': csv([
      'origin,destination,km,hours,from-date,source,status'.split(','),
      ...places.flatMap((p) =>
        places.map((q) => {
          const found = [p, q].some((place) => fresh.includes(place)) ? undefined : known.get(`distance/${p}/${q}`)
          if (!found) return [p, q, '', '', '', '', '']
          const own = kept.includes(p) || kept.includes(q)
          return [p, q, String(found.value), '', '', own ? found.source : `prior: as in ${like.id}`, found.status]
        }),
      ),
    ]),
    'figures/regions.csv': csv([FIGURE_COLUMNS, ...rows.filter(byPlace)]),
    'figures/nation.csv': csv([FIGURE_COLUMNS, ...rows.filter((row) => !byPlace(row))]),
    ...(kept.length > 0 &&
      like.assumptions.length > 0 && {
        'assumptions.csv': csv([
          'id,place,default,low,high,status,source'.split(','),
          ...like.assumptions
            .filter(({ place }) => place === undefined || [...places, ...names.functions].includes(place))
            .map((row) => [
              row.id,
              row.place ?? '',
              String(row.default),
              String(row.low),
              String(row.high),
              row.status,
              row.source,
            ]),
        ]),
      }),
    ...(kept.length > 0 &&
      like.levers.length > 0 && {
        'levers.csv': csv([
          'kind,max,cost,source'.split(','),
          ...like.levers.map(({ kind, max, cost, source }) => [kind, String(max), String(cost), source]),
        ]),
      }),
    ...(kept.some((region) => like.outline[region]) && {
      'outline.json': `${JSON.stringify(Object.fromEntries(kept.flatMap((region) => (like.outline[region] ? [[region, like.outline[region]]] : []))))}\n`,
    }),
  }
}

const placeLine = ({ id, role, title, short, colour, colourDark, longitude, latitude }: Place): readonly string[] => [
  id,
  role,
  title.en,
  title.zh,
  short.en,
  short.zh,
  colour,
  colourDark,
  String(longitude ?? ''),
  String(latitude ?? ''),
  '',
]

/** A region of which only the id is known yet, the k-th of its kind, in a colour that is free. */
function newLine(region: string, k: number, colours: readonly string[]): readonly string[] {
  const title = region
    .split('-')
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join(' ')
  const colour = colours[k]!
  const short = title.slice(0, 8)
  return [region, 'region', title.slice(0, 40), title.slice(0, 20), short, short, colour, light(colour), '', '', '']
}

function worldYaml({ names, money, calendar }: World, id: string, hub: string, outlineSource?: string): string {
  const { founding, counted, observed, evidence, tradeWar, secondaryBreak, horizon } = calendar
  const years = [
    `founding: ${founding}`,
    `counted: ${counted}`,
    `observed: ${observed}`,
    `evidence: [${evidence.join(', ')}]`,
    ...(secondaryBreak === undefined ? [] : [`secondary-break: ${secondaryBreak}`]),
    `trade-war: ${tradeWar}`,
    `horizon: ${horizon}`,
  ]
  return `format: 2
id: ${id}
# one line each, at most 60 and 30 characters
title: { en: ${id}, zh: ${id} }
# founded at the beginning of the fourth quarter of \`founding\`, on figures of that year and the next; residents counted alike
# from \`counted\` on; the nation's R&D, patents and residents known to \`observed\`
calendar: { ${years.join(', ')} }
money: { code: ${money.code}, size: ${money.size}, en: ${money.name.en}, zh: ${money.name.zh} }
# whose contracts to its neighbours are published
hub: ${hub}
# what the tables call the whole nation
whole: ${names.whole}
${outlineSource === undefined ? '' : `outline-source: ${JSON.stringify(outlineSource)}\n`}`
}

const line = ({ table, row, column, value, unit, source, status }: Figure): readonly string[] => [
  table,
  row,
  column,
  String(value),
  unit,
  source,
  status,
]

/** The same colour for dark screens, half way to white. */
const light = (colour: string): string =>
  `#${[1, 3, 5]
    .map((at) => Math.round((Number.parseInt(colour.slice(at, at + 2), 16) + 255) / 2).toString(16))
    .join('')}`.toUpperCase()

const csv = (rows: readonly (readonly string[])[]): string => `${rows.map((row) => row.map(cell).join()).join('\n')}\n`
/** A field as RFC 4180 has it; one that a spreadsheet took for a formula is none of ours. */
const cell = (text: string): string =>
  /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : isFormula(text) && !/^-?\d/.test(text) ? ` ${text}` : text

/** A first scenario about a world: nothing is done. */
export const baselineOf = (id: string): string => `id: baseline
world: ${id}
title: { en: Policies as they stand, zh: 既有政策延续 }
text:
  en: What governments do with the instruments of this model; so far nothing. Policies that stand belong here, with their dates.
  zh: 各级政府用本模型所含政策工具实际做的事；目前尚无。已有政策连同时间写在这里。
`
