import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { odd, PAGES } from '../scripts/odd.ts'

const standing = (page: string): string => readFileSync(new URL(`../docs/${page}.md`, import.meta.url), 'utf8')
// whole runs: tests/odd/fingerprint.test.ts holds them
const runs = /<!-- generated: fingerprint -->\n\n([\s\S]*?)\n\n<!-- end -->/.exec(standing('odd'))?.[1] ?? ''

it.each(PAGES)('docs/%s.md says what the code says (npm run odd writes it)', (page) => {
  expect(standing(page)).toBe(odd(page, { fingerprint: () => runs }))
})

it('docs/odd.md can be read in one go', () => {
  expect(Buffer.byteLength(standing('odd'))).toBeLessThan(120_000)
})

it.each(PAGES)('docs/%s.md links only to files and headings that are there', (page) => {
  const links = [...standing(page).matchAll(/\]\((?!http)([^)#]+)(?:#([^)]+))?\)/g)]
  expect(links.length).toBeGreaterThan(0)
  for (const [link, file, heading] of links) {
    const headings = [...standing(file.replace(/\.md$/, '')).matchAll(/^#+ (.+)$/gm)].map(([, words]) =>
      words
        .toLowerCase()
        .replace(/[^\w\s-]/g, '')
        .replace(/\s/g, '-'),
    )
    if (heading) expect(headings, link).toContain(heading)
  }
})
