import type { Judged } from '../../claims/judge.ts'
import { type Language, VERDICTS } from '../../words/words.ts'
import { table } from '../terminal/table.ts'

/** Verdicts as a table on a terminal. */
export function verdictTable(judged: readonly Judged[], language: Language): string {
  const words = VERDICTS[language]
  return table(
    words.heading,
    judged.map(({ judgement: j, remarks }) => [
      j.id,
      words.verdicts[j.verdict],
      j.met.toFixed(2),
      `${j.interval[0].toFixed(2)}–${j.interval[1].toFixed(2)}`,
      j.complexity.toFixed(2),
      shortly(j.bayesFactor),
      words.origins[j.origin],
      [
        remarks.reason &&
          (remarks.turnsOn.length > 0 && remarks.reason === 'outside-assumption'
            ? words.turns(remarks.turnsOn.join(', '))
            : words.reasons[remarks.reason]),
        remarks.dependsOnMechanisms === false && words.independent,
      ]
        .filter(Boolean)
        .join(language === 'zh' ? '；' : '; '),
    ]),
  )
}

const shortly = (factor: number): string =>
  factor >= 100 ? factor.toFixed(0) : factor >= 0.01 ? factor.toPrecision(2) : factor.toExponential(0)
