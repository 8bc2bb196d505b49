import { draw, key } from '../../src/math/random.ts'
import type { WorldFiles } from '../../src/worlds/read.ts'

/** A made-up world: so many regions and functions, a calendar and a currency of its own. */
export interface Made {
  readonly id?: string
  readonly regions: number
  readonly functions: number
  readonly seed?: number
  /** Year of founding. */
  readonly founding?: number
  readonly code?: string
}

const csv = (rows: readonly (readonly (string | number)[])[]): string =>
  `${rows.map((row) => row.join(',')).join('\n')}\n`

/** The tables of a world that nobody lives in, as files of its folder: round shares, moderate differences. */
export function worldFiles({
  id = 'made',
  regions,
  functions,
  seed = 1,
  founding = 2005,
  code = 'EUR',
}: Made): WorldFiles {
  const address = key(seed, 'made', 0)
  let n = 0
  /** A number between two. */
  const u = (low: number, high: number): number => Number((low + draw(address, n++, 0) * (high - low)).toPrecision(4))
  const R = Array.from({ length: regions }, (_, k) => `land-${String.fromCharCode(97 + k)}`)
  const F = Array.from({ length: functions }, (_, k) => `craft-${String.fromCharCode(97 + k)}`)
  const P = [...R, 'national', 'world']
  const all = [...R, 'realm']
  const unit = `1e9 ${code}`
  const years = Array.from({ length: 11 }, (_, k) => founding + k)
  const source = 'made up'
  const colour = (k: number): string =>
    `#${((k * 1234567 + 4210752) % 16777216).toString(16).padStart(6, '0').toUpperCase()}`
  /** Of regions: far enough apart that no two are taken for each other. */
  const apart = (k: number): string =>
    `#${[k % 3, Math.floor(k / 3) % 3, Math.floor(k / 9) % 3].map((n) => (0x20 + 0x40 * n).toString(16)).join('')}`

  const rows: (string | number)[][] = [['table', 'row', 'column', 'value', 'unit', 'source', 'status']]
  const put = (table: string, row: string, column: string | number, value: number, of: string): void => {
    rows.push([table, row, String(column), value, of, source, 'prior'])
  }
  const gdp = R.map(() => u(200, 900))
  const growth = R.map(() => u(0.03, 0.09))
  const realm = 12 * gdp.reduce((sum, y) => sum + y, 0)
  all.forEach((row, k) => {
    const [level, rate] = k < regions ? [gdp[k]!, growth[k]!] : [realm, 0.06]
    const research = k < regions ? u(0.015, 0.05) : 0.02
    years.forEach((year, t) => {
      const y = Number((level * (1 + rate) ** t).toPrecision(8))
      put('gdp', row, year, y, unit)
      put('rd-spending', row, year, Number((research * y).toPrecision(6)), unit)
      put('patents-in-force', row, year, Number((y * 20 * 1.1 ** t).toPrecision(6)), 'patents')
      put('population', row, year, Number((y * 10 * 1.005 ** t).toPrecision(6)), '1e4 persons')
      put('contract-output', row, year, Number((0.02 * y).toPrecision(6)), unit)
      put('contract-absorbed', row, year, Number((0.019 * y).toPrecision(6)), unit)
      if (k < regions) put('patents-granted', row, year, Number((y * 3).toPrecision(6)), 'patents')
    })
    if (k < regions) {
      put('enterprise-rd', row, founding, Number((0.6 * research * level).toPrecision(6)), unit)
      put('local-tax', row, founding, Number((0.1 * level).toPrecision(6)), unit)
      put('government-outlay', row, founding, Number((0.17 * level).toPrecision(6)), unit)
    }
  })
  // traded functions make up about half of GDP, none less than a part of it
  const cut = (low: number, high: number): number[] => {
    const weights = F.map(() => u(1, 2))
    const sum = weights.reduce((x, y) => x + y, 0)
    const whole = u(low, high)
    return weights.map((w) => Number(((whole * w) / sum).toPrecision(4)))
  }
  for (const row of [...R, 'national'])
    cut(0.35, 0.5).forEach((share, l) => {
      put('value-added-share', row, F[l]!, share, '1')
    })
  F.forEach((f) => {
    const shares = cut(0.3, 0.45)
    F.forEach((g, m) => {
      put('input-share', f, g, shares[m]!, '1')
    })
  })
  for (const row of [...R, 'national']) for (const f of F) put('world-sales-share', row, f, u(0.02, 0.12), '1')
  for (const row of R) for (const f of F) put('national-sales-share', row, f, u(0.3, 0.6), '1')
  for (const f of F) put('import-share', 'national', f, u(0.03, 0.12), '1')
  for (const row of [...R, 'national'])
    for (const [column, scale] of [
      ['domestic', 0.06],
      ['world', 0.14],
    ] as const)
      put('foreign-content', row, column, u(0.5 * scale, scale), '1')
  for (const f of F) put('foreign-content-function', 'factor', f, u(0.6, 1.3), '1')
  for (const row of ['consumption', 'investment']) {
    const weights = F.map(() => u(1, 2))
    const sum = weights.reduce((x, y) => x + y, 0)
    let left = 1
    F.forEach((f, l) => {
      const share = l === functions - 1 ? Number(left.toPrecision(10)) : Number((weights[l]! / sum).toPrecision(3))
      left -= share
      put('final-share', row, f, share, '1')
    })
  }
  put('local-share', 'investment', 'share', 0.6, '1')
  R.forEach((row, k) => {
    const away = 0.06 / Math.max(1, regions - 1)
    P.forEach((column, l) => {
      const share =
        l === k ? (regions > 1 ? 0.859 : 0.92) : l < regions ? Number(away.toPrecision(4)) : l === regions ? 0.07 : 0.01
      put('capital-home', row, column, share, '1')
    })
    put('capital-arrival', row, 'national', u(0.08, 0.15), '1')
    put('capital-arrival', row, 'world', u(0.03, 0.08), '1')
    put('public-research', row, 'central', u(0.4, 0.7), '1')
    put('central-tax', row, 'rate', u(0.06, 0.1), '1')
    put('contract-share', row, 'own', u(0.3, 0.5), '1')
    put('contract-share', row, 'world', u(0.05, 0.12), '1')
  })
  for (const f of F) put('research-weight', 'weight', f, u(0.5, 2), '1')
  const fields = cut(0.99, 1)
  F.forEach((f, l) => {
    put('public-field', f, 'share', fields[l]!, '1')
    put('licences', f, 'number', 1 + (l % 3), 'licences')
  })
  const km = (p: number, q: number): number =>
    p === q
      ? 40 + 3 * p
      : p >= regions || q >= regions
        ? p > regions || q > regions
          ? 8000
          : 1000
        : 100 + 20 * Math.abs(p - q)
  return {
    'world.yaml': `format: 2
id: ${id}
title: { en: Made lands, zh: 虚构之地 }
calendar: { founding: ${founding}, counted: ${founding + 1}, observed: ${founding + 8}, evidence: [${founding + 1}, ${founding + 10}], trade-war: ${founding + 5}Q2, horizon: ${founding + 12}Q4 }
money: { code: ${code}, size: 1000000000, en: coins, zh: 币 }
whole: realm
`,
    'places.csv': csv([
      ['id', 'role', 'en', 'zh', 'short-en', 'short-zh', 'colour', 'colour-dark', 'longitude', 'latitude', 'also'],
      ...R.map((place, k) => [
        place,
        'region',
        `Land ${k + 1}`,
        `第${k + 1}地`,
        `L${k + 1}`,
        `地${k + 1}`,
        apart(k),
        colour(k + 40),
        10 + (k % 5),
        50 - Math.floor(k / 5),
        '',
      ]),
      ['national', 'nation', 'Rest of the realm', '其余各地', 'Realm', '其余', '#6B6A63', '#A9A79F', '', '', ''],
      ['world', 'world', 'World', '国外', 'World', '国外', '#3B4A57', '#9FB2C2', '', '', ''],
    ]),
    'functions.csv': csv([
      ['id', 'en', 'zh', 'short-en', 'short-zh', 'colour', 'colour-dark', 'manufacturing', 'end', 'also'],
      ...F.map((f, l) => [
        f,
        `craft ${l + 1}`,
        `第${l + 1}业`,
        `craft ${l + 1}`,
        `业${l + 1}`,
        colour(l + 60),
        colour(l + 80),
        l === 1 ? 'yes' : 'no',
        l < 2 ? 'yes' : 'no',
        '',
      ]),
    ]),
    'distances.csv': csv([
      ['origin', 'destination', 'km', 'hours', 'from-date', 'source', 'status'],
      ...P.flatMap((p, k) => P.map((q, l) => [p, q, km(k, l), '', '', source, 'prior'])),
    ]),
    'figures/all.csv': csv(rows),
  }
}
