import { widthOf } from './lettering.ts'

export type Anchor = 'start' | 'middle' | 'end'

/** A text and where its baseline stands. */
export interface Lettered {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size: number
  readonly anchor: Anchor
}

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

function boxOf({ text, x, y, size, anchor }: Lettered): Box {
  const width = size * widthOf(text)
  const left = { start: x, middle: x - width / 2, end: x - width }[anchor]
  return { left, right: left + width, top: y - 0.8 * size, bottom: y + 0.1 * size }
}

const meet = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/** Of each, in turn, the first of its places where it meets nothing that is placed before it; undefined where there is none. */
export function placed(
  wishes: readonly (readonly Lettered[])[],
  before: readonly Lettered[],
  within: Readonly<Box>,
): readonly (Lettered | undefined)[] {
  const taken = before.map(boxOf)
  return wishes.map((places) => {
    const free = places.find((place) => {
      const box = boxOf(place)
      const isInside =
        box.left >= within.left && box.right <= within.right && box.top >= within.top && box.bottom <= within.bottom
      return isInside && taken.every((other) => !meet(box, other))
    })
    if (free) taken.push(boxOf(free))
    return free
  })
}
