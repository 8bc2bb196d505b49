import type { JSX } from 'preact'
import { WORLD, WORLDS } from '../../world/shipped.ts'
import { useLab, useWords } from '../parts/lab.ts'

/** The agglomeration that the page is about, where there are several; another is another page. */
export function WorldPick({ look }: { look: 'pick of-world' | 'narrow-only' }): JSX.Element | null {
  const { act } = useLab()
  const { words, language } = useWords()
  if (WORLDS.length < 2) return null
  return (
    <label class={look}>
      <span class={look === 'narrow-only' ? '' : 'unseen'}>{words.world}</span>
      <select class="world" value={WORLD.id} onChange={(event) => act.another(event.currentTarget.value)}>
        {WORLDS.map(({ id, title }) => (
          <option key={id} value={id}>
            {title[language]}
          </option>
        ))}
      </select>
    </label>
  )
}
