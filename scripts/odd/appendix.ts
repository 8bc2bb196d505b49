import { INDICATORS } from '../../src/indicators/index.ts'
import { ASSUMPTIONS } from '../../src/scenario/assumptions.ts'
import { indicators } from '../../src/scenario/chinese-indicators.ts'
import { KIND_NAMES } from '../../src/scenario/chinese-names.ts'
import { dateOf } from '../../src/scenario/dates.ts'
import { LEVERS, type LeverKind } from '../../src/scenario/levers.ts'
import { RULES } from '../../src/scenario/rules.ts'
import { INNOVATORS, PARAMS, PLACE, SEED, SIZE, T } from './given.ts'
import { TERMS } from './glossary.ts'
import { entry, fenced, type Sections, tableOf } from './page.ts'
import { digits, work } from './worked.ts'

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
  worked: () => {
    const { given, phases } = work()
    const draws = (of: (typeof phases)[number]['draws']) => {
      const agents = new Map<string, string[]>()
      for (const { of: agent, id, k, u } of of) {
        const name = `${agent}, identity ${id}`
        agents.set(name, [...(agents.get(name) ?? []), `${k}: ${digits(u)}`])
      }
      return [...agents].map(([agent, us]) => [agent, ...us].join(' | ')).join('\n')
    }
    return [
      `${dateOf(T)} (t = ${T}) under seed ${SEED}; default assumptions and rules (section 7). Levers: ${PARAMS.levers
        .map(
          ({ kind, places, value, ramp }) =>
            `\`${kind}\` ${places.map((p) => PLACE[p]).join('–')} ${value} from t = 0, ramp ${ramp}`,
        )
        .join('; ')}. ${SIZE.firms} firms make room as in section 2, but for ${INNOVATORS} innovators.`,
      `#### Given\n\n${fenced('text', given.join('\n'))}`,
      ...phases.flatMap(({ name, key, draws: used, lines }) => [
        ...(used.length > 0 ? [`#### Draws of ${name}\n\nKey ${key}.\n\n${fenced('text', draws(used))}`] : []),
        `#### After ${name}\n\n${fenced('text', lines.join('\n'))}`,
      ]),
    ].join('\n\n')
  },
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
