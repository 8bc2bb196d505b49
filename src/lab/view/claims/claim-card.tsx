import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import type { Condition, Test } from '../../../claims/claim.ts'
import { CLAIMS, shippedVerdict } from '../../world/claims.ts'
import { Dialog } from '../parts/dialog.tsx'
import { useWords } from '../parts/lab.ts'
import { Formulas } from '../results/how.tsx'
import { ClaimRow, shippedLight } from './claim-row.tsx'
import { useScores } from './scores.ts'

/** Every sentence with its light, those beside the abstract too. */
export function AllClaims(): JSX.Element {
  const { words } = useWords()
  const scores = useScores(CLAIMS)
  return (
    <Dialog title={words.verdicts.all(CLAIMS.length)} wide>
      <ul class="claims">
        {scores.map((score) => (
          <li key={score.claim.id}>
            <ClaimRow {...score} />
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

/** One sentence: what is asked of which indicator, how that is computed, and in how many draws it is met. */
export function ClaimCard({ id }: { id: string }): JSX.Element {
  const { words, language } = useWords()
  const claims = useMemo(() => CLAIMS.filter((other) => other.id === id), [id])
  const [score] = useScores(claims)
  const { claim, before, after } = score!
  const shipped = shippedLight(id)
  const verdict = shippedVerdict(id)
  return (
    <Dialog title={claim.sentence[language]}>
      <p class="caption">{words.verdicts.kinds[claim.kind]}</p>
      <dl class="how">
        {before && (
          <>
            <dt>{words.chart.baseline}</dt>
            <dd>
              {words.verdicts[before.light]}: {words.verdicts.met(before.met, before.draws)}
            </dd>
          </>
        )}
        {after && (
          <>
            <dt>{words.chart.policy}</dt>
            <dd>
              {words.verdicts[after.light]}: {words.verdicts.met(after.met, after.draws)}
            </dd>
          </>
        )}
        {shipped && (
          <>
            <dt>{words.verdicts.shipped}</dt>
            <dd>
              {words.verdicts[shipped]}
              {verdict && `: ${words.verdicts.met(Math.round(verdict.met * verdict.draws), verdict.draws)}`}
            </dd>
          </>
        )}
        <dt>{words.verdicts.asks}</dt>
        <dd>
          {claim.tests.map((test) => (
            <span key={JSON.stringify(test)} lang="en">
              {spelled(test)}
            </span>
          ))}
        </dd>
        <dt>{words.how.formula}</dt>
        <dd>
          <Formulas ids={[...new Set(claim.tests.map(({ indicator }) => indicator))]} />
        </dd>
      </dl>
    </Dialog>
  )
}

const spelled = ({ indicator, region, function: func, window, aggregate, scenario, condition }: Test): string =>
  `${indicator} (${[region, func, scenario].filter((part) => part && part !== 'all').join(', ') || 'all'}), ${aggregate} of ${window.join('–')}: ${conditionOf(condition)}`

function conditionOf(condition: Condition): string {
  if ('order' in condition) return condition.order.join(' > ')
  if ('rule' in condition) return condition.rule
  if ('value' in condition) return `${condition.op} ${condition.value}`
  const { times, plus, ...other } = condition.than
  const parts = Object.values(other).flat().join(' ')
  return [condition.op, times !== undefined && `${times} ×`, parts, plus && `+ ${plus.join(' + ')}`]
    .filter(Boolean)
    .join(' ')
}
