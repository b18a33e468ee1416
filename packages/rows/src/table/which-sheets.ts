/** Which sheets and columns are read, and the questions if a choice fits none. */
import type { Language } from '../support/language.js'
import { rowError, RowsError } from '../problems/problem.js'
import { columnLetters } from '../support/letters.js'
import { haveNames, type Sheet } from '../workbook/workbook.js'
import type { LaestTabel, Redegoerelse } from './account.js'
import { sheetOfTable, unmatchedColumns, type Valg } from './choices/choices.js'
import type { Block } from './headings/blocks.js'
import { columnsOf } from './headings/column.js'
import { isBlank } from '../sheets/grid.js'
import type { Seen } from './summary/make-account.js'
import { asked, Asked, flagsOf } from './questions/question.js'
import { headingOptions } from './questions/which-heading.js'
import { optionTexts } from './questions/option-texts.js'

/** A sheet that was chosen but does not exist. @throws {Asked} */
export function refuseUnknownSheets(
  sheets: readonly { readonly sheet: Sheet }[],
  { ark = [], arkBetydning = {} }: Valg,
  sprog: Language,
): void {
  const all = sheets.map(({ sheet }) => sheet)
  const names = all.map(({ navn }) => navn)
  const isKnown = (name: string) => names.includes(name) || names[Number(name) - 1] !== undefined
  const isTable = (key: string) => names.includes(sheetOfTable(key) ?? '')
  const valg =
    ark.find((name) => !isKnown(name)) ??
    Object.keys(arkBetydning).find((key) => !isKnown(key) && !isTable(key))
  if (valg === undefined) return
  const liste = haveNames(all) ? names.join(', ') : undefined
  throw asked('ukendt-valg', { sprog, values: { valg, liste } })
}

/** A column that was chosen but does not exist. @throws {Asked} */
export function refuseUnknownColumns(
  read: readonly LaestTabel[],
  unread: readonly Block[],
  { valg, sprog }: { readonly valg: Valg; readonly sprog: Language },
): void {
  // A table may have no counts because of the choices for its columns.
  const others = unread.map((block) => ({
    ark: block.grid.sheet.navn,
    overskrift: block.headings.map((row) => row + 1),
    kolonner: columnsOf(block, undefined).map(({ index, name }) => ({
      bogstav: columnLetters(index + 1),
      navn: name,
    })),
  }))
  const tables = [...read, ...others]
  const [unknown] = unmatchedColumns(valg, tables)
  if (unknown === undefined || tables.length === 0) return
  const liste = tables
    .flatMap(({ kolonner }) => kolonner.map(({ bogstav, navn }) => listed(bogstav, navn)))
    .join(', ')
  throw asked('ukendt-valg', { sprog, values: { valg: unknown, liste } })
}

/** The sheets of all files, with what keeps each from being read. */
interface Sheets {
  readonly sheets: readonly { readonly sheet: Sheet }[]
  readonly chosen: readonly WhyNot[]
  readonly sprog: Language
}

type WhyNot = Redegoerelse['ark'][number]['hvorfor']

export function whyNot(sheet: Sheet, number: number, { ark }: Valg): WhyNot {
  if (ark) {
    const isChosen = ark.some((name) => name === sheet.navn || name === String(number))
    return isChosen ? undefined : 'fravalgt'
  }
  if (sheet.skjult) return 'skjult'
  return isEmpty(sheet) ? 'tomt' : undefined
}

function isEmpty({ rows }: Sheet): boolean {
  return rows.every((row) => row.every(isBlank))
}

/** A column as a question lists it; it may have no name. */
const listed = (letters: string, name: string) => (name === '' ? letters : `${letters} (${name})`)

/** How many columns are listed if no table is found. */
const maximumListed = 100

export function noTable(
  { unread, empty }: Seen,
  { sheets, chosen, sprog }: Sheets,
  { overskrift }: Valg,
): Error {
  if (sheets.every(({ sheet }) => isEmpty(sheet))) {
    return new RowsError([rowError(sprog, 'tom-fil')])
  }
  const [heading] = empty
  if (unread.length === 0 && heading !== undefined) {
    return new RowsError([rowError(sprog, 'ingen-raekker')], heading + 1)
  }
  const read = sheets.flatMap(({ sheet }, i) => (chosen[i] === undefined ? [sheet] : []))
  const liste = unread
    .flatMap((block) => columnsOf(block, undefined))
    .map(({ index, name }) => listed(columnLetters(index + 1), name))
    .slice(0, maximumListed)
    .join(', ')
  return asked('ingen-tabel', {
    sprog,
    values: { liste: liste === '' ? undefined : liste },
    options: unread.length === 0 && overskrift === undefined ? headingOptions(read, sprog) : [],
    eksempel: "--overskrift 3 --kolonne 'A=kommune' --kolonne 'B=behandling:2019'",
  })
}

/** One more answer to any question about a sheet: that the sheet is not to be read. */
export function withoutSheet(asked: Asked, own: number, { sheets, chosen, sprog }: Sheets): Asked {
  const others = sheets.flatMap(({ sheet: { navn } }, i) =>
    chosen[i] === undefined && i !== own ? [navn] : [],
  )
  if (others.length === 0) return asked
  const { spoergsmaal, ofFile } = asked
  const tekst = optionTexts[sprog].withoutSheet(sheets[own]?.sheet.navn ?? '')
  const valg = { ark: others }
  const muligheder = [...spoergsmaal.muligheder, { tekst, valg, flag: flagsOf(valg) }]
  return new Asked({ ...spoergsmaal, muligheder }, ofFile)
}
