import { plainText } from './text.ts'

/** Longest link that is read, of a world of three regions; and of any. */
export const LONGEST = 20_000
export const LONGEST_OF_ALL = 140_000

/** The link in an address: after its `#`, or before it where that was lost or escaped on the way. */
export function linkIn({ hash, search }: { readonly hash: string; readonly search: string }): string {
  if (hash.length > 1 || search.length > LONGEST_OF_ALL) return hash
  return /(?:world=[\w-]*&)?scenario=.*/i.exec(plainText(search))?.[0] ?? hash
}

/** What a link says, by name; names that came with the way it was passed on are left out. */
export function fieldsIn(hash: string): readonly (readonly [name: string, value: string])[] {
  return plainText(hash)
    .split('&')
    .flatMap((field) => {
      const k = field.indexOf('=')
      const [name, value] = k < 0 ? [field, ''] : [field.slice(0, k), field.slice(k + 1)]
      return name === '' || TRACKING.test(name) ? [] : [[name.toLowerCase(), value] as const]
    })
}
const TRACKING = /^(utm_\w+|\w{0,3}clid|mc_[ce]id)$/i
export const KEYS = ['world', 'scenario', 'patches', 'against', 'seed', 'digest', 'gdp', 'lang']

/** The language that a link asks for. */
export function languageIn(hash: string): 'en' | 'zh' | undefined {
  if (hash.length > LONGEST_OF_ALL) return undefined
  const asked = fieldsIn(hash).find(([name]) => name === 'lang')?.[1]
  return asked === undefined ? undefined : languageOf(asked)
}
export const languageOf = (text: string): 'en' | 'zh' | undefined =>
  /^(en|zh)(-\w+)?$/i.exec(text)?.[1]?.toLowerCase() as 'en' | 'zh' | undefined

/** The world that a link names, if it names one. */
export function worldIn(hash: string): string | undefined {
  if (hash.length > LONGEST_OF_ALL) return undefined
  return fieldsIn(hash)
    .find(([name]) => name === 'world')?.[1]
    .toLowerCase()
}
