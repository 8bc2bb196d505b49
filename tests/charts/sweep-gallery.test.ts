import { sweepCharts } from '../../src/cli/sensitivity/charts.ts'
import { MADE } from './findings.ts'
import { testPictures } from './pictures.ts'

const LANGUAGES = ['en', 'zh'] as const

testPictures(
  'sweep-gallery',
  Object.entries(MADE).flatMap(([of, { design, drawing }]) =>
    LANGUAGES.flatMap((language) =>
      sweepCharts(design, [drawing], language).map(({ name, svg }) => ({
        file: `${name.split('-')[0]}-${of}-${language}.svg`,
        svg,
      })),
    ),
  ),
)
