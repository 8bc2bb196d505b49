/** What `--world` of this call says, if anything: an id or a folder. */
let asked: string | undefined

export function askWorld(reference: string | undefined): void {
  asked = reference
}
export const askedWorld = (): string | undefined => asked
/** The same as words of a command that does it again. */
export const asWorld = (): readonly string[] => (asked === undefined ? [] : ['--world', asked])
