import { writeFileSync } from 'node:fs'
import { APPENDIX } from './odd/appendix.ts'
import { DETAILS } from './odd/details.ts'
import { OVERVIEW } from './odd/overview.ts'
import { entry, type Sections } from './odd/page.ts'
import { read } from './odd/source.ts'
import { WORKED_FOUNDING } from './odd/worked-founding.ts'

const SECTIONS: Sections = { ...OVERVIEW, ...DETAILS, ...APPENDIX, ...WORKED_FOUNDING }

/** The document: the template with each mark followed by what the code says. */
export function odd(): string {
  const template = read('docs/odd.template.md')
  return template.replace(
    /<!-- generated: (\w+) -->/g,
    (mark, name: string) => `${mark}\n\n${entry(SECTIONS, name, 'SECTIONS')()}\n\n<!-- end -->`,
  )
}

if (process.argv[1] === new URL(import.meta.url).pathname)
  writeFileSync(new URL('../docs/odd.md', import.meta.url), odd())
