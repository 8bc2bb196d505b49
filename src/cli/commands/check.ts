import type { Command } from 'commander'
import { isClaims } from '../../claims/parse.ts'
import { readDocument } from '../../scenario/document.ts'
import { type Complaint, ScenarioError, sentence } from '../../scenario/errors.ts'
import { isDesign } from '../../study/design.ts'
import { EXIT, spoken, verdictOf } from '../complaint.ts'
import { loadClaims } from '../judging/claims.ts'
import { loadScenario, readText, scenarioIds } from '../library.ts'
import { designIds, loadDesign } from '../study/designs.ts'
import { checkTable, isTable } from '../tables.ts'

/** `check`: is each file right, and if not, all that is wrong with it. */
export function checkCommand(program: Command): void {
  program
    .command('check')
    .description('check scenario, design and claims files (.yaml) and tables of figures, targets or a posterior (.csv)')
    .argument('<file...>', 'files, or ids of scenarios and designs')
    .option('--json', 'the first error as JSON')
    .action((files: string[], { json }: { json?: true }) => {
      let said = false
      for (const file of files) {
        const complaints = checkFile(file)
        if (complaints.length === 0) process.stdout.write(`${file}: ok\n`)
        else {
          process.exitCode = EXIT.bad
          if (!json) for (const complaint of complaints) process.stderr.write(`${sentence(complaint)}\n`)
          else if (!said) process.stderr.write(`${JSON.stringify({ error: spoken(complaints[0]!) })}\n`)
          said = true
        }
      }
    })
}

/** What a file says it is: a list is of claims; a design names what only designs have. */
function loaderOf(file: string): (file: string) => unknown {
  if (!/[\\/]|\.ya?ml$/.test(file))
    return designIds().includes(file) && !scenarioIds().includes(file) ? loadDesign : loadScenario
  const document = readDocument(readText(file, file), file)
  return isClaims(document) ? loadClaims : isDesign(document) ? loadDesign : loadScenario
}

function checkFile(file: string): readonly Complaint[] {
  try {
    if (isTable(file)) checkTable(file)
    else loaderOf(file)(file)
    return []
  } catch (error) {
    if (error instanceof ScenarioError) return [error.complaint, ...error.others]
    const { complaint, exit } = verdictOf(error)
    if (complaint === undefined || exit !== EXIT.bad) throw error
    return [complaint]
  }
}
