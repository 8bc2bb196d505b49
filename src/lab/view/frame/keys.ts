import { useEffect } from 'preact/hooks'
import { FAMILIES } from '../../figures/measures.ts'
import { play } from '../map/timeline.tsx'
import type { Lab } from '../parts/lab.ts'
import { useLab } from '../parts/lab.ts'

/** The keys of the page; single letters rest while a text field has focus, and can be switched off. */
export function useKeys(): void {
  const lab = useLab()
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (act(lab, event)) event.preventDefault()
    }
    addEventListener('keydown', pressed)
    return () => removeEventListener('keydown', pressed)
  }, [lab])
}

/** True where the key was one of ours. */
function act({ view, act: to }: Lab, event: KeyboardEvent): boolean {
  const now = view.get()
  const { key, ctrlKey, metaKey, shiftKey, altKey } = event
  const target = event.target as HTMLElement
  const writes = target.matches('textarea, select, input:not([type=range]):not([type=radio]):not([type=checkbox])')
  if (writes || now.dialog !== undefined) return false
  if ((ctrlKey || metaKey) && key.toLowerCase() === 'z') {
    if (shiftKey) to.redo()
    else to.undo()
    return true
  }
  if (ctrlKey || metaKey || altKey) return false
  if (key === 'Escape') {
    if (now.projector) to.view({ projector: false })
    else if (now.screen !== 'main') to.view({ screen: 'main' })
    else if (now.lesson) to.lesson(undefined)
    else if (now.table || now.how) to.view({ table: false, how: false })
    else return false
    return true
  }
  // a button is pressed by Space
  if (key === ' ' && target.matches('button, summary, a, input[type=checkbox], input[type=radio]')) return false
  if (!now.singleKeys) return false
  const family = FAMILIES[Number(key) - 1]
  if (family) to.lead(family)
  else if (key === ' ') play(to, now.t, now.playing)
  else if (key === ',') to.at(now.t - 1)
  else if (key === '.') to.at(now.t + 1)
  else if (key === '?') to.view({ dialog: 'keys' })
  else {
    const does: Record<string, () => void> = {
      b: () => to.view({ hidesBaseline: !now.hidesBaseline }),
      a: () => to.view({ panel: now.panel === 'levers' ? 'assumptions' : 'levers' }),
      v: () => {
        to.view({ tab: 'verdicts', screen: 'main' })
        document.querySelector<HTMLElement>('#verdicts')?.focus()
      },
      c: () => to.view({ screen: now.screen === 'compare' ? 'main' : 'compare' }),
      w: () => to.view({ screen: now.screen === 'difference' ? 'main' : 'difference' }),
      t: () => to.view({ table: !now.table, how: false }),
      p: () => to.view({ projector: !now.projector }),
      l: () => to.view({ language: now.language === 'en' ? 'zh' : 'en' }),
    }
    const doing = does[key.toLowerCase()]
    if (!doing) return false
    doing()
  }
  return true
}
