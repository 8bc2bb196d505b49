import { type Course, courseOf, strengthAt } from '../scenario/course.ts'
import type { Lever, Scenario } from '../scenario/scenario.ts'
import { net } from '../scenario/shifts.ts'
import { lineOf } from '../scenario/timeline.ts'
import { dateOf, quarterOf } from '../text/dates.ts'
import { figure } from '../text/show.ts'
import type { Language } from '../words/words.ts'
import { leversOf } from '../worlds/cards.ts'
import { wordsIn } from '../worlds/setting.ts'
import type { World } from '../worlds/world.ts'
import { inWords, type Make, tableOf } from './make.ts'

/** A scenario in its own words, with the levers that set it apart from the baseline; alike ones in one line. */
export function scenarioPart(
  make: Make,
  scenario: Scenario,
  baseline: Scenario,
  language: Language,
): readonly HTMLElement[] {
  const { world } = scenario
  const { report, levers, leverUnits } = wordsIn(world)[language]
  const alike = new Map<string, { readonly change: Change; readonly places: string[] }>()
  for (const change of changesOf(scenario, baseline)) {
    const { kind, region: _r, pair: _p, function: _f, ...rest } = change
    const key = JSON.stringify([kind, rest])
    const row = alike.get(key) ?? { change, places: [] }
    row.places.push(placeIn(change, world, language))
    alike.set(key, row)
  }
  const rows = [...alike.values()].map(({ change: { kind, old, now, start, end }, places }) => {
    const { unit } = leversOf(world)[kind]
    return [
      levers[kind],
      places.join(language === 'zh' ? '、' : ', '),
      old === 0 ? figure(now) : report.shift(figure(old), figure(now), net(now - old)),
      leverUnits[unit] ?? unit,
      end === undefined ? start : `${start}–${end}`,
    ]
  })
  return [
    make('h3', {}, `${scenario.title[language]} (${scenario.id})`),
    make('p', {}, scenario.text[language].trim()),
    rows.length === 0 ? make('p', { class: 'note' }, report.noLevers) : inWords(tableOf(make, report.levers, rows)),
    ...(scenario === baseline ? [] : [make('p', { class: 'note' }, report.same)]),
  ]
}

/** What a lever has come to, and what the baseline has in force then. */
interface Change extends Pick<Lever, 'kind' | 'region' | 'pair' | 'function' | 'start' | 'end'> {
  readonly ramp: number
  readonly old: number
  readonly now: number
}

/** Levers of a scenario that its baseline does not have; then what the baseline has and the scenario no longer. */
function changesOf(scenario: Scenario, baseline: Scenario): readonly Change[] {
  const last = quarterOf(scenario.horizon)
  const courseIn = ({ levers }: Scenario, line: string) => courseOf(levers.filter((lever) => lineOf(lever) === line))
  const own = scenario.levers.flatMap((lever): Change[] => {
    const { id: _, value, from: __, ...rest } = lever
    if (scenario === baseline) return [{ ...rest, old: 0, now: value }]
    const [stands, now] = [courseIn(baseline, lineOf(lever)), courseIn(scenario, lineOf(lever))]
    // --until may end before the lever begins
    const full = quarterOf(lever.start) + Math.max(lever.ramp, 1) - 1
    const end = lever.end === undefined ? Math.max(last, full) : quarterOf(lever.end)
    if (parting(stands, now, quarterOf(lever.start), end) === undefined) return []
    const reached = Math.min(full, end)
    return [{ ...rest, old: strengthAt(stands, reached), now: strengthAt(now, reached) }]
  })
  const gone = baseline.levers.flatMap((lever): Change[] => {
    const now = courseIn(scenario, lineOf(lever))
    const end = Math.min(lever.end === undefined ? last : quarterOf(lever.end), last)
    const stands = courseIn(baseline, lineOf(lever)).filter(({ id }) => id === lever.id)
    for (let t = quarterOf(lever.start); t <= end; t++)
      if (strengthAt(stands, t) !== 0 && !now.some((stretch) => stretch.first <= t && t <= stretch.last)) {
        const back = now.find((stretch) => stretch.first > t)?.first
        const until = Math.min(back === undefined ? end : back - 1, end)
        const { id: _, value: __, from: ___, end: ____, ...rest } = lever
        const ends = until < last ? { end: dateOf(until) } : {}
        return [{ ...rest, start: dateOf(t), ...ends, ramp: 0, old: strengthAt(stands, until), now: 0 }]
      }
    return []
  })
  return [...own, ...(scenario === baseline ? [] : gone)]
}

/** The first quarter in which two courses differ. */
function parting(a: Course, b: Course, first: number, last: number): number | undefined {
  for (let t = first; t <= last; t++) if (strengthAt(a, t) !== strengthAt(b, t)) return t
  return undefined
}

function placeIn(
  { region, pair, function: func }: Pick<Lever, 'region' | 'pair' | 'function'>,
  world: World,
  language: Language,
): string {
  const { places, functionsShort } = wordsIn(world)[language]
  const where = pair ? pair.map((place) => places[place]).join('–') : region ? places[region] : ''
  return [where, func && functionsShort[func]].filter(Boolean).join(' ')
}
