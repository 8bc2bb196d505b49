import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quarterAt, WORLD } from '../../scripts/default-world.ts'
import { loadScenario, sourceOf } from '../../src/cli/worlds/library.ts'
import { timed } from '../../src/engine/levers.ts'
import { plainText } from '../../src/lab/address/text.ts'
import { CONTROLS } from '../../src/lab/policy/controls.ts'
import { entryOf, freshDocument, OWN_ID, plainOf, setControl, startControl } from '../../src/lab/policy/document.ts'
import { begin, change, redo, replace, undo } from '../../src/lab/policy/history.ts'
import { patchesTo } from '../../src/lab/policy/patches.ts'
import type { Plain } from '../../src/lab/runs/orders.ts'
import { checkedDocument, examined, mendedDocument, yamlOf } from '../../src/lab/sharing/check.ts'
import { type Link, LinkError, LONGEST, languageIn, linkIn, readLink, writeLink } from '../../src/lab/sharing/link.ts'
import { WORDS } from '../../src/lab/words/dictionary.ts'
import { SHIPPED } from '../../src/lab/world/shipped.ts'
import { strength } from '../../src/phases/enact.ts'
import { parseScenario } from '../../src/scenario/parse.ts'
import { ScenarioError } from '../../src/text/errors.ts'
import { plain } from './files.ts'

const { files: shippedFiles } = sourceOf('baseline')
const control = (id: string) => CONTROLS.find((other) => other.id === id)!
const pulled = change(begin(freshDocument('two-chains')), (draft) => {
  setControl(draft.policy, control('openness'), 0.02)
  setControl(draft.policy, control('joint-laboratories'), 12)
  draft.world.assumptions['world-growth'] = 0.01
}).now
const link: Link = {
  from: 'two-chains',
  patches: patchesTo(pulled),
  against: 'no-policy',
  seed: 7,
  result: { digest: 'a'.repeat(64), gdp: [81234.5, 32109.8, 90123.4] },
}
const complaintOf = (hash: string) => {
  try {
    const read = readLink(hash)
    if (read) checkedDocument(read)
  } catch (error) {
    if (error instanceof ScenarioError) return error.complaint
    throw error
  }
  return undefined
}
const withPatches = (patches: unknown): string => writeLink({ ...link, patches: patches as Link['patches'] }, 'en')
const at = (...path: string[]) => ['policy', 'levers', 'platforms-hebei', ...path]

