/** One deletion: where, what was taken out of what, and the first test that failed. */
export interface Outcome {
  readonly file: string
  readonly what: string
  readonly from: string
  /** `file of the test: its name`; left out where none failed. */
  readonly test?: string | undefined
}

/** What is taken out where it is a statement and not a term of one. */
export const WHOLE = 'all of it'

const cell = (text: string) => text.replaceAll('|', '\\|')
const code = (text: string) => `\`${cell(text)}\``

/** How often each name occurs, the most frequent first. */
function counted(names: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ')
}

function rowOf(file: string, outcomes: readonly Outcome[]): string {
  const noticed = outcomes.flatMap(({ test }) => (test ? [test.split(':')[0]] : []))
  const statements = outcomes.filter(({ what }) => what === WHOLE).length
  return `| ${[file, statements, outcomes.length - statements, noticed.length, counted(noticed)].join(' | ')} |`
}

/** docs/deletions.md: a row a file, and every deletion that no test noticed. */
export function documentOf(outcomes: readonly Outcome[], tests: readonly string[]): string {
  const files = [...new Set(outcomes.map(({ file }) => file))]
  const unnoticed = outcomes.filter(({ test }) => !test)
  return `# Deletions

Made by \`node scripts/deletions.ts\`, which takes every statement and every term out of every account, one at a time, in a
copy of the project, and runs ${tests.map(code).join(', ')}, in this order, until one fails. Run it for a file to see which
statement which test noticed.

${outcomes.length} deletions, ${outcomes.length - unnoticed.length} noticed, ${unnoticed.length} not.

| file | statements | terms | noticed | by the first test that failed |
| --- | --- | --- | --- | --- |
${files
  .map((file) =>
    rowOf(
      file,
      outcomes.filter((outcome) => outcome.file === file),
    ),
  )
  .join('\n')}

## Not noticed

${
  unnoticed.length === 0
    ? 'None.'
    : ['| file | deleted | from |', '| --- | --- | --- |']
        .concat(
          unnoticed.map(
            ({ file, what, from }) => `| ${file} | ${what === WHOLE ? what : code(what)} | ${code(from)} |`,
          ),
        )
        .join('\n')
}
`
}

/** Every deletion of a file, with the test that noticed it. */
export const listOf = (outcomes: readonly Outcome[]): string =>
  outcomes.map(({ what, from, test }) => `${test ?? 'NONE'}\n  ${what}\n  in ${from}`).join('\n')
