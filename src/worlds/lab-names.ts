/** Words of a world's files that the lab has parts of the page for; apart from their readers, which the page begins without. */

/** What sliders are grouped by, in the order of the page. */
export const GROUP_IDS = ['knowledge', 'gradient', 'industrial', 'open', 'functions'] as const
export type GroupId = (typeof GROUP_IDS)[number]

/** The steps of a lesson. */
export const LESSON_STEPS = ['look', 'guess', 'answer', 'think'] as const
export type LessonStep = (typeof LESSON_STEPS)[number]
