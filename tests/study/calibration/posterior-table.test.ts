import { describe, expect, it } from 'vitest'
import { ASSUMPTIONS, MARKED, WORLD } from '../../../scripts/default-world.ts'
import { COMBINATIONS, vectorOf } from '../../../src/study/calibration/marked.ts'
import { parsePosterior, posteriorCsv } from '../../../src/study/calibration/posterior-table.ts'
import { allOf } from '../../scenario/sample.ts'

const posterior = COMBINATIONS.map((rules, c) => ({
  rules,
  vectors: [0.25, 0.5, 1].map((u) => vectorOf(new Array<number>(MARKED.length).fill(u - c / 100), WORLD)),
}))
const text = posteriorCsv(posterior, WORLD)
const [header, first] = text.split('\n') as [string, string]
const columns = header.split(',')
/** The first vector with one field changed. */
const withField = (name: string, value: string): string => {
  const fields = first.split(',')
  fields[columns.indexOf(name)] = value
  return `${header}\n${fields.join()}\n`
}
const said = (table: string) => allOf(() => parsePosterior(table, 'p.csv', WORLD))

describe('a posterior', () => {
  it('is read as it was written', () => {
    expect(parsePosterior(text, 'p.csv', WORLD)).toEqual(posterior)
    expect(parsePosterior(text.replaceAll('\n', '\r\n'), 'p.csv', WORLD)).toEqual(posterior)
  })

  it('never lies outside a range that an assumption has, on either side', () => {
    for (const id of MARKED) {
      const [lo, hi] = ASSUMPTIONS[id].range
      for (const inside of [lo, hi]) expect(said(withField(id, `${inside}`))).toEqual([])
      for (const outside of [lo - 1e-9, hi + 1e-9, -1e9, 1e9])
        expect(said(withField(id, `${outside}`))).toEqual([
          expect.stringMatching(`^p.csv:2:\\d+: ${id}: got ${outside}; expected a number from ${lo} to ${hi} \\(`),
        ])
    }
  })

  it.each(['NaN', 'Infinity', '', '0x1', '1e999', ' 1 ', '１'])('holds no %j', (value) => {
    expect(said(withField(MARKED[0], value))).toEqual([
      expect.stringMatching(`: ${MARKED[0]}: got .*; expected a number like`),
    ])
  })

  it('says which rule is none, and what was meant', () => {
    expect(said(withField('transfer', 'gravty'))).toEqual([
      'p.csv:2:7: transfer: got gravty; expected gravity or network; nearest gravity',
    ])
  })

  it('says which columns are not of a posterior, missing or twice', () => {
    const renamed = text.replace('demand-lead', 'demand-leed')
    expect(said(renamed)).toEqual([
      expect.stringMatching(
        /^p.csv:1:\d+: header: got demand-leed; expected a column of a posterior; nearest demand-lead$/,
      ),
      expect.stringContaining('header: got no column demand-lead; expected invest,transfer and the'),
    ])
    expect(said(`weight,${header}\n1,${first}\n`)[0]).toContain('p.csv:1:1: header: got weight')
    expect(said(text.replace('hazard.hebei', 'hazard.tianjin'))[0]).toContain('got hazard.tianjin twice')
    expect(said(header.replace(/,[^,]*$/, '')).at(-1)).toContain(`got no column ${MARKED.at(-1)}`)
  })

  it('has a vector, and every vector whole', () => {
    expect(said(`${header}\n`)).toEqual(['p.csv:2:1: got no vectors; expected a row a vector'])
    expect(said(`${header}\n${first.replace(/,[^,]*$/, '')}\n`)[0]).toContain(`got ${columns.length - 1} columns`)
    expect(said(`${header}\n${first},1\n`)[0]).toContain(`got ${columns.length + 1} columns`)
  })
})
