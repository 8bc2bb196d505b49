import { WORLD } from '../../world/shipped.ts'

/** Colours of the world as variables of the page: `--place-national`, `--function-research`. */
export function paintWorld(theme: 'light' | 'dark', { style }: HTMLElement = document.documentElement): void {
  const paint = (kind: string, all: typeof WORLD.places | typeof WORLD.functions): void => {
    for (const { id, colour, colourDark } of all)
      style.setProperty(`--${kind}-${id}`, theme === 'dark' ? colourDark : colour)
  }
  paint('place', WORLD.places)
  paint('function', WORLD.functions)
}
