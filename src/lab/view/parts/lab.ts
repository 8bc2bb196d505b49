import { createContext } from 'preact'
import { useContext, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Pool } from '../../runs/pool.ts'
import type { Shelves } from '../../runs/shelves.ts'
import type { Actions } from '../../session/actions.ts'
import type { Outcome, View } from '../../session/state.ts'
import type { Store } from '../../session/store.ts'
import { WORDS } from '../../words/dictionary.ts'
import type { Words } from '../../words/english.ts'
import { NUMBERS, type Numbers } from '../../words/numbers.ts'

/** What every part of the page may ask for. */
export interface Lab {
  readonly view: Store<View>
  readonly outcome: Store<Outcome>
  readonly act: Actions
  readonly pool: Pool
  readonly shelves: Shelves
  /** The checks of scenario files, loaded where they are needed; undefined, and told, where they are missing. */
  checks(): Promise<typeof import('../../sharing/check.ts') | undefined>
}

export const LabContext = createContext<Lab | undefined>(undefined)
export const useLab = (): Lab => useContext(LabContext)!

/** A part of a store; the component is drawn again when it changes. */
export function usePart<T extends object, P>(store: Store<T>, pick: (value: T) => P): P {
  const [, redraw] = useState(0)
  const held = useRef<P>(undefined as P)
  held.current = pick(store.get())
  const latest = useRef(pick)
  latest.current = pick
  useLayoutEffect(
    () =>
      store.watch(() => {
        const now = latest.current(store.get())
        if (!Object.is(now, held.current)) redraw((n) => n + 1)
      }),
    [store],
  )
  return held.current
}
export const useView = <P>(pick: (view: View) => P): P => usePart(useLab().view, pick)
export const useOutcome = <P>(pick: (outcome: Outcome) => P): P => usePart(useLab().outcome, pick)

export function useWords(): { readonly words: Words; readonly numbers: Numbers; readonly language: 'en' | 'zh' } {
  const language = useView((view) => view.language)
  return { words: WORDS[language], numbers: NUMBERS[language], language }
}

/** The size of an element, as it is and as it changes. */
export function useSize<E extends Element>(): readonly [{ current: E | null }, number, number] {
  const element = useRef<E>(null)
  const [size, setSize] = useState<readonly [number, number]>([0, 0])
  useLayoutEffect(() => {
    const box = element.current?.getBoundingClientRect()
    if (box) setSize([Math.round(box.width), Math.round(box.height)])
  }, [])
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => {
      const { width, height } = entry!.contentRect
      setSize((old) =>
        old[0] === Math.round(width) && old[1] === Math.round(height) ? old : [Math.round(width), Math.round(height)],
      )
    })
    if (element.current) observer.observe(element.current)
    return () => observer.disconnect()
  }, [])
  return [element, ...size]
}
