import { z } from 'zod'
import { readDocument } from '../text/document.ts'
import { ScenarioError } from '../text/errors.ts'
import { complaintsOf, findingsOf } from '../text/inspection.ts'
import { either } from '../text/show.ts'
import { isTitle } from './fields.ts'

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
  }
  /** What is asked of the fit, by id. */
  readonly bars?: Readonly<Record<string, string>>
  /** What scenarios about this world alone are called for short, by id. */
  readonly scenarios?: Readonly<Record<string, string>>
}

const wants = (error: string) => ({ error })
const line = (most: number) => {
  const said = wants(`a text of 1 to ${most} characters on one line`)
  return z
    .string(said)
    .refine((text) => isTitle(text, most), said)
    .optional()
}
const mapping = <S extends z.ZodRawShape>(shape: S) =>
  z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? either(Object.keys(shape)) : 'a mapping'),
  })
const texts = (most: number) =>
  z
    .record(z.string(), z.string(wants('a text')), wants('texts by id'))
    .refine((all) => Object.keys(all).length <= 100 && Object.values(all).every((text) => isTitle(text, most)), {
      error: `at most 100 texts of 1 to ${most} characters on one line`,
    })
    .optional()
const schema = mapping({
  others: line(60),
  sellers: line(60),
  neighbours: line(60),
  sources: mapping({ figures: line(200), outline: line(200), paper: line(300), abstract: line(200) }).optional(),
  bars: texts(200),
  scenarios: texts(40),
})

/** `words.en.yaml` or `words.zh.yaml` of a world. Refused with file, line and column. */
export function parseWords(text: string, file: string): WorldWords {
  const document = readDocument(text, file)
  const [first, ...others] = complaintsOf(document, file, findingsOf(document, schema), (path) => path.join('.'))
  if (first) throw new ScenarioError(first, others)
  return document.value as WorldWords
}