describe('a link', () => {
  it('is read as it was written, and makes the same document', () => {
    const read = readLink(writeLink(link, 'zh'))!
    expect(read).toEqual(link)
    expect(checkedDocument(read)).toEqual(pulled)
  })

  it('of a shipped scenario holds no patch', () => {
    for (const id of SHIPPED.keys()) expect(patchesTo(freshDocument(id))).toEqual([])
  })

  it.each([
    ['of ten megabytes', `#scenario=baseline&seed=1&patches=${'A'.repeat(10_000_000)}`, 'link'],
    ['of a scenario that is none', '#scenario=nowhere&seed=1', 'scenario'],
    ['with script in a name', '#scenario=%3Cscript%3Ealert(1)%3C/script%3E&seed=1', 'scenario'],
    ['without a seed', '#scenario=baseline', 'seed'],
    ['with a seed that is none', '#scenario=baseline&seed=NaN', 'seed'],
    ['with half a digest', '#scenario=baseline&seed=1&digest=abc', 'digest'],
    ['with figures that are none', '#scenario=baseline&seed=1&gdp=NaN_1.0_1.0', 'gdp'],
    ['with figures of nothing', '#scenario=baseline&seed=1&gdp=0.0_1.0_1.0', 'gdp'],
    ['with figures beyond all', `#scenario=baseline&seed=1&gdp=${'9'.repeat(400)}.0_1.0_1.0`, 'gdp'],
    ['with two figures of three', '#scenario=baseline&seed=1&gdp=1.0_1.0', 'gdp'],
    ['with script for a figure', '#scenario=baseline&seed=1&gdp=%3Cscript%3E_1.0_1.0', 'gdp'],
    ['with patches that are none', '#scenario=baseline&seed=1&patches=%00%ff', 'patches'],
    ['with a text for a list', withPatches('remove all'), 'patches'],
    ['with deep nesting', withPatches('['.repeat(5000)), 'patches'],
    ['that replaces all', withPatches([{ op: 'replace', path: [], value: 1 }]), 'patches.0'],
    [
      'that reaches for prototypes',
      withPatches([{ op: 'add', path: ['policy', 'levers', '__proto__'], value: {} }]),
      'patches.0',
    ],
    ['to the title', withPatches([{ op: 'replace', path: ['policy', 'title', 'en'], value: '<b>' }]), 'patches.0'],
  ])('%s is refused by name', (_, hash, path) => {
    expect(complaintOf(hash)?.path).toBe(path)
  })

  it.each([
    ['a text for a number', at('value'), 'much', 'levers.platforms-hebei.value'],
    ['nothing for a number, as NaN is spelled', at('value'), null, 'levers.platforms-hebei.value'],
    ['a number out of range', at('value'), 1e9, 'levers.platforms-hebei.value'],
    ['a date that is none', at('start'), '<img src=x onerror=alert(1)>', 'levers.platforms-hebei.start'],
    ['a lever of no kind', ['policy', 'levers', 'x'], { id: 'x', kind: 'magic' }, 'levers.x.kind'],
    ['an assumption of that name', ['world', 'assumptions', 'magic'], 1, 'assumptions.magic'],
    ['an assumption beyond its range', ['world', 'assumptions', 'world-growth'], 9, 'assumptions.world-growth'],
  ])('with %s is refused where a file would be', (_, path, value, where) => {
    const [room] = path
    const complaint = complaintOf(
      withPatches([{ op: room === 'world' || path.length === 3 ? 'add' : 'replace', path, value }]),
    )
    expect(complaint?.path).toBe(where)
    expect(complaint?.expected).toBeTruthy()
  })

  it('keeps what is right when the rest is left out', () => {
    const patches: Link['patches'] = [
      { op: 'replace', path: at('value'), value: 1e9 },
      { op: 'replace', path: at('start'), value: '2027Q1' },
    ]
    const { policy } = mendedDocument({ ...link, patches })
    expect(policy.levers['platforms-hebei']).toMatchObject({ value: 50, start: '2027Q1' })
  })

  it('of format 1 calls assumptions by their old names, and means those of today', () => {
    const patches: Link['patches'] = [
      { op: 'add', path: ['world', 'assumptions', 'labour-growth-beijing'], value: 0.001 },
    ]
    const { world } = checkedDocument(readLink(withPatches(patches))!)
    expect(world.assumptions).toEqual({ 'labour-growth.beijing': 0.001 })
  })

  it('names no world where it is about the first, and another is told', () => {
    expect(writeLink(link, 'en')).not.toContain('world=')
    expect(readLink(writeLink(link, 'en').replace('#', '#world=jing-jin-ji&'))).toEqual(link)
    expect(complaintOf('#world=%3Cb%3E&scenario=baseline&seed=1')?.path).toBe('world')
  })

  it('is never longer than what is read, with every lever pulled', () => {
    let history = begin(freshDocument('baseline'))
    for (const each of CONTROLS)
      history = change(history, (draft) =>
        setControl(draft.policy, { ...each, spots: [...each.spots, ...each.others] }, 0.01),
      )
    expect(writeLink({ ...link, from: 'baseline', patches: patchesTo(history.now) }, 'en').length).toBeLessThan(LONGEST)
  })
})

