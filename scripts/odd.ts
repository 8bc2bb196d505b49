import { writeFileSync } from 'node:fs'
import { APPENDIX } from './odd/appendix.ts'
import { DETAILS } from './odd/details.ts'
import { FINGERPRINT } from './odd/fingerprint.ts'
import { OVERVIEW } from './odd/overview.ts'
import { entry, type Sections } from './odd/page.ts'
import { REFERENCE } from './odd/reference.ts'
import { read } from './odd/source.ts'
import { WORKED_FOUNDING } from './odd/worked-founding.ts'

const SECTIONS: Sections = { ...OVERVIEW, ...DETAILS, ...REFERENCE, ...APPENDIX, ...WORKED_FOUNDING, ...FINGERPRINT }

/** What is written, each from the template beside it. */
export const PAGES = ['odd', 'odd-worked', 'odd-tables'] as const
export type Page = (typeof PAGES)[number]

/** A page of the document: its template with each mark followed by what the code says, or by what `given` has. */
export const odd = (page: Page, given: Sections = {}): string =>
  read(`docs/${page}.template.md`).replace(
    /<!-- generated: (\w+) -->/g,
    (mark, name: string) => `${mark}\n\n${entry({ ...SECTIONS, ...given }, name, 'SECTIONS')()}\n\n<!-- end -->`,
  )

if (process.argv[1] === new URL(import.meta.url).pathname)
  for (const page of PAGES) writeFileSync(new URL(`../docs/${page}.md`, import.meta.url), odd(page))
