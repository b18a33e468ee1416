/**
 * A file of counts in any layout -> the rows of a report, with an account of how it was read; or one question, if it
 * can be read in two ways. Counts never get another meaning without a person having seen it.
 */
import { checkOptions } from '@screeningsmodel/core'
import { kommuneNamed } from '@screeningsmodel/kommuner'
import type { Language } from '../support/language.js'
import type { OpgoerelseRow } from '../row/opgoerelse-row.js'
import type { Sheet } from '../workbook/workbook.js'
import type { Redegoerelse } from './account.js'
import { blocksOf } from './headings/blocks.js'
import { totalsOf } from './checks/checks.js'
import { chosenTable, meaningOfSheet, type Valg } from './choices/choices.js'
import { checkValg } from './choices/check-valg.js'
import type { Context } from './choices/context.js'
import { askAboutRows } from './records/divided.js'
import { figuresOf } from './figures/figures.js'
import { Grid } from '../sheets/grid.js'
import { namesOf } from '../words/kommune-names.js'
import { layoutsOf } from './layouts/layouts.js'
import { accountOf, type Seen } from './summary/make-account.js'
import { forgetTexts } from '../words/memory.js'
import { askAboutParts } from './questions/outpatient.js'
import { Asked, type Spoergsmaal } from './questions/question.js'
import type { Source } from './counts/record-rows.js'
import { rowsOf } from './records/records.js'
import { wholeOfSheet } from './headings/parts.js'
import { hiddenCounts, leftOut, missingCounts, outsideRegion, remarksOf } from './checks/remarks.js'
import { kommuneOfTitle, meaningOfTitles, yearsOfTitles } from './headings/titles.js'
import {
  noTable,
  refuseUnknownColumns,
  refuseUnknownSheets,
  whyNot,
  withoutSheet,
} from './which-sheets.js'

/** A file to read; `sheetsOf` makes its sheets. */
export interface Kilde {
  /** Its name in a sentence. */
  readonly fil: string
  /** All sheets of the file, in its order. */
  readonly ark: readonly Sheet[]
}

/** What the report is about, and what a person has chosen. */
export interface ReadOpgoerelserOptions {
  /** What a person has chosen. Default: nothing. */
  readonly valg?: Valg | undefined
  /** The region that the report is about: a row with its name is a sum. */
  readonly region?: string | undefined
  /** The municipalities, or the name of their region. Default: all Danish municipalities. */
  readonly kommuner?: readonly string[] | undefined
  /** The language of the question and of errors. Default: Danish. */
  readonly sprog?: Language | undefined
}

/** A reading: done (`Laest`), or waiting for an answer (`Spurgt`). */
export type Aflaesning = Laest | Spurgt

/** Files that were read to the end. */
export interface Laest {
  /** Nothing is open. */
  readonly spoergsmaal?: undefined
  /** The rows of a report, good and bad. */
  readonly raekker: readonly OpgoerelseRow[]
  /** How they were read. */
  readonly redegoerelse: Redegoerelse
}

/** Files that cannot be read to the end before a person has answered. */
export interface Spurgt {
  /** The first question that is open; after its answer there may be another. */
  readonly spoergsmaal: Spoergsmaal
  /** What is known so far. */
  readonly redegoerelse: Redegoerelse
}

/**
 * Reads files of counts. It does no I/O: the same sheets and choices give the same reading. To answer the question, add
 * the answer's `valg` to the choices (`withChoice`) and read again.
 *
 * @throws {RowsError} when the files are empty, or have headings, but no rows
 * @throws {InputError} if there is no such option
 * @example
 * const file = new TextEncoder().encode('Kommune;År;Behandling\nAarhus;2019;4\n')
 * const kilder = [{ fil: 'tal.csv', ark: await sheetsOf(file, 'tal') }]
 * const { spoergsmaal, raekker } = readOpgoerelser(kilder, { region: 'Midtjylland' })
 * spoergsmaal ?? raekker[0].input // { kommune: 'Aarhus', aar: 2019, behandling: 4 }
 */
