/** Reads the options that say how a table of counts is laid out. Each may be given several times. */
import {
  headingRows,
  listColumnChoice,
  meaningChoice,
  nameChoice,
  sheetChoice,
  type ColumnChoices,
  type ListName,
} from '@screeningsmodel/rows/opgoerelser'
import type { SheetChoices } from '../inputs/kilder.js'
import { WrongUse } from '../terminal/context.js'

/** Reads `--ark`: the name of a sheet, or `name=meaning`. */
export function sheet(text: string, before: SheetChoices | undefined): SheetChoices {
  const { names = [], meanings = {} } = before ?? {}
  const chosen = sheetChoice(text)
  return typeof chosen === 'string'
    ? { names: [...names, chosen], meanings }
    : { names, meanings: { ...meanings, [chosen[0]]: chosen[1] } }
}

/** Reads the numbers of the rows that name the columns: `3`, `3,4` or `3-4`; 0: no row does. */
export function headings(text: string): number[] {
  const rows = headingRows(text)
  if (!rows) throw new WrongUse(noRows)
  return rows
}

/** Reads the number of the row that names the columns of a list; 0: no row does. */
export function heading(flag: string) {
  return (text: string): number => {
    const [row, ...more] = headingRows(text) ?? []
    if (row === undefined || more.length > 0) throw new WrongUse(noRow(flag))
    return row
  }
}

/** Reads `name=meaning`. */
export function meaning(flag: string) {
  return (text: string, before: unknown): Readonly<Record<string, string>> => {
    const chosen = meaningChoice(text)
    if (!chosen) throw new WrongUse(noMeaning(flag))
    return { ...(before as Record<string, string>), [chosen[0]]: chosen[1] }
  }
}

/** Reads `name=kommune`. */
export function kommuneName(text: string, before: unknown): Readonly<Record<string, string>> {
  const chosen = nameChoice(text)
  if (!chosen) throw new WrongUse(noName)
  return { ...(before as Record<string, string>), [chosen[0]]: chosen[1] }
}

/** Reads `column=fact`. */
export function listColumn(flag: string, list: ListName) {
  return (text: string, before: unknown): ColumnChoices => {
    const chosen = listColumnChoice(list, text)
    if (!chosen) throw new WrongUse(noFact(flag))
    return { ...(before as ColumnChoices), [chosen[0]]: chosen[1] }
  }
}

const noName = {
  da: '--navn: skriv navnet, som det står, et lighedstegn og kommunens navn: "Odenese=Odense".',
  en: '--navn: write the name as it stands, an equals sign and the name of the municipality: "Odenese=Odense".',
}
const noRows = {
  da: '--overskrift: skriv rækkens nummer, eller de højst ti rækkers: 3 eller 3-4; 0: ingen.',
  en: '--overskrift: write the number of the row, or of at most ten rows: 3 or 3-4; 0: none.',
}
const noRow = (flag: string) => ({
  da: `${flag}: skriv rækkens nummer: 3; 0: ingen.`,
  en: `${flag}: write the number of the row: 3; 0: none.`,
})
const noMeaning = (flag: string) => ({
  da: `${flag}: skriv navnet, et lighedstegn og en betydning, der findes: "Beh. 2017=behandling:2017". Se dem med --help.`,
  en: `${flag}: write the name, an equals sign and one of the meanings: "Beh. 2017=behandling:2017". See them with --help.`,
})
const noFact = (flag: string) => ({
  da: `${flag}: skriv kolonnens navn eller bogstav, et lighedstegn og en kolonne fra skabelonen: "By=kommune"; "By=-": bruges ikke.`,
  en: `${flag}: write the name or letter of the column, an equals sign and a column of the template: "By=kommune"; "By=-": not used.`,
})
