/** Write `docs/glossary.md`: what ids are called in both languages, as `src/words` has it. */

import { writeFileSync } from 'node:fs'
import { shortNames } from '../src/indicators/naming.ts'
import { FRAME } from '../src/words/frame.ts'
import type { Names } from '../src/words/shape.ts'
import { INDICATOR_NAMES, INDICATORS, WORDS } from './default-world.ts'
import { tableOf } from './odd/page.ts'

const { en, zh } = WORDS
interface Short {
  readonly en: Partial<Names>
  readonly zh: Partial<Names>
}

/** A row an id: both names, and the short ones where they differ. */
function section(
  heading: string,
  [english, chinese]: readonly [Names, Names],
  short: Short = { en: {}, zh: {} },
): string {
  const rows = Object.entries(english).map(([id, name]) => {
    const shorter = (names: Partial<Names>, long: string) => (names[id] === long ? '' : (names[id] ?? ''))
    return [`\`${id}\``, name, shorter(short.en, name), chinese[id], shorter(short.zh, chinese[id]!)]
  })
  const used = [0, 1, 2, 3, 4].filter((k) => k % 2 === 1 || k === 0 || rows.some((row) => row[k] !== ''))
  const pick = (row: readonly (string | undefined)[]) => used.map((k) => row[k])
  return `## ${heading}\n\n${tableOf(pick(['id', 'English', 'short', '中文', '简称']) as string[], rows.map(pick))}`
}

export const glossary = (): string =>
  `${[
    '# Glossary 术语表',
    'One name an id in each language, from `src/words`; written by `npm run glossary`. 每个代码在每种语言中只有一个名称，取自 `src/words`。',
    `## The frame 框架\n\n${tableOf(
      ['English', '中文', 'what is meant', '含义'],
      Object.values(FRAME).map(({ name, note }) => [name.en, name.zh, note.en, note.zh]),
    )}`,
    section('Places 地区', [
      { ...en.places, all: en.all },
      { ...zh.places, all: zh.all },
    ]),
    section('Functions 功能', [en.functions, zh.functions], { en: en.functionsShort, zh: zh.functionsShort }),
    section('Levers 政策工具', [en.levers, zh.levers]),
    section('Indicators 指标', [INDICATOR_NAMES.en, INDICATOR_NAMES.zh], {
      en: shortNames(INDICATORS, 'en'),
      zh: shortNames(INDICATORS, 'zh'),
    }),
    section('Flows 流量', [en.flows, zh.flows]),
    section('Rules 规则', [
      { ...en.rules, ...en.choices },
      { ...zh.rules, ...zh.choices },
    ]),
    section('Units 单位', [
      { ...en.units, ...en.leverUnits },
      { ...zh.units, ...zh.leverUnits },
    ]),
    section('Scenarios 情景', [en.scenarios, zh.scenarios]),
    section('Assumptions 假设', [en.assumptions, zh.assumptions]),
  ].join('\n\n')}\n`

if (process.argv[1] === new URL(import.meta.url).pathname)
  writeFileSync(new URL('../docs/glossary.md', import.meta.url), glossary())
