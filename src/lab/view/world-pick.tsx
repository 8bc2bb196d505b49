import type { JSX } from 'preact'
import { WORLD, WORLDS } from '../policy/shipped.ts'
import { useLab, useWords } from './lab.ts'

/** The agglomeration that the page is about; another is another page. */
export function WorldPick(): JSX.Element {
  const { act } = useLab()
  const { language } = useWords()
  return (
    <select class="world" value={WORLD.id} onChange={(event) => act.another(event.currentTarget.value)}>
      {WORLDS.map(({ id, title }) => (
        <option key={id} value={id}>
          {title[language]}
        </option>
      ))}
    </select>
  )
}
