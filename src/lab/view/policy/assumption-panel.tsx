import type { JSX } from 'preact'
import type { AssumptionCard, AssumptionId } from '../../../model/assumptions.ts'
import { DEFAULT_RULES, RULES } from '../../../model/rules.ts'
import { fixed } from '../../../words/numbers.ts'
import { cardsOf } from '../../../worlds/cards.ts'
import { FEATURED } from '../../world/featured.ts'
import { WORLD } from '../../world/shipped.ts'
import { useLab, useView, useWords } from '../parts/lab.ts'
import { Slider, stepOf } from '../parts/slider.tsx'

type Group = keyof typeof FEATURED
const GROUPS = Object.keys(FEATURED) as Group[]

/** As many digits as the value has to be told from its neighbours. */
export const digitsOf = ({ range: [lo, hi] }: AssumptionCard): number =>
  Math.max(0, 2 - Math.floor(Math.log10(hi - lo)))

/** What is not known of the world: sliders in violet, and rival theories. */
export function AssumptionPanel(): JSX.Element {
  const { act } = useLab()
  const { words } = useWords()
  const world = useView(({ history }) => history.now.world)
  return (
    <div class="groups assumptions">
      {GROUPS.map((group) => (
        <section class="group chosen" key={group} aria-label={words.assumptions.groups[group]}>
          <h3 class="violet">{words.assumptions.groups[group]}</h3>
          {FEATURED[group].map((id) => (
            <Assumption key={id} id={id} name={words.assumptions.names[id]} />
          ))}
        </section>
      ))}
      <section class="group chosen" aria-label={words.assumptions.rules}>
        <h3>{words.assumptions.rules}</h3>
        {(['invest', 'transfer'] as const).map((phase) => (
          <div role="radiogroup" aria-label={words.assumptions.rules} key={phase}>
            {RULES[phase].map((option) => (
              <label class="rule" key={option}>
                <input
                  type="radio"
                  name={phase}
                  checked={(world.rules[phase] ?? DEFAULT_RULES[phase]) === option}
                  onChange={() => act.rule(phase, option as never)}
                />
                {(words.assumptions[phase] as Record<string, string>)[option]}
              </label>
            ))}
          </div>
        ))}
        <button type="button" class="link violet" onClick={() => act.view({ dialog: 'assumptions' })}>
          {words.assumptions.all(Object.keys(cardsOf(WORLD)).length)}
        </button>
      </section>
    </div>
  )
}

function Assumption({ id, name }: { id: AssumptionId; name: string }): JSX.Element {
  const { act } = useLab()
  const { words } = useWords()
  const card: AssumptionCard = cardsOf(WORLD)[id]
  const value = useView(({ history }) => history.now.world.assumptions[id] ?? card.default)
  const [min, max] = card.range
  const says = fixed(value, digitsOf(card))
  return (
    <div class={`lever assumption${value !== card.default ? ' on' : ''}`} data-assumption={id}>
      <div class="row">
        <button
          type="button"
          class="name"
          title={words.assumptions.notes[id]}
          aria-label={words.assumptions.about(name)}
          aria-haspopup="dialog"
          onClick={() => act.view({ dialog: `assumption ${id}` })}
        >
          {name}
        </button>
        <span class="value">
          {says}
          {card.unit === '1/quarter' && <small>{words.assumptions.perQuarter}</small>}
        </span>
      </div>
      <Slider
        label={name}
        says={says}
        min={min}
        max={max}
        step={stepOf(max - min)}
        value={value}
        base={card.default}
        look="assumption"
        move={(to, moving) => act.assume(id, to, moving)}
        letGo={act.letGo}
        reset={() => act.assume(id, card.default, false)}
      />
    </div>
  )
}
