/** Files of cases and of tilbud for a report -> rows; the meaning of columns may be chosen. */
import {
  namesOfList,
  namesReadAs,
  opgoerelseRows,
  readList,
  sheetsOf,
  withoutFacts,
  type ListName,
  type ListValg,
  type OpgoerelseRow,
} from '@screeningsmodel/rows/opgoerelser'
import type { Context } from '../terminal/context.js'
import { unreadable } from '../terminal/refused.js'
import { openInput } from './index.js'
import { opened } from './kilder.js'

export interface ListChoices {
  readonly valg: ListValg
  /** The municipalities of the report, if they are listed. */
  readonly kommuner: readonly string[] | undefined
}

/** @throws {WrongUse} when the file cannot be read, or a choice fits nothing */
export async function readListFile(
  context: Context,
  file: string,
  list: ListName,
  { valg, kommuner }: ListChoices,
): Promise<OpgoerelseRow[]> {
  const { sprog } = context
  const { format, bytes } = await opened(context, file, undefined)
  if (bytes && (format === 'csv' || format === 'xlsx')) {
    const options = {
      fil: file,
      sprog,
      isStrict: true,
      kommuner,
      valg,
      arkNavn: `--${list}-ark`,
      kolonneNavn: `--${list}-kolonne`,
    }
    const read = async () => readList(await sheetsOf(bytes, 'CSV', { sprog }), list, options)
    const { raekker, udenOplysninger, rettedeNavne, tabeller } = await read().catch(
      (error: unknown) => unreadable(error, file),
    )
    if (udenOplysninger.length > 0) context.tell(`${file}: ${withoutFacts[sprog](udenOplysninger)}`)
    const unnamed = tabeller
      .flatMap(({ kolonner }) => kolonner)
      .filter(({ bogstav, navn, sti }) => !navn && !sti && valg.kolonner?.[bogstav] !== '-')
    if (unnamed.length > 0) {
      context.tell(withoutNames(file, [...new Set(unnamed.map(({ bogstav }) => bogstav))]))
    }
    for (const line of namesReadAs(rettedeNavne, tabeller.length > 1, sprog)) {
      context.tell(`${file}: ${line}`)
    }
    return [...raekker]
  }
  // Rows with the names of a request: they come from programs, not from a table made by a person.
  const { name, rows } = await openInput(context, file, {
    columns: namesOfList(list, valg.kolonner),
    format,
    bytes,
    onBytes: () => undefined,
  })
  return opgoerelseRows(rows, name).catch((error: unknown) => unreadable(error, name))
}

const withoutNames = (file: string, letters: readonly string[]) => ({
  da: `${file}: kolonner uden navn, der ikke læses: ${letters.join(', ')}. Skriv et navn over dem, der skal læses.`,
  en: `${file}: columns without a name that are not read: ${letters.join(', ')}. Write a name above those that are to be read.`,
})
