import { assumptionNames, each, owned } from './names.ts'
import type { Dictionary, Setting, Words } from './shape.ts'
import type { ChartWords } from './shapes/charts.ts'
import type { MobilityWords } from './shapes/mobility.ts'

/** The tables that one language names things by; some need to know the agglomeration. */
export interface Tables
  extends Pick<Dictionary, 'levers' | 'leverUnits' | 'laws' | 'rules' | 'choices' | 'flows' | 'scenarios'> {
  assumptionsOf(setting: Setting): Dictionary['assumptions']
  unitsOf(setting: Setting): Dictionary['units']
}

/** What everything is called in one language, in an agglomeration. */
export const dictionaryFrom =
  ({ assumptionsOf, unitsOf, levers, scenarios, ...tables }: Tables) =>
  (setting: Setting): Dictionary => ({
    ...tables,
    levers: owned(levers, setting),
    assumptions: assumptionsOf(setting),
    units: unitsOf(setting),
    scenarios: { ...scenarios, ...setting.scenarios },
  })

/** The sentences of one language, by what says them. */
export interface Sentences extends Pick<Words, 'verdicts'> {
  dictionaryOf(setting: Setting): Dictionary
  chartWords(setting: Setting, dictionary: Dictionary): ChartWords
  mobilityOf(setting: Setting): MobilityWords
  studiesOf(setting: Setting): Words['studies']
  reportOf(setting: Setting): Words['report']
  sensitivityOf(setting: Setting, dictionary: Dictionary, assumptions: Words['assumptions']): Words['sensitivity']
  fitOf(setting: Setting): Words['fit']
  terminalOf(setting: Setting): Words['table']
  /** A name as a label. */
  label(name: string): string
}

/** Everything that is said of an agglomeration in one language. */
export function wordsFrom(sentences: Sentences): (setting: Setting) => Words {
  return (setting) => {
    const dictionary = sentences.dictionaryOf(setting)
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
      assumptions,
      levers: each(dictionary.levers, sentences.label),
      leverUnits: { ...dictionary.leverUnits, [perYear]: dictionary.units[perYear] },
      ...sentences.chartWords(setting, dictionary),
      ...sentences.mobilityOf(setting),
      studies: sentences.studiesOf(setting),
      report: sentences.reportOf(setting),
      sensitivity: sentences.sensitivityOf(setting, dictionary, assumptions),
      fit: sentences.fitOf(setting),
      table: sentences.terminalOf(setting),
      verdicts: sentences.verdicts,
    }
  }
}
