import { describe, expect, it } from 'vitest'
import { loadScenario, sourceOf } from '../../src/cli/library.ts'
import { timed } from '../../src/engine/levers.ts'
import { checkedDocument, mendedDocument, yamlOf } from '../../src/lab/policy/check.ts'
import { CONTROLS } from '../../src/lab/policy/controls.ts'
import { entryOf, freshDocument, OWN_ID, plainOf, setControl, startControl } from '../../src/lab/policy/document.ts'
import { begin, change, redo, replace, undo } from '../../src/lab/policy/history.ts'
import { type Link, LONGEST, readLink, writeLink } from '../../src/lab/policy/link.ts'
import { patchesTo } from '../../src/lab/policy/patches.ts'
import { SHIPPED } from '../../src/lab/policy/shipped.ts'
import type { Plain } from '../../src/lab/runs/orders.ts'
import { strength } from '../../src/phases/enact.ts'
import { quarterOf } from '../../src/scenario/dates.ts'
import { ScenarioError } from '../../src/scenario/errors.ts'
import { parseScenario } from '../../src/scenario/parse.ts'
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

  it('is never longer than what is read, with every lever pulled', () => {
    let history = begin(freshDocument('baseline'))
    for (const each of CONTROLS)
      history = change(history, (draft) =>
        setControl(draft.policy, { ...each, spots: [...each.spots, ...each.others] }, 0.01),
      )
    expect(writeLink({ ...link, from: 'baseline', patches: patchesTo(history.now) }, 'en').length).toBeLessThan(LONGEST)
  })
})

describe('a document', () => {
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
      expect(parseScenario(yamlOf(entry), { files: shippedFiles }).levers).toEqual(plainOf(entry).levers)
    }
  })

  it('of an old link, whose ramp went beyond the horizon, rises along the same line', () => {
    const patches: Link['patches'] = [{ op: 'replace', path: at('start'), value: '2035Q1' }]
    const entry = entryOf(checkedDocument({ ...link, patches }), { id: OWN_ID, title: { en: 'a', zh: '甲' } })
    const rises = (levers: Plain['levers']) =>
      timed(levers.filter(({ id }) => id === 'platforms-hebei' || id === 'pilots-hebei')).reduce(
        (sum, lever) => sum + strength(lever, quarterOf('2035Q3')),
        0,
      )
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