/** What programs do to a link that is passed on. */
const PASSED_ON: Readonly<Record<string, (link: string) => string>> = {
  escaped: (text) => `#${encodeURIComponent(text.slice(1))}`,
  'escaped in small letters': (text) =>
    `#${encodeURIComponent(text.slice(1)).replace(/%../g, (sign) => sign.toLowerCase())}`,
  'escaped wholly': (text) => `#${[...text.slice(1)].map((c) => `%${c.charCodeAt(0).toString(16)}`).join('')}`,
  'with its # escaped': (text) => `#${text.replace('#', '%23')}`,
  'in HTML': (text) => text.replaceAll('&', '&amp;'),
  'in HTML by number': (text) => text.replaceAll('&', '&#38;').replaceAll('=', '&#x3D;'),
  'in quoted-printable': (text) => text.replaceAll('=', '=3D'),
  'in Markdown': (text) => text.replace(/[_-]/g, '\\$&'),
  'in lines': (text) => text.replace(/(.{30})/g, '$1%0D%0A'),
  'in lines with blanks': (text) => text.replace(/(.{50})/g, '$1\n  '),
  'with marks that are not seen': (text) => text.replace(/(.{20})/g, '$1\u200b').replace(/$/, '%E2%80%8B'),
  'in wide letters': (text) =>
    text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)).replace('＃', '#'),
  'with dashes': (text) => text.replaceAll('-', '–'),
  'at the end of a sentence': (text) => `${text}.`,
  'in brackets': (text) => `#(${text.slice(1)}).`,
  'in Chinese brackets': (text) => `${text}）。`,
  'before Chinese words': (text) => `${text}，请查看`,
  'right before Chinese words': (text) => `${text}请查看`,
  'in angle brackets': (text) => `#%3C${text.slice(1)}%3E`,
  'in quotes': (text) => `#“${text.slice(1)}”`,
  'counted by who sent it': (text) => `${text}&utm_source=mail&fbclid=Iw_AR-1`,
  'as a path': (text) => text.replace('#', '#/?'),
}

describe('a link that was passed on', () => {
  it.each(Object.keys(PASSED_ON))('%s is read', (way) => {
    for (const language of ['en', 'zh'] as const) {
      const changed = PASSED_ON[way]!(writeLink(link, language))
      expect(readLink(changed)).toEqual(link)
      expect(languageIn(changed)).toBe(language)
    }
  })

  it('is read after several of these', () => {
    const ways = fc.array(
      fc.constantFrom('escaped', 'escaped in small letters', 'in HTML', 'in lines', 'at the end of a sentence'),
      { minLength: 2, maxLength: 4 },
    )
    fc.assert(
      fc.property(ways, (all) => {
        const changed = all.reduce((text, way) => PASSED_ON[way]!(text), writeLink(link, 'zh'))
        expect(readLink(changed)).toEqual(link)
      }),
    )
  })

  it('is read where its # was lost', () => {
    const text = writeLink(link, 'en').slice(1)
    for (const search of [`?${text}`, `?embed&${text}`, `?embed%23${encodeURIComponent(text)}`])
      expect(readLink(linkIn({ hash: '', search }))).toEqual(link)
    expect(linkIn({ hash: '#lang=zh', search: `?${text}` })).toBe('#lang=zh')
    expect(readLink(linkIn({ hash: '', search: '?embed&from=chat' }))).toBeUndefined()
  })
})

