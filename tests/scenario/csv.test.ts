import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { numberOf, readTable } from '../../src/text/csv.ts'
import { ScenarioError } from '../../src/text/errors.ts'

const FORM = { what: 'things', columns: ['name', 'size', 'note'] }
const rowsOf = (text: string) => readTable(text, 't.csv', FORM, (cells) => cells.map((cell) => cell.text))
function complaints(text: string): readonly string[] {
  try {
    rowsOf(text)
    return []
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error
    return [error.complaint, ...error.others].map(
      ({ line, column, got, nearest }) => `${line}:${column} ${got}${nearest ? ` (${nearest})` : ''}`,
    )
  }
}
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
const spelled = (text: string) => (/[",\r\n]/.test(text) ? quoted(text) : text)

describe('a table', () => {
  const word = fc.string({ unit: fc.constantFrom('a', '北', ',', '"', '\n', ' ', '1'), maxLength: 6 })
  it('is read as it was written, by any line end, whatever is quoted', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(word, word, word), { maxLength: 8 }),
        fc.constantFrom('\n', '\r\n'),
        fc.constantFrom('', '\uFEFF'),
        fc.constantFrom(spelled, quoted),
        (rows, end, mark, spell) => {
          const lines = [FORM.columns, ...rows].map((row) => row.map(spell).join())
          expect(rowsOf(mark + lines.join(end) + end)).toEqual(rows)
          expect(rowsOf(mark + lines.join(end))).toEqual(rows)
        },
      ),
      { seed: 42 },
    )
  })

  it('is read or refused with a place in it, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', '\0', '，'), maxLength: 40 }),
        (tail) => {
          const text = `name,size,note\n${tail}`
          const lines = text.split('\n')
          for (const said of complaints(text)) {
            const [line, column] = said.split(' ')[0]!.split(':').map(Number) as [number, number]
            expect(line).toBeLessThanOrEqual(lines.length)
            expect(column).toBeLessThanOrEqual(lines[line - 1]!.length + 1)
          }
        },
      ),
      { seed: 42 },
    )
  })

  it.each([
    ['too many fields', 'a,1,x,y', ['2:7 4 columns']],
    ['too few', 'a,1', ['2:4 2 columns']],
    ['full-width commas', 'a，1，x', ['2:6 1 column (the comma "，" is full-width)']],
    ['a quote that is never closed', 'a,"1,x\nb,2,y', ['2:3 a quote that is never closed']],
    ['what follows a quote, and goes on', 'a,"1" ,x\nb,2', ['2:6 " " after a closing quote', '3:4 2 columns']],
    ['a quote inside', 'a,1"2,x\nb,2', ['2:4 a quote inside a field', '3:4 2 columns']],
    ['a carriage return alone', 'a,1,x\rb,2,y', ['2:6 a carriage return alone']],
    ['a control character', 'a,\u0000,x', ['2:3 the character U+0000']],
    ['a line that is wrong after one of two lines', 'a,"1\n2",x\nb,2', ['4:4 2 columns']],
  ])('refuses %s', (_, body, due) => {
    expect(complaints(`name,size,note\n${body}\n`)).toEqual(due)
  })

  it.each([
    ['', ['1:1 nothing']],
    ['year,value', ['1:1 year,value']],
    ['name;size;note', ['1:1 columns parted by ";"']],
    ['name,size,size', ['1:11 size twice', '1:15 no column note']],
    ['name,sise,note', ['1:6 sise (size)', '1:15 no column size']],
    ['size,name,note', ['1:1 size in the place of name']],
    ['name,size', ['1:10 no column note']],
  ])('refuses the header %s', (header, due) => {
    expect(complaints(`${header}\n`)).toEqual(due)
  })

  it('says at most a hundred faults, and is done with a hundred thousand rows, or columns, in no time', () => {
    const started = performance.now()
    expect(complaints(`name,size,note\n${'a,1\n'.repeat(100_000)}`)).toHaveLength(100)
    expect(rowsOf(`name,size,note\n${'a,1,x\n'.repeat(100_000)}`)).toHaveLength(100_000)
    expect(complaints(`name,size,note\n${'"a",'.repeat(100_000)}\n`)).toEqual(['2:4001 over 1000 columns'])
    expect(complaints('name,'.repeat(100_000))[0]).toBe('1:5001 over 1000 columns')
    expect(performance.now() - started).toBeLessThan(10_000)
  })
})

describe('a number', () => {
  it.each(['0', '-0', '5', '-1.5', '19568.3', '1e-7', '1E+21', '0.1'])('%s is one', (text) => {
    expect(numberOf(text)).toBe(Number(text))
  })
  it('is one as JavaScript writes it', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (x) => {
        expect(numberOf(`${x}`)).toBe(x + 0)
      }),
      { seed: 42 },
    )
  })
  it.each([
    ...['', ' 5 ', '5 ', '0x10', '0b1', '1e999', '1e-999', 'NaN', 'Infinity', '-Infinity', '1,000', '1_000', '１２'],
    ...['+5', '.5', '5.', '007', '=1+1', 'true', '5%', '1e', '--5', '5n', '٣'],
  ])('%j is none', (text) => {
    expect(numberOf(text)).toBeUndefined()
  })
})
