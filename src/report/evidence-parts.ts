import { figure, fixed, percent } from '../words/numbers.ts'
import type { Language } from '../words/words.ts'
import { wordsIn } from '../worlds/setting.ts'
import type { ReportData } from './data.ts'
import { inWords, type Make, tableOf } from './make.ts'

type Part = readonly HTMLElement[]

/** What the model says of the paper. */
export function verdictsPart(make: Make, { verdicts, cases }: ReportData, language: Language): Part {
  const { report } = wordsIn(cases.world)[language]
  if (!verdicts) return [make('h2', {}, report.verdicts), make('p', { class: 'note' }, report.noVerdicts)]
  const rows = verdicts.clauses.map(({ sentence, verdict, met, interval, complexity, origin }) => [
    sentence[language],
    report.verdict[verdict] ?? verdict,
    percent(met),
    // a word joiner: a dash is no place to break an interval
    `${percent(interval[0])}–\u2060${percent(interval[1])}`,
    percent(complexity),
    report.origin[origin] ?? origin,
  ])
  return [
    make('h2', {}, report.verdicts),
    make('p', { class: 'note' }, report.verdictsNote(verdicts.vectors, verdicts.seeds)),
    inWords(tableOf(make, report.verdictColumns, rows)),
  ]
}

/** The model beside published figures and two naive forecasts. */
export function fitPart(make: Make, { fit, cases }: ReportData, language: Language): Part {
  const { report, places, all } = wordsIn(cases.world)[language]
  if (!fit) return [make('h2', {}, report.fit), make('p', { class: 'note' }, report.noFit)]
  const say = (x: number) => (Math.abs(x) >= 10 ? figure(x) : fixed(x, 3))
  const region = (id: string) => (id === 'all' ? all : ((places as Readonly<Record<string, string>>)[id] ?? id))
  const rows = fit.map((line) => [
    `${line.indicator} (${line.role === 'fit' ? report.fitted : report.checked})`,
    region(line.region),
    String(line.year),
    say(line.observed),
    say(line.median),
    `${say(line.lo90)}–\u2060${say(line.hi90)}`,
    say(line.naiveTrend),
    say(line.naiveShare),
    line.unit,
  ])
  return [
    make('h2', {}, report.fit),
    make('p', { class: 'note' }, report.fitNote),
    tableOf(make, report.fitColumns, rows),
  ]
}
