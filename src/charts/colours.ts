import { perWorld } from '../worlds/memo.ts'
import { LOCAL } from '../worlds/names.ts'
import type { World } from '../worlds/world.ts'
import { readable } from './palette.ts'

/** What makes value added in a region but is not traded: beside the functions of any world. */
const LOCAL_COLOUR = '#CFCABF'

export interface Colours {
  readonly places: Readonly<Record<string, string>>
  /** The traded functions and `local`. */
  readonly functions: Readonly<Record<string, string>>
}

/** One colour per place and per function in every chart, as the tables of the world have them, those of places no paler than their names may be; always named beside. */
export const coloursOf: (world: World) => Colours = perWorld(({ places, functions }) => ({
  places: Object.fromEntries(places.map(({ id, colour }) => [id, readable(colour)])),
  functions: { ...Object.fromEntries(functions.map(({ id, colour }) => [id, colour])), [LOCAL]: LOCAL_COLOUR },
}))
