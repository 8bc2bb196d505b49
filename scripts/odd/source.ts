import { readdirSync, readFileSync } from 'node:fs'

const root = new URL('../../', import.meta.url)
export const read = (path: string): string => readFileSync(new URL(path, root), 'utf8')
/** Files of a folder of src, without its subfolders, in order of name. */
export const filesOf = (folder: string): string[] =>
  readdirSync(new URL(folder, root))
    .filter((file) => file.endsWith('.ts'))
    .sort()
    .map((file) => `${folder}/${file}`)

const bare = (comment: string): string =>
  comment
    .split('\n')
    .map((line) => line.replace(/^ *\* ?/, ''))
    .join('\n')
    .trim()

const DOCUMENTED = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*(?:export )?(?:async )?(function\*?|const|class) (\w+)([^\n]*)/g

export interface Documented {
  readonly name: string
  readonly kind: string
  readonly text: string
  /** The rest of its first line. */
  readonly line: string
}
/** Everything in a file that has a docstring, in the file's order. */
export const documented = (path: string): Documented[] =>
  [...read(path).matchAll(DOCUMENTED)].map(([, comment, kind, name, line]) => ({
    name,
    kind,
    text: bare(comment),
    line,
  }))

/** What a file says in formulas beside `name`: a docstring of several lines, one of them indented. */
export const formulas = (path: string, besides: readonly string[] = []): Documented[] =>
  documented(path).filter(({ name, text }) => /^ {2}/m.test(text) && !besides.includes(name))

/** The docstring that stands right above a definition. */
export function docstring(path: string, name: string): string {
  const found = documented(path).find((entry) => entry.name === name)
  if (!found) throw new Error(`${name} of ${path} has no docstring`)
  return found.text
}

/** Constants of a file that are plain numbers, or lists of them, with what they are. */
export const constants = (path: string): { readonly name: string; readonly value: string; readonly text: string }[] =>
  documented(path).flatMap(({ name, kind, line, text }) => {
    const value = /^ = (.+)$/.exec(line)?.[1]
    if (
      kind !== 'const' ||
      !value ||
      !/^(?:[-\d._e*() /]|exp\([\d./() *A-Z-]*\)|\[[^\].]*(?:\.\d[^\].]*)*\]|[A-Z_]+ \*)+(?: as const)?$/.test(value)
    )
      return []
    return [{ name, value: value.replace(' as const', ''), text: text.replaceAll('\n', ' ') }]
  })

/** The source of a function, from its docstring to its end. */
export function source(path: string, name: string): string {
  const text = read(path)
  const at = new RegExp(String.raw`(?:export )?(?:function|const) ${name}\b`).exec(text)?.index
  if (at === undefined) throw new Error(`${path} has no ${name}`)
  const start = text.lastIndexOf('/**', at)
  // a function ends at a brace in the first column, a constant of one expression at an empty line
  const isFunction = /^(?:export )?function/.test(text.slice(at))
  const end = isFunction ? text.indexOf('\n}', at) + 2 : text.indexOf('\n\n', at)
  const stop = end > at ? end : text.length
  return text.slice(start, stop).trim()
}
