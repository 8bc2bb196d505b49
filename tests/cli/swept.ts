import { finish } from '../../src/cli/sweep/finish.ts'
import { SweepFolder } from '../../src/cli/sweep/folder.ts'
import { prepare } from '../../src/cli/sweep/prepare.ts'
import { loadDesign } from '../../src/cli/worlds/designs.ts'

/** The sweep of a design, run to its end on one thread. */
export async function swept(design: string, out: string): Promise<SweepFolder> {
  const folder = new SweepFolder(out)
  const { signal } = new AbortController()
  const calling = { workers: 1, signal, show: () => () => {}, tell: () => {} }
  const { manifest } = await finish(
    folder,
    prepare(folder, loadDesign(design), { shardSize: 1000, force: false }),
    calling,
  )
  if (manifest === undefined) throw new Error(`${design} did not come to its end`)
  return folder
}
