import {
  type Finding,
  type Influence,
  type Interval,
  isClear,
  MEASURES,
  ranked,
  sizeOf,
  untold,
} from '../../charts/finding.ts'
import { aligned } from '../../charts/summary.ts'
import { scaled } from '../../words/numbers.ts'
import { AXES } from '../../words/shapes/sensitivity.ts'
import type { Language } from '../../words/words.ts'
import { wordsIn } from '../../worlds/setting.ts'

/** What one target hangs on, as lines for a terminal: a section an axis, the largest first, in brackets what is not clear. */
export function sensitivityLines(finding: Finding, language: Language): readonly string[] {
  const words = wordsIn(finding.world)[language].sensitivity
  const { method, used, of, seeds, noise, lack } = finding
  const opening = [words.heading(finding), words.counts(words.methods[method], used, of, seeds, noise)]
  const all = ranked(finding)
  if (lack) opening.push(words.lack(lack, method))
  if (all.length === 0) return lack ? opening : [...opening, words.nothing]
  const lost = untold(finding).map(({ id }) => id)
  if (!lack && lost.length > 0) opening.push(words.untold(lost))
  const say = scaled(sizeOf(all[0], method))
  const withChance = all.some(({ threshold }) => threshold !== undefined)
  const cells = (influence: Influence) => [
    influence.id,
    ...MEASURES[method].map((measure, k) => {
      const said = spelled(influence.measures[measure], say)
      return k === 0 && !isClear(influence, method) && said !== '' ? `(${said})` : said
    }),
    ...(withChance ? [influence.threshold === undefined ? '' : say(influence.threshold)] : []),
    ...(language === 'zh' ? [words.factor(influence)] : []),
  ]
  const sections = AXES.flatMap((axis) => {
    const rows = all.filter((influence) => influence.axis === axis)
    if (rows.length === 0) return []
    const head = [
      words.axes[axis],
      ...MEASURES[method].map((measure) => words.measures[measure]),
      ...(withChance ? [words.chance] : []),
      ...(language === 'zh' ? [''] : []),
    ]
    return [head, ...rows.map(cells)]
  })
  const brackets = all.some((influence) => !isClear(influence, method)) ? [words.unclear] : []
  const sides = sections[0].map((_, k) => (k === 0 || (language === 'zh' && k === sections[0].length - 1) ? '<' : '>'))
  return [...opening, ...brackets, ...aligned(sections, sides)]
}

/** `95 [80 112]`. */
const spelled = (interval: Interval | undefined, say: (x: number) => string): string =>
  interval === undefined
    ? ''
    : interval.lo95 === undefined || interval.hi95 === undefined
      ? say(interval.value)
      : `${say(interval.value)} [${say(interval.lo95)} ${say(interval.hi95)}]`
