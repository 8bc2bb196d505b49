import type { Command } from 'commander'
import { isClaims } from '../../claims/parse.ts'
import type { PlacedShift } from '../../scenario/parse.ts'
import { isDesign } from '../../study/design.ts'
import { readDocument } from '../../text/document.ts'
import { type Complaint, ScenarioError, sentence } from '../../text/errors.ts'
import { loadClaims } from '../judge/claims.ts'
import { EXIT, spoken, verdictOf } from '../terminal/complaint.ts'
import { remarkOn } from '../terminal/shifts.ts'
import { checkWorld, isWorldAsked } from '../worlds/check.ts'
import { designIds, loadDesign } from '../worlds/designs.ts'
import { loadRead, readText, scenarioIds } from '../worlds/library.ts'
import { mended } from '../worlds/mend.ts'
import { checkTable, isTable } from '../worlds/tables.ts'

/** `check`: is each file right, and if not, all that is wrong with it. */
export function checkCommand(program: Command): void {
  program
    .command('check')
    .description('check scenario, design and claims files (.yaml), tables (.csv) and folders of worlds')
    .argument('<file...>', 'files, folders of worlds, or ids of scenarios, designs and worlds')
    .option('--json', 'the first error as JSON')
    .option('--mend', 'rewrite files of format 1 with the names that assumptions have now')
    .action((files: string[], { json, mend }: { json?: true; mend?: true }) => {
      let said = false
      for (const file of files) {
        if (isWorldAsked(file)) {
          if (!checkWorld(file, json ?? false)) process.exitCode = EXIT.bad
          continue
        }
        const shifts: PlacedShift[] = []
        const renamed = mend ? mended(file, () => checkFile(file, [])) : []
        const complaints = checkFile(file, shifts)
        if (renamed.length > 0 && !json) process.stdout.write(`${file}: renamed ${renamed.join(', ')}\n`)
        if (complaints.length === 0) tellSound(file, shifts, json ?? false)
        else {
          process.exitCode = EXIT.bad
          if (!json) for (const complaint of complaints) process.stderr.write(`${sentence(complaint)}\n`)
          else if (!said) process.stderr.write(`${JSON.stringify({ error: spoken(complaints[0]) })}\n`)
          said = true
        }
      }
    })
}

/** That a file is right, and what its entries make of policies that stand: warnings where they state totals. */
function tellSound(file: string, shifts: readonly PlacedShift[], json: boolean): void {
  const warnings = shifts.filter(({ says }) => says === 'value')
  const count = warnings.length === 1 ? '1 warning' : `${warnings.length} warnings`
  process.stdout.write(`${file}: ok${warnings.length > 0 ? `, ${count}` : ''}\n`)
  if (json) return
  for (const shift of shifts.slice(0, MOST))
    (shift.says === 'value' ? process.stderr : process.stdout).write(`${remarkOn(shift, file)}\n`)
}
const MOST = 100

/** What is wrong with a scenario; what its entries make of policies that stand is added to `shifts`. */
type Load = (file: string, shifts: PlacedShift[]) => unknown
const loadShifted: Load = (file, shifts) => shifts.push(...loadRead(file).shifts)

/** What a file says it is: a list is of claims; a design names what only designs have. */
function loaderOf(file: string): Load {
  if (!/[\\/]|\.ya?ml$/.test(file))
    return designIds().includes(file) && !scenarioIds().includes(file) ? loadDesign : loadShifted
  const document = readDocument(readText(file, file), file)
  return isClaims(document) ? (file) => loadClaims(file) : isDesign(document) ? (file) => loadDesign(file) : loadShifted
}

function checkFile(file: string, shifts: PlacedShift[]): readonly Complaint[] {
  try {
    if (isTable(file)) checkTable(file)
    else loaderOf(file)(file, shifts)
    return []
  } catch (error) {
    if (error instanceof ScenarioError) return [error.complaint, ...error.others]
    const { complaint, exit } = verdictOf(error)
    if (complaint === undefined || exit !== EXIT.bad) throw error
    return [complaint]
  }
}
