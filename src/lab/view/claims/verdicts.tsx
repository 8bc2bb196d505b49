import type { JSX } from 'preact'
import { ENOUGH, type Light } from '../../figures/score.ts'
import { CLAIMS, PRIMARY } from '../../world/claims.ts'
import { useLab, useWords } from '../parts/lab.ts'
import { useShown } from '../parts/shown.ts'
import { ClaimRow, LightDot, type Scored, shippedLight } from './claim-row.tsx'
import { Moves } from './moves.tsx'
import { useScores } from './scores.ts'

const LIGHTS: readonly Light[] = ['holds', 'open', 'fails']
/** Sentences shown where the policy changes none. */
const FEW = 6

const movesLight = ({ before, after }: Scored): boolean =>
  before !== undefined && after !== undefined && before.light !== after.light

/**
 * What the paper says: a light a clause, in the order of the abstract. States, trends and orders are scored over the
 * page's own draws, luck only; of effects the shipped verdict stands, grey.
 */
export function Verdicts(): JSX.Element {
  const { act } = useLab()
  const { words } = useWords()
  const { policy, pairs, over } = useShown()
  const scores = useScores(PRIMARY)
  const draws = pairs?.baseline.length ?? 0
  const scored = scores.flatMap(({ before, after }) => after ?? before ?? [])
  const changed = scores.filter(movesLight)
  const listed = changed.length > 0 ? changed : scores.filter(({ before, after }) => after ?? before).slice(0, FEW)
  return (
    <section class="card verdicts" aria-label={words.verdicts.title} id="verdicts" tabIndex={-1}>
      <div>
        <h2>{words.verdicts.title}</h2>
        <p class="caption">{policy ? words.verdicts.under : words.verdicts.before}</p>
      </div>
      {CLAIMS.length > 0 && (
        <>
          <div class="lights" aria-hidden="true">
            {scores.map((score) => {
              const now = score.after ?? score.before
              return now ? (
                <LightDot
                  key={score.claim.id}
                  light={now.light}
                  colour={movesLight(score) ? 'var(--policy)' : 'var(--ink-2)'}
                />
              ) : (
                <LightDot key={score.claim.id} light={shippedLight(score.claim.id) ?? 'open'} colour="var(--line-2)" />
              )
            })}
          </div>
          <div class="keys">
            {LIGHTS.map((light) => (
              <span key={light}>
                <LightDot light={light} size={12} />
                {words.verdicts[light]} {scored.filter((score) => score.light === light).length}
              </span>
            ))}
          </div>
          <h3>
            <span>{changed.length > 0 ? words.verdicts.changed : words.verdicts.begin}</span>
            {changed.length > 0 && <span class="mute">{changed.length}</span>}
          </h3>
          <ul>
            {listed.map((score) => (
              <li key={score.claim.id}>
                <ClaimRow {...score} />
              </li>
            ))}
          </ul>
          <p class="caption">
            {words.verdicts.drawn[over](draws)} {draws < ENOUGH && words.verdicts.provisional[over]}
          </p>
        </>
      )}
      <Moves />
      <span class="gap" />
      <div class="ways">
        {CLAIMS.length > 0 && (
          <button type="button" class="link" onClick={() => act.view({ dialog: 'claims' })}>
            {words.verdicts.all(CLAIMS.length)}
          </button>
        )}
        <button type="button" class="link" onClick={() => act.view({ dialog: 'left-out' })}>
          {words.verdicts.out}
        </button>
      </div>
    </section>
  )
}
