import { among, amongOrNone, id, readRows } from './fields.ts'
import { GROUP_IDS, type GroupId } from './lab-names.ts'
import { ALL, type Names } from './names.ts'

const FLOWS = ['technology', 'capital', 'goods'] as const
const KINDS = ['lesson', 'question'] as const

/** A lesson of the lab, or a question to begin with: the scenario that answers it, and what is looked at. */
export interface LessonRow {
  readonly kind: (typeof KINDS)[number]
  /** What words call it by; of a question its scenario. */
  readonly id: string
  readonly scenario: string
  /** The chart, of a lesson. */
  readonly measure: string
  readonly flow: (typeof FLOWS)[number]
  readonly focus: string
  /** Groups of sliders that stay in use. */
  readonly groups: readonly GroupId[]
}

const MOST = 30

/** `lessons.csv`: what lessons and first questions show; what they say is in the words of the world. */
export function parseLessons(text: string, file: string, { regions }: Names): readonly LessonRow[] {
  const areas = [...regions, ALL]
  const form = {
    what: 'lessons',
    fields: {
      kind: among(KINDS),
      id: id([]),
      scenario: id([]),
      measure: amongOrNoneOfAny,
      flow: among(FLOWS),
      focus: amongOrNone(areas),
      groups: groupsIn,
    },
    path: ['kind', 'id'],
    once: ['kind', 'id'],
  } as const
  let count = 0
  return readRows(text, file, form, (row, complain) => {
    if (row.kind === 'lesson' && row.measure === '') complain('measure', 'what the lesson draws', 'nothing')
    if (++count > MOST) complain('id', `at most ${MOST} rows`)
  }).map(({ focus = ALL, ...row }) => ({ ...row, focus }))
}

function amongOrNoneOfAny(text: string, complain: (expected: string) => void): string {
  if (!/^[a-z0-9-]{0,160}$/.test(text)) complain('the id of a measure of the lab, or nothing')
  return text
}

function groupsIn(text: string, complain: (expected: string) => void): readonly GroupId[] {
  const groups = text.split(' ').filter(Boolean)
  if (!groups.every((group) => (GROUP_IDS as readonly string[]).includes(group)))
    complain(`some of ${GROUP_IDS.join(' ')}`)
  return groups as unknown as readonly GroupId[]
}
