/**
 * What an engine says of each run asked for: digests, in that order. Plain JavaScript over the module's door, for
 * engines that know nothing of types; no engine differs in what it is asked.
 */
export async function digests({ parseScenario, simulate, collect, digest }, { files, runs }) {
  const said = []
  for (const { scenario, seed } of runs) {
    const parsed = parseScenario(files[`${scenario}.yaml`], { files, name: `${scenario}.yaml` })
    said.push(await digest(await collect(simulate(parsed, { seed }))))
  }
  return said
}
