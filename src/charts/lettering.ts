import { perWorld } from '../worlds/memo.ts'
import { wordsIn } from '../worlds/setting.ts'
import type { World } from '../worlds/world.ts'

const LATIN = "'Source Sans 3', 'Helvetica Neue', Arial, 'Liberation Sans'"
const CHINESE = "'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC'"

/** A Chinese face for each system, before the general one only where the text is Chinese: its quotation marks are square. */
export const FONTS = { en: `${LATIN}, sans-serif, ${CHINESE}`, zh: `${LATIN}, ${CHINESE}, sans-serif` } as const

const WIDE = /[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/

/** Whether a character takes the square of a Chinese one (two columns in a terminal). */
export const isWide = (character: string): boolean => WIDE.test(character)

/** Width of a text in units of its font size: an estimate for sans-serif faces, on the wide side. */
export const widthOf = (text: string): number => [...text].reduce((sum, c) => sum + emOf(c), 0)

function emOf(c: string): number {
  if (isWide(c)) return 1
  if (/[iljft.,;:'’| ()!–]/.test(c)) return 0.34
  if (/[mwMW@%—←↑→↓]/.test(c)) return 0.9
  if (/[A-Z“”]/.test(c)) return 0.68
  return 0.57
}

/** Break a text about a world into lines no wider than `width` (in units of the font size), between words or between Chinese characters. */
export function wrap(text: string, width: number, world: World): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of text.match(piecesOf(world)) ?? []) {
    if (line !== '' && widthOf((line + piece).trimEnd()) > width) {
      lines.push(line.trimEnd())
      line = piece.trimStart()
    } else line += piece
  }
  return line === '' ? lines : [...lines, line.trimEnd()]
}

/** Break a text into as few lines as fit, of about equal length. */
export function balance(text: string, width: number, world: World): string[] {
  const fewest = wrap(text, width, world).length
  let narrow = width
  while (narrow > 1 && wrap(text, narrow - 0.5, world).length === fewest) narrow -= 0.5
  return wrap(text, narrow, world)
}

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/**
 * A short Chinese bracket; a word with its space; or a Chinese character, the name of a region, of a flow or of a unit or a word of titles, with the
 * number that follows. Each with the marks that open before it (no line ends with one) and close after it (no line
 * begins with one). Names of a world are not broken.
 */
const piecesOf = perWorld((world) => {
  const { places, flows, units } = wordsIn(world).zh
  const whole = [...Object.values(places), ...Object.values(flows), ...Object.values(units)]
    .filter((name) => name.length > 1 && name.length < 5)
    .map(escaped)
    .join('|')
  return new RegExp(
    String.raw`（[^（）]{1,16}）[，。；：、]*\s*|[“（]*[^\s“（\u2e80-\u9fff\uff00-\uff60]+[，。；：、）”]*\s*|[“（]*(?:${whole}|主要|取决于|其次是|[\u2e80-\u9fff\uff00-\uff07\uff09-\uff60])(?: \d[\d.,]*%?(?![^\s，。；：、（）]))?[，。；：、）”]*\s*|[“（]+|\s+`,
    'g',
  )
})

/** Columns of a terminal that a text takes. */
export const columnsOf = (text: string): number => [...text].reduce((sum, c) => sum + (isWide(c) ? 2 : 1), 0)