describe('a link that cannot be read', () => {
  const faultsOf = (hash: string) => {
    try {
      const read = readLink(hash)
      return read ? examined(read).faults : []
    } catch (error) {
      if (error instanceof LinkError) return error.faults
      throw error
    }
  }

  it('is never taken for none', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const hash = `#${text}`
        if (/[\p{L}\p{N}]/u.test(plainText(hash)) && !/^lang=(en|zh)$/i.test(plainText(hash)))
          expect(() => readLink(hash)).toThrow(LinkError)
      }),
    )
    for (const hash of ['', '#', '#lang=zh', '#lang=en.']) expect(readLink(hash)).toBeUndefined()
  })

  it('says all that is wrong, and keeps what is right', () => {
    const faults = faultsOf('#scenario=two-chain&seed=1&color=red&lang=fr')
    expect(faults.map(({ path }) => path)).toEqual(['color', 'scenario', 'lang'])
    expect(faults[1]!.nearest).toBe('two-chains')
    expect(faultsOf('#scenario=baseline&seed=1&seed=2').map(({ expected }) => expected.is)).toEqual(['once'])
    try {
      readLink(`${writeLink(link, 'en')}&color=red`)
    } catch (error) {
      const { result: _, ...rest } = link
      expect((error as LinkError).rest).toEqual(rest)
    }
  })

  it('has the bounds of seeds that the command line has', () => {
    for (const seed of ['0', '1', '1234567890', '2147483647'])
      expect(readLink(`#scenario=baseline&seed=${seed}`)?.seed).toBe(Number(seed))
    for (const seed of ['', '-1', '1.5', '1e3', '2147483648', '9'.repeat(400), 'x'])
      expect(faultsOf(`#scenario=baseline&seed=${seed}`), seed).toMatchObject([
        { path: 'seed', expected: { is: 'seed', most: 2 ** 31 - 1 } },
      ])
  })

  it('with a change to what is not there is told', () => {
    for (const [op, path] of [
      ['remove', ['policy', 'levers', 'nowhere']],
      ['remove', at('end')],
      ['replace', ['policy', 'levers', 'nowhere', 'value']],
      ['remove', ['world', 'assumptions', 'world-growth']],
    ] as const)
      expect(faultsOf(withPatches([{ op, path, value: 1 }]))).toMatchObject([
        { path: path.slice(1).join('.'), expected: { is: 'present' } },
      ])
    const id = faultsOf(withPatches([{ op: 'replace', path: at('id'), value: 'another' }]))
    expect(id).toMatchObject([{ expected: { is: 'name', name: 'platforms-hebei' } }])
  })

  it('is told in the language of the page', () => {
    const hashes = [
      `#scenario=baseline&seed=1&patches=${'A'.repeat(30_000)}`,
      '#scenario=nowhere&digest=a&gdp=1&lang=x&against=x&color=red&patches=x&patches=y',
      withPatches([1, { op: 'add', path: [] }, { op: 'add', path: ['a', 'b', 'c'] }]),
      withPatches([{ op: 'remove', path: ['policy', 'levers', 'nowhere'] }]),
      ...[
        [at('value'), 1e9],
        [at('start'), '2025Q5'],
        [at('start'), '２０２６Q1'],
        [at('ramp'), -1],
        [at('end'), '2013Q1'],
        [at('end'), '2030Q4'],
        [at('add'), 5],
        [at('during'), '2026..2030'],
        [at('value'), '30%'],
        [at('region'), '河北'],
        [at('kind'), 'magic'],
        [at('region'), 'shanghai'],
        [at('colour'), 'red'],
        [['policy', 'levers', 'platforms-hebei'], 5],
        [['world', 'assumptions', 'world-growth'], 9],
        [['world', 'assumptions', 'magic'], 1],
        [['world', 'rules', 'invest'], 'magic'],
        [['world', 'rules', 'magic'], 'magic'],
        [
          ['policy', 'levers', 'more'],
          { id: 'more', kind: 'pilot-platforms', region: 'hebei', value: 5, start: '2026Q1' },
        ],
      ].map(([path, value]) => withPatches([{ op: 'add', path, value }])),
    ]
    const seen = new Set<string>()
    for (const hash of hashes) {
      const faults = faultsOf(hash)
      expect(faults, hash.slice(0, 80)).not.toEqual([])
      for (const { path, got, expected, nearest } of faults) {
        seen.add(expected.is)
        // what stands in the link, without what an English complaint would add to it
        expect(got ?? '').not.toMatch(/ (of|over|which|before|beyond) |full-width/)
        const [english, chinese] = (['en', 'zh'] as const).map((language) => {
          const { bad } = WORDS[language]
          return bad.said(path, got, bad.expects(expected), nearest)
        })
        expect(english.replace(got ?? '', '')).not.toMatch(/\p{Script=Han}/u)
        expect(chinese).toMatch(/\p{Script=Han}/u)
        expect(chinese).not.toMatch(/nothing|number|whole|quarter|belongs|the /)
      }
    }
    expect(seen.size).toBeGreaterThan(19)
  })
})

