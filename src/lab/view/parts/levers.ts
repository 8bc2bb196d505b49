import { useMemo } from 'preact/hooks'
import { askedOf } from '../../session/asked.ts'
import { useLab, useView } from './lab.ts'

/** The levers of what is shown and of what it is compared with. */
export function useLevers() {
  const { view } = useLab()
  const now = useView(({ history }) => history.now)
  const against = useView((v) => v.against)
  return useMemo(() => askedOf(view.get()), [now, against])
}
