import { chartsOf } from '../../src/cli/runs/charts.ts'
import { testPictures } from './pictures.ts'
import { alone, casesWith, comparison, second } from './synthetic.ts'

const both = comparison()
const cases = {
  policy: casesWith(both),
  alone: casesWith(alone(both)),
  'one-seed': casesWith(comparison({ seeds: 1 })),
  short: casesWith(comparison({ until: '2014Q4' })),
}
/** Of the charts that speak of all policies at once. */
const several = { policies: casesWith(both, second(both)) }

const LANGUAGES = ['en', 'zh'] as const
const pictures = [
  ...Object.entries(cases).flatMap(([of, each]) =>
    LANGUAGES.flatMap((language) => chartsOf(each, language).map((drawn) => ({ ...drawn, of, language }))),
  ),
  ...Object.entries(several).flatMap(([of, each]) =>
    LANGUAGES.flatMap((language) =>
      chartsOf(each, language)
        .filter(({ name }) => name === 'cost')
        .map((drawn) => ({ ...drawn, of, language })),
    ),
  ),
].map(({ name, svg, of, language }) => ({ file: `${name}-${of}-${language}.svg`, svg }))

testPictures('gallery', pictures)
