import { describe, expect, test } from 'vitest'
import { REGIONS, WORLD } from '../../scripts/default-world.ts'
import { coloursOf } from '../../src/charts/colours.ts'
import { level, yearly } from '../../src/charts/comparison.ts'
import { geographyOf } from '../../src/charts/geography.ts'
import { chartsOf } from '../../src/cli/runs/charts.ts'
import { figure } from '../../src/words/numbers.ts'
import { parse } from './boxes.ts'
import { alone, casesWith, comparison } from './synthetic.ts'

const { arrowOf, landOf, nodes } = geographyOf(WORLD)

type Spot = readonly [number, number]
const spotsOf = (path: string): Spot[] =>
  [...path.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)])

/** Whether a ray from the point crosses the ring an odd number of times. */
function inside([x, y]: Spot, ring: readonly Spot[]): boolean {
  const crossings = ring.filter(([bx, by], k) => {
    const [ax, ay] = ring.at(k - 1)!
    return ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)
  })
  return crossings.length % 2 === 1
}

describe('the outline', () => {
  test('is of closed rings, and neighbours share the corners of their border', () => {
    const corners = REGIONS.map((region) => new Set(spotsOf(landOf(region)).map(String)))
    for (const region of REGIONS)
      for (const ring of WORLD.outline[region]!) {
        expect(ring.slice(0, 2)).toEqual(ring.slice(-2))
        expect(ring.length).toBeGreaterThanOrEqual(8)
      }
    for (const [a, b] of [
      [0, 1],
      [0, 2],
      [1, 2],
    ] as const)
      expect([...corners[a]!].filter((corner) => corners[b]!.has(corner)).length).toBeGreaterThan(4)
  })

  test.each(REGIONS)('has the point of %s inside that region and no other', (region) => {
    const within = REGIONS.filter((other) =>
      landOf(other)
        .split('Z')
        .filter(Boolean)
        .some((ring) => inside(nodes[region]!, spotsOf(ring))),
    )
    expect(within).toEqual([region])
  })
})

describe('an arrow', () => {
  test.each([2, 8, 17])('is %i pixels wide where its flow is', (width) => {
    const shaft = spotsOf(arrowOf('beijing', 'national', width, 4).path)
    expect(Math.abs(shaft[0]![1] - shaft.at(-1)![1])).toBeCloseTo(width, 0)
    const [a, b] = [spotsOf(arrowOf('beijing', 'tianjin', width, 4).path)].flatMap((all) => [all[0]!, all.at(-1)!])
    expect(Math.sqrt((a![0] - b![0]) ** 2 + (a![1] - b![1]) ** 2)).toBeCloseTo(width, 0)
  })

  test('and the one that comes back do not touch', () => {
    const [to, back] = [arrowOf('hebei', 'world', 10, 6), arrowOf('world', 'hebei', 6, 10)]
    const lowest = Math.max(...[spotsOf(to.path)[0]!, spotsOf(to.path).at(-1)!].map(([, y]) => y))
    const highest = Math.min(...[spotsOf(back.path)[0]!, spotsOf(back.path).at(-1)!].map(([, y]) => y))
    expect(highest).toBeGreaterThan(lowest)
    expect([to.sign, back.sign]).toEqual(['→', '←'])
  })
})

test('every flow among the five has its figure, in the colour of the place that sends, but those of nothing', () => {
  const both = comparison()
  const { svg } = chartsOf(casesWith(alone(both)), 'en').find(({ name }) => name === 'flows')!
  const texts = [...parse(svg).querySelectorAll('text')].map((element) => {
    const colour = [element, element.parentElement!].map((each) => each.getAttribute('fill')).find(Boolean)
    return `${colour} ${element.textContent!.replace(/ ?[←↑→↓] ?/, '')}`
  })
  const places = [...REGIONS, 'national', 'world'] as const
  const pairs = places.flatMap((a) =>
    places.filter((b) => b !== a && !(places.indexOf(a) > 2 && places.indexOf(b) > 2)).map((b) => [a, b] as const),
  )
  expect(pairs).toHaveLength(18)
  for (const kind of ['goods', 'capital', 'technology'] as const)
    for (const [from, to] of pairs) {
      const value = level(both.baseline, yearly(`${kind}/${from}/${to}`), 2035).mean
      const text = `${coloursOf(WORLD).places[from]} ${figure(value)}`
      if (value > 0) expect(texts, `${kind} ${from} ${to}`).toContain(text)
      else expect(texts).not.toContain(text)
    }
})
