import { chartsOf } from '../../src/cli/runs/charts.ts'
import { madeCases, madeWorld } from './made-cases.ts'
import { type Picture, testLaws } from './pictures.ts'

const WORLDS = {
  '1-2': madeWorld({ regions: 1, functions: 2 }),
  '7-3': madeWorld({ regions: 7, functions: 3 }),
  '20-12': madeWorld({ regions: 20, functions: 12 }),
}

const pictures: Picture[] = Object.entries(WORLDS).flatMap(([size, world]) =>
  [true, false].flatMap((policy) =>
    (['en', 'zh'] as const).flatMap((language) =>
      chartsOf(madeCases(world, policy), language).map(({ name, svg }) => ({
        file: `${name}-${size}-${policy ? 'policy' : 'alone'}-${language}.svg`,
        svg,
      })),
    ),
  ),
)

testLaws('worlds-gallery', pictures)
