import type { RegionId } from '../../model/places.ts'
import type { KindOfFlow } from '../runs/columns.ts'
import type { ControlId, GroupId } from './controls.ts'

export type LessonId = 'circulations' | 'patents' | 'relief' | 'chains' | 'feeds'
export const LESSON_STEPS = ['look', 'guess', 'answer', 'think'] as const
export type LessonStep = (typeof LESSON_STEPS)[number]

/** What a lesson shows: a policy whose outcome is guessed, the chart and the flows that answer. */
export interface Lesson {
  readonly id: LessonId
  readonly scenario: string
  readonly measure: string
  readonly flow: KindOfFlow
  readonly focus: RegionId | 'all'
  /** Groups of levers that stay in use. */
  readonly groups: readonly GroupId[]
}

export const LESSONS: readonly Lesson[] = [
  {
    id: 'circulations',
    scenario: 'open-world',
    measure: 'high-international-all',
    flow: 'goods',
    focus: 'all',
    groups: ['open'],
  },
  {
    id: 'patents',
    scenario: 'capital-pull',
    measure: 'technology-to-both',
    flow: 'technology',
    focus: 'all',
    groups: ['gradient', 'industrial'],
  },
  {
    id: 'relief',
    scenario: 'function-relief',
    measure: 'income-hebei',
    flow: 'capital',
    focus: 'hebei',
    groups: ['functions'],
  },
  {
    id: 'chains',
    scenario: 'two-chains',
    measure: 'technology-to-both',
    flow: 'technology',
    focus: 'all',
    groups: ['knowledge', 'gradient'],
  },
  {
    id: 'feeds',
    scenario: 'national-first',
    measure: 'income-all',
    flow: 'goods',
    focus: 'all',
    groups: ['industrial', 'open'],
  },
]

/** The levers that projector mode shows where a policy pulls none. */
export const PROJECTED: readonly ControlId[] = ['joint-laboratories', 'pilots-tianjin', 'technology-market']
