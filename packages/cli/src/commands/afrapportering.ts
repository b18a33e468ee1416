/** `afrapportering`: files of counts, or a whole request, -> the report in one of its forms. */
import { InputError } from '@screeningsmodel/core'
import {
  afrapporteringAfGodeRaekker,
  type AfrapporteringInput,
  type Opgoerelse,
} from '@screeningsmodel/core/afrapportering'
import { reportFormats, writeReport, type ReportFormat } from '@screeningsmodel/reports'
import {
  opgoerelseColumns,
  opgoerelseRows,
  originIn,
  refusalsOf,
  yearsOf,
  type OpgoerelseRow,
  type Refusal,
} from '@screeningsmodel/rows/opgoerelser'
import { WrongUse, type Context, type ExitStatus } from '../terminal/context.js'
import { standardInput, type InputFormat } from '../files/formats.js'
import { openInput } from '../inputs/index.js'
import { readRequest } from '../inputs/request.js'
import { writeOut } from '../files/output.js'
import { lineAt, maximumTold, unreadable } from '../terminal/refused.js'

interface ReportCommandOptions {
  readonly region?: string
  readonly aar?: number[]
  readonly taerskel?: number
  readonly format?: ReportFormat
  readonly fra?: InputFormat
  readonly ud?: string
}

export async function afrapportering(
  context: Context,
  filer: readonly string[],
  given: object,
): Promise<ExitStatus> {
  const options = given as ReportCommandOptions
  const files = filer.length > 0 ? filer : [standardInput]
  const format = formatOf(options)
  if (format === 'docx' && options.ud === undefined && context.stdout.isTTY) {
    throw new WrongUse(docxOnTerminal)
  }
  const { request, rows } = await requestOf(context, files, options)
  const { sprog } = context
  const reported = reportOf(request, rows, context)
  const refusals = refusalsOf(rows, reported.afviste)
  const written = await writeReport(reported.rapport, format, sprog)
  await writeOut(context, once(written), options.ud)

  const others = reported.afviste.filter(({ pointer }) => !pointer.startsWith('/opgoerelser/'))
  return told(
    context,
    [...refusals.map(line), ...others.map(({ pointer, detail }) => `${pointer}: ${detail}`)],
    // A row may have several things wrong with it.
    new Set(reported.afviste.map(({ pointer }) => /^\/\w+\/\d+/.exec(pointer)?.[0])).size,
  )
}

/** The request of a file that holds a whole one, or else made of the rows of all files. */
async function requestOf(
  context: Context,
  files: readonly string[],
  options: ReportCommandOptions,
): Promise<{ request: AfrapporteringInput; rows: readonly OpgoerelseRow[] }> {
  const { region, aar, taerskel } = options
  const chosen = {
    ...(region !== undefined && { region }),
    ...(aar && { aar }),
    ...(taerskel !== undefined && { taerskel }),
  }
  const [only] = files
  const whole = files.length === 1 && only ? await readRequest(only, options.fra) : undefined
  if (whole) return { request: { ...whole, ...chosen }, rows: [] }

  const rows: OpgoerelseRow[] = []
  for (const file of files) {
    const { name, rows: read } = await openInput(context, file, {
      columns: opgoerelseColumns,
      format: options.fra,
      onBytes: () => undefined,
    })
    rows.push(
      ...(await opgoerelseRows(read, name).catch((error: unknown) => unreadable(error, name))),
    )
  }
  if (region === undefined) throw new WrongUse(noRegion)
  // What a row holds is for the report to judge.
  const opgoerelser = rows.map(({ input }) => input as Opgoerelse)
  return { request: { region, aar: yearsOf(rows), ...chosen, opgoerelser }, rows }
}

/** @throws {WrongUse} for what is wrong with more than a row, told by file and line where it stands in one */
function reportOf(
  request: AfrapporteringInput,
  rows: readonly OpgoerelseRow[],
  { sprog }: Context,
): ReturnType<typeof afrapporteringAfGodeRaekker> {
  try {
    return afrapporteringAfGodeRaekker(request, { sprog, originOf: originIn(rows) })
  } catch (error) {
    const refusals = error instanceof InputError ? refusalsOf(rows, error.errors) : []
    if (refusals.length === 0) throw error
    const text = refusals.map(line).join('\n')
    throw new WrongUse({ da: text, en: text })
  }
}

function told(context: Context, lines: readonly string[], refused: number): ExitStatus {
  for (const text of lines.slice(0, maximumTold)) context.tell(text)
  if (lines.length === 0) return 0
  context.tell({
    da: `${String(refused)} ${refused === 1 ? 'række' : 'rækker'} er afvist. Rapporten er lavet af de andre og siger, hvilke der mangler.`,
    en: `${String(refused)} ${refused === 1 ? 'row was' : 'rows were'} refused. The report is made of the others and says which are missing.`,
  })
  return 1
}

function line({ fil, linje, kolonne, detail }: Refusal): string {
  return lineAt(fil, linje, kolonne, detail)
}

async function* once(written: string | Uint8Array): AsyncGenerator<string | Uint8Array> {
  yield written
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
