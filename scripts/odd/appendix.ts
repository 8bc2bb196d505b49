import type { LeverKind } from '../../src/model/levers.ts'
import { leverNamesIn } from '../../src/scenario/json-schema.ts'
import { ASSUMPTIONS, INDICATOR_NAMES, INDICATORS, LEVERS, WORLD } from '../default-world.ts'
import { FIRST } from './given.ts'
import { SECOND, THIRD } from './given-again.ts'
import { TERMS } from './glossary.ts'
import { entry, type Sections, tableOf } from './page.ts'
import { blocksOf, settingOf } from './worked.ts'

/** What may be set and what is measured, the worked quarter, the words: the rest of section 7, sections 9 and 11. */
const leverNames = leverNamesIn(WORLD)

export const APPENDIX: Sections = {
  parameters: () =>
    [
      '**Assumptions**: what we do not know of the world.',
      tableOf(
        ['id', 'symbol', 'unit', 'default', 'range', 'what it is', 'source'],
        Object.entries(ASSUMPTIONS).map(([id, a]) => [
          id,
          a.symbol,
          a.unit,
          a.default,
          `${a.range[0]} … ${a.range[1]}`,
          a.note,
          a.source,
        ]),
      ),
      '**Levers**: what a government does. Effects per unit are assumptions.',
      tableOf(
        ['kind', '中文', 'neutral', 'range', 'what it is', 'source'],
        Object.entries(LEVERS).map(([kind, l]) => [
          kind,
          leverNames[kind as LeverKind].join('、'),
          l.neutral,
          `${l.min} … ${l.max} ${l.unit}`,
          l.note,
          l.source,
        ]),
      ),
      '**Indicators**. Letters in their formulas are those of the sources named.',
      tableOf(
        ['id', '中文', 'unit', 'kind', 'by', 'formula'],
        INDICATORS.map(({ id, unit, kind, dimensions, formula }) => [
          id,
          entry(INDICATOR_NAMES.zh, id, 'indicators'),
          unit,
          kind,
          dimensions.join(', '),
          formula,
        ]),
      ),
    ].join('\n\n'),
  worked: () => [settingOf(FIRST), blocksOf(FIRST)].join('\n\n'),
  second: () => [settingOf(SECOND), blocksOf(SECOND)].join('\n\n'),
  third: () => [settingOf(THIRD), blocksOf(THIRD)].join('\n\n'),
  glossary: () => tableOf(['中文', 'English', 'in the model'], TERMS),
}
