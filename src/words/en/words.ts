import { assumptionNames, each, indicatorNames } from '../names.ts'
import type { Setting, Words } from '../shape.ts'
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
export function english(setting: Setting): Words {
  const dictionary = dictionaryOf(setting)
  const indicators = indicatorNames(dictionary, setting)
  const assumptions = assumptionNames(dictionary, setting)
  const { places, functions, functionsShort, all } = setting
  const perYear = `${setting.money.file}/year`
  return {
    ...dictionary,
    setting,
    places,
    functions,
    functionsShort,
    all,
    indicators,
    assumptions,
    levers: each(dictionary.levers, capital),
    leverUnits: { ...dictionary.leverUnits, [perYear]: dictionary.units[perYear] },
    ...chartWords(setting, dictionary),
    ...mobilityOf(setting),
    studies: studiesOf(setting),
    report: reportOf(setting),
    sensitivity: sensitivityOf(setting, dictionary, { indicators, assumptions }),
    fit: fitOf(setting),
    table: terminalOf(setting),
    verdicts,
  }
}
