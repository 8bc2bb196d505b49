import { patchesTo } from '../policy/patches.ts'
import { type Result, writeLink } from '../sharing/link.ts'
import { isChanged } from './asked.ts'
import type { View } from './state.ts'

/** The address of what is shown. */
export const linkOf = (view: View, result: Result | undefined): string =>
  writeLink(
    {
      from: view.history.now.from,
      patches: isChanged(view) ? patchesTo(view.history.now) : [],
      against: view.against,
      seed: view.seed,
      ...(result && { result }),
    },
    view.language,
  )
