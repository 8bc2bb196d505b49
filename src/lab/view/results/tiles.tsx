import type { JSX } from 'preact'
import { FAMILIES, type Family, measureOf } from '../../figures/measures.ts'
import { inUnit } from '../../words/numbers.ts'
import { WORLD } from '../../world/shipped.ts'
import { useLab, useView, useWords } from '../parts/lab.ts'
import { useShown } from '../parts/shown.ts'
import { useTracks } from '../parts/tracks.ts'
import { Spark } from './spark.tsx'

/** Six figures, each with its spark; a click makes one the lead chart. */
export function Tiles(): JSX.Element {
  return (
    <div class="tiles">
      {FAMILIES.map((family) => (
        <Tile key={family} family={family} />
      ))}
    </div>
  )
}

function Tile({ family }: { family: Family }): JSX.Element {
  const { act } = useLab()
  const { words, numbers } = useWords()
  const lead = useView((view) => view.lead)
  const id = useView((view) => view.tiles[family])
  const measure = measureOf(id)
  const { stale } = useShown()
  const tracks = useTracks(measure)
  const said = words.measure(measure.said)
  const end = (values: readonly number[]): string =>
    inUnit(numbers, measure.unit, values.at(-1)!).replace(`${WORLD.money.code} `, '')
  return (
    <button type="button" class="tile" aria-pressed={lead === family} onClick={() => act.lead(family)}>
      <span class="tile-name">
        {said.tile ?? words.families[family]} <small>{said.short}</small>
      </span>
      <span class="tile-value">
        <b>{tracks ? end((tracks.policy ?? tracks.baseline).line) : '…'}</b>
        {tracks?.policy && (
          <small>
            {words.map.was} {end(tracks.baseline.line)}
          </small>
        )}
      </span>
      {tracks && <Spark baseline={tracks.baseline} policy={tracks.policy} width={92} height={38} stale={stale} />}
    </button>
  )
}