describe('a document', () => {
  it.each([
    ['start', 2026, '2026Q1'],
    ['start', '2026', '2026Q1'],
    ['end', 2030, '2030Q4'],
  ])('with %s %j holds the quarter that a file with it holds', (part, year, quarter) => {
    const lever = { id: 'more', kind: 'research-subsidy', region: 'tianjin', value: 5, start: '2026Q1', ramp: 4 }
    const read = readLink(
      withPatches([{ op: 'add', path: ['policy', 'levers', 'more'], value: { ...lever, [part]: year } }]),
    )!
    const document = checkedDocument({ ...read, from: 'baseline' })
    expect(document.policy.levers['more']).toEqual({ ...lever, [part]: quarter })
    const entry = entryOf(document, { id: OWN_ID, title: { en: 'a', zh: '甲' } })
    expect(parseScenario(yamlOf(entry), { files: shippedFiles, world: WORLD }).levers).toEqual(plainOf(entry).levers)
  })

  it('of a shipped scenario is what the command line runs', () => {
    for (const [id, { title }] of SHIPPED)
      expect(plainOf(entryOf(freshDocument(id), { id, title }))).toEqual(plain(loadScenario(id)))
  })

  it('goes back to the baseline where a lever is set to what it holds', () => {
    const history = change(begin(freshDocument('baseline')), (draft) =>
      setControl(draft.policy, control('openness'), 0.03),
    )
    expect(Object.keys(history.now.policy.levers)).toHaveLength(3)
    expect(Object.values(history.now.policy.levers).map(({ start }) => start)).toEqual(Array(3).fill('2025Q1'))
    const back = undo(history)
    expect(back.now).toEqual(freshDocument('baseline'))
    expect(redo(back).now).toEqual(history.now)
  })

  it('begins in the last year with a ramp that is over by the horizon, and again with its own', () => {
    const begun = (year: number) =>
      change(begin(freshDocument('two-chains')), (draft) => {
        setControl(draft.policy, control('openness'), 0.02)
        startControl(draft.policy, control('openness'), `${year}Q1`)
        startControl(draft.policy, control('joint-laboratories'), `${year}Q1`)
      }).now
    for (const year of [2034, 2035]) {
      const entry = entryOf(begun(year), { id: OWN_ID, title: { en: 'a', zh: '甲' } })
      expect(entry.levers!.filter(({ start }) => start === `${year}Q1`).map(({ ramp }) => ramp)).toEqual(
        Array(6).fill(year === 2035 ? 4 : 8),
      )
      expect(parseScenario(yamlOf(entry), { files: shippedFiles, world: WORLD }).levers).toEqual(plainOf(entry).levers)
    }
  })

  it('of an old link, whose ramp went beyond the horizon, rises along the same line', () => {
    const patches: Link['patches'] = [{ op: 'replace', path: at('start'), value: '2035Q1' }]
    const entry = entryOf(checkedDocument({ ...link, patches }), { id: OWN_ID, title: { en: 'a', zh: '甲' } })
    const rises = (levers: Plain['levers']) =>
      timed(
        levers.filter(({ id }) => id === 'platforms-hebei' || id === 'pilots-hebei'),
        WORLD,
      ).reduce((sum, lever) => sum + strength(lever, quarterAt('2035Q3')), 0)
    expect(rises(plainOf(entry).levers)).toBe(5 + (45 * 3) / 8)
    expect(entry.levers!.find(({ id }) => id === 'platforms-hebei')).toMatchObject({ value: 27.5, ramp: 4 })
  })

  it('knows a drag as one step, and another scenario as one', () => {
    let history = begin(freshDocument('baseline'))
    for (const value of [1, 2, 3])
      history = change(history, (draft) => setControl(draft.policy, control('research-subsidy'), value), 'drag 0')
    history = replace(history, freshDocument('open-world'))
    expect(history.past).toHaveLength(2)
    expect(undo(undo(history)).now).toEqual(freshDocument('baseline'))
  })

  it('bears another name where it is changed', () => {
    expect(entryOf(pulled, { id: OWN_ID, title: { en: 'a', zh: '甲' } })).toMatchObject({
      id: OWN_ID,
      extends: 'baseline',
    })
  })
})
