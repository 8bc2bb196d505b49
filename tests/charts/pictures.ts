import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { contrast, INK_3, PAPER } from '../../src/charts/palette.ts'
import { boxesOf, overlap, parse } from './boxes.ts'

export interface Picture {
  readonly file: string
  readonly svg: string
}

/** Stored pictures, compared byte for byte; `UPDATE=1` writes them, to be looked at before they are kept. */
export function testPictures(name: string, pictures: readonly Picture[]): void {
  const GALLERY = fileURLToPath(new URL(`./${name}/`, import.meta.url))
  if (process.env['UPDATE'] === '1') {
    mkdirSync(GALLERY, { recursive: true })
    for (const { file, svg } of pictures) writeFileSync(GALLERY + file, svg)
  }

  test('the gallery holds these pictures and no others', () => {
    expect(readdirSync(GALLERY).sort()).toEqual(pictures.map(({ file }) => file).sort())
  })

  describe.each(pictures)('$file', ({ file, svg }) => {
    test('is as it was', () => {
      expect(existsSync(GALLERY + file) && readFileSync(GALLERY + file, 'utf8')).toBe(svg)
    })

    laws(svg)
  })
}

/** The same without stored pictures: what holds of any; `UPDATE=1` writes them into a folder of the system, to be looked at. */
export function testLaws(name: string, pictures: readonly Picture[]): void {
  if (process.env['UPDATE'] === '1') {
    const folder = join(tmpdir(), name)
    mkdirSync(folder, { recursive: true })
    for (const { file, svg } of pictures) writeFileSync(join(folder, file), svg)
  }
  describe.each(pictures)('$file', ({ svg }) => {
    laws(svg)
  })
}

function laws(svg: string): void {
  test('stands by itself as SVG', () => {
    const root = parse(svg).documentElement
    expect(root.namespaceURI).toBe('http://www.w3.org/2000/svg')
    expect(root.tagName).toBe('svg')
    expect(root.querySelectorAll('title')).toHaveLength(1)
    expect(svg).not.toMatch(/NaN|undefined|Infinity|null|<figure|<style|href/)
  })

  test('has every text inside the picture and none on another', () => {
    const [, , width, height] = parse(svg).documentElement.getAttribute('viewBox')!.split(' ').map(Number)
    const boxes = boxesOf(svg)
    expect(boxes.length).toBeGreaterThan(10)
    for (const box of boxes) {
      expect(box.left, box.text).toBeGreaterThanOrEqual(0)
      expect(box.right, box.text).toBeLessThanOrEqual(width!)
      expect(box.top, box.text).toBeGreaterThanOrEqual(0)
      expect(box.bottom, box.text).toBeLessThanOrEqual(height!)
    }
    const clashes = boxes.flatMap((a, k) =>
      boxes
        .slice(k + 1)
        .filter((b) => overlap(a, b))
        .map((b) => `${a.text} / ${b.text}`),
    )
    expect(clashes).toEqual([])
  })

  test('has texts only in inks that can be read on paper or on their fill', () => {
    const inks = [...parse(svg).querySelectorAll('text')].map((text) => inkOf(text))
    for (const ink of new Set(inks)) if (ink !== PAPER) expect(contrast(ink, PAPER), ink).toBeGreaterThanOrEqual(4.5)
  })
}

/** The colour that a text is written in. */
function inkOf(element: Element): string {
  const fill = element.getAttribute('fill')
  if (fill !== null && fill !== 'currentColor') return fill
  return element.parentElement && fill === null ? inkOf(element.parentElement) : INK_3
}
