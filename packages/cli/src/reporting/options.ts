/** The values of the options of `afrapportering`. */
import type { ColumnChoices, ListName, ListValg, Valg } from '@screeningsmodel/rows/opgoerelser'
import type { ReportFormat } from '@screeningsmodel/reports/formats'
import type { InputFormat } from '../files/formats.js'
import type { SheetChoices } from '../inputs/kilder.js'

export interface ReportCommandOptions {
  readonly region?: string
  readonly aar?: number[]
  readonly taerskel?: number
  readonly offentliggoeres?: boolean
  readonly navngivKommuner?: 'ja' | 'nej'
  readonly tema1Kreds?: string
  readonly laesning: Readonly<Record<string, string>>
  readonly tilbud?: string
  readonly sager?: string
  readonly tekster?: string
  readonly kommuner?: string
  readonly format?: ReportFormat
  readonly fra?: InputFormat
  readonly ud?: string
  readonly ark?: SheetChoices
  readonly overskrift?: number[]
  readonly kolonne: Readonly<Record<string, string>>
  readonly raekke: Readonly<Record<string, string>>
  readonly navn: Readonly<Record<string, string>>
  readonly sagerKolonne: ColumnChoices
  readonly tilbudKolonne: ColumnChoices
  readonly sagerArk?: string
  readonly tilbudArk?: string
  readonly sagerOverskrift?: number
  readonly tilbudOverskrift?: number
}

/** The files that options name, besides the tables of counts. */
export function filesOf({ tilbud, sager, tekster, kommuner }: ReportCommandOptions): string[] {
  return [tilbud, sager, tekster, kommuner].filter((file) => file !== undefined)
}

/** How tables of counts are to be read. */
export function valgOf({ ark, overskrift, kolonne, raekke, navn }: ReportCommandOptions): Valg {
  const some = (pairs: Readonly<Record<string, string>>) =>
    Object.keys(pairs).length > 0 ? pairs : undefined
  return {
    ark: ark && ark.names.length > 0 ? ark.names : undefined,
    arkBetydning: ark && some(ark.meanings),
    overskrift,
    kolonner: some(kolonne),
    raekker: some(raekke),
    navne: some(navn),
  }
}

/** How the file of a list is to be read. */
export function listValgOf(list: ListName, options: ReportCommandOptions): ListValg {
  return {
    ark: options[`${list}Ark`],
    overskrift: options[`${list}Overskrift`],
    kolonner: options[`${list}Kolonne`],
  }
}
