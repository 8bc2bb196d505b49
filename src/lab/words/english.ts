// One table, longer than other files: all that the page says in English, side by side with the Chinese.
import { indicators as described } from 'virtual:indicators'
import type { LeverKind } from '../../model/levers.ts'
import { and, capital } from '../../words/en/phrases.ts'
import { each } from '../../words/names.ts'
import { fixed, grouped, span } from '../../words/numbers.ts'
import { numberIn } from '../../worlds/setting.ts'
import { BOTH, type Family, type Measure, NEIGHBOURS } from '../figures/measures.ts'
import type { GroupId } from '../policy/controls.ts'
import type { Expected, Plainly } from '../policy/fault.ts'
import type { KindOfFlow } from '../runs/columns.ts'
import type { Over } from '../runs/draws.ts'
import { CLAIMS } from '../world/claims.ts'
import { FIRST_YEAR, LAST_YEAR as LAST, OBSERVED_YEAR } from '../world/clock.ts'
import { WORLD } from '../world/shipped.ts'
import { assumptionNotes } from './english-assumptions.ts'
import { controlsOf, featuredOf, sentencesOf, watchOf } from './named.ts'
import { namesOf } from './names.ts'
import { BASE } from './numbers.ts'

const NAMES = namesOf(WORLD).en
const { indicators, flows, choices, units, setting } = NAMES
const { places, inText, functions, functionsShort, regionsShort, regionsListed, sources, years } = setting
const { regions, ends } = WORLD.names
const kinds = each({ technology: flows.technology, capital: flows.capital, goods: flows.goods }, capital)
const hub = setting.hub.name
const own = WORLD.words.en

/** Neighbours that are named one by one. */
const NAMED = 3
/** The regions besides the hub. */
const neighbours =
  NEIGHBOURS.length <= NAMED
    ? and(NEIGHBOURS.map((region) => places[region]))
    : `the other ${numberIn(NEIGHBOURS.length, 'en')}`
const shorts = WORLD.places
  .filter(({ id }) => NEIGHBOURS.includes(id))
  .map(({ short }) => short.en)
  .join(' + ')

type Said = Measure['said']
const area = (region: string): string => (region === 'all' ? regionsShort : places[region])
const buyers = (to: string): string => (to === BOTH ? neighbours : inText[to])
/** Of one that buys, or of several that buy. */
const verb = (to: string, plural: string, singular: string): string =>
  to === BOTH && NEIGHBOURS.length > 1 ? plural : singular
const isMany = (region: string): boolean => region === 'all' && regions.length > 1
const s = (region: string): string => (isMany(region) ? '' : 's')
const outside = (circulation: 'national' | 'international'): string =>
  circulation === 'national' ? inText['national'] : inText['world']
const MONEY = `${WORLD.money.code} ${BASE.en} a year`
const ENDS = capital(and(ends.map((func) => functions[func]))) || 'The ends of the chain'
const outline = sources.outline === 'none' ? '' : `Outline: ${sources.outline}.`

const UNITS: Readonly<Record<string, string>> = {
  ...units,
  '1': 'a ratio',
  '¤/quarter': `${setting.money.unit} a quarter, current prices`,
  '¤/year': `${setting.money.unit} a year`,
  '¤': setting.money.unit,
}

