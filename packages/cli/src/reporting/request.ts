/** The request for a report: a file with a whole request, or rows from files; and what the options add. */
import type { AfrapporteringInput, ReportReadings } from '@screeningsmodel/core/afrapportering'
import { withUnknownKommuner, yearsOf, type ReportRows } from '@screeningsmodel/rows/opgoerelser'
import { inputsNamed } from '../files/formats.js'
import { readCounts } from '../inputs/kilder.js'
import { readKommuner } from '../inputs/kommuner.js'
import { readListFile } from '../inputs/lists.js'
import { readRequest } from '../inputs/request.js'
import { readTekster } from '../inputs/tekster.js'
import { WrongUse, type Context } from '../terminal/context.js'
import { listValgOf, valgOf, type ReportCommandOptions } from './options.js'

/** A request, and the rows of files that it was made of. */
export interface Requested {
  readonly request: AfrapporteringInput
  readonly rows: ReportRows
}

/** @throws {WrongUse} when there is too little for a report, or a file cannot be read */
export async function requestOf(
  context: Context,
  filer: readonly string[],
  options: ReportCommandOptions,
): Promise<Requested> {
  const { region } = options
  const chosen = await chosenBy(options)
  const { kommuner } = chosen
  const beside = {
    ...(options.sager !== undefined && {
      sager: await readListFile(context, options.sager, 'sager', {
        valg: listValgOf('sager', options),
        kommuner,
      }),
    }),
    ...(options.tilbud !== undefined && {
      tilbud: await readListFile(context, options.tilbud, 'tilbud', {
        valg: listValgOf('tilbud', options),
        kommuner,
      }),
    }),
  }
  // Cases may be counted instead of tables of counts; then standard input is not read.
  const files = filer.length === 0 && beside.sager ? [] : inputsNamed(filer)
  const [only] = files
  const whole = files.length === 1 && only ? await readRequest(only, options.fra) : undefined
  if (whole) return { request: { ...whole, ...chosen, ...inputsIn(beside) }, rows: beside }

  if (region === undefined) throw new WrongUse(noRegion)
  const format = options.fra
  const valg = valgOf(options)
  const { rows: opgoerelser = [], forbehold = {} } =
    files.length > 0 ? await readCounts(context, files, { format, valg, region, kommuner }) : {}
  const rows: ReportRows = { opgoerelser, ...beside }
  const found = yearsOf([...opgoerelser, ...(beside.sager ?? [])])
  const told = withUnknownKommuner(forbehold, beside.sager ?? [], kommuner !== undefined)
  return { request: { region, aar: found, ...told, ...chosen, ...inputsIn(rows) }, rows }
}

/** What options say besides the rows; options take precedence over a file. */
async function chosenBy(options: ReportCommandOptions) {
  const { region, aar, taerskel, offentliggoeres, navngivKommuner, tema1Kreds } = options
  const laesninger = {
    ...options.laesning,
    ...(tema1Kreds !== undefined && { 'tema1-kreds': tema1Kreds }),
  }
  return {
    ...(options.kommuner !== undefined && { kommuner: await readKommuner(options.kommuner) }),
    ...(options.tekster !== undefined && { tekster: await readTekster(options.tekster) }),
    ...(region !== undefined && { region }),
    ...(aar && { aar }),
    ...(taerskel !== undefined && { taerskel }),
    ...(offentliggoeres && { offentliggoeres }),
    ...(navngivKommuner && { navngivKommuner: navngivKommuner === 'ja' }),
    // The report checks the names in options.
    ...(Object.keys(laesninger).length > 0 && {
      laesninger: laesninger as ReportReadings,
    }),
  }
}

/** The rows as lists of a request; the report checks their contents. */
function inputsIn(rows: ReportRows): Partial<AfrapporteringInput> {
  return Object.fromEntries(
    Object.entries(rows).map(([list, each]) => [list, each.map(({ input }) => input)]),
  )
}

const noRegion = {
  da: 'Angiv regionens navn med --region.',
  en: 'Give the name of the region with --region.',
}
