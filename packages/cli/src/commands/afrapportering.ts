/** `afrapportering`: files of counts, cases and tilbud, or a whole request -> the report in one of its forms. */
import { counted, InputError } from '@screeningsmodel/core'
import { afrapporteringAfGodeRaekker } from '@screeningsmodel/core/afrapportering'
import { reportFileName, reportFormats, writeReport } from '@screeningsmodel/reports'
import {
  originIn,
  refusalsOf,
  type Refusal,
  type ReportRows,
} from '@screeningsmodel/rows/opgoerelser'
import { stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { writeOut } from '../files/output.js'
import { targetOf } from '../files/target.js'
import { filesOf, type ReportCommandOptions } from '../reporting/options.js'
import { requestOf, type Requested } from '../reporting/request.js'
import { WrongUse, type Context, type ExitStatus } from '../terminal/context.js'
import { inSheet, lineAt, maximumLines } from '../terminal/refused.js'

type Reported = ReturnType<typeof afrapporteringAfGodeRaekker>

export async function afrapportering(
  context: Context,
  filer: readonly string[],
  given: object,
): Promise<ExitStatus> {
  const options = given as ReportCommandOptions
  const inputs = [...filer, ...filesOf(options)]
  const { ud, format } = options
  const target = (file: string | undefined) =>
    targetOf(context, {
      ud: file,
      format,
      formats: reportFormats,
      endings: { htm: 'html', markdown: 'md' },
      inputs,
    })
  const isFolder = ud !== undefined && (await isFolderName(ud))
  // An unknown name is reported before any file is read.
  const named = isFolder ? undefined : await target(ud)
  const { request, rows } = await requestOf(context, filer, options)
  const { rapport, afviste, advarsler } = reportOf({ request, rows }, context)
  const chosen = named ?? (await target(join(ud ?? '', reportFileName(rapport, format ?? 'docx'))))
  await writeOut(context, [await writeReport(rapport, chosen.format, context.sprog)], chosen)
  if (isFolder) context.tell(chosen.file ?? '')
  for (const advarsel of advarsler) context.tell(advarsel)
  return reportRefused(context, rows, afviste)
}

/** Whether the report goes into a folder, under a name made from its contents. */
async function isFolderName(ud: string): Promise<boolean> {
  return /[\\/]$/.test(ud) || (await stat(ud).catch(() => undefined))?.isDirectory() === true
}

/** @throws {WrongUse} when no report can be made because of rows, by file and line */
function reportOf({ request, rows }: Requested, { sprog }: Context): Reported {
  // A report is sent to others, who have no use for the path of a folder.
  const inFile = originIn(rows, sprog)
  const originOf: typeof inFile = (problem) =>
    inFile(problem).map((place) => ({ ...place, fil: basename(place.fil) }))
  try {
    return afrapporteringAfGodeRaekker(request, { sprog, originOf })
  } catch (error) {
    const refusals = error instanceof InputError ? refusalsOf(rows, error.errors, sprog) : []
    if (refusals.length === 0) throw hasNoYears(request) ? new WrongUse(noYears) : error
    const text = eachOnce(refusals.map((refusal) => lineOf(refusal, sprog))).join('\n')
    throw new WrongUse({ da: text, en: text })
  }
}

function reportRefused(
  context: Context,
  rows: ReportRows,
  afviste: Reported['afviste'],
): ExitStatus {
  if (afviste.length === 0) return 0
  const lines = afviste.flatMap((problem) => {
    const inFiles = refusalsOf(rows, [problem], context.sprog)
    return inFiles.length > 0
      ? inFiles.map((refusal) => lineOf(refusal, context.sprog))
      : `${problem.pointer}: ${problem.detail}`
  })
  for (const line of eachOnce(lines)) context.tell(line)
  const refused = new Set(afviste.map(({ pointer }) => lineIn(rows, pointer))).size
  context.tell({
    da: `${counted('da', refused, 'Én række', 'rækker')} er afvist. Rapporten er lavet af de andre og siger, hvilke der mangler.`,
    en: `${counted('en', refused, 'One row was', 'rows were')} refused. The report is made of the others and says which are missing.`,
  })
  return 1
}

/** Whether the files told none; a request that somebody has written may lack the key. */
function hasNoYears({ aar }: Partial<Requested['request']>): boolean {
  return aar?.length === 0
}

const noYears = {
  da: 'Der er ingen årstal i filerne. Angiv årene med --aar, for eksempel --aar 2017-2019.',
  en: 'There are no years in the files. Give the years with --aar, for example --aar 2017-2019.',
}

/**
 * As many lines as are shown. A row of a wide sheet is refused once for each of its years, perhaps in the same words.
 */
function eachOnce(lines: readonly string[]): string[] {
  return [...new Set(lines)].slice(0, maximumLines)
}

/**
 * The line of a file that a problem is about, so that each line is counted once: it may have several errors, and in a
 * wide sheet it has several years.
 */
function lineIn(rows: ReportRows, pointer: string): string {
  const [row = pointer, list = '', index = ''] = /^\/(\w+)\/(\d+)/.exec(pointer) ?? []
  const found = rows[list as keyof ReportRows]?.[Number(index)]
  return found ? JSON.stringify([list, found.fil, found.ark, found.linje]) : row
}

function lineOf({ fil, ark, linje, kolonne, detail }: Refusal, sprog: Context['sprog']): string {
  return lineAt(fil, linje, kolonne, inSheet(ark, detail, sprog))
}
