/** `afrapportering`: files of counts, or a whole request, -> the report in one of its forms. */
import { InputError } from '@screeningsmodel/core'
import {
  afrapporteringAfGodeRaekker,
  type AfrapporteringInput,
  type Opgoerelse,
} from '@screeningsmodel/core/afrapportering'
import { reportFormats, writeReport, type ReportFormat } from '@screeningsmodel/reports'
import {
  originIn,
  refusalsOf,
  yearsOf,
  type OpgoerelseRow,
  type Refusal,
  type Valg,
} from '@screeningsmodel/rows/opgoerelser'
import { inputsNamed, type InputFormat } from '../files/formats.js'
import { writeOut } from '../files/output.js'
import { readCounts, type SheetChoices } from '../inputs/kilder.js'
import { readKommuner } from '../inputs/kommuner.js'
import { readRequest } from '../inputs/request.js'
import { WrongUse, type Context, type ExitStatus } from '../terminal/context.js'
import { lineAt, maximumLines } from '../terminal/refused.js'

interface ReportCommandOptions {
  readonly region?: string
  readonly aar?: number[]
  readonly taerskel?: number
  readonly format?: ReportFormat
  readonly fra?: InputFormat
  readonly ud?: string
  readonly ark?: SheetChoices
  readonly overskrift?: number[]
  readonly kolonne: Readonly<Record<string, string>>
  readonly raekke: Readonly<Record<string, string>>
  readonly kommuner?: string
}

/** A request, and the rows that it was made of; none where a file held the whole request. */
interface Requested {
  readonly request: AfrapporteringInput
  readonly rows: readonly OpgoerelseRow[]
}

type Reported = ReturnType<typeof afrapporteringAfGodeRaekker>

export async function afrapportering(
  context: Context,
  filer: readonly string[],
  given: object,
): Promise<ExitStatus> {
  const options = given as ReportCommandOptions
  const format = formatOf(options)
  if (format === 'docx' && options.ud === undefined && context.stdout.isTTY) {
    throw new WrongUse(docxOnTerminal)
  }
  const { request, rows } = await requestOf(context, inputsNamed(filer), options)
  const { rapport, afviste, advarsler } = reportOf({ request, rows }, context)
  await writeOut(context, [await writeReport(rapport, format, context.sprog)], options.ud)
  for (const advarsel of advarsler) context.tell(advarsel)
  return reportRefused(context, rows, afviste)
}

/** The request of a file that holds a whole one, or else made of the rows of all files. */
async function requestOf(
  context: Context,
  files: readonly string[],
  options: ReportCommandOptions,
): Promise<Requested> {
  const { region, aar, taerskel } = options
  const kommuner = options.kommuner === undefined ? undefined : await readKommuner(options.kommuner)
  const chosen = {
    ...(kommuner && { kommuner }),
    ...(region !== undefined && { region }),
    ...(aar && { aar }),
    ...(taerskel !== undefined && { taerskel }),
  }
  const [only] = files
  const whole = files.length === 1 && only ? await readRequest(only, options.fra) : undefined
  if (whole) return { request: { ...whole, ...chosen }, rows: [] }

  if (region === undefined) throw new WrongUse(noRegion)
  const valg = valgOf(options)
  const rows = await readCounts(context, files, { format: options.fra, valg, region, kommuner })
  const found = yearsOf(rows)
  if (found.length === 0 && !aar) refuseWithoutYears(rows)
  // What a row holds is checked by the report.
  const opgoerelser = rows.map(({ input }) => input as Opgoerelse)
  return { request: { region, aar: found, ...chosen, opgoerelser }, rows }
}

/** No row has a year that can be read: why, row by row. @throws {WrongUse} */
function refuseWithoutYears(rows: readonly OpgoerelseRow[]): void {
  const lines = rows.flatMap(({ fil, linje, placeOf, errors = [] }) =>
    errors.map(({ pointer, kolonne, detail }) =>
      lineOf({ fil, linje, kolonne, ...placeOf?.(pointer), pointer, code: '', detail }),
    ),
  )
  if (lines.length === 0) return
  const text = lines.slice(0, maximumLines).join('\n')
  throw new WrongUse({ da: text, en: text })
}

/** What the options say of how tables are to be read. */
function valgOf({ ark, overskrift, kolonne, raekke }: ReportCommandOptions): Valg {
  const some = (pairs: Readonly<Record<string, string>>) =>
    Object.keys(pairs).length > 0 ? pairs : undefined
  return {
    ark: ark && ark.names.length > 0 ? ark.names : undefined,
    arkBetydning: ark && some(ark.meanings),
    overskrift,
    kolonner: some(kolonne),
    raekker: some(raekke),
  }
}

/** @throws {WrongUse} when no report can be made because of rows, by file and line */
function reportOf({ request, rows }: Requested, { sprog }: Context): Reported {
  try {
    return afrapporteringAfGodeRaekker(request, { sprog, originOf: originIn(rows) })
  } catch (error) {
    const refusals = error instanceof InputError ? refusalsOf(rows, error.errors) : []
    if (refusals.length === 0) throw error
    const text = refusals.map(lineOf).join('\n')
    throw new WrongUse({ da: text, en: text })
  }
}

function reportRefused(
  context: Context,
  rows: readonly OpgoerelseRow[],
  afviste: Reported['afviste'],
): ExitStatus {
  if (afviste.length === 0) return 0
  const lines = afviste.flatMap((problem) => {
    const inFiles = refusalsOf(rows, [problem])
    return inFiles.length > 0 ? inFiles.map(lineOf) : `${problem.pointer}: ${problem.detail}`
  })
  for (const line of lines.slice(0, maximumLines)) context.tell(line)
  // A row may have several things wrong with it.
  const refused = new Set(afviste.map(({ pointer }) => /^\/\w+\/\d+/.exec(pointer)?.[0])).size
  context.tell({
    da: `${String(refused)} ${refused === 1 ? 'række' : 'rækker'} er afvist. Rapporten er lavet af de andre og siger, hvilke der mangler.`,
    en: `${String(refused)} ${refused === 1 ? 'row was' : 'rows were'} refused. The report is made of the others and says which are missing.`,
  })
  return 1
}

function lineOf({ fil, linje, kolonne, detail }: Refusal): string {
  return lineAt(fil, linje, kolonne, detail)
}

function formatOf({ format, ud = '' }: ReportCommandOptions): ReportFormat {
  const ending = ud.toLowerCase().split('.').at(-1)
  return format ?? reportFormats.find((each) => each === ending) ?? reportFormats[0]
}

const noRegion = {
  da: 'Angiv regionens navn med --region.',
  en: 'Give the name of the region with --region.',
}
const docxOnTerminal = {
  da: 'DOCX kan ikke vises i en terminal. Skriv den til en fil med --ud.',
  en: 'DOCX cannot be shown on a terminal. Write it to a file with --ud.',
}
