import { comparisonsOf, yearsOf } from '../charts/comparison.ts'
import type { Language } from '../words/words.ts'
import { wordsIn } from '../worlds/setting.ts'
import type { ReportData } from './data.ts'
import { fitPart, verdictsPart } from './evidence-parts.ts'
import { type Make, makeIn } from './make.ts'
import { scenarioPart } from './scenario-part.ts'
import { answers, causesPart, costPart, gainsPart, picturesPart } from './sections.ts'
import { STYLE } from './style.ts'

const LANGUAGES = ['en', 'zh'] as const
const TAGS = { en: 'en', zh: 'zh-CN' } as const

/**
 * The report as one self-contained HTML text: nothing from the network, no script; both languages, one shown at a time
 * by a switch that works without scripts; on paper the language that is shown.
 */
export function reportPage(data: ReportData, document: Document, first: Language): string {
  const make = makeIn(document)
  const head = [
    make('meta', { charset: 'utf-8' }),
    make('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    // `report --force` replaces pages that say so
    make('meta', { name: 'generator', content: 'factor-mobility' }),
    make('title', {}, titleOf(data, first)),
    make('style', {}, STYLE),
  ]
  const switches = LANGUAGES.map((language) =>
    make('input', {
      type: 'radio',
      name: 'language',
      id: `lang-${language}`,
      class: 'switch',
      'aria-label': wordsIn(data.cases.world)[language].report.language,
      ...(language === first && { checked: '' }),
    }),
  )
  const labels = LANGUAGES.map((language) =>
    make(
      'label',
      { for: `lang-${language}`, class: 'switch-label', lang: TAGS[language] },
      wordsIn(data.cases.world)[language].report.language,
    ),
  )
  const body = [
    ...switches,
    make('nav', { class: 'languages' }, ...labels),
    ...LANGUAGES.map((language) =>
      make('main', { lang: TAGS[language], class: language }, ...contents(make, data, language)),
    ),
  ]
  const html = make('html', { lang: TAGS[first] }, make('head', {}, ...head), make('body', {}, ...body))
  return `<!doctype html>\n${html.outerHTML}\n`
}

const titleOf = ({ cases: { world, policies } }: ReportData, language: Language): string => {
  const { report, called } = wordsIn(world)[language]
  return report.title(policies.map(called))
}

function contents(make: Make, data: ReportData, language: Language): readonly HTMLElement[] {
  const { report, called } = wordsIn(data.cases.world)[language]
  const { baseline, policies, cases, causes, commands, digests } = data
  const last = yearsOf([cases.baseline, ...cases.policies]).at(-1)!
  const compared = comparisonsOf(cases)
  return [
    make('h1', {}, titleOf(data, language)),
    make('p', { class: 'lead' }, report.question(cases.policies.map(called), last)),
    make('h2', {}, report.answer),
    make('ul', { class: 'answer' }, ...answers(data, language).map((text) => make('li', {}, text))),
    make('h2', {}, report.scenarios),
    ...[...policies, baseline].flatMap((scenario) => scenarioPart(make, scenario, baseline, language)),
    ...compared.flatMap((comparison, k) => [
      ...(comparison.policy ? gainsPart(make, comparison, language) : []),
      ...(causes[k] ? causesPart(make, cases.world, causes[k], comparison.policy!, language) : []),
    ]),
    ...verdictsPart(make, data, language),
    ...compared.flatMap((_, k) => picturesPart(make, data, k, language)),
    ...costPart(make, data, language),
    ...fitPart(make, data, language),
    make('h2', {}, report.limits),
    make('ul', {}, ...report.limitList(data.isCalibrated).map((text) => make('li', {}, text))),
    make('h2', {}, report.again),
    make('p', {}, report.againNote),
    make('pre', {}, make('code', {}, commands.join('\n'))),
    make(
      'ul',
      { class: 'note' },
      ...(
        [
          [report.version, digests.version],
          [report.digest, digests.result],
          [report.code, digests.code],
        ] as const
      ).map(([name, value]) => make('li', {}, `${name}: `, make('code', {}, value))),
    ),
    make('footer', {}, make('p', {}, report.made)),
  ]
}
