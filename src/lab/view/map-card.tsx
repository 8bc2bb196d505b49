import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import { ABROAD, NATION } from '../../worlds/names.ts'
import { yearly } from '../figures/reading.ts'
import { WORLD } from '../policy/shipped.ts'
import { columnOf, exists, KINDS_OF_FLOW, type KindOfFlow } from '../runs/columns.ts'
import type { Recording } from '../runs/orders.ts'
import { DotLayer } from './dots.tsx'
import { FEW, geographyOf } from './geography.ts'
import { useLab, useSize, useView, useWords } from './lab.ts'
import { pairsOf, reachOf, ribbonsOf } from './ribbons.ts'
import { useShown } from './shown.ts'
import { Timeline } from './timeline.tsx'

const { regions: REGIONS, places: PLACES, functions: FUNCTIONS, hub: HUB, outside: OUTSIDE } = WORLD.names
/** One region has nobody to send to inside. */
const CIRCULATIONS = (['internal', 'national', 'international'] as const).slice(REGIONS.length > 1 ? 0 : 1)
const WIDEST = 40
/** Regions up to which the map names them in full. */
const NAMED = 8
const flowOf = (run: Recording, kind: KindOfFlow, origin: string, destination: string, t: number): number =>
  exists(kind, origin, destination) ? yearly(run, columnOf(`${kind}/${origin}/${destination}`), t) : 0

/** Share of what the hub sends that goes beyond the regions. */
function leaving(run: Recording, kind: KindOfFlow, t: number): number {
  const to = (places: readonly string[]) => places.reduce((sum, place) => sum + flowOf(run, kind, HUB, place, t), 0)
  return to(OUTSIDE) / to(PLACES)
}

/** The regions as they lie, and one kind of flow among them and with the rest of the nation and the world. */
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
          {CIRCULATIONS.map((circulation) => (
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
                    <circle cx="4.5" cy="4.5" r="4" fill={`var(--function-${func})`} />
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
    const sizes = pairsOf(kind).map(([p, q]) => ({
      p,
      q,
      size: Math.max(flowOf(baseline, kind, p, q, last), flowOf(now, kind, p, q, last)),
    }))
    // ribbons of many regions share the length of a bar
    const atBar = OUTSIDE.map((bar) =>
      sizes.reduce((sum, { p, q, size }) => sum + (p === bar || q === bar ? size : 0), 0),
    )
    const reach = REGIONS.length > FEW ? reachOf(geography, kind) / Math.max(...atBar) : Number.POSITIVE_INFINITY
    const scale = Math.min((WIDEST * k) / Math.max(...sizes.map(({ size }) => size)), reach)
    const value = (run: Recording) => (p: string, q: string) => flowOf(run, kind, p, q, t)
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
  /** Figures beside what the hub sends to its neighbours, the largest of many. */
  const beside = drawn?.shown
    .filter(({ origin, circulation }) => origin === HUB && circulation === 'internal')
    .slice(0, FEW)
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
        <Bar
          x={geography.national}
          top={geography.top - 30 * k}
          bottom={geography.bottom + 40 * k}
          place={NATION}
          fs={fs}
        />
        <Bar
          x={geography.world}
          top={geography.top - 30 * k}
          bottom={geography.bottom + 40 * k}
          place={ABROAD}
          fs={fs}
        />
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
              fill={OUTSIDE.includes(ribbon.destination) ? 'var(--surface)' : 'var(--ink)'}
            >
              {numbers.bare(drawn.value(ribbon.origin, ribbon.destination))}
            </text>
          ))}
        {drawn &&
          beside?.map(({ destination: to, middle: [x, y], width: wide, side }) => {
            const left = side === 'left'
            return (
              <text
                key={to}
                x={x + (left ? -1 : 1) * (wide / 2 + 7)}
                y={y + (left ? 18 : -2) * k}
                text-anchor={left ? 'end' : 'start'}
                font-size={fs}
                class="halo"
              >
                <tspan font-weight="650" fill="var(--c-internal)" font-size={fs + 2}>
                  {numbers.bare(drawn.value(HUB, to))}
                </tspan>
                {drawn.was && (
                  <tspan fill="var(--ink-2)">
                    {' '}
                    {words.map.was} {numbers.bare(drawn.was(HUB, to))}
                  </tspan>
                )}
              </text>
            )
          })}
        {words.map.labels.map(({ text, longitude, latitude }) => {
          const [x, y] = geography.at(longitude, latitude)
          return (
            <text
              key={text}
              x={x}
              y={y}
              font-size={fs - 0.5}
              fill="var(--ink-3)"
              font-style={language === 'zh' ? 'normal' : 'italic'}
              text-anchor="middle"
            >
              {text}
            </text>
          )
        })}
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
