import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
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
  })
}