/** What each lever is for. */
const SENTENCES: Readonly<Record<LeverKind, string>> = {
  'research-subsidy': 'Money paid to firms for R&D, by the R&D they do.',
  'public-research-funding': 'Money paid to universities and institutes, on top of what they get.',
  'joint-laboratories':
    'Laboratories run by two regions together bring the knowledge of each within reach of the other.',
  'technology-market':
    'Exchanges, brokers and joint rules: patents of either region meet firms of the other as if nearer home.',
  'pilot-platforms': 'Pilot and engineering platforms let firms take up patents that are raw or far ahead.',
  'supply-chain-programme': 'Matching and joint standards lower the cost of inputs bought from each other.',
  transport: 'Faster lines lower the cost of trade and of investing over the distance.',
  'capital-market-integration': 'Firms of either region invest in the other, and move there, as if nearer home.',
  'unified-national-market': `Local protection removed: trade with ${inText['national']} costs less, both ways.`,
  openness: 'Ports and customs: trade with the world costs less, both ways.',
  'foreign-investment-openness': 'The negative list shortened: foreign capital arrives more readily.',
  'function-support': 'Money paid to the firms of one function.',
  relief: `Investment that ${hub} no longer admits goes to the others.`,
  'new-district': 'A planned city that firms and laboratories that move choose more readily.',
}

const EXPECTED: Readonly<Record<Plainly, string>> = {
  scenario: 'the id of a scenario',
  digest: '64 hexadecimal digits',
  amounts:
    regions.length === 1
      ? 'an amount above 0, such as 81234.5'
      : `${numberIn(regions.length, 'en')} amounts above 0, such as ${['81234.5', '32109.8', '90123.4', '…'].slice(0, regions.length).join('_')}`,
  language: 'en or zh',
  key: 'a part that this version of the page knows (perhaps the link was made by a newer one)',
  once: 'one value, but there are two',
  patches: 'changes as the page writes them',
  operation: 'add, replace or remove',
  'place-of-patch': 'a change of a lever, an assumption or a rule',
  present: 'something that can be removed or replaced',
  quarter: `a quarter from ${FIRST_YEAR + 1}Q1 to 2100Q4`,
  quarters: 'a whole number of quarters, 0 or more',
  kind: 'a kind of lever',
  place: 'the places on which a lever of this kind acts',
  assumption: 'an assumption of the model',
  rule: 'a rule of the model',
  'entry-key': 'a part that a lever of this kind has',
  unended: 'no end, where another policy would go on after it',
  alone: 'one lever of a kind at a place at a time',
  file: 'what a scenario file may hold',
}

/** `the other two buy`, of what the headline tells. */
const buying = NEIGHBOURS.length === 0 ? `${inText['national']} buys` : `${neighbours} ${verb(BOTH, 'buy', 'buys')}`

