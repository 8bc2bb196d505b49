import type { LeverKind } from '../../model/levers.ts'
import { LESSON_STEPS } from '../../worlds/lab-names.ts'
import type { LessonRow } from '../../worlds/lessons.ts'
import type { LessonWords } from '../../worlds/words.ts'
import { BUNDLE, SHIPPED, WORLD } from '../world/shipped.ts'

export { LESSON_STEPS }

/** What a lesson shows: a policy whose outcome is guessed, the chart and the flows that answer, levers that stay in use. */
export type Lesson = LessonRow

const { en, zh } = WORLD.words
const rowsOf = (kind: LessonRow['kind']): readonly LessonRow[] =>
  BUNDLE.lessons.filter((row) => row.kind === kind && SHIPPED.has(row.scenario))

/** The lessons that a world has, in both languages. */
export const LESSONS: readonly Lesson[] = rowsOf('lesson').filter(({ id }) => en.lessons?.[id] && zh.lessons?.[id])
export const lessonIn = (language: 'en' | 'zh', id: string): LessonWords => WORLD.words[language].lessons![id]

/** Questions to begin with: those that a world has, else which scenario to look at. */
export interface Question extends Pick<LessonRow, 'id' | 'scenario' | 'flow' | 'focus'> {
  /** Left out where the scenario's title is all. */
  readonly text?: Readonly<Record<'en' | 'zh', string>>
}
const asked = rowsOf('question').flatMap((row): Question[] => {
  const text = { en: en.questions?.[row.id], zh: zh.questions?.[row.id] }
  return text.en !== undefined && text.zh !== undefined ? [{ ...row, text: { en: text.en, zh: text.zh } }] : []
})
const FEW = 3
export const QUESTIONS: readonly Question[] =
  asked.length > 0
    ? asked
    : [...SHIPPED.keys()]
        .filter((id) => id !== 'baseline')
        .slice(0, FEW)
        .map((id) => ({ id, scenario: id, flow: 'technology', focus: 'all' }))

/** The kinds of levers that projector mode shows where a policy pulls none. */
export const PROJECTED: readonly LeverKind[] = ['joint-laboratories', 'technology-market', 'pilot-platforms']
