import { advantageTitle } from '../charts/advantage.ts'
import { type Comparison, comparisonsOf, countPairs, yearsOf } from '../charts/comparison.ts'
import { conversionTitle } from '../charts/conversion.ts'
import { costTitle } from '../charts/cost.ts'
import { destinationsTitle } from '../charts/destinations.ts'
import { gdpTitle } from '../charts/gdp.ts'
import { workTitle } from '../charts/work.ts'
import { isClear } from '../study/paired.ts'
import { EXACT } from '../study/shapley.ts'
import type { Named } from '../words/language.ts'
import { fixed, NONE, percent, signed } from '../words/numbers.ts'
import type { Language } from '../words/words.ts'
import { wordsIn } from '../worlds/setting.ts'
import type { World } from '../worlds/world.ts'
import { actor } from './actor.ts'
import type { Cause, ReportData } from './data.ts'
import { differenceTable } from './difference-table.ts'
import { type Make, tableOf } from './make.ts'
import { costTwin, twinOf } from './twins.ts'

type Part = readonly HTMLElement[]

/** What came out, in sentences that the figures make: growth and cost, functions, where capital and technology go, levers, verdicts. */
export function answers(data: ReportData, language: Language): readonly string[] {
  const { world } = data.cases
  const { report } = wordsIn(world)[language]
  const findings = comparisonsOf(data.cases).flatMap((comparison, k) => {
    const cause = data.causes[k]
    return [
      gdpTitle(comparison, language),
      workTitle(comparison, language),
      destinationsTitle('technology', comparison, language),
      destinationsTitle('capital', comparison, language),
      conversionTitle(comparison, language),
      advantageTitle(comparison, language),
      ...(cause && cause.groups.length > 1 ? leading(world, cause, comparison.policy!, language) : []),
    ]
  })
  const emergent = data.verdicts?.clauses.filter(({ origin }) => origin === 'emergent') ?? []
  const count = (verdict: string) => emergent.filter((clause) => clause.verdict === verdict).length
  return [
    ...findings,
    ...(data.cases.policies.length > 0 ? [costTitle(data.cases, language)] : []),
    ...(data.verdicts ? [report.verdictCount(count('supported'), count('contradicted'), count('undetermined'))] : []),
  ]
}

/** The groups that make most of the difference, or take most of it away, with their share; nobody where its sign is unclear. */
function leading(world: World, { groups, attribution }: Cause, policy: Named, language: Language): readonly string[] {
  const { report, called } = wordsIn(world)[language]
  const total = attribution.total[0]
  if (!isClear(total)) return [report.makesUnclear(called(policy))]
  const most = groups
    .map((id, g) => ({ id, share: attribution.groups[g][0].value / total.value }))
    .filter(({ share }) => Math.abs(share) > 0.1)
    .sort((a, b) => Math.abs(b.share) - Math.abs(a.share))
    .slice(0, 3)
    .map(({ id, share }) => [actor(id, world, language), percent(share)] as const)
  return most.length > 0 ? [report.makes(called(policy), most)] : []
}

/** Who gains, by function and circulation, and at what cost. */
export function gainsPart(make: Make, comparison: Comparison, language: Language): Part {
  const { report, called } = wordsIn(comparison.world)[language]
  const year = yearsOf([comparison.baseline, comparison.policy!]).at(-1)!
  const sections = differenceTable(comparison, year, language)
  return [
    make('h2', {}, report.gains(called(comparison.policy!), year)),
    make('p', { class: 'note' }, report.gainsNote(countPairs(comparison))),
    ...sections.map(({ heading, rows }) => tableOf(make, heading, rows)),
    // besides the row of GDP per yuan, which says what its dash means by the cost above it
    ...dashesTold(
      make,
      sections.slice(0, -1).flatMap(({ rows }) => rows),
      comparison.world,
      language,
    ),
  ]
}

/** Which lever does it: contribution, standard error, share, as a table with bars. */
export function causesPart(
  make: Make,
  world: World,
  { groups, attribution, window: quarters }: Cause,
  policy: Named,
  language: Language,
): Part {
  const { report, studies, called } = wordsIn(world)[language]
  if (groups.length < 2) return []
  const total = attribution.total[0]
  const clear = isClear(total)
  const share = (value: number) => (clear ? fixed((100 * value) / total.value, 0) : NONE)
  const most = Math.max(...attribution.groups.map(([{ value }]) => Math.abs(value)))
  const order = groups.map((_, g) => g).sort((a, b) => attribution.groups[b][0].value - attribution.groups[a][0].value)
  const table = tableOf(
    make,
    [studies.group, studies.contribution, studies.error, studies.share],
    [
      ...order.map((g) => {
        const [{ value, se }] = attribution.groups[g]
        return [actor(groups[g], world, language), signed(value, 1), fixed(se, 1), share(value)]
      }),
      [studies.total, signed(total.value, 1), fixed(total.se, 1), share(total.value)],
    ],
  )
  const lines = [...table.querySelectorAll('tbody tr')]
  for (const [k, g] of order.entries()) {
    const { value } = attribution.groups[g][0]
    const wide = Math.max(1, Math.round((120 * Math.abs(value)) / (most || 1)))
    lines[k]
      .querySelector('td')!
      .prepend(make('span', { class: value < 0 ? 'bar less' : 'bar', style: `width:${wide}px` }))
  }
  return [
    make('h2', {}, report.causes(called(policy))),
    make('p', { class: 'note' }, report.causesNote(quarters.join('–'), groups.length <= EXACT)),
    table,
    ...(clear
      ? []
      : [
          make('p', { class: 'note' }, studies.unclearTotal(total.pairs, signed(total.lo90, 1), signed(total.hi90, 1))),
        ]),
  ]
}

/** The charts of one policy, each with its table. */
export function picturesPart(make: Make, data: ReportData, k: number, language: Language): Part {
  const { world } = data.cases
  const { report, called } = wordsIn(world)[language]
  const comparison = comparisonsOf(data.cases)[k]
  const id = comparison.policy?.id
  const mine = data.pictures[language].filter(
    ({ chart, policy }) => chart !== 'cost' && (policy === undefined || policy === id),
  )
  return [
    make('h2', {}, report.pictures(called(comparison.policy ?? data.cases.baseline))),
    ...mine.map((picture) => figureOf(make, picture, twinOf(picture.chart, comparison, language), world, language)),
  ]
}

/** What all policies cost, as a chart. */
export function costPart(make: Make, data: ReportData, language: Language): Part {
  const picture = data.pictures[language].find(({ chart }) => chart === 'cost')
  return picture ? [figureOf(make, picture, costTwin(data.cases, language), data.cases.world, language)] : []
}

function figureOf(
  make: Make,
  { svg, title }: { readonly svg: string; readonly title: string },
  twin: ReturnType<typeof twinOf>,
  world: World,
  language: Language,
): HTMLElement {
  const { report } = wordsIn(world)[language]
  const image = make('img', { src: `data:image/svg+xml,${encodeURIComponent(svg)}`, alt: title })
  const table =
    twin &&
    make(
      'details',
      {},
      make('summary', {}, report.table),
      tableOf(make, twin.heading, twin.rows),
      ...dashesTold(make, twin.rows, world, language),
    )
  return make('figure', {}, image, ...(table ? [table] : []))
}

/** What a dash means, where there is one. */
const dashesTold = (make: Make, rows: readonly (readonly string[])[], world: World, language: Language): Part =>
  rows.some((cells) => cells.includes(NONE)) ? [make('p', { class: 'note' }, wordsIn(world)[language].table.none)] : []