/** Everything that the page says, in English; the other languages have the same shape. */
export const english = {
  title: 'Factor mobility lab',
  places,
  functions,
  shortFunctions: each(functionsShort, capital),
  allRegions: setting.all,
  scenario: 'Scenario',
  against: 'against',
  ownPolicy: 'Your policy',
  changed: (title: string): string => `${title}, changed`,
  undo: 'Undo',
  redo: 'Redo',
  share: 'Share',
  download: 'Download',
  lessonsName: 'Lessons',
  present: 'Present',
  leavePresent: 'Leave projector mode',
  more: 'More: theme, keyboard, about',
  language: 'Language',
  world: 'Agglomeration',
  theme: 'Theme',
  light: 'Light',
  dark: 'Dark',
  asSystem: 'As the system',
  keyboard: 'Keyboard',
  singleKeys: 'Single-letter keys work',
  about: 'About this page',
  close: 'Close',
  skip: 'Skip to the levers',
  seed: 'Luck (seed)',
  anotherSeed: 'Draw other luck',

  first: {
    head: `How do capital and technology move ${regions.length === 1 ? 'into and out of' : regionsListed === setting.title ? 'between the regions of' : 'between'} ${regionsListed}, and what could policy change?`,
    sub: (firms: number): string =>
      `A model of ${grouped(firms)} firms runs here, in your browser. Begin with a question, or pull any lever below.`,
    ask: (title: string): string => `What would “${title}” change?`,
    lessons: (count: number): string =>
      `Teaching? ${capital(numberIn(count, 'en'))} lesson${count === 1 ? '' : 's'}, 10 minutes each`,
  },
  head: {
    with: (title: string): string => `With “${title}”`,
    technology: (policy: string, share: string, before: string, sign: -1 | 0 | 1): string =>
      sign === 0
        ? `${policy}, ${buying} ${share} of ${hub}’s technology in ${LAST}: no clear change from ${before}.`
        : `${policy}, ${buying} ${share} of ${hub}’s technology in ${LAST}, instead of ${before}.`,
    income: (policy: string, region: string, change: string, sign: -1 | 0 | 1): string =>
      sign === 0
        ? `${policy}, ${places[region]}’s income in ${LAST} shows no clear change: ${change}.`
        : `${policy}, ${places[region]}’s income in ${LAST} is ${change.replace(/[+−]/, '')} ${sign > 0 ? 'higher' : 'lower'} than without it.`,
    /** Most runs agree on the sign, but fewer than make it clear. */
    leaning: (policy: string, region: string, change: string): string =>
      `${policy}, ${places[region]}’s income in ${LAST} is probably ${change.replace(/[+−]/, '')} ${change.startsWith('+') ? 'higher' : 'lower'}, but not clearly so.`,
    waiting: (policy: string): string => `${policy}: running …`,
    pairs: (higher: number, lower: number, pairs: number): string =>
      lower > higher ? `Lower in ${lower} of ${pairs} paired runs.` : `Higher in ${higher} of ${pairs} paired runs.`,
    between: (lo: string, hi: string): string => `90% of them lie between ${lo} and ${hi}.`,
    clear: (gains: readonly string[], losses: readonly string[], unclear: readonly string[]): string => {
      const list = (some: readonly string[]) => and(some.map((region) => places[region]))
      if (gains.length + losses.length === 0) return 'No region’s income is clearly different.'
      return `${[
        gains.length > 0 && `Income clearly rises in ${list(gains)}`,
        losses.length > 0 && `${gains.length > 0 ? 'clearly falls' : 'Income clearly falls'} in ${list(losses)}`,
        unclear.length > 0 && `unclear in ${list(unclear)}`,
      ]
        .filter(Boolean)
        .join('; ')}.`
    },
    its: (region: string, share: string, before: string, sign: -1 | 0 | 1): string =>
      `${places[region]} buys ${share} of ${hub}’s technology${sign === 0 ? `: no clear change from ${before}` : `, instead of ${before}`}.`,
    same: 'Nothing differs yet. Pull a lever, or start with a question.',
  },
  gains: `Income in ${LAST}, against the baseline`,
  unclear: 'unclear',
  /** Sentences one after the other. */
  sentences: (...all: readonly string[]): string => all.join(' '),
  focus: (region: string): string => `Speak of ${region}`,

  map: {
    flows: kinds,
    titles: {
      technology: (out: string): string => `${out} of ${hub}’s technology leaves the region`,
      capital: (out: string): string => `${out} of ${hub}’s investment leaves the region`,
      goods: (out: string): string => `${out} of what ${hub} sells leaves the region`,
    },
    circulations: { internal: 'Internal', national: 'National', international: 'International' },
    unit: MONEY,
    was: 'was',
    note: 'One run. Dashed outline: baseline. A dot is 10 firms, a triangle 4 laboratories; places inside a region mean nothing.',
    source: outline,
    labels: own.labels ?? [],
    alone: 'Map of flows',
    row: (from: string, to: string, now: string, before: string | undefined): string =>
      `${from} to ${to}: ${now}${before === undefined ? '' : `, was ${before}`}`,
  },
  time: {
    play: 'Play',
    pause: 'Pause',
    step: 'One quarter on',
    back: 'One quarter back',
    quarter: 'Quarter shown',
    observed: `observed to ${Math.min(OBSERVED_YEAR, LAST)}`,
    policy: 'new policy',
  },
  chart: {
    fitted: `fitted ${years.fitted[0]}–${String(years.fitted[1]).slice(-2)}`,
    checked: 'checked',
    observed: 'observed',
    derived: 'derived',
    baseline: 'baseline',
    policy: 'your policy',
    start: (year: string): string => `new policy ${year}`,
    bands: (runs: number): string => `90% of ${runs} runs over`,
    bandsOver: 'Bands over',
    over: { luck: 'luck', assumptions: 'what we do not know' } satisfies Record<Over, string>,
    overMeans: {
      luck: 'The same world, other luck: what chance alone could have made different.',
      assumptions: `The same luck, other worlds: assumptions and rules that fit the figures of ${span(years.fitted)} as well. What you have set yourself stays.`,
    } satisfies Record<Over, string>,
    moving: 'One run while you move, same luck; bands follow',
    refining: (runs: number, all: number): string => `Refining bands: ${runs} of ${all} runs`,
    how: 'How is this computed?',
    table: 'Table',
    csv: 'CSV',
    measure: 'Measure',
    hideBaseline: 'Hide baseline',
    showBaseline: 'Show baseline',
    findings: {
      up: (what: string, now: string, before: string): string => `${what}: ${now} in ${LAST} instead of ${before}`,
      flat: (what: string, now: string): string => `${what}: ${now} in ${LAST}, no clear change`,
      none: (what: string): string => `${what}: not defined in ${LAST}, for there is nothing to take a share of`,
      alone: (what: string, first: string, year: string, last: string): string =>
        `${what}: from ${first} in ${year} to ${last} in ${LAST}`,
    },
    read: (what: string, first: string, year: string, last: string, policy: string | undefined): string =>
      `${what}. Baseline ${first} in ${year}, ${last} in ${LAST}.${policy === undefined ? '' : ` Your policy ${policy} in ${LAST}.`}`,
    columns: ['Quarter', 'Baseline', 'Baseline, 90%', 'Your policy', 'Your policy, 90%'] as readonly string[],
    hover: (date: string): string => date,
  },
  how: {
    formula: 'Formula',
    unit: 'Unit',
    source: 'Source',
    missing: 'Not in it',
    shown: 'Shown',
    means: 'Lines are means of the runs behind the bands.',
    /** Of an indicator of the files. */
    of: (indicator: string): string => described[indicator]?.formula ?? '',
    unitOf: (unit: string): string => UNITS[unit.replace(WORLD.money.unit, '¤')] ?? unit,
    titles: {
      income: `Income in ${LAST}, against the baseline`,
      'lever-cost': capital(indicators['lever-cost']),
    } as Readonly<Record<string, string>>,
    paired: `Income of a region in the four quarters of ${LAST} under your policy ÷ the same under the baseline − 1, in each pair of runs with the same luck; shown are the mean and the middle 90% of the pairs. “Unclear” where those 90% include zero.`,
    map: {
      technology: 'Contract value of the patents that firms of one place license to those of another.',
      capital: 'Capital that investors of one place put into firms of another, reinvested profit at home included.',
      goods: 'Sales of one place’s firms to buyers in another; imported components count as sales of the world.',
    } satisfies Record<KindOfFlow, string>,
    trailing: 'Over the four quarters up to the quarter shown: flows are summed, ratios made of the sums.',
    instant: `Since ${FIRST_YEAR} Q4, as it stands in the quarter shown.`,
    units: { share: '%', ratio: 'a ratio', money: `${MONEY}, current prices` },
    sources: {
      model: 'A run of the model; assumptions with their sources are in the violet drawer.',
      technology: `Observed: ${own.sources?.contracts ?? sources.figures} (filled: published; hollow: derived).`,
      gdp: `Observed: ${sources.figures}.`,
    },
    flows: {
      technology: `contract value of patents licensed from ${hub} to the places named ÷ all that ${hub} licenses, itself included`,
      capital: `capital that ${hub}’s firms place in the regions named ÷ all that they place, at home included`,
      'value-added': 'value added of the function ÷ GDP of the region',
      gap: `income of the region ÷ income of ${hub}`,
    },
    notIn: {
      flow: 'transfers inside one firm; contracts that nobody registers',
      function: 'services for residents (the local rest of the economy) count in GDP only',
      high: 'the local rest of the economy, which sells nothing outside',
      gap: 'people: the model has none, so this is income of regions, not per head',
      income: 'people: the model has none, so this is income of regions, not per head',
      productivity: 'quality and variety that statistics do not measure',
      cost: 'what the central government pays; side effects',
    } satisfies Record<Said['kind'], string>,
  },
  families: {
    where: 'Where it goes',
    who: 'Who does what',
    circulation: 'High value added',
    income: capital(NAMES.indicatorsShort.income!),
    innovation: 'Innovation in growth',
    cost: capital(indicators['lever-cost']),
  } satisfies Record<Family, string>,
  /** `tile`: what the tile says instead of its family. */
  measure: (said: Said): { readonly tile?: string; readonly short: string; readonly long: string } => {
    switch (said.kind) {
      case 'flow':
        return {
          tile: said.flow === 'technology' ? 'Technology' : 'Capital',
          short: `to ${said.to === BOTH && NEIGHBOURS.length <= NAMED ? NEIGHBOURS.map((region) => places[region]).join(', ') : buyers(said.to)}`,
          long:
            said.flow === 'technology'
              ? `Share of ${hub}’s technology contracts that ${buyers(said.to)} ${verb(said.to, 'buy', 'buys')}, % of value`
              : `Share of ${hub}’s investment placed in ${buyers(said.to)}, %`,
        }
      case 'function':
        return {
          tile: `${places[said.region]} makes`,
          short: functionsShort[said.func],
          long: `${functions[said.func]} in ${places[said.region]}, % of its GDP`.replace(/^./, (c) => c.toUpperCase()),
        }
      case 'high':
        return {
          short: `${said.circulation === 'national' ? 'to the nation' : 'to the world'}${said.region === 'all' ? '' : `, ${places[said.region]}`}`,
          long: `${ENDS} in the value added of what ${area(said.region)} sell${s(said.region)} to ${outside(said.circulation)}, %`,
        }
      case 'gap':
        return {
          short: `${places[said.region]} ÷ ${hub}`,
          long: `Income of ${places[said.region]} over income of ${hub}`,
        }
      case 'income':
        return { short: area(said.region), long: `Income of ${area(said.region)}, ${MONEY}` }
      case 'productivity':
        return {
          short: `${area(said.region)}${said.by === 'solow' ? '' : ', K/Y'}`,
          long: `Productivity’s share of real growth since ${FIRST_YEAR}, ${area(said.region)}, %${said.by === 'solow' ? '' : ' (at a given ratio of capital to output)'}`,
        }
      case 'cost':
        return {
          short: said.region === 'all' ? 'a year' : places[said.region],
          long: `What governments pay for levers, ${area(said.region)}, ${MONEY}`,
        }
    }
  },
  /** What a finding is about, at the beginning of a sentence. */
  subject: (said: Said): string => {
    switch (said.kind) {
      case 'flow':
        return `${hub}’s ${said.flow === 'technology' ? 'technology' : 'investment'} to ${buyers(said.to)}`
      case 'function':
        return `${places[said.region]}’s ${functions[said.func]}`
      case 'high':
        return `High value added sold to ${outside(said.circulation)}`
      case 'gap':
        return `${places[said.region]}’s income over ${hub}’s`
      case 'income':
        return `Income of ${area(said.region)}`
      case 'productivity':
        return `Productivity in growth, ${area(said.region)}`
      case 'cost':
        return 'Cost of levers a year'
    }
  },

  verdicts: {
    title: CLAIMS.length > 0 ? (sources.isPaper ? 'What the paper says' : 'What the claims say') : 'Indicators',
    under: 'under your policy',
    drawn: {
      luck: (draws: number): string => `Scored over luck only: ${draws} draws.`,
      assumptions: (draws: number): string => `Scored over what we do not know, same luck: ${draws} draws.`,
    } satisfies Record<Over, (draws: number) => string>,
    provisional: {
      luck: 'Provisional. The command line draws assumptions and rules too.',
      assumptions: 'Provisional. The command line draws luck too.',
    } satisfies Record<Over, string>,
    changed: 'Changed by your policy',
    begin: 'To begin with',
    all: (count: number): string => (count === 1 ? 'The sentence' : `All ${count} sentences`),
    shipped: 'Shipped verdict',
    waits: 'An effect: its verdict comes with the evidence',
    asks: 'What is asked',
    met: (met: number, draws: number): string => `met in ${met} of ${draws} draws`,
    kinds: { state: 'a state', trend: 'a trend', order: 'an order', counterfactual: 'an effect of policy' },
    aggregates: { mean: 'mean', change: 'change', every: 'every year' },
    highest: 'highest first',
    moves: 'What your policy moves',
    basis:
      CLAIMS.length > 0 ? `What the ${sources.isPaper ? 'paper’s clauses' : 'claims'} rest on, ${LAST}` : `In ${LAST}`,
    before: 'without a new policy',
    runs: (clear: number, pairs: number): string => `${clear} of ${pairs} runs`,
    holds: 'holds',
    open: 'undetermined',
    fails: 'does not hold',
    out: 'What the model leaves out',
    show: (what: string): string => `How ${what} is computed`,
  },
  watch: watchOf(NAMES, capital),
  leftOut: [
    'People: no households that move, no jobs, no income per head.',
    'Places inside a region: firms have a region, not an address.',
    own.elsewhere ?? `Other agglomerations of the nation are part of ${inText['national']}.`,
    'Money, prices of land and houses, pollution, the central budget.',
    'Services for residents: one local sector without firms.',
    `What firms in ${inText['national']} and ${inText['world']} decide: they grow along assumed paths.`,
    'How politics choose a policy, or whether it is carried out as announced.',
  ] as readonly string[],

  levers: {
    tab: 'Levers',
    what: 'What governments can do',
    hint: 'Pull a lever: map and charts redraw at once',
    cost: (amount: string, before: string): string => `Levers cost ${amount} a year in ${LAST}, baseline ${before}`,
    yearly: (amount: string): string => `${amount}/yr`,
    difference: 'What made the difference?',
    compare: 'Compare scenarios',
    resetAll: 'Reset all',
    reset: 'Back to the baseline',
    none: 'none',
    from: (year: string): string => `from ${year}`,
    start: 'Starts in',
    places: 'Place by place',
    costs: 'Costs a year',
    details: (name: string): string => `${name}: start, places, cost`,
    baseline: (value: string): string => `baseline ${value}`,
    upTo: (value: string): string => `up to ${value}`,
  },
  groups: {
    knowledge: 'Knowledge chain',
    gradient: 'Gradient chain',
    industrial: 'Industrial chain',
    open: 'Openness',
    functions: 'Functions',
  } satisfies Record<GroupId, string>,
  controls: controlsOf(NAMES, sentencesOf(SENTENCES, own), (place, lever) => `${place}: ${lever.toLowerCase()}`),
  /** A lever's value with its unit; money in what the page counts in. */
  lever: {
    money: (amount: number): string =>
      `${WORLD.money.code} ${fixed(amount, amount >= 9.95 ? 0 : amount < 0.095 ? 2 : 1)} ${BASE.en}`,
    share: {
      transport: (percent: string): string => `−${percent}% time`,
      'capital-market-integration': (percent: string): string => `−${percent}% border`,
      'technology-market': (percent: string): string => `−${percent}% border`,
      'supply-chain-programme': (percent: string): string => `−${percent}% cost`,
      'unified-national-market': (percent: string): string => `−${percent}% cost`,
      openness: (percent: string): string => `−${percent}% cost`,
      'foreign-investment-openness': (percent: string): string => `${percent}% opened`,
      relief: (percent: string): string => `${percent}% turned away`,
    } as Partial<Record<LeverKind, (percent: string) => string>>,
  },

  assumptions: {
    tab: 'Assumptions and rules',
    note: 'What we do not know. Changing these changes the world, not the policy.',
    groups: { markets: 'Markets', technology: 'Technology', capital: 'Capital', outside: 'The world outside' },
    rules: 'Rules: rival theories',
    perQuarter: 'a quarter',
    names: featuredOf(NAMES, capital),
    notes: { ...assumptionNotes(setting), ...own.notes } as Readonly<Record<string, string>>,
    /** What all are called. */
    longNames: each(NAMES.assumptions, capital),
    about: (name: string): string => `${name}: what it means, formula, source`,
    means: 'What it means',
    ours: 'Our assumption',
    usual: 'Default',
    range: 'Range',
    invest: { logit: `Invest: ${choices.logit}`, imitate: `Invest: ${choices.imitate}` },
    transfer: { gravity: `Transfer: ${choices.gravity}`, network: `Transfer: ${choices.network}` },
    all: (count: number): string => `All ${count} assumptions`,
    table: ['Symbol', 'Assumption', 'Value', 'Default', 'Range', 'Unit', 'Source'] as readonly string[],
    reset: 'Back to the defaults',
  },

  difference: {
    head: 'What made the difference?',
    back: 'Back to the levers',
    title: (before: string, after: string): string => `From ${before} to ${after}: what each lever added`,
    sub: (runs: number): string =>
      `${LAST}. Each lever switched on alone, then what they do only together; lines: 90% of ${runs} paired runs.`,
    together: 'Together, beyond the sum',
    running: 'Running each lever alone …',
    most: (name: string): string => `${name} did most of it.`,
    largest: (name: string): string => `${name} did the most.`,
    nobody: 'No lever alone makes a clear difference.',
    open: 'Which lever did the most is not clear.',
    against: (name: string): string => `${name} works against it.`,
    unclear: (what: string): string =>
      `${what}: no clear difference in ${LAST}, so none that levers could have a part in.`,
    unclearTitle: (before: string, after: string): string => `From ${before} to ${after}: no clear difference`,
    more: 'Together the levers do more than the sum of each.',
    less: 'Together the levers do less than the sum of each.',
    columns: ['Lever alone', 'Adds', '90%'] as readonly string[],
    stop: '.',
    only: {
      luck: 'Only luck varies here. How much of the answer hangs on assumptions and rules comes with the evidence.',
      assumptions: 'What we do not know varies here, under the same luck.',
    } satisfies Record<Over, string>,
  },
  compare: {
    title: 'Scenarios side by side',
    sub: (runs: string): string =>
      `${LAST} against the baseline, 90% of ${runs} paired runs; hollow where the sign is unclear.`,
    columns: {
      technology: `Technology to ${NEIGHBOURS.length === 0 ? inText['national'] : NEIGHBOURS.length <= NAMED ? shorts : neighbours}, points`,
      income: (region: string): string => `Income, ${area(region)}, %`,
      innovation: 'Innovation in growth, points',
      cost: MONEY,
    },
    unit: MONEY,
  },

  lesson: {
    of: (n: number, all: number, name: string): string => `Lesson ${n} of ${all}: ${name}`,
    step: (n: number, all: number): string => `Step ${n} of ${all}`,
    next: 'Next',
    back: 'Back',
    show: 'Show what the model says',
    leave: 'Leave lesson',
    guess: 'Your guess',
    guessed: (guess: string, model: string): string => `You guessed ${guess}; the model says ${model}.`,
    keys: 'arrow keys move the guess, Enter shows',
    covered: 'Covered until you have guessed',
    choose: 'Choose a lesson',
  },

  sharing: {
    title: 'A link to this',
    note: `It holds the scenario, the seed, the digest of its run and GDP in ${LAST}. Whoever opens it runs the model again, and is told whether the figures are the same, and if not, by how much they differ.`,
    copy: 'Copy link',
    copied: 'Copied',
    waiting: 'The digest is being computed …',
    same: (digest: string): string => `Same figures: digest ${digest}`,
    different: (asked: string, found: string): string =>
      `Figures differ: the link was made by another version of the model (digest ${asked}, here ${found}).`,
    apart: (regions: readonly string[]): string => `GDP in ${LAST} here, against the link’s: ${regions.join(', ')}.`,
    unknown: 'The link does not say what its figures were.',
    todo: 'What you see is what this version makes of the same policy. For the link’s own figures, ask its sender which version of the model it was made with.',
    checking: 'Running the link’s scenario to compare its figures …',
    digest: 'Digest',
    node: 'The same from the command line:',
  },
  downloads: {
    title: 'Download',
    yaml: 'Scenario (YAML), for the command line',
    csv: 'All figures of this page (CSV)',
    svg: 'Chart (SVG)',
    png: 'Chart (PNG)',
  },
  bad: {
    title: 'This link could not be read',
    said: (path: string, got: string | undefined, expected: string, nearest: string | undefined): string =>
      `${got === undefined ? `It holds no ${path}` : `At ${path} it holds “${got}”`}; what belongs there: ${expected}.${nearest === undefined ? '' : ` Nearest: ${nearest}.`}`,
    more: (count: number): string =>
      count === 1 ? 'One more thing in it is wrong.' : `${count} more things in it are wrong.`,
    kept: 'Nothing was run from it. It stays in the address; once you have gone on, “Back” leads to it.',
    stay: 'Go on without the link',
    rest: 'Use the rest of the link',
    expects: (expected: Expected): string => {
      switch (expected.is) {
        case 'length':
          return `at most ${grouped(expected.most)} characters`
        case 'seed':
          return `a whole number from 0 to ${expected.most}`
        case 'range':
          return `a number from ${expected.min} to ${expected.max}`
        case 'option':
          return expected.options.join(' or ')
        case 'later':
          return `${expected.start}, where it starts, or later`
        case 'name':
          return `${expected.name}, the name of the entry`
        default:
          return EXPECTED[expected.is]
      }
    },
  },
  missing: {
    title: 'A part of this page is missing',
    said: 'It was probably replaced by a newer version meanwhile. Reload to get the whole new page; what you have set stays in the address.',
    reload: 'Reload',
  },
  failed: {
    title: 'The model stopped',
    said: (message: string): string => `${message}. The last good picture is kept.`,
  },
  tabs: { levers: 'Levers', map: 'Map', charts: 'Charts', verdicts: CLAIMS.length > 0 ? 'Verdicts' : 'Indicators' },
  keys: [
    ['← →', 'one step of a slider; with Shift ten'],
    ['Home, End', 'limits of a slider'],
    ['Delete', 'back to the baseline'],
    ['Space', 'play, pause'],
    [', .', 'one quarter back, on'],
    ['1–6', 'lead chart'],
    ['B', 'hide the baseline'],
    ['A', 'assumptions and rules'],
    ['V', CLAIMS.length > 0 ? (sources.isPaper ? 'what the paper says' : 'what the claims say') : 'indicators'],
    ['C', 'compare scenarios'],
    ['W', 'what made the difference'],
    ['T', 'table'],
    ['P', 'projector'],
    ['L', 'language'],
    ['Ctrl+Z, Ctrl+Shift+Z', 'undo, redo'],
    ['?', 'this list'],
    ['Esc', 'close'],
  ] as readonly (readonly [string, string])[],
  credit:
    `An agent-based model of regional factor mobility. Figures come from runs in this browser; nothing is sent anywhere. ${outline} Type: Source Sans 3 (OFL).`.replace(
      '  ',
      ' ',
    ),
  inText: (place: string): string => inText[place],
}

export type Words = typeof english
