import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import { ABROAD, NATION } from '../../../worlds/names.ts'
import { WORLD } from '../../world/shipped.ts'
import { useLab, useSize, useView, useWords } from '../parts/lab.ts'
import { useShown } from '../parts/shown.ts'
import { DotLayer } from './dots.tsx'
import { useDrawing } from './flow-drawing.ts'
import { FlowLabels } from './flow-labels.tsx'
import { FEW, geographyOf } from './geography.ts'

const { regions: REGIONS, outside: OUTSIDE } = WORLD.names
/** Regions up to which the map names them in full. */
const NAMED = 8

/** The land, what flows over it, and the names of regions, which give the page a focus. */
export function FlowMap({ bare }: { bare: boolean }): JSX.Element {
  const { act } = useLab()
  const { words, numbers, language } = useWords()
  const kind = useView((view) => view.flow)
  const t = useView((view) => view.t)
  const focus = useView((view) => view.focus)
  const theme = useView((view) => view.theme) ?? 'system'
  const { baseline, policy } = useShown()
  const [box, width, height] = useSize<HTMLDivElement>()
  const k = bare ? 1.6 : width > 560 ? 1.15 : 1
  const geography = useMemo(() => geographyOf(width, height, k), [width, height, k])
  const now = policy ?? baseline

  const drawn = useDrawing({ baseline, policy }, kind, t, geography)
  const fs = 12.5 * k
  const { node } = geography
  const short = Object.fromEntries(WORLD.places.map((place) => [place.id, place.short[language]]))
  /** The name of the northmost above its node, of others below; of few the eastmost beside what leaves it southward. */
  const placeOf = (region: string): { left: string; top: string; fontSize: string } => {
    const [x, y] = node[region]
    const many = REGIONS.length > FEW
    const above = region === geography.order[0]
    const east = !many && REGIONS.every((other) => node[other][0] <= x)
    return {
      left: `${x + (east && !above ? 20 * k : 0)}px`,
      top: `${y + (many ? (above ? -15 : 15) : above ? -20 : 21) * k}px`,
      fontSize: `${fs + (many ? 0 : 2.5)}px`,
    }
  }
  const said = drawn?.shown
    .toSorted((a, b) => drawn.value(b.origin, b.destination) - drawn.value(a.origin, a.destination))
    .slice(0, 6)
    .map(({ origin, destination }) => {
      const figure = (v: number) => numbers.money(v)
      return words.map.row(
        words.places[origin],
        words.places[destination],
        figure(drawn.value(origin, destination)),
        drawn.was && figure(drawn.was(origin, destination)),
      )
    })
    .join('; ')
  return (
    <div class="map-body" ref={box}>
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true" class="land">
        {REGIONS.map((region) => (
          <path
            key={region}
            d={geography.land[region]}
            fill="var(--land)"
            stroke={focus === region ? `var(--place-${region})` : 'var(--land-edge)'}
            stroke-width="1.6"
          />
        ))}
      </svg>
      {!bare && width > 0 && <DotLayer geography={geography} dots={now?.dots?.[t]} theme={theme} />}
      <svg
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={`${words.map.alone}, ${words.map.flows[kind]}, ${numbers.quarter(t)}: ${said ?? ''}`}
        class="flows"
      >
        {drawn?.shown.map((ribbon) => (
          <path
            key={`${ribbon.origin}>${ribbon.destination}`}
            d={ribbon.path}
            fill={`var(--c-${ribbon.circulation})`}
            fill-opacity={
              ribbon.width < 1.45
                ? 0.6
                : ribbon.circulation === 'internal'
                  ? 1
                  : OUTSIDE.includes(ribbon.destination)
                    ? 0.95
                    : 0.6
            }
            stroke="var(--land)"
            stroke-width=".8"
          >
            <title>
              {words.map.row(
                words.places[ribbon.origin],
                words.places[ribbon.destination],
                numbers.money(drawn.value(ribbon.origin, ribbon.destination)),
                drawn.was && numbers.money(drawn.was(ribbon.origin, ribbon.destination)),
              )}
            </title>
          </path>
        ))}
        {drawn?.before?.map((ribbon) => (
          <path
            key={`was ${ribbon.origin}>${ribbon.destination}`}
            d={ribbon.path}
            fill="none"
            stroke="var(--ink)"
            stroke-dasharray="2.5,2"
          />
        ))}
        {[[NATION, geography.national] as const, [ABROAD, geography.world] as const].map(([place, x]) => (
          <Bar
            key={place}
            x={x}
            top={geography.top - 30 * k}
            bottom={geography.bottom + 40 * k}
            place={place}
            fs={fs}
          />
        ))}
        {REGIONS.map((region) => (
          <circle
            key={region}
            cx={node[region][0]}
            cy={node[region][1]}
            r={6 * k}
            fill={`var(--place-${region})`}
            stroke="var(--surface)"
            stroke-width="2"
          />
        ))}
        {drawn && <FlowLabels drawn={drawn} geography={geography} fs={fs} />}
      </svg>
      {width > 0 &&
        REGIONS.map((region) => (
          <button
            type="button"
            key={region}
            class="place"
            aria-pressed={focus === region}
            title={words.focus(words.places[region])}
            style={{
              ...placeOf(region),
              color: `var(--place-${region})`,
            }}
            onClick={() => act.focus(focus === region ? 'all' : region)}
          >
            {REGIONS.length > NAMED ? short[region] : words.places[region]}
          </button>
        ))}
    </div>
  )
}

function Bar({
  x,
  top,
  bottom,
  place,
  fs,
}: {
  x: number
  top: number
  bottom: number
  place: string
  fs: number
}): JSX.Element {
  const { words } = useWords()
  const left = place === NATION
  return (
    <>
      <rect x={x - 5} y={top} width="10" height={bottom - top} rx="3" fill={`var(--place-${place})`} />
      <text
        x={left ? Math.max(2, x - 38) : x + 8}
        y={top - 8}
        font-size={fs}
        font-weight="650"
        fill={`var(--place-${place})`}
        text-anchor={left ? 'start' : 'end'}
      >
        {words.places[place]}
      </text>
    </>
  )
}
