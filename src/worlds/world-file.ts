import { z } from 'zod'
import { readDocument, type TextDocument } from '../text/document.ts'
import { ScenarioError } from '../text/errors.ts'
import { inspect } from '../text/inspect.ts'
import { either } from '../text/show.ts'
import { ID, isTitle } from './fields.ts'
import type { Bilingual, Calendar, Money } from './world.ts'

/** What `world.yaml` says. */
export interface WorldFile {
  readonly id: string
  readonly title: Bilingual
  readonly calendar: Calendar
  readonly money: Money
  readonly hub: string
  readonly whole: string
  readonly outlineSource: string
  readonly silent: readonly string[]
  readonly groups: readonly string[]
}

const wants = (error: string) => ({ error })
const mapping = <S extends z.ZodRawShape>(shape: S) =>
  z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? either(Object.keys(shape)) : 'a mapping'),
  })
const id = z.string(wants(ID_SAID())).regex(ID, wants(ID_SAID()))
const title = (most: number) => {
  const said = wants(`a name of 1 to ${most} characters on one line`)
  return z.string(said).refine((text) => isTitle(text, most), said)
}
const whole = (low: number, high: number) => {
  const said = wants(`a year from ${low} to ${high}`)
  return z.number(said).int(said).min(low, said).max(high, said)
}
const year = whole(2000, 2090)
const quarter = (said: string) => z.string(wants(said)).regex(/^20[0-9]{2}Q[1-4]$/, wants(said))
const size = wants('a power of ten from 1 to 1000000000000')
const shape = {
  format: z.literal(2, wants('2')),
  id,
  title: mapping({ en: title(60), zh: title(30) }),
  calendar: mapping({
    founding: year,
    counted: year.optional(),
    observed: year.optional(),
    evidence: z.tuple([year, year], wants('the first and the last year')).optional(),
    'trade-war': quarter('a quarter such as 2018Q2').optional(),
    'secondary-break': year.optional(),
    horizon: quarter('a quarter such as 2035Q4').optional(),
  }),
  money: mapping({
    code: z.string(wants('three capitals such as CNY')).regex(/^[A-Z]{3}$/, wants('three capitals such as CNY')),
    size: z.number(size).refine((n) => n >= 1 && n <= 1e12 && /^1(e\d+)?$/.test(exponent(n)), size),
    en: title(20),
    zh: title(10),
  }),
  hub: id.optional(),
  whole: id,
  'outline-source': title(300).optional(),
  silent: z.array(z.string(wants('an assumption (see `list`)')), wants('a list of assumptions')).optional(),
  groups: z.array(id, wants('a list of scenarios')).optional(),
}
const schema = mapping(shape)

function ID_SAID(): string {
  return 'small letters, digits and hyphens, a letter first, at most 64'
}

/** `1e8` for 100000000. */
const exponent = (n: number): string => n.toExponential().replace('e+0', '').replace('e+', 'e')

/** The same as the file says it, and where it says so. */
interface Said extends Omit<WorldFile, 'hub'> {
  readonly hub?: string
  readonly at: TextDocument['at']
}

/** What a world is called, when it is founded, in what it counts. Refused with file, line and column. */
export function parseWorldFile(text: string, file: string): Said {
  const document = readDocument(text, file)
  const [first, ...others] = inspect(document, file, { schema })
  if (first) throw new ScenarioError(first, others)
  const said = document.value as z.infer<typeof schema>
  const { founding } = said.calendar
  const { counted = founding, observed = founding + 8, evidence = [founding + 1, founding + 10] } = said.calendar
  const refuse = (key: string, got: string, expected: string) => {
    throw new ScenarioError({
      code: 'out-of-range',
      file,
      ...document.at(['calendar', key]),
      path: `calendar.${key}`,
      got,
      expected,
    })
  }
  if (observed <= founding) refuse('observed', `${observed}`, `a year after ${founding}, that of founding`)
  if (counted < founding || counted >= observed)
    refuse('counted', `${counted}`, `a year from ${founding} to ${observed - 1}, before the last that is observed`)
  if (evidence[0] <= founding || evidence[1] < evidence[0])
    refuse('evidence', evidence.join(', '), `the first year after ${founding} and the last, not before the first`)
  const { code, size, en, zh } = said.money
  return {
    id: said.id,
    title: said.title,
    calendar: {
      founding,
      counted,
      observed,
      evidence,
      ...(said.calendar['secondary-break'] !== undefined && { secondaryBreak: said.calendar['secondary-break'] }),
      tradeWar: said.calendar['trade-war'] ?? `${founding + 6}Q2`,
      horizon: said.calendar.horizon ?? `${founding + 23}Q4`,
    },
    money: { unit: `${exponent(size)} ${code}`, code, size, name: { en, zh } },
    ...(said.hub !== undefined && { hub: said.hub }),
    whole: said.whole,
    outlineSource: said['outline-source'] ?? '',
    silent: said.silent ?? [],
    groups: said.groups ?? [],
    at: document.at,
  }
}
