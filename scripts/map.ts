import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'

/**
 * Keeps docs/map.md: one line a file of src. Lines that stand are kept, those of files that are gone go, and a new file
 * gets the first sentence of its first docstring, to be bettered by hand.
 */
const root = new URL('../', import.meta.url)
const path = new URL('docs/map.md', root)
const LINE = /^- `(src\/[^`]+)`: (\S.*)$/gm

const standing = new Map(
  existsSync(path) ? [...readFileSync(path, 'utf8').matchAll(LINE)].map(([, file, line]) => [file, line]) : [],
)
const files = readdirSync(new URL('src/', root), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => `src/${file}`)
  .sort()

function firstSentence(file: string): string {
  const text = readFileSync(new URL(file, root), 'utf8')
  const doc = /\/\*\*([\s\S]*?)\*\//.exec(text)?.[1] ?? ''
  const words = doc
    .replace(/\n\s*\* ?/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return (
    (/^(.*?[.:;])(?:\s|$)/.exec(words)?.[1] ?? words).replace(/[.:;]$/, '') ||
    file.replace(/^.*\/|\.tsx?$/g, '').replaceAll('-', ' ')
  )
}

const lines = files.map((file) => `- \`${file}\`: ${standing.get(file) ?? firstSentence(file)}`)
const head = `# Map of the house

The way through, and the habits, in the order of a run: scenario → economy → phases → records → indicators; engine turns the crank;
study plans many runs; charts draw; the command line is the only room that opens files, threads and terminals, the lab the only
one with a page. One line a file, kept true by a test
(\`npm run map\` adds and drops lines; the words are ours).
`
writeFileSync(path, `${head}\n${lines.join('\n')}\n`)
