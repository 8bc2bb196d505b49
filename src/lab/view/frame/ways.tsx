import type { JSX } from 'preact'
import { LESSONS } from '../../policy/lessons.ts'
import { useLab, useWords } from '../parts/lab.ts'

/** Ways to share, to download and into the lessons: in the bar, and in the menu of a narrow page. */
export function Ways({ look }: { look: 'plain' | 'button' }): JSX.Element {
  const { act } = useLab()
  const { words } = useWords()
  const ways = [
    ['share', words.share],
    ['download', words.download],
    ...(LESSONS.length > 0 ? [['lessons', words.lessonsName] as const] : []),
  ] as const
  return (
    <>
      {ways.map(([dialog, said]) => (
        <button key={dialog} type="button" class={look} onClick={() => act.view({ dialog })}>
          {said}
        </button>
      ))}
    </>
  )
}
