/** Files of counts in any layout -> the rows of a report; how they were read is printed. */
import {
  forbeholdOf,
  type Forbehold,
  flagsOf,
  opgoerelseColumns,
  opgoerelseRows,
  readOpgoerelser,
  sheetsOf,
  summaryOf,
  type Kilde,
  type OpgoerelseRow,
  type Spoergsmaal,
  type Valg,
} from '@screeningsmodel/rows/opgoerelser'
import { basename, extname } from 'node:path'
import {
  formatOfName,
  formatOfStart,
  inputName,
  standardInput,
  type InputFormat,
} from '../files/formats.js'
import { bytesOf, unpacked } from '../files/bytes.js'
import { sizeOf } from '../files/size.js'
import { WrongUse, type Context } from '../terminal/context.js'
import { maximumLines, unreadable } from '../terminal/refused.js'
import { openInput } from './index.js'
import { standardInputOf } from './standard.js'

/** A table of counts is read into memory; a larger file is not a table of counts. */
const maximumBytes = 100 * 1024 * 1024

/** Sheets to read, and what the counts of a whole sheet are. */
export interface SheetChoices {
  readonly names: readonly string[]
  readonly meanings: Readonly<Record<string, string>>
}

export interface CountOptions {
  readonly format: InputFormat | undefined
  readonly valg: Valg
  readonly region: string | undefined
  readonly kommuner: readonly string[] | undefined
}

/** The rows of all files, and reservations about their counts. */
export interface Counts {
  readonly rows: readonly OpgoerelseRow[]
  readonly forbehold: Forbehold
}

/**
 * Reads tables of counts in any layout, and lists of rows as JSON.
 *
 * @throws {WrongUse} with the question and the options that answer it, if a table can be read in two ways
 */
export async function readCounts(
  context: Context,
  files: readonly string[],
  { format, valg, region, kommuner }: CountOptions,
): Promise<Counts> {
  const { sprog } = context
  const kilder: Kilde[] = []
  const rows: OpgoerelseRow[] = []
  for (const file of files) {
    const name = inputName(context, file)
    const found = await opened(context, file, format)
    if (found.format === 'json' || found.format === 'ndjson' || !found.bytes) {
      rows.push(...(await listed(context, file, found)))
    } else {
      const ark = await sheetsOf(found.bytes, basename(name, extname(name)), { sprog }).catch(
        (error: unknown) => unreadable(error, name),
      )
      kilder.push({ fil: name, ark })
    }
  }
  if (kilder.length === 0) return { rows, forbehold: {} }
  const read = readAll(kilder, { valg, region, kommuner, sprog })
  if (read.spoergsmaal) throw new WrongUse(asError(read.spoergsmaal))
  for (const line of summaryOf(read.redegoerelse, sprog)) context.tell(line)
  const nearest = read.redegoerelse.ukendteNavne.flatMap(({ navn, forslag }) =>
    forslag === undefined ? [] : [[navn, forslag] as const],
  )
  if (nearest.length > 0) {
    const navne = Object.fromEntries(nearest.slice(0, maximumLines))
    context.tell(misspelt(flagsOf({ navne })))
  }
  return { rows: [...rows, ...read.raekker], forbehold: forbeholdOf(read.redegoerelse) }
}

function readAll(...[kilder, options]: Parameters<typeof readOpgoerelser>) {
  try {
    return readOpgoerelser(kilder, options)
  } catch (error) {
    return unreadable(error, kilder.map(({ fil }) => fil).join(', '))
  }
}

interface Opened {
  readonly format: InputFormat
  /** Undefined for a file that is read from its place. */
  readonly bytes: Uint8Array | undefined
}

/** Reads as much of a file as its format needs. @throws {WrongUse} when it is too large */
export async function opened(
  context: Context,
  file: string,
  given: InputFormat | undefined,
): Promise<Opened> {
  const fromStandard = file === standardInput
  const known = given ?? (fromStandard ? undefined : formatOfName(file))
  if (!fromStandard && (await sizeOf(file)) > maximumBytes) throw new WrongUse(tooLarge(file))
  if (known === 'parquet') return { format: known, bytes: undefined }
  const packed = fromStandard ? standardInputOf(context) : bytesOf(file, context.signal)
  const source = unpacked(packed as AsyncIterable<Uint8Array>, context.sprog)
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of source) {
    size += part.length
    if (size > maximumBytes) throw new WrongUse(tooLarge(inputName(context, file)))
    parts.push(part)
  }
  const bytes = Buffer.concat(parts)
  return { format: known ?? formatOfStart(bytes), bytes }
}

/** Rows with the names of a request: they come from programs, not from a table made by a person. */
async function listed(
  context: Context,
  file: string,
  { format, bytes }: Opened,
): Promise<OpgoerelseRow[]> {
  const { name, rows } = await openInput(context, file, {
    columns: opgoerelseColumns,
    format,
    bytes,
    onBytes: () => undefined,
  })
  return opgoerelseRows(rows, name).catch((error: unknown) => unreadable(error, name))
}

/** The question with a line for each answer. */
function asError({ tekst, muligheder, eksempel }: Spoergsmaal) {
  const width = Math.max(0, ...muligheder.map(({ flag }) => flag.length))
  const answers = muligheder.map(({ flag, tekst: answer }) =>
    width > 60 ? `  ${flag}\n      ${answer}` : `  ${flag.padEnd(width)}  ${answer}`,
  )
  const text = (lead: string, write: string) =>
    [
      eksempel === undefined ? tekst : `${tekst} ${write} ${eksempel}.`,
      ...(answers.length > 0 ? [lead, ...answers] : []),
    ].join('\n')
  return {
    da: text('Svar med:', 'Skriv for eksempel'),
    en: text('Answer with:', 'Write for example'),
  }
}

const misspelt = (flags: string) => ({
  da: `Er navne stavet forkert, så skriv ${flags}`,
  en: `If names are misspelt, write ${flags}`,
})
const tooLarge = (file: string) => ({
  da: `${file}: filen fylder mere end 100 MB og er ikke en tabel med kommunernes tal.`,
  en: `${file}: the file is larger than 100 MB and is not a table of the municipalities’ numbers.`,
})
