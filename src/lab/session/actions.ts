import type { Draft } from 'immer'
import type { AssumptionId } from '../../model/assumptions.ts'
import { DEFAULT_RULES, type RULES } from '../../model/rules.ts'
import { cardsOf } from '../../worlds/cards.ts'
import { type Family, measureOf, tilesFor } from '../figures/measures.ts'
import type { Control, Spot } from '../policy/controls.ts'
import { freshDocument, type LabDocument, resetControl, setControl, setSpot, startControl } from '../policy/document.ts'
import { change, redo, replace, undo } from '../policy/history.ts'
import { LESSON_STEPS, LESSONS } from '../policy/lessons.ts'
import type { Link } from '../sharing/link.ts'
import { LAST } from '../world/clock.ts'
import { FIRST_WORLD, WORLD } from '../world/shipped.ts'
import type { Area, View } from './state.ts'
import type { Store } from './store.ts'

/** Everything that a user can do to the view, by name. */
export type Actions = ReturnType<typeof actionsOn>

export function actionsOn(view: Store<View>) {
  const edit = (recipe: (draft: Draft<LabDocument>) => void, gesture?: string, more: Partial<View> = {}) =>
    view.set({ history: change(view.get().history, recipe, gesture), first: false, ...more })
  // one drag is one step of undo
  let drag = 0
  const gestureOf = (name: string): string => `${name} ${drag}`

  return {
    choose(id: string, more: Partial<View> = {}): void {
      const { history } = view.get()
      const { world } = history.now
      view.set({
        history: replace(history, { ...freshDocument(id), world }),
        first: false,
        screen: 'main',
        ...more,
      })
    },
    /** What a link holds, already checked. */
    open(document: LabDocument, { against, seed, result }: Link): void {
      const { history } = view.get()
      view.set({
        history: { ...replace(history, document), past: [], future: [] },
        against,
        seed,
        first: false,
        linked: result && { asked: result },
      })
    },
    compareWith: (against: string): void => view.set({ against }),
    pull: (control: Control, value: number, moving: boolean): void =>
      edit((draft) => setControl(draft.policy, control, value), gestureOf(control.id), { moving }),
    pullAt: (control: Control, spot: Spot, value: number, moving: boolean): void =>
      edit(
        (draft) => setSpot(draft.policy, control.kind, spot, { value }),
        gestureOf(`${control.id} ${JSON.stringify(spot)}`),
        { moving },
      ),
    letGo(): void {
      drag++
      view.set({ moving: false })
    },
    startIn: (control: Control, year: number): void =>
      edit((draft) => startControl(draft.policy, control, `${year}Q1`)),
    reset: (control: Control): void => edit((draft) => resetControl(draft.policy, control)),
    resetLevers: (): void =>
      edit((draft) => {
        draft.policy.levers = {}
      }),
    assume: (id: AssumptionId, value: number, moving: boolean): void =>
      edit(
        (draft) => {
          if (value === cardsOf(WORLD)[id].default) delete draft.world.assumptions[id]
          else draft.world.assumptions[id] = value
        },
        gestureOf(id),
        { moving },
      ),
    rule<P extends keyof typeof RULES>(phase: P, option: (typeof RULES)[P][number]): void {
      edit((draft) => {
        if (option === DEFAULT_RULES[phase]) delete draft.world.rules[phase]
        else Object.assign(draft.world.rules, { [phase]: option })
      })
    },
    resetWorld: (): void =>
      edit((draft) => {
        draft.world = { assumptions: {}, rules: {} }
      }),
    undo: (): void => view.set({ history: undo(view.get().history) }),
    redo: (): void => view.set({ history: redo(view.get().history) }),
    focus(focus: Area): void {
      const tiles = tilesFor(focus)
      view.set({ focus, tiles, lead: focus === 'all' ? 'where' : 'income' })
    },
    lead: (lead: Family): void => view.set({ lead, how: false }),
    measure(id: string): void {
      const { family } = measureOf(id)
      view.set({ lead: family, tiles: { ...view.get().tiles, [family]: id } })
    },
    at: (t: number): void => view.set({ t: Math.max(4, Math.min(LAST, t)) }),
    lesson(id: string | undefined, step = 0): void {
      if (id === undefined) {
        view.set({ lesson: undefined })
        return
      }
      const lesson = LESSONS.find((other) => other.id === id)!
      const { history, tiles, lesson: before } = view.get()
      const { family } = measureOf(lesson.measure)
      const looks = LESSON_STEPS[step] === 'look'
      const keeps = before?.id === id && !looks && before.step > 0
      view.set({
        ...(!keeps && {
          history: replace(history, freshDocument(looks ? 'baseline' : lesson.scenario)),
          against: 'baseline',
        }),
        first: false,
        dialog: undefined,
        screen: 'main',
        focus: lesson.focus,
        flow: lesson.flow,
        lead: family,
        tiles: { ...tiles, [family]: lesson.measure },
        lesson: { id, step, ...(before?.id === id && before.guess !== undefined && { guess: before.guess }) },
      })
    },
    guess(guess: number): void {
      const { lesson } = view.get()
      if (lesson) view.set({ lesson: { ...lesson, guess } })
    },
    /** Another world is another page. */
    another(world: string): void {
      const fields = new URLSearchParams({ ...(world !== FIRST_WORLD && { world }), lang: view.get().language })
      history.pushState(null, '', `#${fields}`)
      location.reload()
    },
    view: (part: Partial<View>): void => view.set(part),
  }
}
