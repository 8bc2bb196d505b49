import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ASSUMPTIONS, INDICATOR_NAMES, INDICATORS, LEVERS, WORDS } from '../scripts/default-world.ts'
import { glossary } from '../scripts/glossary.ts'

const root = join(import.meta.dirname, '..')
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const { en, zh } = WORDS

it('docs/glossary.md says what the dictionary says (npm run glossary writes it)', () => {
  expect(read('docs/glossary.md')).toBe(glossary())
})

/** Every path to something that is said; one language may have a shorter name where the other needs none. */
const keysOf = (of: unknown, path = ''): readonly string[] =>
  typeof of === 'object' && of !== null
    ? Object.entries(of).flatMap(([key, value]) =>
        key === 'indicatorsShort' || path === '.setting.names' ? [] : keysOf(value, `${path}.${key}`),
      )
    : [path]

it('both languages say the same things', () => {
  expect(keysOf(zh).toSorted()).toEqual(keysOf(en).toSorted())
})

describe.each([
  ['indicators', INDICATORS.map(({ id }) => id)],
  ['levers', Object.keys(LEVERS)],
  ['assumptions', Object.keys(ASSUMPTIONS)],
] as const)('%s', (table, ids) => {
  it.each(['en', 'zh'] as const)('have a name each in %s, and no two the same', (language) => {
    const names: Readonly<Record<string, string>> =
      table === 'indicators' ? INDICATOR_NAMES[language] : WORDS[language][table]
    for (const id of ids) {
      expect(names[id], id).toBeDefined()
      expect(/\p{Script=Han}{2}/u.test(names[id]!), id).toBe(language === 'zh')
    }
    expect(new Set(Object.values(names)).size).toBe(ids.length)
  })
})

/** What things were called before each had one name; the reader of files alone still knows them. */
const OLD = [
  '职能',
  '杠杆',
  '区外',
  '世界(?!级)',
  '居民可支配收入',
  '研发支出',
  '专利产出',
  '待售专利',
  '转让专利',
  '专利转移',
  '内部转化率',
  '有效专利',
  '要素投入',
  '生产者价格',
  '净吸引',
  '出口地位',
  '出口技术复杂度',
  '政策成本',
  '供应链',
  '交通一体化',
  '自贸区与',
  '公共研究经费',
  '本地其余经济',
  '居民服务',
  '区域内',
  '未知之事',
  '随机性',
  '偶然',
  '判定',
  '基准',
]
const READERS = ['src/words/zh/names.ts', 'src/words/frame.ts']
const texts = [
  'src/charts',
  'src/indicators',
  'src/lab',
  'src/model',
  'src/report',
  'src/cli',
  'src/words',
  'scripts',
  'scenarios',
]
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
  )
  .filter((file) => /\.(tsx?|html|yaml)$/.test(file) && !file.includes('node_modules') && !READERS.includes(file))

it.each([...texts, 'README.zh-CN.md'])('%s has no second spelling', (file) => {
  expect(read(file).match(new RegExp(OLD.join('|')))?.[0]).toBeUndefined()
})

it('the scan sees texts', () => {
  expect(texts.filter((file) => /\p{Script=Han}/u.test(read(file))).length).toBeGreaterThan(20)
})
