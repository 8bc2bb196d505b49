import type { JSX } from 'preact'
import type { Claim } from '../../../claims/claim.ts'
import type { Light, Score } from '../../figures/score.ts'
import { shippedVerdict } from '../../world/claims.ts'
import { useLab, useWords } from '../parts/lab.ts'

/** A disc: full where a sentence holds, empty where it does not, half where that is open. */
export function LightDot({
  light,
  colour = 'var(--ink-2)',
  size = 14,
}: {
  light: Light
  colour?: string
  size?: number
}): JSX.Element {
  return (
    <svg width={size} height={size} viewBox="-8 -8 16 16" aria-hidden="true" class="light">
      {light === 'holds' ? (
        <circle r="6.4" fill={colour} />
      ) : (
        <circle r="5.6" fill="none" stroke={colour} stroke-width="1.6" />
      )}
      {light === 'open' && <path d="M0-6.4A6.4 6.4 0 0 0 0 6.4Z" fill={colour} />}
    </svg>
  )
}

const SHIPPED = { supported: 'holds', contradicted: 'fails', undetermined: 'open' } as const
export const shippedLight = (id: string): Light | undefined => {
  const verdict = shippedVerdict(id)?.verdict
  return verdict && SHIPPED[verdict]
}

export interface Scored {
  readonly claim: Claim
  readonly before: Score | undefined
  readonly after: Score | undefined
}

/** One sentence: its light before and after, and the share of draws that meet it. */
export function ClaimRow({ claim, before, after }: Scored): JSX.Element {
  const { act } = useLab()
  const { words, language } = useWords()
  const now = after ?? before
  const moved = before && after && before.light !== after.light
  const shipped = shippedLight(claim.id)
  const percent = (score: Score): number => Math.round((100 * score.met) / score.draws)
  const x = (score: Score): number => 4 + (score.met / score.draws) * 78
  return (
    <button
      type="button"
      class="claim"
      aria-haspopup="dialog"
      onClick={() => act.view({ dialog: `claim ${claim.id}` })}
    >
      <span class="lights-of">
        {moved && <LightDot light={before.light} colour="var(--base)" />}
        {now ? (
          <LightDot light={now.light} colour={moved ? 'var(--policy)' : 'var(--ink-2)'} />
        ) : (
          <LightDot light={shipped ?? 'open'} colour="var(--line-2)" />
        )}
      </span>
      <span class="sentence">{claim.sentence[language]}</span>
      <span class="score">
        {now ? (
          <>
            <svg width="86" height="10" aria-hidden="true">
              <line x1="4" x2="82" y1="5" y2="5" stroke="var(--line-2)" />
              <line x1="43" x2="43" y1="2" y2="8" stroke="var(--line-2)" />
              {before && after && (
                <line x1={x(before)} x2={x(after)} y1="5" y2="5" stroke="var(--policy)" stroke-width="1.5" />
              )}
              {before && (
                <circle cx={x(before)} cy="5" r="3" fill="var(--surface)" stroke="var(--base)" stroke-width="1.5" />
              )}
              {after && <circle cx={x(after)} cy="5" r="3.6" fill="var(--policy)" />}
            </svg>
            {before && after && before.met !== after.met && `${percent(before)} → `}
            <b>{percent(now)}%</b> {words.verdicts[now.light]}
          </>
        ) : (
          <span class="mute">
            {shipped ? `${words.verdicts.shipped}: ${words.verdicts[shipped]}` : words.verdicts.waits}
          </span>
        )}
      </span>
    </button>
  )
}
