import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import { FUNCTIONS, PLACES, type PlaceId, REGIONS } from '../../model/places.ts'
import { yearly } from '../figures/reading.ts'
import { columnOf, exists, KINDS_OF_FLOW, type KindOfFlow } from '../runs/columns.ts'
import type { Recording } from '../runs/orders.ts'
import { DotLayer } from './dots.tsx'
import { geographyOf } from './geography.ts'
import { useLab, useSize, useView, useWords } from './lab.ts'
import { type Ribbon, ribbonsOf } from './ribbons.ts'
import { useShown } from './shown.ts'
import { Timeline } from './timeline.tsx'

const WIDEST = 40
const flowOf = (run: Recording, kind: KindOfFlow, origin: string, destination: string, t: number): number =>
  exists(kind, origin, destination) ? yearly(run, columnOf(`${kind}/${origin}/${destination}`), t) : 0

/** Share of what a region sends that goes beyond the three. */
function leaving(run: Recording, kind: KindOfFlow, t: number): number {
  const to = (places: readonly string[]) =>
    places.reduce((sum, place) => sum + flowOf(run, kind, 'beijing', place, t), 0)
  return to(['national', 'world']) / to(PLACES)
}

/** The three as they lie, and one kind of flow among them and with the rest of China and the world. */
export function MapCard({ bare = false }: { bare?: boolean }): JSX.Element {
  const { act } = useLab()
  const { words } = useWords()
  const kind = useView((view) => view.flow)
  const t = useView((view) => view.t)
  const { baseline, policy } = useShown()
  const run = policy ?? baseline
  return (
    <section class="card map" aria-label={words.map.alone} id="map">
      <div class="map-head">
        <h2>{run ? words.map.titles[kind](`${Math.round(100 * leaving(run, kind, t))}%`) : words.map.alone}</h2>
        <div class="segments" role="group" aria-label={words.map.alone}>
          {KINDS_OF_FLOW.map((each) => (
            <button type="button" key={each} aria-pressed={each === kind} onClick={() => act.view({ flow: each })}>
              {words.map.flows[each]}
            </button>
          ))}
        </div>
      </div>
      <FlowMap bare={bare} />
      <div class="legend">
        <div class="keys">
          {(['internal', 'national', 'international'] as const).map((circulation) => (
            <span key={circulation}>
              <svg width="20" height="9" aria-hidden="true">
                <path d="M0 4.5H13" stroke={`var(--c-${circulation})`} stroke-width="4" />
                <path d="M12 0l8 4.5-8 4.5z" fill={`var(--c-${circulation})`} />
              </svg>
              {words.map.circulations[circulation]}
            </span>
          ))}
          <span class="mute">{words.map.unit}</span>
          <button type="button" class="link" onClick={() => act.view({ dialog: 'flows' })}>
            {words.chart.table}
          </button>
        </div>
        {!bare && (
          <>
            <div class="keys">
              {FUNCTIONS.map((func) => (
                <span key={func}>
                  <svg width="9" height="9" aria-hidden="true">
                    <circle cx="4.5" cy="4.5" r="4" fill={`var(--f-${func})`} />
                  </svg>
                  {words.shortFunctions[func]}
                </span>
              ))}
            </div>
            <p class="caption">
              {words.map.note} {words.map.source}
            </p>
          </>
        )}
      </div>
      <Timeline />
    </section>
  )
}

