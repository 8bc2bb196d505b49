import { INDICATORS } from '../../src/indicators/index.ts'
import { ASSUMPTIONS } from '../../src/scenario/assumptions.ts'
import { indicators } from '../../src/scenario/chinese-indicators.ts'
import { KIND_NAMES } from '../../src/scenario/chinese-names.ts'
import { LEVERS, type LeverKind } from '../../src/scenario/levers.ts'
import { RULES } from '../../src/scenario/rules.ts'
import { FIRST } from './given.ts'
import { SECOND, THIRD } from './given-again.ts'
import { TERMS } from './glossary.ts'
import { entry, type Sections, tableOf } from './page.ts'
import { blocksOf, settingOf } from './worked.ts'

/** What may be set and what is measured, the worked quarter, the words: the rest of section 7, sections 9 and 11. */
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
        ['kind', 'unit', 'neutral', 'range', 'scope', 'cost per unit, 10⁸ CNY a year', 'what it is', 'source'],
        Object.entries(LEVERS).map(([id, l]) => [
          id,
          l.unit,
          l.neutral,
          `${l.min} … ${l.max}`,
          l.scope,
          l.cost,
          l.note,
          l.source,
        ]),
      ),
      '**Rules**: rival theories of behaviour.',
      tableOf(
        ['phase', 'options'],
        Object.entries(RULES).map(([phase, options]) => [phase, options.join(', ')]),
      ),
      '**Indicators**',
      tableOf(
        ['id', 'unit', 'kind', 'by', 'formula'],
        INDICATORS.map(({ id, unit, kind, dimensions, formula }) => [id, unit, kind, dimensions.join(', '), formula]),
      ),
    ].join('\n\n'),
  worked: () => [settingOf(FIRST), blocksOf(FIRST)].join('\n\n'),
  second: () => [settingOf(SECOND), blocksOf(SECOND)].join('\n\n'),
  third: () => [settingOf(THIRD), blocksOf(THIRD)].join('\n\n'),
  glossary: () =>
    [
      '**Words**',
      tableOf(['中文', 'English', 'in the model'], TERMS),
      '**Indicators**',
      tableOf(
        ['中文', 'indicator', 'formula'],
        INDICATORS.map(({ id, formula }) => [entry(indicators, id, 'indicators'), id, formula]),
      ),
      '**Levers**',
      tableOf(
        ['中文', 'lever', 'what it is'],
        Object.entries(LEVERS).map(([kind, { note }]) => [KIND_NAMES[kind as LeverKind].join('、'), kind, note]),
      ),
    ].join('\n\n'),
}
