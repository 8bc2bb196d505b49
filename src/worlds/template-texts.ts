import type { World } from './world.ts'

/** A text as YAML reads it back, whatever it holds: in quotes where it would be taken for something else. */
const said = (text: string): string =>
  /^[a-z][a-z0-9-]*$/.test(text) && !/^(?:null|true|false)$/.test(text) ? text : JSON.stringify(text)

/** `world.yaml` of a new world: calendar and money of another. */
export function worldYaml({ names, money, calendar }: World, id: string, hub: string, outlineSource?: string): string {
  const { founding, counted, observed, evidence, tradeWar, secondaryBreak, horizon } = calendar
  const years = [
    `founding: ${founding}`,
    `counted: ${counted}`,
    `observed: ${observed}`,
    `evidence: [${evidence.join(', ')}]`,
    ...(secondaryBreak === undefined ? [] : [`secondary-break: ${secondaryBreak}`]),
    `trade-war: ${tradeWar}`,
    `horizon: ${horizon}`,
  ]
  return `format: 2
id: ${said(id)}
# one line each, at most 60 and 30 characters
title: { en: ${said(id)}, zh: ${said(id)} }
# founded at the beginning of the fourth quarter of \`founding\`, on figures of that year and the next; residents counted alike
# from \`counted\` on; the nation's R&D, patents and residents known to \`observed\`
calendar: { ${years.join(', ')} }
money: { code: ${money.code}, size: ${money.size}, en: ${said(money.name.en)}, zh: ${said(money.name.zh)} }
# whose contracts to its neighbours are published
hub: ${said(hub)}
# what the tables call the whole nation
whole: ${said(names.whole)}
${outlineSource === undefined ? '' : `outline-source: ${said(outlineSource)}\n`}`
}

/** A first scenario about a world: nothing is done. */
export const baselineOf = (id: string): string => `id: baseline
world: ${said(id)}
title: { en: Policies as they stand, zh: 既有政策延续 }
text:
  en: What governments do with the instruments of this model; so far nothing. Policies that stand belong here, with their dates.
  zh: 各级政府用本模型所含政策工具实际做的事；目前尚无。已有政策连同时间写在这里。
`
