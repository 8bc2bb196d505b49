import { field } from '../text/csv.ts'
import { FIGURE_COLUMNS, type Figure } from './figure.ts'
import { ABROAD, NATION } from './names.ts'
import type { WorldFiles } from './read.ts'
import { foundingCells, tablesOf, yearsOfDemand } from './tables.ts'
import { worldYaml } from './template-texts.ts'
import type { Place, World } from './world.ts'

/** What a new world is made of: its id, and the regions that it has. */
export interface TemplateRequest {
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
 * distances, assumptions and outline. Its posterior does not come along, and what calibration found stands as a prior.
 */
export function templateOf(like: World, { id, regions }: TemplateRequest): WorldFiles {
  const { names, money, calendar } = like
  const places = [...regions, NATION, ABROAD]
  const kept = regions.filter((region) => names.regions.includes(region))
  const hub = kept.includes(names.hub) ? names.hub : regions[0]
  const tables = tablesOf({ ...names, world: id, regions, places, hub }, money, calendar)
  const known = new Map(like.figures.map((figure) => [`${figure.table}/${figure.row}/${figure.column}`, figure]))
  const demand = yearsOfDemand(calendar.founding, (year) => known.has(`gdp/${names.whole}/${year}`))
  const rows = [...foundingCells(tables, { ...names, regions }, demand)]
    .filter(([table]) => table !== 'distance')
    .map(([table, row, column]): readonly string[] => {
      const found = known.get(`${table}/${row}/${column}`)
      const own = found && (row === names.whole || kept.includes(row))
      const stands = found && (SHARED.includes(table) || row === NATION)
      const { unit } = tables[table]
      if (own) return line(found)
      if (stands) return line({ ...found, source: `prior: as in ${like.id}`, status: 'prior' })
      return [table, row, column, '', unit, '', '']
    })
  const byPlace = (row: readonly string[]): boolean => regions.includes(row[1])
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
              row.status === 'calibrated' ? `prior: as calibrated in ${like.id}` : row.source,
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
  const colour = colours[k]
  const short = title.slice(0, 8)
  return [region, 'region', title.slice(0, 40), title.slice(0, 20), short, short, colour, light(colour), '', '', '']
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

const csv = (rows: readonly (readonly string[])[]): string => `${rows.map((row) => row.map(field).join()).join('\n')}\n`
