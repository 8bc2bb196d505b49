import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { posix } from 'node:path'

/** Write `docs/api.md`: what the package gives a program, from the docstrings of what its doors export. */
const root = new URL('../', import.meta.url)
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8')

/** The doors of the package, by what a program imports. */
export const DOORS: Readonly<Record<string, string>> = {
  'factor-mobility': 'src/index.ts',
  'factor-mobility/designs': 'src/doors/designs.ts',
  'factor-mobility/sweeps': 'src/doors/sweeps.ts',
  'factor-mobility/sensitivity': 'src/doors/sensitivity.ts',
  'factor-mobility/claims': 'src/doors/claims.ts',
}

interface Exported {
  readonly name: string
  readonly file: string
}

/** Names that a door exports, with the files that define them. */
export function exportsOf(door: string): readonly Exported[] {
  const text = read(door)
  const passed = [...text.matchAll(/^export (?:type )?\{([^}]*)\} from '([^']+)'/gm)].flatMap(([, names, from]) =>
    names
      .split(',')
      .map((name) => name.trim().replace(/^type /, ''))
      .filter(Boolean)
      .map((name) => ({ name, file: posix.join(posix.dirname(door), from) })),
  )
  const own = [...text.matchAll(/^export (?:const|function\*?|interface|type|class) (\w+)/gm)].map(([, name]) => ({
    name,
    file: door,
  }))
  return [...passed, ...own].sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1))
}

const DECLARED = (name: string) =>
  new RegExp(
    `(?:/\\*\\*((?:(?!\\*/)[\\s\\S])*)\\*/\\s*)?export (?:async )?(function\\*?|const|class|interface|type) ${name}\\b`,
  )

interface Entry {
  readonly text: string
  readonly code: string
}

/** A name as its file has it: docstring, and how it is called or what it holds. */
export function entryOf({ name, file }: Exported): Entry {
  const source = read(file)
  const found = DECLARED(name).exec(source)
  if (!found) throw new Error(`${file}: got no ${name}; expected what the door exports`)
  const [all, comment = '', kind] = found
  const text = comment
    .split('\n')
    .map((line) => line.replace(/^ *\* ?/, ''))
    .join('\n')
    .trim()
  const from = found.index + all.lastIndexOf('export ') + 'export '.length
  const rest = source.slice(from)
  return { text, code: headOf(kind, rest) }
}

/** Of a function its head, of an interface or a class’s outside the whole, of a constant what stands before its value. */
function headOf(kind: string, rest: string): string {
  if (kind === 'interface') return rest.slice(0, rest.indexOf('\n}') + 2)
  if (kind === 'class') return rest.slice(0, rest.indexOf('{')).trim()
  if (kind === 'type') {
    const end = /\n(?=\n|\/\*\*|export|const|function|type|interface)/.exec(rest)
    return rest.slice(0, end?.index).trim()
  }
  if (kind === 'const') {
    const arrow = rest.indexOf('=>')
    const line = rest.indexOf('\n')
    return arrow >= 0 && (arrow < line || rest.slice(0, line).endsWith('('))
      ? rest.slice(0, arrow).replace(/ =\s/, ': ').trim()
      : rest.slice(0, line)
  }
  return rest.slice(0, /\{\n/.exec(rest)?.index).trim()
}

const section = (door: string): string =>
  exportsOf(DOORS[door])
    .map((exported) => {
      const { text, code } = entryOf(exported)
      return [`### ${exported.name}`, text, `\`\`\`ts signature\n${code}\n\`\`\``].filter(Boolean).join('\n\n')
    })
    .join('\n\n')

const SECTIONS: Readonly<Record<string, string>> = {
  index: 'factor-mobility',
  designs: 'factor-mobility/designs',
  sweeps: 'factor-mobility/sweeps',
  sensitivity: 'factor-mobility/sensitivity',
  claims: 'factor-mobility/claims',
}

export const page = (): string =>
  read('docs/api.template.md').replace(/<!-- generated: (\w+) -->/g, (mark, name: string) => {
    const door = SECTIONS[name]
    if (!door || !existsSync(new URL(DOORS[door], root))) throw new Error(`${mark}: got ${name}; expected a door`)
    return `${mark}\n\n${section(door)}\n\n<!-- end -->`
  })

if (process.argv[1] === new URL(import.meta.url).pathname) writeFileSync(new URL('docs/api.md', root), page())
