import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { call, emptyFolder } from '../cli/call.ts'
import { type Made, worldFiles } from '../worlds/made.ts'

/** Made-up worlds: sizes from one end of what is allowed to the other, each with a currency and a calendar of its own. */
const WORLDS: readonly (Made & { readonly id: string })[] = [
  { id: 'island', regions: 1, functions: 2, code: 'ISK', founding: 2002 },
  { id: 'valley', regions: 3, functions: 5, code: 'CHF', founding: 2008 },
  { id: 'coast', regions: 7, functions: 3, code: 'EUR', founding: 2005 },
  { id: 'realms', regions: 20, functions: 12, code: 'INR', founding: 2014 },
]

/** What no word about a made-up world holds. */
const FOREIGN = /[Bb]eijing|[Tt]ianjin|[Hh]ebei|CNY|yuan|undefined|NaN|\[object|北京|天津|河北|京津冀/

const title = (en: string, zh: string): string => `title: { en: ${en}, zh: ${zh} }\ntext: { en: ${en}., zh: ${zh}。 }\n`

/** A folder with a made-up world in it, two scenarios, claims and a design about it. */
function folderOf(made: Made & { readonly id: string }): string {
  const folder = emptyFolder()
  const put = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const { id, founding = 2005, regions } = made
  for (const [path, text] of Object.entries(worldFiles(made))) put(join('worlds', id, path), text)
  const far = regions > 1 ? 'land-b' : 'national'
  const firms = made.regions * made.functions > 100 ? '' : 'firms: 1000\n'
  put(
    `scenarios/${id}/baseline.yaml`,
    `id: baseline\nworld: ${id}\n${title('Nothing', '无')}${firms}horizon: ${founding + 4}Q4\n`,
  )
  put(
    `scenarios/${id}/plan.yaml`,
    `id: plan\nworld: ${id}\nextends: baseline\n${title('A plan', '方案')}levers:
  - { id: pilots, kind: pilot-platforms, region: land-a, value: 1, start: ${founding + 1}Q1, ramp: 2 }
  - { id: lines, kind: transport, pair: [land-a, ${far}], value: 0.1, start: ${founding + 1}Q1 }
assumptions:
  labour-growth: { land-a: 0.001 }
`,
  )
  put(
    'claims.yaml',
    `world: ${id}
claims:
  - id: plan-helps
    sentence: { en: The plan raises GDP of Land 1., zh: 方案提高第1地的GDP。 }
    kind: counterfactual
    scenarios: [baseline, plan]
    primary: true
    indicator: gdp
    region: land-a
    aggregate: mean
    condition: { op: '>', value: 0 }
`,
  )
  put(
    'design.yaml',
    `id: few
world: ${id}
scenarios: [baseline, plan]
factors:
  - { axis: assumption, id: labour-growth.land-a }
  - { axis: lever, id: pilots, scenarios: [plan] }
design: morris
size: 2
seeds: 1
keep: { indicators: [gdp, capital], dates: [${founding + 4}Q4] }
`,
  )
  return folder
}

describe.each(WORLDS)('the made-up world $id, $regions × $functions, in $code since $founding', (made) => {
  const { id, code = 'EUR', founding = 2005, regions } = made

  it('is checked, listed, run, compared, judged, swept and reported', async () => {
    const folder = folderOf(made)
    /** What a command says that has to go well, and to say nothing of another world. */
    const well = async (...words: string[]): Promise<string> => {
      const { exit, stdout, stderr } = await call(folder, ...words)
      expect({ words, exit, stderr }).toEqual({ words, exit: 0, stderr: '' })
      // `list` names the worlds at hand, the package's among them
      expect(stdout.replace(/^jing-jin-ji .*$/m, ''), words.join(' ')).not.toMatch(FOREIGN)
      return stdout
    }
    expect((await call(folder, 'worlds', '--json')).stdout).toContain(`"${id}"`)
    expect(await well('check', `worlds/${id}`)).toContain('no posterior: judge says “priors only”')
    await well('check', `scenarios/${id}/plan.yaml`, 'claims.yaml', 'design.yaml')
    expect(await well('list', '--world', id)).toContain('land-a')
    expect(await well('describe', `${id}/plan`)).toContain('pilots')
    await well('describe', 'plan', '--world', id, '--json')

    await well('run', `${id}/plan`, '--seeds', '1', '--out', 'outputs/run', '--quiet')
    const [header, first] = readFileSync(join(folder, 'outputs/run/series.csv'), 'utf8').split('\n')
    expect(header).toContain('date')
    expect(first).toContain(`${founding}Q4`)
    expect(first).not.toMatch(/beijing|CNY/)
    expect(readFileSync(join(folder, 'outputs/run/series.csv'), 'utf8')).toContain(`1e9 ${code}`)
    const manifest = JSON.parse(readFileSync(join(folder, 'outputs/run/manifest.json'), 'utf8'))
    expect(manifest).toMatchObject({ format: 2, world: { id } })
    await well('query', 'outputs/run', "select region, avg(value) from series where indicator = 'gdp' group by region")

    await well('compare', `${id}/baseline`, `${id}/plan`, '--seeds', '2', '--quiet')
    expect(await well('explain', `${id}/baseline`, `${id}/plan`, '--on', 'gdp', '--seeds', '2', '--quiet')).toMatch(
      /pilot/i,
    )

    expect(await well('judge', '--claims', 'claims.yaml', '--vectors', '4')).toContain('priors only')

    await well('sweep', 'plan', 'design.yaml')
    await well('sweep', 'run', 'design.yaml', '--out', 'outputs/few', '--quiet')
    expect(await well('sweep', 'status', 'outputs/few')).toMatch(/^runs +\d+ of \d+$/m)
    await well('sweep', 'verify', 'outputs/few', '--sample', '2')
    await well('sensitivity', 'outputs/few', '--on', 'gdp', '--charts', '--png')

    await well('report', `${id}/plan`, '--against', `${id}/baseline`, '--seeds', '2', '--out', 'r.html', '--quiet')
    const { document } = new JSDOM(readFileSync(join(folder, 'r.html'), 'utf8')).window
    for (const language of ['en', 'zh']) {
      const text = document.querySelector(`main.${language}`)!.textContent!
      expect(text).toMatch(language === 'en' ? /Land 1/ : /第1地/)
      expect(text).not.toMatch(FOREIGN)
      if (regions > 1) expect(text).toMatch(language === 'en' ? /Land 2/ : /第2地/)
    }
    expect(existsSync(join(folder, 'outputs/few/manifest.json'))).toBe(true)
  })

  it('has no evidence of other worlds: calibrate and fit say which file they lack', async () => {
    const folder = folderOf(made)
    for (const [command, file] of [
      ['calibrate', 'targets.csv'],
      ['fit', 'posterior.csv'],
    ] as const) {
      const { exit, stderr } = await call(folder, command, '--world', id, '--quiet')
      expect(exit).toBe(2)
      expect(stderr).toBe(
        `worlds/${id}/${file}: got no file; expected one, without which ${id} has no evidence of this kind\n`,
      )
    }
    expect(existsSync(join(folder, 'outputs'))).toBe(false)
  })
})
