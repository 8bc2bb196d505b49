import { type Language, WORDS } from '../charts/words.ts'
import { LEVERS, type LeverCard } from '../scenario/levers.ts'
import type { Lever, Scenario } from '../scenario/scenario.ts'
import { inWords, type Make, tableOf } from './make.ts'

/** A scenario in its own words, with the levers that set it apart from the baseline; alike ones in one line. */
export function scenarioPart(
  make: Make,
  scenario: Scenario,
  baseline: Scenario,
  language: Language,
): readonly HTMLElement[] {
  const { report, levers, leverUnits } = WORDS[language]
  const alike = new Map<string, { readonly lever: Lever; readonly places: string[] }>()
  for (const lever of scenario.levers) {
    // one that only ends because the policy’s own takes over is no part of the policy
    if (scenario !== baseline && baseline.levers.some((other) => sameBut(lever, other, ['end']))) continue
    const { id: _, region: _r, pair: _p, function: _f, ...rest } = lever
    const key = JSON.stringify(rest)
    const row = alike.get(key) ?? { lever, places: [] }
    row.places.push(placeIn(lever, language))
    alike.set(key, row)
  }
  const rows = [...alike.values()].map(({ lever, places }) => {
    const { unit } = LEVERS[lever.kind] as LeverCard
    const dates = lever.end === undefined ? lever.start : `${lever.start}–${lever.end}`
    return [
      levers[lever.kind],
      places.join(language === 'zh' ? '、' : ', '),
      String(lever.value),
      leverUnits[unit] ?? unit,
      dates,
    ]
  })
  return [
    make('h3', {}, `${scenario.title[language]} (${scenario.id})`),
    make('p', {}, scenario.text[language].trim()),
    rows.length === 0 ? make('p', { class: 'note' }, report.noLevers) : inWords(tableOf(make, report.levers, rows)),
    ...(scenario === baseline ? [] : [make('p', { class: 'note' }, report.same)]),
  ]
}

const sameBut = (a: Lever, b: Lever, but: readonly string[]): boolean => {
  const spelled = (lever: Lever) =>
    JSON.stringify(
      Object.entries(lever)
        .filter(([name]) => !but.includes(name))
        .sort(),
    )
  return spelled(a) === spelled(b)
}

function placeIn({ region, pair, function: func }: Lever, language: Language): string {
  const { places, functionsShort } = WORDS[language]
  const where = pair ? pair.map((place) => places[place]).join('–') : region ? places[region] : ''
  return [where, func && functionsShort[func]].filter(Boolean).join(' ')
}
