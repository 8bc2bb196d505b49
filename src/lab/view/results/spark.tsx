import type { JSX } from 'preact'
import type { Track } from '../../figures/tracks.ts'

interface SparkProps {
  readonly baseline: Track
  readonly policy: Track | undefined
  readonly width: number
  readonly height: number
  readonly stale: boolean
}

/** Two lines with their bands, small: drawn by hand, since six of them follow a slider. */
export function Spark({ baseline, policy, width, height, stale }: SparkProps): JSX.Element {
  const all = [baseline, ...(policy ? [policy] : [])].flatMap(({ line, lo, hi }) => [...line, ...lo, ...hi])
  const finite = all.filter(Number.isFinite)
  const [min, max] = [Math.min(...finite), Math.max(...finite)]
  const n = baseline.line.length - 1
  const x = (k: number): string => (2 + (k / n) * (width - 7)).toFixed(1)
  const y = (value: number): string => (height - 3 - ((value - min) / (max - min || 1)) * (height - 6)).toFixed(1)
  const spots = (values: readonly number[]): string[] =>
    values.flatMap((value, k) => (Number.isFinite(value) ? [`${x(k)},${y(value)}`] : []))
  // what is nowhere defined is no path
  const path = (values: readonly number[]): string => {
    const defined = spots(values)
    return defined.length === 0 ? '' : `M${defined.join('L')}`
  }
  const area = ({ lo, hi }: Track): string => {
    const around = [...spots(hi), ...spots(lo).reverse()]
    return around.length === 0 ? '' : `M${around.join('L')}Z`
  }
  return (
    <svg width={width} height={height} class={stale ? 'spark stale' : 'spark'} aria-hidden="true">
      <path d={area(baseline)} fill="var(--base-band)" class="band" />
      {policy && <path d={area(policy)} fill="var(--policy-band)" class="band" />}
      <path d={path(baseline.line)} fill="none" stroke="var(--base)" stroke-width="1.4" />
      {policy && <path d={path(policy.line)} fill="none" stroke="var(--policy)" stroke-width="2.2" />}
      {policy && Number.isFinite(policy.line.at(-1)) && (
        <circle cx={x(n)} cy={y(policy.line.at(-1)!)} r="2.6" fill="var(--policy)" />
      )}
    </svg>
  )
}
