import { wordsFrom } from '../compose.ts'
import { chartWords } from './charts.ts'
import { dictionaryOf } from './dictionary.ts'
import { fitOf } from './fit.ts'
import { mobilityOf } from './mobility.ts'
import { capital } from './phrases.ts'
import { reportOf } from './report.ts'
import { sensitivityOf } from './sensitivity.ts'
import { studiesOf } from './studies.ts'
import { terminalOf } from './terminal.ts'
import { verdicts } from './verdicts.ts'

/** Everything that is said of an agglomeration in English. */
export const english = wordsFrom({
  dictionaryOf,
  chartWords,
  mobilityOf,
  studiesOf,
  reportOf,
  sensitivityOf,
  fitOf,
  terminalOf,
  verdicts,
  label: capital,
})