export function readOpgoerelser(
  kilder: readonly Kilde[],
  options: ReadOpgoerelserOptions = {},
): Aflaesning {
  const sprog = checkOptions(options, ['valg', 'region', 'kommuner', 'sprog'])
  const { region, kommuner } = options
  const valg = options.valg ?? {}
  checkValg(valg, sprog)
  const names = namesOf(kommuner, valg.navne)
  const sheets = kilder.flatMap(({ fil, ark }) =>
    ark.map((sheet) => ({ fil, ark: ark.length > 1 ? sheet.navn : undefined, sheet })),
  )
  const chosen = sheets.map(({ sheet }, i) => whyNot(sheet, i + 1, valg))
  const read = sheets.flatMap(({ sheet }, i) => (chosen[i] === undefined ? [sheet.navn] : []))
  const given = { sprog, valg, region, names, isAlone: read.length === 1, sheets: read }
  const seen: Seen = {
    sources: [],
    blocks: [],
    unread: [],
    empty: [],
    without: new Set(),
    totals: [],
    remarks: [],
    answered: new Set(),
  }
  const fil = kilder.map(({ fil }) => fil).join(', ')
  const account = () => accountOf({ fil, sheets, chosen, seen, names })
  try {
    refuseUnknownSheets(sheets, valg, sprog)
    for (const [i, { sheet, ...from }] of sheets.entries()) {
      if (chosen[i] !== undefined) continue
      try {
        readSheet(from, sheet, seen, { ...given, number: i + 1 })
      } catch (error) {
        throw error instanceof Asked ? withoutSheet(error, i, { sheets, chosen, sprog }) : error
      }
    }
    if (valg.kolonner) refuseUnknownColumns(account().tabeller, seen.unread, given)
    if (seen.sources.length === 0) throw noTable(seen, { sheets, chosen, sprog }, valg)
    askAboutParts(seen.sources, given)
    askAboutRows(seen.sources, given)
    const { rows, remarks, answered } = rowsOf(seen.sources, given)
    for (const figure of answered) seen.answered.add(figure)
    seen.remarks.push(
      ...remarks,
      ...missingCounts(seen.sources),
      ...outsideRegion(account().kommuner, region),
    )
    return { raekker: rows, redegoerelse: account() }
  } catch (error) {
    if (!(error instanceof Asked)) throw error
    const redegoerelse = account()
    const { spoergsmaal, ofFile } = error
    const isOfFile = redegoerelse.udenArk === true
    return {
      spoergsmaal: isOfFile ? { ...spoergsmaal, tekst: ofFile } : spoergsmaal,
      redegoerelse,
    }
  } finally {
    forgetTexts()
  }
}

function readSheet(
  from: Pick<Source, 'fil' | 'ark'>,
  sheet: Sheet,
  seen: Seen,
  given: Omit<Context, 'shared' | 'sheetKommune'>,
): void {
  const grid = new Grid(sheet)
  const told = meaningOfSheet(given.valg, sheet.navn, given.number)
  const isTold = Object.keys(told).length > 0
  const ofSheet = isTold ? told : wholeOfSheet(sheet.navn, given.sheets)
  const ownKommune = kommuneNamed(sheet.navn)?.navn
  let any = false
  const blocks = blocksOf(grid, given.valg.overskrift)
  const years = yearsOfTitles(blocks)
  for (const [i, block] of blocks.entries()) {
    if (block.rows.length === 0) {
      seen.empty.push(block.headings.at(-1) ?? 0)
      continue
    }
    const aar = ofSheet.aar ?? years[i]
    const shared = {
      ...ofSheet,
      ...(aar !== undefined && { aar }),
      ...meaningOfTitles(block),
      ...chosenTable(given.valg, block),
    }
    if (shared.rolle === 'ubrugt') {
      seen.unread.push(block)
      seen.remarks.push(leftOut(block))
      continue
    }
    const sheetKommune = kommuneOfTitle(block) ?? ownKommune
    const context: Context = { ...given, shared, sheetKommune }
    seen.blocks.push({ block, context })
    const read = layoutsOf(block, context)
      .filter(({ counts }) => counts.length > 0)
      .map((layout) => figuresOf(layout, context))
    if (read.length === 0) {
      seen.blocks.pop()
      seen.unread.push(block)
      continue
    }
    any = true
    for (const figures of read) {
      seen.totals.push(...totalsOf(figures, context))
      seen.remarks.push(...remarksOf(figures, context))
      seen.sources.push({ ...from, read: figures })
    }
  }
  if (!any) seen.without.add(sheet)
  const own = seen.sources.filter(({ read }) => read.layout.block.grid === grid)
  seen.remarks.push(...hiddenCounts(sheet, own))
}
