const cell = (text: unknown) => String(text).replaceAll('|', '\\|')
/** A table in Markdown. */
export const tableOf = (head: readonly string[], rows: readonly (readonly unknown[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n')
export const fenced = (language: string, text: string): string => `\`\`\`${language}\n${text}\n\`\`\``
/** What a record says under a key; an error that names what is missing there. */
export function entry<T>(of: Readonly<Record<string, T>>, key: string, where: string): T {
  if (!Object.hasOwn(of, key)) throw new Error(`${where} has no entry ${key}`)
  return of[key]
}

/** What stands between two marks, by the name on the mark. */
export type Sections = Readonly<Record<string, () => string>>
