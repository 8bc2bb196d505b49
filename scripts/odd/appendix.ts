import { INDICATORS } from '../../src/indicators/index.ts'
import { ASSUMPTIONS } from '../../src/scenario/assumptions.ts'
import { indicators } from '../../src/scenario/chinese-indicators.ts'
import { KIND_NAMES } from '../../src/scenario/chinese-names.ts'
import { dateOf } from '../../src/scenario/dates.ts'
import { LEVERS, type LeverKind } from '../../src/scenario/levers.ts'
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
        ['kind', '中文', 'neutral', 'range', 'what it is', 'source'],
        Object.entries(LEVERS).map(([kind, l]) => [
          kind,
          KIND_NAMES[kind as LeverKind].join('、'),
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
          entry(indicators, id, 'indicators'),
          unit,
          kind,
          dimensions.join(', '),
          formula,
        ]),
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
  glossary: () => tableOf(['中文', 'English', 'in the model'], TERMS),
}
