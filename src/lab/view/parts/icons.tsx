import type { JSX } from 'preact'
import type { GroupId } from '../../policy/controls.ts'

const PATHS: Readonly<Record<GroupId, string>> = {
  knowledge: 'M3 8h12M3 8m-2 0a2 2 0 1 0 4 0 2 2 0 1 0-4 0M15 8m-2 0a2 2 0 1 0 4 0 2 2 0 1 0-4 0',
  gradient: 'M1 3h5v5h5v5h6',
  industrial: 'M9 1v14M6 3h6M6 8h6M6 13h6',
  open: 'M11 4a6 6 0 1 0 1 7M8 8h9M14 5l3 3-3 3',
  functions: 'M2 2h5v5H2zM10 2h5v5h-5zM2 10h5v5H2zM10 10h5v5h-5z',
}

export const GroupIcon = ({ id }: { id: GroupId }): JSX.Element => (
  <svg width="18" height="16" viewBox="0 0 18 16" class="icon" aria-hidden="true">
    <path d={PATHS[id]} />
  </svg>
)
export const PlayIcon = ({ playing }: { playing: boolean }): JSX.Element => (
  <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
    <path d={playing ? 'M3 1h3v12H3zM9 1h3v12H9z' : 'M3 1l10 6-10 6z'} />
  </svg>
)
export const StepIcon = ({ back = false }: { back?: boolean }): JSX.Element => (
  <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
    <path d={back ? 'M10 1v10L3 6zM1 1h2v10H1z' : 'M2 1v10l7-5zM9 1h2v10H9z'} />
  </svg>
)