function FlowMap({ bare }: { bare: boolean }): JSX.Element {
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

  const drawn = useMemo(() => {
    if (!now || !baseline || width === 0) return undefined
    // one scale for all quarters, so that growth is seen
    const last = baseline.quarters - 1
    const sizes = PLACES.flatMap((p) =>
      PLACES.filter((q) => q !== p && [p, q].some((x) => (REGIONS as readonly string[]).includes(x))).map((q) =>
        Math.max(flowOf(baseline, kind, p, q, last), flowOf(now, kind, p, q, last)),
      ),
    )
    const scale = (WIDEST * k) / Math.max(...sizes)
    const value = (run: Recording) => (p: PlaceId, q: PlaceId) => flowOf(run, kind, p, q, t)
    const shown = ribbonsOf(kind, geography, (p, q) => scale * value(now)(p, q))
    const before =
      policy &&
      ribbonsOf(kind, geography, (p, q) => scale * value(baseline)(p, q)).filter(
        ({ origin, destination, width: w }) =>
          w > 6 && Math.abs(value(now)(origin, destination) / value(baseline)(origin, destination) - 1) > 0.03,
      )
    return { shown, before, value: value(now), was: policy && value(baseline) }
  }, [now, baseline, policy, kind, t, geography, width, k])

  const fs = 12.5 * k
  const { node } = geography
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
            stroke={focus === region ? `var(--${region})` : 'var(--land-edge)'}
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
                  : ribbon.destination === 'national' || ribbon.destination === 'world'
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
        <Bar
          x={geography.national}
          top={node.beijing[1] - 30 * k}
          bottom={node.hebei[1] + 40 * k}
          place="national"
          fs={fs}
        />
        <Bar x={geography.world} top={node.beijing[1] - 30 * k} bottom={node.hebei[1] + 40 * k} place="world" fs={fs} />
        {REGIONS.map((region) => (
          <circle
            key={region}
            cx={node[region][0]}
            cy={node[region][1]}
            r={6 * k}
            fill={`var(--${region})`}
            stroke="var(--surface)"
            stroke-width="2"
          />
        ))}
        {drawn?.shown
          .filter(({ width: w }) => w > fs + 3)
          .map((ribbon) => (
            <text
              key={`label ${ribbon.origin}>${ribbon.destination}`}
              x={ribbon.middle[0]}
              y={ribbon.middle[1] + fs * 0.36}
              text-anchor="middle"
              font-size={fs + 1}
              font-weight="650"
              fill={
                ribbon.destination === 'national' || ribbon.destination === 'world' ? 'var(--surface)' : 'var(--ink)'
              }
            >
              {numbers.bare(drawn.value(ribbon.origin, ribbon.destination))}
            </text>
          ))}
        {drawn &&
          (['tianjin', 'hebei'] as const).map((to) => {
            const ribbon = drawn.shown.find((other) => other.origin === 'beijing' && other.destination === to) as Ribbon
            const [x, y] = ribbon.middle
            const left = to === 'hebei'
            return (
              <text
                key={to}
                x={x + (left ? -1 : 1) * (ribbon.width / 2 + 7)}
                y={y + (left ? 18 : -2) * k}
                text-anchor={left ? 'end' : 'start'}
                font-size={fs}
                class="halo"
              >
                <tspan font-weight="650" fill="var(--c-internal)" font-size={fs + 2}>
                  {numbers.bare(drawn.value('beijing', to))}
                </tspan>
                {drawn.was && (
                  <tspan fill="var(--ink-2)">
                    {' '}
                    {words.map.was} {numbers.bare(drawn.was('beijing', to))}
                  </tspan>
                )}
              </text>
            )
          })}
        <text
          x={geography.at(119.5, 38.1)[0]}
          y={geography.at(119.5, 38.1)[1]}
          font-size={fs - 0.5}
          fill="var(--ink-3)"
          font-style={language === 'zh' ? 'normal' : 'italic'}
          text-anchor="middle"
        >
          {words.map.bohai}
        </text>
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
              left: `${node[region][0] + (region === 'tianjin' ? 20 * k : 0)}px`,
              top: `${node[region][1] + (region === 'beijing' ? -20 : 21) * k}px`,
              color: `var(--${region})`,
              fontSize: `${fs + 2.5}px`,
            }}
            onClick={() => act.focus(focus === region ? 'all' : region)}
          >
            {words.places[region]}
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
  place: PlaceId
  fs: number
}): JSX.Element {
  const { words } = useWords()
  const left = place === 'national'
  return (
    <>
      <rect x={x - 5} y={top} width="10" height={bottom - top} rx="3" fill={`var(--${place})`} />
      <text
        x={left ? Math.max(2, x - 38) : x + 8}
        y={top - 8}
        font-size={fs}
        font-weight="650"
        fill={`var(--${place})`}
        text-anchor={left ? 'start' : 'end'}
      >
        {words.places[place]}
      </text>
    </>
  )
}
