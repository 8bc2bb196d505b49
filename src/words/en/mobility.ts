import { fixed, grouped, percent, signed } from '../numbers.ts'
import type { Setting } from '../shape.ts'
import type { Against, Lead, MobilityWords, Outlay, Placed } from '../shapes/mobility.ts'
import { flows } from './flows.ts'
import { and, band, capital, points } from './phrases.ts'

/** Regions that a title names one by one. */
const NAMED = 4
const under = (policy: string | undefined): string => (policy === undefined ? '' : ` under ${policy}`)

/** In brackets after each figure; the first that differs says what it is compared with. Where none differs, a word at the end is enough. */
function notes(list: readonly { readonly against: Against }[]): { after: string[]; end: string } {
  const first = list.findIndex(({ against }) => 'before' in against || against.clear)
  if (first < 0) return { after: list.map(() => ''), end: '; none clearly different from the baseline' }
  const after = list.map(({ against: it }, k) => {
    if ('before' in it && Number.isNaN(it.before)) return ''
    if ('before' in it) return ` (${percent(it.before)}${k === first ? ` in ${it.year}` : ''})`
    if (!it.clear) return ' (no clear change)'
    if (k > first) return ` (${signed(100 * it.by, 1).replace(/^0\.0$/, `under 0.1 ${it.by > 0 ? 'more' : 'less'}`)})`
    return ` (${points(Math.abs(it.by))} ${it.by > 0 ? 'more' : 'less'} than in the baseline)`
  })
  return { after, end: '' }
}

