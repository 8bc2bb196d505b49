import { z } from 'zod'
import { readDocument } from '../text/document.ts'
import { ScenarioError } from '../text/errors.ts'
import { inspect } from '../text/inspect.ts'
import { nearest } from '../text/nearest.ts'
import { either } from '../text/show.ts'
import { isTitle } from './fields.ts'
import type { LessonStep } from './lab-names.ts'

/** What sentences about a world say that its tables do not, in one language; what is left out has words of its own. */
export interface WorldWords {
  readonly others?: string
  readonly sellers?: string
  readonly neighbours?: string
  readonly sources?: {
    readonly figures?: string
    readonly outline?: string
    readonly paper?: string
    readonly abstract?: string
    /** Who publishes contracts of technology. */
    readonly contracts?: string
  }
  /** The nation by its name. */
  readonly nation?: string
  /** Agglomerations that the model leaves out, as a sentence. */
  readonly elsewhere?: string
  /** What a slider is for, and what an assumption stands for, where what is said of any world is not enough: by id. */
  readonly controls?: Readonly<Record<string, string>>
  readonly notes?: Readonly<Record<string, string>>
  /** Questions to begin with, by the scenario that answers them. */
  readonly questions?: Readonly<Record<string, string>>
  readonly lessons?: Readonly<Record<string, LessonWords>>
  /** Names on the map besides those of places: of a sea, a strait. */
  readonly labels?: readonly Label[]
  /** What is asked of the fit, by id. */
  readonly bars?: Readonly<Record<string, string>>
  /** What scenarios about this world alone are called for short, by id. */
  readonly scenarios?: Readonly<Record<string, string>>
  /** What levers and assumptions are called here, where what they are called everywhere does not fit: by id. */
  readonly names?: Readonly<Record<string, string>>
  /** What else texts about this world call levers and assumptions: by id. */
  readonly also?: Readonly<Record<string, readonly string[]>>
}

/** What a lesson says: its name, its question as a headline, its four steps. */
export interface LessonWords {
  readonly name: string
  readonly head: string
  readonly steps: Readonly<Record<LessonStep, string>>
}

export interface Label {
  readonly text: string
  readonly longitude: number
  readonly latitude: number
}

const wants = (error: string) => ({ error })
const said = (most: number) => {
  const error = wants(`a text of 1 to ${most} characters on one line`)
  return z.string(error).refine((text) => isTitle(text, most), error)
}
const line = (most: number) => said(most).optional()
const byId = <S extends z.ZodType>(count: number, of: S, expected: string) =>
  z
    .record(z.string(), of, wants(expected))
    .refine((all) => Object.keys(all).length <= count && Object.keys(all).every((id) => KEY.test(id)), wants(expected))
    .optional()
/** An id, or that of an assumption by place. */
const KEY = /^[a-z][a-z0-9.-]{0,127}$/
const degrees = (most: number) => {
  const error = wants(`degrees from ${-most} to ${most}`)
  return z.number(error).min(-most, error).max(most, error)
}
const mapping = <S extends z.ZodRawShape>(shape: S) =>
  z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? either(Object.keys(shape)) : 'a mapping'),
  })
/** Texts by id, so many at most. */
const texts = (most: number, count = 100) =>
  byId(count, said(most), `at most ${count} texts of 1 to ${most} characters on one line`)
const schema = mapping({
  others: line(60),
  sellers: line(60),
  neighbours: line(60),
  sources: mapping({
    figures: line(200),
    outline: line(200),
    paper: line(300),
    abstract: line(200),
    contracts: line(200),
  }).optional(),
  nation: line(40),
  elsewhere: line(300),
  controls: texts(300),
  notes: texts(600),
  questions: texts(120, 3),
  lessons: byId(
    20,
    mapping({
      name: said(60),
      head: said(200),
      steps: mapping({ look: said(600), guess: said(600), answer: said(600), think: said(600) }),
    }),
    'at most 20 lessons, by id',
  ),
  labels: z
    .array(mapping({ text: said(40), longitude: degrees(180), latitude: degrees(90) }), wants('a list of names'))
    .max(10, wants('at most 10 names'))
    .optional(),
  bars: texts(200),
  scenarios: texts(40),
  names: texts(60),
  also: byId(
    100,
    z.array(said(60), wants('a list of names')).max(20, wants('at most 20 names')),
    'at most 100 lists of names, by id',
  ),
})

/** `words.en.yaml` or `words.zh.yaml` of a world. Refused with file, line and column. */
export function parseWords(text: string, file: string): WorldWords {
  const document = readDocument(text, file)
  const [first, ...others] = inspect(document, file, { schema })
  if (first) throw new ScenarioError(first, others)
  return document.value as WorldWords
}

/** What is wrong where words are about a lever or an assumption that is not there. */
export function unknownKeyIn(
  words: WorldWords,
  text: string,
  file: string,
  ids: readonly string[],
): ScenarioError | undefined {
  for (const table of ['names', 'also'] as const) {
    const id = Object.keys(words[table] ?? {}).find((one) => !ids.includes(one))
    if (id === undefined) continue
    const near = nearest(id, ids)
    return new ScenarioError({
      code: 'unknown-name',
      file,
      ...readDocument(text, file).atKey([table, id]),
      path: `${table}.${id}`,
      got: id,
      expected: 'a lever or an assumption (see `list`)',
      ...(near && { nearest: near }),
    })
  }
  return undefined
}
