import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { WORLD } from '../../scripts/default-world.ts'
import { ScenarioError } from '../../src/text/errors.ts'
import { type ControlRow, parseControls, usualControls } from '../../src/worlds/controls.ts'
import { parseLessons } from '../../src/worlds/lessons.ts'
import { readWorld } from '../../src/worlds/read.ts'
import { parseWords } from '../../src/worlds/words.ts'
import { worldFiles } from './made.ts'

const HEAD = 'group,id,kind,place,place2,function,apart'
const spelled = (rows: readonly ControlRow[]): string =>
  [
    HEAD,
    ...rows.map(({ group, id, kind, place, place2 = '', function: func = '', apart }) =>
      [group, id, kind, place, place2, func, apart ? 'yes' : 'no'].join(),
    ),
  ].join('\n')
const complaintOf = (read: () => unknown) => {
  try {
    read()
  } catch (error) {
    if (error instanceof ScenarioError) return error.complaint
    throw error
  }
  return undefined
}
const refusal = (row: string) => complaintOf(() => parseControls(`${HEAD}\n${row}`, 'controls.csv', WORLD.names))

describe('sliders', () => {
  it.each([
    [1, 2],
    [2, 2],
    [3, 5],
    [7, 3],
    [20, 12],
  ])('that stand in for those of a world of %i × %i are as a file may have them', (regions, functions) => {
    const { names } = readWorld(worldFiles({ regions, functions }), 'worlds/made')
    const rows = usualControls(names)
    expect(parseControls(spelled(rows), 'controls.csv', names)).toEqual(rows)
    const kinds = new Set(rows.map(({ kind }) => kind))
    expect(kinds.size).toBe(regions === 1 ? 9 : 14)
  })

  it.each([
    ['a group that is none', 'magic,a,openness,beijing,,,no', 'group'],
    ['a kind that is none', 'open,a,magic,beijing,,,no', 'kind'],
    ['a place that is none', 'open,a,openness,paris,,,no', 'place'],
    ['a pair of one', 'industrial,a,transport,beijing,,,no', 'place2'],
    ['a pair in the other order', 'industrial,a,transport,hebei,beijing,,no', 'place2'],
    ['a pair where a region is due', 'open,a,openness,beijing,hebei,,no', 'place2'],
    ['a function too many', 'open,a,openness,beijing,,research,no', 'function'],
    ['a function too few', 'functions,a,relief,beijing,,,no', 'function'],
    ['nothing that it moves', 'open,a,openness,beijing,,,yes', 'apart'],
    ['script for an id', 'open,<img onerror=alert(1)>,openness,beijing,,,no', 'id'],
  ])('with %s are refused by line and column', (_, row, column) => {
    const complaint = refusal(row)
    expect(complaint).toMatchObject({ file: 'controls.csv', line: 2 })
    expect(complaint!.expected).toBeTruthy()
    const names = HEAD.split(',')
    const before = row.split(',').slice(0, names.indexOf(column)).join().length
    expect(complaint!.column).toBe(before === 0 ? 1 : before + 2)
  })

  it('are bounded', () => {
    const { names } = readWorld(worldFiles({ regions: 20, functions: 12 }), 'worlds/made')
    const pairs = names.regions.flatMap((a, k) =>
      names.regions.slice(k + 1).map((b) => `industrial,a,transport,${a},${b},,no`),
    )
    const complaint = complaintOf(() => parseControls([HEAD, ...pairs].join('\n'), 'controls.csv', names))
    expect(complaint?.expected).toContain('at most 60 places')
  })
})

describe('lessons', () => {
  it('of the first world have what they say in both languages', () => {
    const file = new URL('../../worlds/jing-jin-ji/lessons.csv', import.meta.url)
    const rows = parseLessons(readFileSync(file, 'utf8'), 'lessons.csv', WORLD.names)
    for (const { kind, id } of rows)
      for (const language of ['en', 'zh'] as const) {
        const { lessons, questions } = WORLD.words[language]
        expect((kind === 'lesson' ? lessons : questions)?.[id], `${language} ${id}`).toBeDefined()
      }
  })

  it.each([
    ['kind', 'exam,a,baseline,income-all,goods,all,'],
    ['focus', 'lesson,a,baseline,income-all,goods,paris,'],
    ['groups', 'lesson,a,baseline,income-all,goods,all,magic'],
    ['measure', 'lesson,a,baseline,,goods,all,'],
  ])('with a %s that is none are refused', (_, row) => {
    const text = `kind,id,scenario,measure,flow,focus,groups\n${row}`
    expect(complaintOf(() => parseLessons(text, 'lessons.csv', WORLD.names))).toMatchObject({ line: 2 })
  })
})

describe('words of the lab', () => {
  it.each([
    ['markup', 'elsewhere: "<img src=x onerror=alert(1)>"'],
    ['what turns text round', 'elsewhere: "a\u202eb"'],
    ['a text without end', `elsewhere: ${'a'.repeat(1000)}`],
    ['a lesson without steps', 'lessons: { a: { name: A, head: B } }'],
    ['a label off the earth', 'labels: [{ text: Sea, longitude: 200, latitude: 0 }]'],
    ['an id that is none', 'notes: { "__proto__ x": A }'],
    ['four questions', 'questions: { a: A, b: B, c: C, d: D }'],
  ])('with %s are refused', (_, text) => {
    expect(complaintOf(() => parseWords(text, 'words.en.yaml'))).toMatchObject({ file: 'words.en.yaml', line: 1 })
  })
})