/** What the charts of things on the move say, in English. */
export function mobilityOf(setting: Setting): MobilityWords {
  const { places, inText, functions, regionsTogether, regionsShort, others, governments, sellers, money } = setting
  const kinds = { goods: capital(flows.goods), capital: capital(flows.capital), technology: capital(flows.technology) }
  const wholes = (origin: string): Readonly<Record<Placed, string>> => ({
    capital: `${places[origin]}'s investment`,
    technology: `the value of ${places[origin]}'s technology contracts`,
  })
  /** Of many their number. */
  const drawers = (to: readonly string[]): string =>
    to.length > NAMED
      ? `The other ${to.length} regions draw`
      : `${and(to.map((place) => places[place]))} ${to.length === 1 ? 'draws' : 'draw'}`
  const leads = (list: readonly Lead[]): string =>
    list
      .map(
        ({ place, functions: of }, k) =>
          `${places[place]} ${k === 0 ? 'leads ' : ''}in ${and(of.map((f) => functions[f]))}`,
      )
      .join(', ')
  return {
    kinds,
    destinations: {
      title: (kind, policy, year, origin, to, level, by, clear) =>
        `${drawers(to)} ${percent(level)} of ${wholes(origin)[kind]} in ${year} under ${policy}, ${
          clear
            ? `${points(Math.abs(by))} ${by > 0 ? 'more' : 'less'} than in the baseline`
            : 'not clearly different from the baseline'
        }`,
      alone: (kind, from, year, origin, to, before, after) =>
        `${drawers(to)} ${percent(after)} of ${wholes(origin)[kind]} in ${year}${from === year || Number.isNaN(before) ? '' : `, ${percent(before)} in ${from}`}`,
      subtitle: (kind, origin, seeds) =>
        `${
          kind === 'capital'
            ? `Where ${places[origin]}'s firms place their investment`
            : `Where licences of ${places[origin]}'s patents are signed, by contract value`
        }, % of the yearly total; each panel has its own scale. ${band(seeds)}.`,
      rows: (kind, origin) =>
        `${kind} from ${origin} in flows.csv, functions and four quarters summed, over the sum of destinations`,
      none: (kind, policy, year, origin) =>
        `${kind === 'capital' ? `${places[origin]}'s firms place no investment` : `No contract on ${places[origin]}'s technology is signed`} in ${year}${under(policy)}: there are no shares`,
      stays: (origin) => `${places[origin]} (stays)`,
    },
    conversion: {
      title: (policy, year, origin, list) => {
        const known = list.filter(({ value }) => !Number.isNaN(value))
        const none = list.filter(({ value }) => Number.isNaN(value)).map(({ place }) => inText[place])
        const { after, end } = notes(known)
        const said = known.map(
          ({ place, value }, k) =>
            `${inText[place]} ${k === 0 ? 'licenses ' : ''}${percent(value)}${k === 0 ? ` in ${year}${under(policy)}` : ''}${after[k]}`,
        )
        const nobody = none.length > 0 && `none of ${places[origin]}'s patents meets a firm in ${and(none)}`
        if (known.length === 0) return `In ${year}${under(policy)}, ${nobody}`
        return [`Of ${places[origin]}'s patents that meet a firm there, ${said.join(', ')}${end}`, nobody]
          .filter(Boolean)
          .join('; ')
      },
      subtitle: (origin, seeds) =>
        `Licences taken over patents of ${places[origin]} that met a candidate firm, by where the firm is, %; one scale. ${band(seeds)}.`,
      rows: (origin) =>
        `conversion-in-<place> of ${origin} by year (--every year): licences over meetings of four quarters`,
      home: (origin) => `${places[origin]} (at home)`,
    },
    flowMap: {
      title: (policy, year, list, alone = false) => {
        const { after, end } = notes(list)
        const said = list.map(({ kind, value }, k) =>
          k === 0
            ? `Of the ${kind} that leave ${alone ? regionsTogether : `one of ${regionsTogether}`} in ${year}${under(policy)}, ${percent(value)} go to ${alone ? inText.national : others}${after[k]}`
            : `of ${kind} ${percent(value)}${after[k]}`,
        )
        return `${said.join(', ')}${end}`
      },
      subtitle: (seeds, policy, limit) =>
        `${money.unit} a year${seeds === 1 ? '' : `, means of ${seeds} seeds`}; widths in proportion within a row, from a hairline up, colours those of the place that sends. Capital: investment placed; technology: contracts at signing. Left out: what stays in a place, and what ${inText.national} and ${inText.world} exchange.${policy ? ` Bold: ${seeds === 1 ? 'different' : 'clearly different (90% of seeds)'} from the baseline.` : ''}${limit === undefined ? '' : ` Drawn: the ${limit} largest flows of each row; figures where there is room.`}`,
      rows: 'goods, capital, technology in flows.csv, functions and four quarters summed',
      panel: (kind, when) => `${kinds[kind]}, ${when}`,
    },
    advantage: {
      title: (policy, year, leaders, unclear, before) => {
        const said = [
          `In sales to ${inText.national} in ${year}${under(policy)}, ${leads(leaders)}`,
          unclear.length > 0 && `no clear leader in ${and(unclear.map((f) => functions[f]))}`,
          policy !== undefined &&
            (before === 'same' ? 'the same leaders as in the baseline' : `in the baseline ${leads(before)}`),
        ]
        return said.filter(Boolean).join('; ')
      },
      nobody: (policy, year) =>
        `In sales to ${inText.national} in ${year}${under(policy)}, no region clearly leads in any function`,
      subtitle: (seeds, policy) =>
        `Revealed comparative advantage: a function's share in a region's sales over its share in the sales of all ${sellers} there (Balassa 1965), log scale; a region leads where its figure is the highest of ${regionsShort}.${policy ? ' Bold: policy; thin: baseline.' : ''} ${band(seeds)}.`,
      rows: 'rca-national and rca-international by year (--every year), of the sales of four quarters',
      sold: { national: `Sold to ${inText.national}`, international: `Sold to ${inText.world}` },
    },
    cost: {
      title: (year, outlays, paired) => {
        const say = ({ called, value, share }: Outlay) => `${called} ${grouped(value)} (${fixed(100 * share, 2)}%)`
        const by = outlays.toSorted((a, b) => b.value - a.value)
        const unit = `${money.unit} a year (% of GDP of ${regionsTogether})${paired ? ' beyond the baseline' : ''}`
        if (outlays.length > 3)
          return `What ${outlays.length} policies cost in ${year}, ${unit}: most ${say(by[0])}, least ${say(by.at(-1)!)}`
        return `What policies cost in ${year}, ${unit}: ${by.map(say).join(', ')}`
      },
      subtitle: (seeds, paired) =>
        `What ${governments} spend on policies${paired ? ', more than in the baseline with the same seeds' : ''}. Left: ${money.unit} a year; right: % of the region's GDP. ${band(seeds)}. Costs without a source are illustrative.`,
      rows: (paired) =>
        `lever-cost${paired ? ' less that of the baseline' : ''} and gdp in series.csv, four quarters summed`,
      money: (called) => `${called}: ${money.unit} a year`,
      share: '% of GDP',
    },
  }
}
