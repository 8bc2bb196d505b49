import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { call, emptyFolder } from '../cli/call.ts'
import { head } from '../scenario/sample.ts'

const root = join(import.meta.dirname, '../..')
const file = join(root, 'docs/guide/sweeps.md')
const text = readFileSync(file, 'utf8')
const blocks = (language: string) =>
  [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(([, lines]) => lines!)
const shipped = readFileSync(join(root, 'scenarios/designs/chains.yaml'), 'utf8')

/** A line of a shell as the words that a program gets. */
const words = (line: string): string[] =>
  [...line.matchAll(/"((?:[^"\\]|\\.)*)"|(\S+)/g)].map(([, quoted, bare]) => (quoted ?? bare)!.replaceAll('\\"', '"'))

/** The guide's design over a hundred firms to 2026, one trajectory of four factors, two seeds. */
function smaller(folder: string): void {
  for (const id of ['baseline', 'two-chains'])
    writeFileSync(
      join(folder, `small-${id}.yaml`),
      `${head(`small-${id}`)}extends: ${id}\nhorizon: 2026Q4\nfirms: 100\n`,
    )
  const factors = shipped.match(/^ {2}- \{ axis.*$/gm)!
  const design = shipped
    .replace('[baseline, two-chains]', '[./small-baseline.yaml, ./small-two-chains.yaml]')
    .replace('size: 10', 'size: 2')
    .replace('seeds: 4', 'seeds: 2')
    .replaceAll('2035Q4', '2026Q4')
  const kept = factors.filter((_, k) => k % 4 === 0)
  writeFileSync(
    join(folder, 'chains.yaml'),
    design
      .split('\n')
      .filter((line) => !factors.includes(line) || kept.includes(line))
      .join('\n'),
  )
}

describe('the guide to sweeps', () => {
  it('shows the design as it is shipped', () => {
    for (const lines of blocks('yaml')) expect(shipped).toContain(lines)
    expect(text).toContain('](../../scenarios/designs/chains.yaml)')
  })

  it('links only to files that are there', () => {
    for (const [, target] of text.matchAll(/\]\((?!http)([^)]+)\)/g))
      expect(existsSync(join(root, 'docs/guide', target!)), target).toBe(true)
  })

  it('has commands that say what it says, from the plan to the figure', async () => {
    const folder = emptyFolder()
    smaller(folder)
    const said: string[] = []
    for (const line of blocks('sh').join('').trim().split('\n')) {
      const [npx, name, ...rest] = words(line)
      expect([npx, name]).toEqual(['npx', 'factor-mobility'])
      const asked = rest.map((word) =>
        word === 'chains' ? 'chains.yaml' : word.replace(/'(baseline|two-chains)'/g, "'small-$1'"),
      )
      const { exit, stdout, stderr } = await call(folder, ...asked)
      expect({ line, exit, stderr }).toEqual({ line, exit: 0, stderr: '' })
      said.push(stdout)
    }
    const [plan, run, status, query, lines, drawn] = said
    expect(plan).toMatch(/^chains +40 runs: 2 scenarios × 10 points × 2 seeds\n/)
    expect(run).toMatch(/^outputs\/chains: 40 runs, /)
    expect(status).toMatch(/^runs +40 of 40$/m)
    expect(query).toMatch(/^variants +better +least +median +most\n +10 /)
    expect(lines).toMatch(
      /^gdp, hebei, all, 2026Q4, 1e8 CNY\/quarter: small-two-chains less small-baseline\nelementary effects/,
    )
    expect(lines).toMatch(/^joint-laboratory-effect +\(?\d/m)
    expect(drawn).toContain(lines!.trimEnd())
    expect(drawn).toMatch(/outputs\/chains\/charts\/influences-gdp-hebei\.png\n$/)
    const { length } = readFileSync(join(folder, 'outputs/chains/charts/influences-gdp-hebei.png'))
    expect(length).toBeGreaterThan(10_000)
  })

  it.each(['', '-zh'])('has a figure that is as the commands draw it%s', (language) => {
    const picture = readFileSync(join(root, `docs/pictures/chains-gdp-hebei${language}.svg`), 'utf8')
    expect(picture).toMatch(/^<svg xmlns=/)
    expect(picture.length).toBeLessThan(20_000)
    expect(picture).toContain('gdp')
  })
})
