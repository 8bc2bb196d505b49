import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { JSDOM } from 'jsdom'
import { expect, it } from 'vitest'
import { head, leverLine } from '../scenario/sample.ts'
import { call, emptyFolder } from './call.ts'

const SMALL = ['--until', '2015', '--firms', '200', '--seeds', '2', '--quiet']
const levers = `levers:\n${leverLine('o', { start: '2013Q1', value: 0.03 })}${leverLine('m', { kind: 'research-subsidy', region: 'hebei', start: '2013Q1', value: 20 })}`

const page = (folder: string, file: string) => new JSDOM(readFileSync(join(folder, file), 'utf8')).window.document

it('a report is one page that needs nothing else, in both languages, with a table for every chart', async () => {
  const folder = emptyFolder()
  writeFileSync(join(folder, 'a.yaml'), head('a').replace('en: Title', 'en: "Tom <img src=x> & Co"'))
  writeFileSync(join(folder, 'b.yaml'), `${head('b')}extends: a\n${levers}`)
  const { exit, stderr } = await call(folder, 'report', 'b.yaml', '--against', 'a.yaml', '--out', 'r.html', ...SMALL)
  expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' })
  expect(readdirSync(folder).sort()).toEqual(['a.yaml', 'b.yaml', 'r.html'])

  const document = page(folder, 'r.html')
  expect(document.querySelectorAll('script, link, iframe, object').length).toBe(0)
  for (const element of document.querySelectorAll('[src], [href]'))
    expect(element.getAttribute('src') ?? element.getAttribute('href')).toMatch(/^data:image\/svg\+xml,/)
  expect(document.querySelector('style')!.textContent).not.toMatch(/url\(|@import/)

  for (const language of ['en', 'zh']) {
    const main = document.querySelector(`main.${language}`)!
    const figures = [...main.querySelectorAll('figure')]
    expect(figures.length).toBe(8)
    for (const figure of figures) {
      expect(figure.querySelector('img')!.getAttribute('alt')!.length).toBeGreaterThan(10)
      expect(figure.querySelectorAll('tbody td').length).toBeGreaterThan(2)
    }
    expect(main.textContent).toMatch(language === 'en' ? /Research subsidy.*Hebei/s : /研发补贴.*河北/s)
    expect(main.textContent).not.toMatch(/undefined|NaN|\[object/)
  }
  // a title is a text, whatever it holds
  expect(document.querySelector('main.en')!.textContent).toContain('Tom <img src=x> & Co')
  expect(document.querySelectorAll('img[src="x"]').length).toBe(0)
})

it('the table of what acts adds up to the difference in GDP', async () => {
  const folder = emptyFolder()
  writeFileSync(join(folder, 'a.yaml'), head('a'))
  writeFileSync(join(folder, 'b.yaml'), `${head('b')}extends: a\n${levers}`)
  await call(folder, 'report', 'b.yaml', '--against', 'a.yaml', '--out', 'r.html', ...SMALL)
  const rows = [...page(folder, 'r.html').querySelectorAll('main.en tr')].map((row) =>
    [...row.children].map(({ textContent }) => textContent!.replace('−', '-').replace('+', '')),
  )
  const value = (name: string) => Number(rows.findLast(([label]) => label === name)![1])
  expect(value('Openness to the world') + value('Research subsidy')).toBeCloseTo(value('total'), 0)
})

it('takes verdicts and fit from the files of judge and fit, else those of the package', async () => {
  const folder = emptyFolder()
  writeFileSync(join(folder, 'a.yaml'), head('a'))
  const sentence = { en: 'It does.', zh: '确实如此。' }
  const clause = {
    id: 'c',
    sentence,
    origin: 'emergent',
    verdict: 'contradicted',
    met: 0.2,
    draws: 200,
    interval: [0.1, 0.3],
    complexity: 0.5,
  }
  mkdirSync(join(folder, 'outputs/judge'), { recursive: true })
  const bare = ['report', 'a.yaml', '--against', 'a.yaml', ...SMALL]
  await call(folder, ...bare, '--out', 'without.html')
  const shipped = JSON.parse(readFileSync(new URL('../../docs/verdicts/claims.json', import.meta.url), 'utf8')) as {
    sentence: { en: string }
  }[]
  expect(page(folder, 'without.html').querySelector('main.en')!.textContent).toContain(shipped[0]!.sentence.en)
  const missing = await call(folder, ...bare, '--out', 'missing.html', '--claims', 'nowhere.json')
  expect(missing).toEqual({
    exit: 2,
    stdout: '',
    stderr: 'nowhere.json: got no file; expected a file or folder that exists\n',
  })
  writeFileSync(join(folder, 'outputs/judge/claims.json'), JSON.stringify([clause]))
  await call(folder, ...bare, '--out', 'with.html')
  const text = page(folder, 'with.html').querySelector('main.en')!.textContent!
  expect(text).toContain('supports 0, contradicts 1, and cannot tell of 0')
  expect(text).toMatch(/It does\..*contradicted.*20\.0%.*10\.0%–\u206030\.0%/s)
})

it('does not write over what exists', async () => {
  const folder = emptyFolder()
  writeFileSync(join(folder, 'r.html'), 'mine')
  const { exit, stdout, stderr } = await call(folder, 'report', 'two-chains', '--out', 'r.html', ...SMALL)
  expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' })
  expect(stderr).toBe('--out: got r.html, which exists; expected a new file, or --force to replace this one\n')
  expect(readFileSync(join(folder, 'r.html'), 'utf8')).toBe('mine')
})
